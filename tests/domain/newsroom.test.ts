import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/domain/article.ts';
import { type Newsroom, publicationOf, publicView } from '../../src/domain/newsroom.ts';
import type { Organization } from '../../src/domain/reference.ts';

const body = (id: string, rest: Partial<Organization> = {}): Organization => ({
  id,
  label: id,
  otherLabels: [],
  labels: {},
  term: {},
  ...rest,
});
const published = (given: Partial<Article>): Article => ({
  slug: 'a',
  path: 'articles/a.md',
  title: 'A',
  summary: '',
  lang: 'vi',
  published: { iso: '2026-01-01T00:00:00Z', day: '2026-01-01' },
  organizers: [],
  chairs: [],
  attendees: [],
  venues: [],
  topics: [],
  authors: [],
  attachments: [],
  aliases: [],
  corrections: [],
  draft: false,
  body: { path: 'articles/a.md', pictures: {}, files: {} },
  ...given,
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

test('nothing that is not told yet is referred to', () => {
  const successor = {
    ...newsroom.organizations[0],
    ...body('old', { term: { end: '2026-07-01' }, successor: 'new' }),
  };
  const told = publicView(
    {
      ...newsroom,
      organizations: [
        successor,
        body('new', { term: { start: '2026-07-01' } }),
        body('third', { successor: 'new' }),
      ],
      posts: newsroom.posts.map((post) => ({ ...post, organization: 'new' })),
      articles: [
        published({
          organizers: [
            { id: 'new', label: 'Sở mới' },
            { id: 'old', label: 'Sở cũ' },
          ],
        }),
      ],
    },
    { now: Date.parse('2026-06-30'), today: '2026-06-30', preview: false },
  );
  expect(told.organizations.map((row) => row.successor)).toEqual([undefined, undefined]);
  expect(told.posts[0]?.organization).toBeUndefined();
  expect(told.articles[0]?.organizers).toEqual([
    { id: undefined, label: 'Sở mới' },
    { id: 'old', label: 'Sở cũ' },
  ]);
});

describe('a change of an article that is dated later', () => {
  const at = (iso: string) => ({ iso, day: iso.slice(0, 10) });
  const [past, later] = [at('2026-02-01T00:00:00Z'), at('2026-07-01T00:00:00Z')];
  const changed = (date: typeof past) =>
    published({ updated: date, corrections: [{ date, right: 'x' }], withdrawn: { date, reason: 'x' } });
  const told = (article: Article, preview = false) =>
    publicView(
      { ...newsroom, articles: [article] },
      { now: Date.parse('2026-06-30T00:00:00Z'), today: '2026-06-30', preview },
    ).articles[0];

  test('is held back, a withdrawal too', () => {
    expect(told(changed(later))).toMatchObject({ updated: undefined, corrections: [], withdrawn: undefined });
    expect(publicationOf(changed(later), Date.parse('2026-06-30T00:00:00Z'))).toBe('published');
    expect(publicationOf(changed(later), Date.parse(later.iso))).toBe('withdrawn');
  });

  test('is told once its time has come, and under preview', () => {
    expect(told(changed(past))).toMatchObject(changed(past));
    expect(told(changed(later), true)).toEqual(changed(later));
  });
});

test.each([
  ['2026', '2026-06-30', undefined],
  ['2026', '2026-12-31', 'new'],
  ['2026-06', '2026-06-29', undefined],
  ['2026-06', '2026-06-30', 'new'],
])('a body that ends in %s has on %s the successor %s', (end, today, successor) => {
  const organizations = [body('old', { term: { end }, successor: 'new' }), body('new')];
  const told = publicView({ ...newsroom, organizations }, { now: Date.parse(today), today, preview: false });
  expect(told.organizations[0]).toMatchObject({ term: { end }, successor });
});

test('on the day itself it is', () => {
  const told = on('2026-07-01');
  expect(told.organizations.map(({ id }) => id)).toEqual(['old', 'new']);
  expect(told.people[0]?.memberships.map(({ post }) => post)).toEqual(['p', 'q']);
  expect(told.people[0]?.memberships[0]?.term.end).toBe('2026-07-01');
});

test('under preview everything is', () => expect(on('2020-01-01', true)).toEqual(newsroom));
