import { expect, test } from 'vitest';
import { createReferenceList } from '../../src/domain/reference-list.ts';
import { articleItem } from '../../src/feeds/article-item.ts';
import { meetingEvent } from '../../src/feeds/calendar/event.ts';
import { findMeetings } from '../../src/feeds/calendar/meeting.ts';
import { article, context, moment, organizations, people, posts, site, topics, venues } from './fixture.ts';

const inEnglish = <T extends { readonly id: string }>(rows: readonly T[]): T[] =>
  rows.map((row) => ({ ...row, labels: { en: [`${row.id} in English`] } }));
const english = {
  ...context,
  site: { ...site, locale: 'en' as const },
  topics: inEnglish(topics),
  list: createReferenceList({
    people,
    posts: inEnglish(posts),
    organizations: inEnglish(organizations),
    venues: inEnglish(venues),
  }),
};
const [haNoi, thaiNguyen] = [
  { id: 'ha-noi', label: 'Hà Nội' },
  { id: 'thai-nguyen', label: 'Thái Nguyên' },
];
const meeting = article({
  lang: 'en',
  held: { start: moment('2020-07-01'), end: moment('2020-07-01') },
  topics: ['xay-dung-dang'],
  organizers: [{ id: 'tinh-uy', label: 'Tỉnh ủy Lam Giang' }, { label: 'Ban chưa có trong danh mục' }],
  attendees: [{ venue: haNoi, people: [{ kind: 'group', label: 'delegates' }] }],
  venues: [
    { ...haNoi, main: true, remote: false },
    { ...thaiNguyen, main: false, remote: true },
  ],
});

test('an item on an English site names things as the site does', () => {
  const { categories, html } = articleItem(english, meeting, '<p>Text.</p>\n');
  expect(categories.map(({ label }) => label)).toEqual([
    'xay-dung-dang in English',
    'tinh-uy in English',
    'ha-noi in English',
    'thai-nguyen in English',
  ]);
  expect(html).toContain('ha-noi in English');
  expect(html).not.toContain('Hà Nội');
});

test('an event on an English site names things as the site does', () => {
  const [found] = findMeetings(english.site, [meeting]);
  const event = found && meetingEvent(english, found);
  expect(event).toMatchObject({
    categories: ['xay-dung-dang in English'],
    location: 'ha-noi in English, Số 1, đường Một',
  });
  expect(event?.description).toContain('tinh-uy in English; Ban chưa có trong danh mục');
  expect(event?.description).toContain('ha-noi in English; thai-nguyen in English');
});
