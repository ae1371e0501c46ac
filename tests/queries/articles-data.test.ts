import { expect, test } from 'vitest';
import type { Article, Moment } from '../../src/domain/article.ts';
import { articleData } from '../../src/queries/articles-data.ts';

const day = (on: string): Moment => ({ iso: `${on}T00:00:00+07:00`, day: on });
const at = (on: string, time: string): Moment => ({ iso: `${on}T${time}:00+07:00`, day: on, time });

const article: Article = {
  slug: 'x',
  path: 'articles/x.md',
  title: 'X',
  summary: 'x',
  lang: 'vi',
  published: at('2020-07-01', '15:30'),
  organizers: [],
  chairs: [{ people: [{ kind: 'person', name: 'A', person: 'a', titles: [{ text: 'Bí thư' }] }] }],
  attendees: [
    {
      venue: { label: 'Nơi lạ' },
      people: [
        { kind: 'person', name: 'B', titles: [] },
        { kind: 'group', label: 'đại diện', count: 20 },
      ],
    },
  ],
  venues: [
    { id: 'v', label: 'V', remote: false, main: true },
    { label: 'Nơi lạ', remote: true, main: false },
  ],
  topics: ['t'],
  authors: [],
  attachments: [],
  aliases: [],
  corrections: [],
  draft: false,
  body: { path: 'articles/x.md', pictures: {}, files: {} },
};

const data = (more: Partial<Article> = {}) =>
  articleData({ ...article, ...more }, (path) => `https://a.example${path}`);

test('an article as open data', () => {
  expect(data()).toEqual({
    slug: 'x',
    url: 'https://a.example/articles/x/',
    title: 'X',
    published: '2020-07-01T15:30:00+07:00',
    held: null,
    event: null,
    chairs: [{ name: 'A', person: 'a', titles: ['Bí thư'] }],
    attendees: [{ name: 'B', person: null, titles: [], venue: 'Nơi lạ' }],
    groups: [{ label: 'đại diện', count: 20, venue: 'Nơi lạ' }],
    venues: ['v', 'Nơi lạ'],
    topics: ['t'],
    withdrawn: null,
  });
});

test('an attendee without a venue has none, and says so', () =>
  expect(data({ attendees: [{ people: [{ kind: 'person', name: 'B', titles: [] }] }] }).attendees).toEqual([
    { name: 'B', person: null, titles: [], venue: null },
  ]));

test.each([
  [day('2020-07-01'), day('2020-07-01'), '2020-07-01'],
  [day('2020-07-01'), day('2020-07-02'), '2020-07-01/2020-07-02'],
  [at('2020-07-01', '08:00'), at('2020-07-01', '08:00'), '2020-07-01T08:00:00+07:00'],
  [
    at('2020-07-01', '08:00'),
    at('2020-07-01', '11:30'),
    '2020-07-01T08:00:00+07:00/2020-07-01T11:30:00+07:00',
  ],
])('held from %j to %j is %s', (start, end, held) => {
  expect(data({ held: { start, end } }).held).toBe(held);
});

test('a withdrawn article keeps its notice and nothing of its people', () => {
  const withdrawn = { date: day('2020-07-05'), reason: 'sai' };
  expect(data({ withdrawn, event: 'E' })).toMatchObject({
    title: 'X',
    event: null,
    chairs: [],
    attendees: [],
    groups: [],
    venues: [],
    topics: [],
    withdrawn: { date: '2020-07-05T00:00:00+07:00', reason: 'sai' },
  });
});
