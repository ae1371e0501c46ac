import { describe, expect, test, vi } from 'vitest';
import { type CalendarEvent, spanOf } from '../../../src/feeds/calendar/event.ts';
import { writeCalendar } from '../../../src/feeds/calendar/write-calendar.ts';
import { moment, site } from '../fixture.ts';
import { HOSTILE } from '../hostile.ts';
import { componentsOf, readCalendar, readValue, unescapeText } from './read-calendar.ts';

const calendar = { title: 'Lịch họp', description: 'Các cuộc họp.', home: '/', self: '/calendar.ics' };
const event = (given: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'hoi-nghi@lamgiang.example',
  changed: '2020-07-01T15:30:00+07:00',
  created: '2020-07-01T15:30:00+07:00',
  sequence: 0,
  summary: 'Hội nghị cán bộ',
  url: 'https://lamgiang.example/tin/articles/hoi-nghi/',
  timeZone: 'Asia/Ho_Chi_Minh',
  start: { day: '2020-07-01' },
  categories: [],
  ...given,
});
const write = (...events: CalendarEvent[]) => new TextDecoder().decode(writeCalendar(site, calendar, events));
const written = (given: Partial<CalendarEvent>) => componentsOf(write(event(given)), 'VEVENT')[0];

describe('when', () => {
  const day = (text: string) => moment(text);
  test.each([
    [
      'one day',
      day('2020-07-01'),
      day('2020-07-01'),
      'DTSTART;VALUE=DATE:20200701 DTEND;VALUE=DATE:20200702',
    ],
    [
      'days, the last one included',
      day('2020-12-30'),
      day('2020-12-31'),
      'DTSTART;VALUE=DATE:20201230 DTEND;VALUE=DATE:20210101',
    ],
    [
      'a beginning',
      moment('2020-07-01', '14:30'),
      moment('2020-07-01', '14:30'),
      'DTSTART;TZID=Asia/Ho_Chi_Minh:20200701T143000',
    ],
    [
      'a beginning and an end',
      moment('2020-07-01', '14:30'),
      moment('2020-07-01', '17:00'),
      'DTSTART;TZID=Asia/Ho_Chi_Minh:20200701T143000 DTEND;TZID=Asia/Ho_Chi_Minh:20200701T170000',
    ],
    [
      'a beginning and its own day',
      moment('2020-07-01', '14:30'),
      day('2020-07-01'),
      'DTSTART;TZID=Asia/Ho_Chi_Minh:20200701T143000',
    ],
    [
      'a beginning and a later day, included',
      moment('2020-07-01', '14:30'),
      day('2020-07-02'),
      'DTSTART;TZID=Asia/Ho_Chi_Minh:20200701T143000 DTEND;TZID=Asia/Ho_Chi_Minh:20200703T000000',
    ],
    [
      'a day and an end',
      day('2020-07-01'),
      moment('2020-07-02', '17:00'),
      'DTSTART;VALUE=DATE:20200701 DTEND;VALUE=DATE:20200703',
    ],
  ])('%s', (_what, start, end, lines) => {
    const { end: _none, ...open } = event();
    const [properties = []] = componentsOf(write({ ...open, ...spanOf({ start, end }) }), 'VEVENT');
    const told = properties.filter(({ name }) => /^DT(START|END)$/.test(name));
    expect(told.map(({ name, parameters, value }) => `${name}${parameters}:${value}`).join(' ')).toBe(lines);
  });
});

describe('an event', () => {
  test.each(HOSTILE)('%s comes back as the words it was', (_what, text, told) => {
    const properties = written({ summary: text, description: text, location: text, categories: [text] });
    for (const name of ['SUMMARY', 'DESCRIPTION', 'LOCATION', 'CATEGORIES']) {
      expect(unescapeText(readValue(properties, name) ?? ''), name).toBe(told.replaceAll('\t', ' '));
    }
  });

  test('is stamped by its content', () => {
    const properties = written({ changed: '2020-07-03T00:00:00+07:00', sequence: 2 });
    expect(
      ['UID', 'DTSTAMP', 'CREATED', 'LAST-MODIFIED', 'SEQUENCE', 'URL'].map((name) =>
        readValue(properties, name),
      ),
    ).toEqual([
      'hoi-nghi@lamgiang.example',
      '20200702T170000Z',
      '20200701T083000Z',
      '20200702T170000Z',
      '2',
      'https://lamgiang.example/tin/articles/hoi-nghi/',
    ]);
  });

  test('keeps commas between categories apart from commas in them', () => {
    expect(readValue(written({ categories: ['a,b', 'c'] }), 'CATEGORIES')).toBe(String.raw`a\,b,c`);
  });

  test('tells its place', () => {
    expect(readValue(written({ position: [21.03, 105.85] }), 'GEO')).toBe('21.03;105.85');
  });
});

describe('the calendar', () => {
  test('is framed, named and led back to itself', () => {
    const [properties] = componentsOf(write(event()), 'VCALENDAR');
    const values = [
      'VERSION',
      'CALSCALE',
      'NAME',
      'X-WR-CALNAME',
      'SOURCE',
      'URL',
      'LAST-MODIFIED',
      'METHOD',
    ].map((name) => readValue(properties, name));
    expect(values).toEqual([
      '2.0',
      'GREGORIAN',
      'Lịch họp',
      'Lịch họp',
      'https://lamgiang.example/tin/calendar.ics',
      'https://lamgiang.example/tin/',
      '20200701T083000Z',
      undefined,
    ]);
  });

  test('has the zone of its times, and every component is closed', () => {
    const ics = write(event({ start: { day: '2020-07-01', time: '14:30' } }));
    expect(componentsOf(ics, 'VTIMEZONE').map((zone) => readValue(zone, 'TZID'))).toEqual([
      'Asia/Ho_Chi_Minh',
    ]);
    const frames = readCalendar(ics).filter(({ name }) => name === 'BEGIN' || name === 'END');
    expect(frames.map(({ name, value }) => `${name === 'END' ? '/' : ''}${value}`)).toEqual([
      'VCALENDAR',
      'VTIMEZONE',
      'STANDARD',
      '/STANDARD',
      '/VTIMEZONE',
      'VEVENT',
      '/VEVENT',
      '/VCALENDAR',
    ]);
  });

  test('without events still has a component', () => {
    expect(componentsOf(write(), 'VTIMEZONE')).toHaveLength(1);
    expect(componentsOf(write(), 'VEVENT')).toHaveLength(0);
  });

  test('consists of rows of at most 75 octets, all ended by CRLF', () => {
    const ics = write(event({ description: 'Quyết định của Ủy ban; '.repeat(40) }));
    expect(ics.endsWith('\r\n')).toBe(true);
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const row of ics.split('\r\n')) expect(Buffer.byteLength(row)).toBeLessThanOrEqual(75);
  });

  test('is the same whenever it is written', () => {
    vi.useFakeTimers({ now: 0 });
    const first = write(event());
    vi.setSystemTime(Date.parse('2040-01-01T00:00:00Z'));
    expect(write(event())).toBe(first);
    vi.useRealTimers();
  });
});
