import { describe, expect, test } from 'vitest';
import { meetingEvent } from '../../../src/feeds/calendar/event.ts';
import { findMeetings } from '../../../src/feeds/calendar/meeting.ts';
import { article, context, moment, participant, site } from '../fixture.ts';

/** From the afternoon of 1 July. */
const MINUTES_TO_5_JULY = 3 * 24 * 60 + 510;

describe('a meeting', () => {
  const chair = participant({ name: 'Trần Văn A', prefix: 'đồng chí', titles: [{ text: 'Bí thư Tỉnh ủy' }] });
  const meeting = article({
    event: 'Hội nghị, lần 2; mở rộng',
    held: { start: moment('2020-07-01', '14:30'), end: moment('2020-07-01', '17:00') },
    chairs: [{ people: [chair, { kind: 'group', label: 'đại diện các sở' }] }],
    organizers: [{ label: 'Ban Tổ chức' }],
    venues: [
      { id: 'thai-nguyen', label: 'Thái Nguyên', main: false, remote: true },
      { id: 'ha-noi', label: 'Hà Nội', main: true, remote: false },
    ],
    topics: ['xay-dung-dang'],
  });
  const told = (...articles: ReturnType<typeof article>[]) =>
    findMeetings(site, articles).map((found) => meetingEvent(context, found))[0];

  test('is told with its people in the chair, its main venue and its address', () => {
    expect(told(meeting)).toEqual({
      uid: 'hoi-nghi@lamgiang.example',
      changed: '2020-07-01T15:30:00+07:00',
      created: '2020-07-01T15:30:00+07:00',
      sequence: 0,
      summary: 'Hội nghị, lần 2; mở rộng',
      description: [
        'Tỉnh bàn công tác nhân sự.',
        'Chủ trì: đồng chí Trần Văn A, Bí thư Tỉnh ủy; đại diện các sở',
        'Đơn vị tổ chức: Ban Tổ chức',
        'Địa điểm: Thái Nguyên; Hà Nội',
        'Hội nghị cán bộ: https://lamgiang.example/tin/articles/hoi-nghi/',
      ].join('\n'),
      url: 'https://lamgiang.example/tin/articles/hoi-nghi/',
      organizer: expect.anything(),
      timeZone: 'Asia/Ho_Chi_Minh',
      start: { day: '2020-07-01', time: '14:30' },
      end: { day: '2020-07-01', time: '17:00' },
      location: 'Hà Nội, Số 1, đường Một',
      position: [21.03, 105.85],
      categories: ['Xây dựng Đảng'],
    });
  });

  test('is numbered anew with its corrections and updates', () => {
    const changed = {
      ...meeting,
      updated: moment('2020-07-02'),
      corrections: [
        { date: moment('2020-07-05'), right: 'x' },
        { date: moment('2020-07-03'), right: 'y' },
      ],
    };
    expect(told(changed)).toMatchObject({
      sequence: MINUTES_TO_5_JULY + 3,
      changed: '2020-07-05T00:00:00+07:00',
    });
  });

  test('is numbered anew with every change', () => {
    const numbers = [
      meeting,
      { ...meeting, corrections: [{ date: moment('2020-07-01'), right: 'x' }] },
      { ...meeting, updated: moment('2020-07-02') },
      { ...meeting, updated: moment('2020-07-02', '00:01') },
      { ...meeting, updated: moment('2020-07-03') },
    ].map((one) => told(one)?.sequence ?? -1);
    expect(numbers[0]).toBe(0);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  });

  test('never counts back, nor says that it changed earlier, when one of its articles is withdrawn', () => {
    const corrections = [
      { date: moment('2020-07-15'), right: 'x' },
      { date: moment('2020-07-12'), right: 'y' },
    ];
    const first = { ...meeting, eventId: 'x' };
    const next = { ...first, slug: 'sau', published: moment('2020-07-09'), corrections };
    const before = told(first, next);
    const withdrawn = { date: moment('2020-07-20'), reason: 'x' };
    for (const after of [told(first, { ...next, withdrawn }), told({ ...first, withdrawn }, next)]) {
      expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.NaN);
      expect(after).toMatchObject({ created: first.published.iso, changed: '2020-07-20T00:00:00+07:00' });
    }
  });

  test('follows the newest article and names them all', () => {
    const next = { ...meeting, eventId: 'x', slug: 'sau', title: 'Bài sau', published: moment('2020-07-09') };
    const both = told({ ...meeting, eventId: 'x' }, next);
    expect(both).toMatchObject({
      uid: 'event.x@lamgiang.example',
      changed: next.published.iso,
    });
    expect(both?.url).toBe('https://lamgiang.example/tin/articles/sau/');
    expect(both?.description).toMatch(/Bài sau: .*\/sau\/\nHội nghị cán bộ: .*\/hoi-nghi\/$/);
  });
});
