import { parseFeed, parseJsonFeed, parseOpml } from 'feedsmith';
import { beforeAll, describe, expect, test } from 'vitest';
import { feedsSite, fileAt, ROOT, rssFiles } from '../feeds/built.ts';
import { hostileBody, hostileSlug, PUBLISHED, WRITABLE } from '../feeds/newsroom.ts';
import { complaintsOfXmllint } from '../feeds/read-xml.ts';
import { complaintsOfRss } from '../feeds/validate-rss.ts';
import { fixtureSite } from '../support/build-site.ts';
import type { BuiltSite } from '../support/built-site.ts';
import { hasReader } from '../support/feed-readers.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await feedsSite();
});

interface JsonItem {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly authors: readonly { readonly name: string }[];
}
const jsonItems = (file: string) => (site.json(file) as { readonly items: readonly JsonItem[] }).items;

/** A title and a summary that somebody wrote markup into: to tell it otherwise would be to change it. */
const WRITTEN_MARKUP =
  /^ContainsHTML: (Mưa to|chữ <b>|<i>)|^(SecurityRisk: <script>|NotHtml: (cdata|invalid-first|unexpected-question))/;

describe('nothing that the validator of the W3C complains of', () => {
  const complaintsOf = (of: BuiltSite): string[] =>
    rssFiles(of)
      .flatMap((file) => complaintsOfRss(of.text(file), ROOT + file).map((one) => [file, one] as const))
      .filter(([, complaint]) => !WRITTEN_MARKUP.test(complaint))
      .map(([file, complaint]) => `${file}: ${complaint}`);

  test('is in any feed of a newsroom', async () => {
    expect(complaintsOf(await fixtureSite())).toEqual([]);
  });

  test('is in any feed of one whose editors have pasted whatever there is', () => {
    expect(complaintsOf(site)).toEqual([]);
  });
});

test.skipIf(!hasReader('libxml2'))('libxml2 reads every feed and the OPML', () => {
  for (const file of [...rssFiles(site), 'feeds.opml'])
    expect(complaintsOfXmllint(site.text(file)), file).toBe('');
});

test('feedsmith takes every JSON feed and the OPML for what they are', () => {
  const files = site.files.filter((file) => /(^|\/)(feed|chaired)\.json$/.test(file));
  expect(files.length).toBeGreaterThan(50);
  for (const file of files) expect(parseJsonFeed(site.text(file)).feed_url, file).toBe(ROOT + file);
  expect(parseOpml(site.text('feeds.opml')).body?.outlines?.length).toBeGreaterThan(4);
});

test.each(WRITABLE.map(([what, , told], index) => ({ what, told, index })))(
  '$what is told as the article has it, in RSS and in JSON',
  ({ told, index }) => {
    const month = site.text('archive/2025/10/rss.xml');
    const read = parseFeed(month);
    const items = read.format === 'rss' ? (read.feed.items ?? []) : [];
    const item = items.find(({ guid }) => guid?.value?.endsWith(`/${hostileSlug(index)}`));
    const tidy = (text = ''): string => text.replace(/\s+/g, ' ').trim();
    expect(tidy(item?.title)).toBe(tidy(told));
    expect(tidy(item?.description)).toBe(tidy(told));
    expect(tidy(item?.dc?.creators?.join('|'))).toBe(tidy(`${told}, Cù Thị Lành`));
    const json = jsonItems(`organizations/${hostileBody(index)}/feed.json`).find(({ id }) =>
      id.endsWith(`/${hostileSlug(index)}`),
    );
    const words = [json?.title, json?.summary, json?.authors[0]?.name];
    expect(words.map(tidy)).toEqual([told, told, told].map(tidy));
  },
);

test('a reader that walks the archive comes by every article once (RFC 5005)', () => {
  const published = (site.json('data/articles.json') as { readonly slug: string }[]).length;
  const months: string[] = [];
  const ids: string[] = [];
  const linksOf = (file: string) => {
    const read = parseFeed(site.text(file));
    return read.format === 'rss' ? read.feed : {};
  };
  const link = (feed: ReturnType<typeof linksOf>, rel: string) =>
    feed.atom?.links?.find((one) => one.rel === rel)?.href;
  for (let url = link(linksOf('rss.xml'), 'prev-archive'); url !== undefined; ) {
    const feed = linksOf(fileAt(url));
    expect(link(feed, 'current')).toBe(`${ROOT}rss.xml`);
    expect(link(feed, 'next-archive')).toBe(months.at(-1));
    months.push(url);
    ids.push(...(feed.items ?? []).map(({ guid }) => guid?.value ?? ''));
    url = link(feed, 'prev-archive');
  }
  expect(ids).toHaveLength(published);
  expect(new Set(ids).size).toBe(published);
  expect(published).toBe(PUBLISHED);
});

test('no feed that one follows is longer than thirty items or half a megabyte', () => {
  const long = rssFiles(site)
    .filter((file) => !file.startsWith('archive/'))
    .filter((file) => site.bytes(file).length > 512 * 1024 || site.text(file).split('<item>').length > 31);
  expect(long).toEqual([]);
});

test('whoever follows an office follows it from one holder to the next', () => {
  const read = parseFeed(site.text('posts/pho-chu-tich-ubnd-tinh/rss.xml'));
  const items = read.format === 'rss' ? (read.feed.items ?? []) : [];
  const chaired = items.flatMap(({ link = '', content }) => {
    const [, slug] = /\/(sap-toi|nguoi-truoc)\/$/.exec(link) ?? [];
    return slug === undefined ? [] : [[slug, /Y Lưm|Giáp Thị Nhàn/.exec(content?.encoded ?? '')?.[0]]];
  });
  expect(chaired).toEqual([
    ['sap-toi', 'Y Lưm'],
    ['nguoi-truoc', 'Giáp Thị Nhàn'],
  ]);
});
