import { beforeAll, describe, expect, test } from 'vitest';
import { fixtureSite } from '../support/build-site.ts';
import type { BuiltSite } from '../support/built-site.ts';
import { leadsSomewhere, linksOf } from '../support/links.ts';

const ROOT = 'https://tin.example/bao/';

let site: BuiltSite;
beforeAll(async () => {
  site = await fixtureSite();
});

test.each([
  '',
  'articles/hoi-nghi-truc-tuyen-to-chuc-xay-dung-dang/',
  'people/',
  'people/y-lum/',
  'posts/',
  'posts/bi-thu-tinh-uy/',
  'organizations/',
  'organizations/quy-rung/',
  'venues/',
  'venues/suoi-lua/',
  'topics/',
  'topics/rung/',
  'archive/',
  'archive/2020/',
  'archive/2020/07/',
  'on/',
  'on/2020/',
  'search/',
  'corrections/',
  'feeds/',
  'gioi-thieu/',
  '404.html',
  'sitemap-index.xml',
  'news-sitemap.xml',
  'robots.txt',
  'rss.xml',
  'feed.json',
  'feeds.opml',
  'calendar.ics',
  'corrections/rss.xml',
  'archive/2020/07/rss.xml',
  'people/y-lum/chaired.xml',
  ...['people/y-lum', 'venues/co-vit', 'organizations/quy-rung'].flatMap((of) => [
    `${of}/rss.xml`,
    `${of}/feed.json`,
    `${of}/calendar.ics`,
  ]),
  ...['posts/bi-thu-tinh-uy', 'topics/rung'].flatMap((of) => [`${of}/rss.xml`, `${of}/feed.json`]),
  'data/popolo.json',
  'data/articles.json',
])('/%s is there', (path) => expect(site.has(path)).toBe(true));

describe('links', () => {
  test('on pages lead somewhere', () => {
    const broken = [...site.pages, ...site.redirects].flatMap((path) =>
      linksOf(site.page(path), `${ROOT}${path}`)
        .filter(({ url }) => url.origin === new URL(ROOT).origin && !leadsSomewhere(site, ROOT, url))
        .map(({ attribute, url }) => `${path}: ${attribute} ${url.pathname}${url.hash}`),
    );
    expect(broken).toEqual([]);
  });

  test('in feeds, sitemaps, data and structured data lead somewhere', () => {
    const texts = site.files.filter((file) => /\.(html|xml|opml|ics|json|txt)$/.test(file));
    const broken = texts.flatMap((file) => {
      const text = site
        .text(file)
        .replace(/\r\n[ \t]/g, '')
        .replace(/&(amp|#x26|#38);/g, '&');
      const written = text.match(/https:\/\/tin\.example[^\s"'<>\\&#;,)]*/g) ?? [];
      return [...new Set(written)]
        .filter((url) => !leadsSomewhere(site, ROOT, new URL(url)))
        .map((url) => `${file}: ${url}`);
    });
    expect(broken).toEqual([]);
  });

  test('lead to every page from the front page', () => {
    const reached = new Set<string>();
    const open = [''];
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      if (reached.has(path) || !site.has(path)) continue;
      reached.add(path);
      for (const { url, attribute } of linksOf(site.page(path), `${ROOT}${path}`))
        if (/^(a href|form action|meta refresh)$/.test(attribute) && url.href.startsWith(ROOT))
          open.push(url.pathname.slice(new URL(ROOT).pathname.length));
    }
    expect(site.pages.filter((path) => path !== '404.html' && !reached.has(path))).toEqual([]);
  });
});

describe('an earlier address leads to the present one', () => {
  test.each([
    ['articles/ky-ket-rung/', 'articles/ky-ket-bao-ve-rung-dau-nguon/'],
    ['articles/bao-ve-rung/', 'articles/ky-ket-bao-ve-rung-dau-nguon/'],
    ['articles/cau-treo-co-vit/', 'articles/khanh-thanh-cau-treo/'],
    ['topics/nuoc-sach/', 'topics/moi-truong/'],
  ])('%s', (from, to) => {
    expect(site.redirects).toContain(from);
    const page = site.page(from);
    const ways = linksOf(page, `${ROOT}${from}`);
    const target = (attribute: string): string | undefined =>
      ways.find((way) => way.attribute === attribute)?.url.href;
    expect(target('meta refresh')).toBe(`${ROOT}${to}`);
    expect(target('a href')).toBe(`${ROOT}${to}`);
    expect(
      page.all('meta').some((meta) => meta.has('name', 'robots') && meta.has('content', 'noindex')),
    ).toBe(true);
  });

  test('and nothing else redirects', () => expect(site.redirects).toHaveLength(4));
});

describe('sitemaps', () => {
  const locations = (file: string): string[] =>
    [...site.text(file).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = '']) => url);

  test('list every page that has something of its own to be found, and no other', () => {
    const parts = locations('sitemap-index.xml').map((url) => url.slice(ROOT.length));
    const listed = parts.flatMap(locations).map((url) => url.slice(ROOT.length));
    const noindex = (path: string): boolean =>
      site
        .page(path)
        .all('meta')
        .some((meta) => meta.has('name', 'robots') && /noindex/.test(meta.attribute('content') ?? ''));
    const wanted = site.pages.filter((path) => !['404.html', 'search/'].includes(path) && !noindex(path));
    expect(listed.sort()).toEqual([...new Set(wanted)].sort());
  });

  test('of news hold the last two days', () => {
    expect(locations('news-sitemap.xml')).toEqual([`${ROOT}articles/diem-bao-dau-nam/`]);
  });

  test('are named in robots.txt', () => {
    expect(site.text('robots.txt')).toContain(`Sitemap: ${ROOT}sitemap-index.xml`);
  });
});
