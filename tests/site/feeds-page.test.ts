import { beforeAll, expect, test } from 'vitest';
import { ROOT } from '../feeds/built.ts';
import { attributes, readXml } from '../feeds/read-xml.ts';
import { fixtureSite } from '../support/build-site.ts';
import type { BuiltSite } from '../support/built-site.ts';

let site: BuiltSite;
beforeAll(async () => {
  site = await fixtureSite();
});

const linked = (path: string): Set<string | undefined> =>
  new Set(
    site
      .page(path)
      .all('a')
      .map((a) => a.attribute('href')),
  );

/** Feeds a page points readers to, in its order, from the site's base. */
const discovered = (path: string): string[] =>
  site
    .page(path)
    .all('link')
    .filter((link) => link.has('rel', 'alternate') && /rss|feed/.test(link.attribute('type') ?? ''))
    .map((link) => (link.attribute('href') ?? '').replace(/^\/bao\//, ''));

test('the page of feeds leads to everything one can follow, and nowhere else', () => {
  const offered = [...linked('feeds/')]
    .flatMap((href) =>
      href !== undefined && /\.(xml|json|ics|opml)$/.test(href) ? [href.slice('/bao/'.length)] : [],
    )
    .filter((file) => !file.startsWith('data/'));
  const earlier = site.redirects;
  const there = site.files.filter(
    (file) =>
      /(^|\/)((rss|chaired)\.xml|(feed|chaired)\.json|calendar\.ics|feeds\.opml)$/.test(file) &&
      !file.startsWith('archive/') &&
      !earlier.some((path) => file.startsWith(path)),
  );
  expect(offered.sort()).toEqual(there.sort());
});

test('it leads to every feed of the OPML', () => {
  const offered = linked('feeds/');
  const urls = attributes(readXml(site.text('feeds.opml')), 'xmlUrl', 'opml', 'body', 'outline', 'outline');
  expect(urls.length).toBeGreaterThan(40);
  expect(urls.filter((url) => !offered.has(`/bao/${url.slice(ROOT.length)}`))).toEqual([]);
});

test('every page leads to it', () => {
  expect(site.pages.filter((path) => !linked(path).has('/bao/feeds/'))).toEqual([]);
});

test.each([
  ['', []],
  ['articles/diem-bao-dau-nam/', ['topics/doi-song/rss.xml', 'topics/doi-song/feed.json']],
  [
    'people/giap-thi-nhan/',
    ['rss.xml', 'feed.json', 'chaired.xml', 'chaired.json'].map((name) => `people/giap-thi-nhan/${name}`),
  ],
  ['posts/bi-thu-tinh-uy/', ['posts/bi-thu-tinh-uy/rss.xml', 'posts/bi-thu-tinh-uy/feed.json']],
  ['organizations/quy-rung/', ['organizations/quy-rung/rss.xml', 'organizations/quy-rung/feed.json']],
  ['venues/co-vit/', ['venues/co-vit/rss.xml', 'venues/co-vit/feed.json']],
  ['topics/rung/', ['topics/rung/rss.xml', 'topics/rung/feed.json']],
  ['corrections/', ['corrections/rss.xml', 'corrections/feed.json']],
  ['feeds/', []],
])('readers find on /%s its own feeds first, then the site’s', (path, own) => {
  expect(discovered(path)).toEqual([...own, 'rss.xml', 'feed.json']);
});

test('office holders stand with their offices, offices with their bodies, what has gone with what came', () => {
  const rows = site
    .page('feeds/')
    .all('li')
    .map((row) => row.all('span')[0]?.text ?? '');
  expect(rows.filter((row) => /^(Y Lưm|Bí thư Tỉnh ủy|Suối Lụa)/.test(row))).toEqual([
    'Y Lưm Phó Chủ tịch UBND tỉnh',
    'Bí thư Tỉnh ủy Tỉnh ủy Vân Trà',
    'Bí thư Tỉnh ủy Thái Nguyên Tỉnh ủy Thái Nguyên',
    'Suối Lụa nay là Đầu Nguồn',
  ]);
});
