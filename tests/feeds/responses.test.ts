import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Appearance, Article } from '../../src/domain/article.ts';
import { calendarOf } from '../../src/pages/_feeds/calendars.ts';
import { archiveDocument, jsonFeed, rssFeed } from '../../src/pages/_feeds/respond.ts';
import {
  archiveSource,
  chairedSource,
  organizationSource,
  personSource,
  postSource,
  siteSource,
  topicSource,
} from '../../src/pages/_feeds/sources.ts';
import type { PublishedNewsroom } from '../../src/queries/newsroom.ts';
import { componentsOf } from './calendar/read-calendar.ts';
import {
  article,
  context,
  moment,
  organizations,
  participant,
  people,
  posts,
  topics,
  venues,
} from './fixture.ts';
import { readXml, texts } from './read-xml.ts';

let contentDir: string;
beforeAll(async () => {
  contentDir = await mkdtemp(join(tmpdir(), 'feeds-'));
  vi.stubEnv('CONTENT_DIR', contentDir);
  await writeFile(join(contentDir, 'a.md'), '---\ntitle: x\n---\n\nĐọc [ở đây](/articles/khac/).\n');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(contentDir, { recursive: true });
});

/** Newest first, `bai-40` to `bai-1`, all on one meeting day each. */
const many = (count: number): Article[] =>
  Array.from({ length: count }, (_, index) => {
    const day = moment(`2020-07-${String(31 - (index % 28)).padStart(2, '0')}`);
    const body = { path: 'a.md', pictures: {}, files: {} };
    return article({ slug: `bai-${count - index}`, body, published: day, held: { start: day, end: day } });
  });

const newsroom = (given: Partial<PublishedNewsroom>): PublishedNewsroom => {
  const { articles = [] } = given;
  return {
    ...context,
    edition: { now: context.edition.now, today: '2030-01-01', preview: false },
    people,
    posts,
    organizations,
    venues,
    topics,
    pages: [],
    articles,
    article: (slug) => articles.find((one) => one.slug === slug),
    appearancesOf: () => [],
    appearancesAs: () => [],
    organizedBy: () => [],
    heldAt: () => [],
    about: () => [],
    inMonth: () => articles,
    ...given,
  };
};

const first = <T>([row]: readonly T[]): T => {
  if (row === undefined) throw new Error('The fixture has no such row.');
  return row;
};
const guids = async (response: Response) =>
  texts(readXml(await response.text()), 'rss', 'channel', 'item', 'guid').map((guid) =>
    guid.split('/').at(-1),
  );

describe('whose news a feed has', () => {
  const appear = (slug: string, role: Appearance['role']): Appearance => ({
    article: article({ slug }),
    participant: participant({ name: 'Trần Văn A' }),
    role,
  });
  const both = appear('ca-hai', 'chaired');
  const appearances = [both, { ...both, role: 'attended' as const }, appear('du', 'attended')];
  const room = newsroom({ appearancesOf: () => appearances, appearancesAs: () => appearances });
  const slugs = ({ articles }: { articles: readonly Article[] }) => articles.map(({ slug }) => slug);

  test('a person’s: each article once, whatever the part taken', () => {
    expect(slugs(personSource(room, first(people)))).toEqual(['ca-hai', 'du']);
  });
  test('what a person chaired: nothing else', () => {
    expect(slugs(chairedSource(room, first(people)))).toEqual(['ca-hai']);
  });
  test('a post’s: that of its holders', () => {
    expect(slugs(postSource(room, first(posts)))).toEqual(['ca-hai', 'du']);
  });
});

describe('what is sent', () => {
  test('the thirty newest articles, with their text and whole addresses', async () => {
    const room = newsroom({ articles: many(40) });
    const response = await rssFeed(room, siteSource(room));
    expect(response.headers.get('Content-Type')).toBe('application/rss+xml; charset=utf-8');
    const document = readXml(await response.text());
    const told = texts(document, 'rss', 'channel', 'item', 'guid').map((guid) => guid.split('/').at(-1));
    expect(told).toEqual(
      many(40)
        .slice(0, 30)
        .map(({ slug }) => slug),
    );
    expect(texts(document, 'rss', 'channel', 'item', 'content:encoded')[0]).toBe(
      '<p>Đọc <a href="https://lamgiang.example/tin/articles/khac/">ở đây</a>.</p>\n',
    );
  });

  test('the same items in JSON', async () => {
    const room = newsroom({ articles: many(40) });
    const response = await jsonFeed(room, siteSource(room));
    expect(response.headers.get('Content-Type')).toBe('application/feed+json; charset=utf-8');
    const { items } = JSON.parse(await response.text());
    expect(items.map(({ id }: { id: string }) => id.split('/').at(-1))).toEqual(
      await guids(await rssFeed(room, siteSource(room))),
    );
  });

  test('a whole month, however many articles it has', async () => {
    const room = newsroom({ articles: many(40) });
    expect(await guids(await archiveDocument(room, archiveSource(room, '2020-07')))).toHaveLength(40);
  });

  test('first the successor, then twenty-nine articles', async () => {
    const room = newsroom({ articles: many(40).map((one) => ({ ...one, topics: ['muc-cu'] })) });
    const [, old] = topics;
    const told = await guids(await rssFeed(room, topicSource(room, old ?? first(topics))));
    expect([told.length, told[0], told[1]]).toEqual([30, 'xay-dung-dang', 'bai-40']);
  });

  test('no last word of a body whose successor is not listed', async () => {
    const body = { ...first(organizations), successor: 'khong-co' };
    expect(organizationSource(newsroom({}), body).succession).toBeUndefined();
  });

  test('of a withdrawn article the notice; its file need not even be there', async () => {
    const withdrawn = { date: moment('2020-08-01'), reason: 'Sai sự thật.' };
    const gone = article({ withdrawn, body: { path: 'gone.md', pictures: {}, files: {} } });
    const room = newsroom({ articles: [gone] });
    expect(await guids(await rssFeed(room, siteSource(room)))).toEqual(['hoi-nghi']);
  });

  test('a calendar of the meetings that a part’s articles report', async () => {
    const articles = many(3);
    const room = newsroom({ articles });
    const response = await calendarOf(room, 'Hà Nội', '/venues/ha-noi/', articles.slice(1));
    expect(response.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    const ics = await response.text();
    expect(componentsOf(ics, 'VEVENT')).toHaveLength(2);
    expect(ics).toContain('NAME:Lịch họp: Hà Nội\r\n');
    expect(ics.replaceAll('\r\n ', '')).toContain(
      'SOURCE;VALUE=URI:https://lamgiang.example/tin/venues/ha-noi/calendar.ics\r\n',
    );
  });
});
