import { expect, test } from 'vitest';
import { type Newsroom, publicView } from '../../src/domain/newsroom.ts';
import type { Organization } from '../../src/domain/reference.ts';

const body = (id: string, rest: Partial<Organization> = {}): Organization => ({
  id,
  label: id,
  otherLabels: [],
  labels: {},
  term: {},
  ...rest,
});
const newsroom: Newsroom = {
  site: {
    title: 'Tin',
    description: '',
    origin: 'https://tin.example',
    base: '/',
    locale: 'vi',
    timeZone: 'UTC',
    tagAuthority: 'tin.example,2020',
    correctionsOnFrontDays: 7,
    shareCards: 'none',
    fullTextSearch: true,
    links: [],
  },
  topics: [],
  articles: [],
  pages: [],
  venues: [],
  organizations: [
    body('old', {
      term: { end: '2026-07-01' },
      otherLabels: [{ label: 'Tên sắp dùng', term: { start: '2026-07-01' } }],
    }),
    body('new', { term: { start: '2026-07-01' } }),
  ],
  posts: [
    {
      id: 'p',
      label: 'P',
      labels: {},
      alwaysPrinted: false,
      otherLabels: [
        { label: 'P mới', term: { start: '2026-07-01' } },
        { label: 'P cũ', term: { end: '2026-07-01' } },
      ],
    },
  ],
  people: [
    {
      id: 'x',
      name: 'X',
      sources: [],
      otherNames: [{ label: 'X mới', term: { start: '2026-07' } }],
      honorificPrefixes: [{ label: 'Thiếu tướng', term: { start: '2027' } }],
      memberships: [
        { post: 'p', acting: false, term: { start: '2020-01-01', end: '2026-07-01' } },
        { post: 'q', acting: false, term: { start: '2026-07-01' } },
      ],
    },
  ],
};
const on = (today: string, preview = false) =>
  publicView(newsroom, { now: Date.parse(today), today, preview });

test('nothing that begins or ends later is told', () => {
  const told = on('2026-06-30');
  expect(told.organizations).toEqual([body('old')]);
  expect(told.posts[0]?.otherLabels).toEqual([{ label: 'P cũ', term: {} }]);
  expect(told.people[0]).toMatchObject({ otherNames: [], honorificPrefixes: [] });
  expect(told.people[0]?.memberships).toEqual([{ post: 'p', acting: false, term: { start: '2020-01-01' } }]);
});

test('on the day itself it is', () => {
  const told = on('2026-07-01');
  expect(told.organizations.map(({ id }) => id)).toEqual(['old', 'new']);
  expect(told.people[0]?.memberships.map(({ post }) => post)).toEqual(['p', 'q']);
  expect(told.people[0]?.memberships[0]?.term.end).toBe('2026-07-01');
});

test('under preview everything is', () => expect(on('2020-01-01', true)).toEqual(newsroom));
