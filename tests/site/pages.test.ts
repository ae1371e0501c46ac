import { beforeAll, describe, expect, test } from 'vitest';
import { fixtureSite } from '../support/build-site.ts';
import type { BuiltSite } from '../support/built-site.ts';
import { complaintsOf } from '../support/complaints.ts';
import type { Page } from '../support/read-page.ts';

const ROOT = 'https://tin.example/bao/';

let site: BuiltSite;
beforeAll(async () => {
  site = await fixtureSite();
});

const complaints = (look: (page: Page, path: string) => readonly string[], redirectsToo = false): string[] =>
  complaintsOf(site, [...site.pages, ...(redirectsToo ? site.redirects : [])], look);

describe('every page', () => {
  test('says its language', () => {
    const odd = complaints((page, path) => {
      const lang = page.only('html').attribute('lang');
      return lang === (path === 'articles/flood-meeting/' ? 'en' : 'vi') ? [] : [String(lang)];
    });
    expect(odd).toEqual([]);
  });

  test('has one first heading', () => {
    expect(
      complaints((page) => (page.all('h1').length === 1 ? [] : [`${page.all('h1').length} h1`]), true),
    ).toEqual([]);
  });

  test('leaves out no level of headings', () => {
    const odd = complaints((page) => {
      const levels = page.all('h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ name }) => Number(name.slice(1)));
      return levels.flatMap((level, index) => (level > (levels[index - 1] ?? 0) + 1 ? [`h${level}`] : []));
    });
    expect(odd).toEqual([]);
  });

  test('has a title of its own', () => {
    const titles = new Map<string, string[]>();
    for (const path of site.pages) {
      const title = site.page(path).only('title').text;
      titles.set(title, [...(titles.get(title) ?? []), path]);
    }
    // Two provinces have a post of the same label: their pages, tabs and search results must still be told apart.
    expect([...titles].filter(([, paths]) => paths.length > 1)).toEqual([]);
    expect(complaints((page) => (page.only('title').text === '' ? ['no title'] : []))).toEqual([]);
  });

  test('names its own address as the canonical one', () => {
    const odd = complaints((page, path) => {
      const canonical = page.all('link').filter((link) => link.has('rel', 'canonical'));
      const urls = canonical.map((link) => link.attribute('href'));
      return path === '404.html' || (urls.length === 1 && urls[0] === `${ROOT}${path}`)
        ? []
        : urls.map(String);
    });
    expect(odd).toEqual([]);
  });

  test('offers the feed of the site', () => {
    const odd = complaints((page) => {
      const feeds = page.all('link').filter((link) => link.has('type', 'application/rss+xml'));
      return feeds.some((link) => link.has('href', '/bao/rss.xml')) ? [] : ['no feed'];
    });
    expect(odd).toEqual([]);
  });

  test('describes its pictures and reserves their place', () => {
    const odd = complaints((page) =>
      page.all('img').flatMap((img) => {
        const sized = ['width', 'height'].every((name) => /^[1-9]\d*$/.test(img.attribute(name) ?? ''));
        return sized && img.has('alt') ? [] : [JSON.stringify(img.attributes)];
      }),
    );
    expect(odd).toEqual([]);
  });

  test('has ids only once', () => {
    const odd = complaints((page) => {
      const ids = page.all().flatMap((element) => element.attribute('id') ?? []);
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    });
    expect(odd).toEqual([]);
  });

  test('has structured data that can be read', () => {
    const scripts = (page: Page) =>
      page.all('script').filter((script) => script.has('type', 'application/ld+json'));
    const odd = complaints((page) =>
      scripts(page).flatMap(({ text }) => {
        const data: Record<string, unknown> = JSON.parse(text);
        return data['@context'] === 'https://schema.org' ? [] : [text.slice(0, 60)];
      }),
    );
    expect(odd).toEqual([]);
    expect(
      site.pages.filter((path) => path.startsWith('articles/') && scripts(site.page(path)).length === 0),
    ).toEqual([]);
  });
});

test('a link to a page in another language says so, in both directions, and no other link does', () => {
  const languageOf = (path: string) => site.page(path).only('html').attribute('lang');
  const known = new Set(site.pages);
  // The newsroom's own links lead wherever it likes.
  const own = new Set(['gioi-thieu/', 'lien-he/']);
  const wrong = site.pages.flatMap((path) =>
    site
      .page(path)
      .all('a')
      .map((link) => ({ link, target: (link.attribute('href') ?? '').replace(/^\/bao\/|#.*$/g, '') }))
      .filter(
        ({ link, target }) =>
          link.attribute('href')?.startsWith('/bao/') && known.has(target) && !own.has(target),
      )
      .filter(({ link, target }) => {
        const [here, there] = [languageOf(path), languageOf(target)];
        return link.attribute('hrefLang') !== (here === there ? undefined : there);
      })
      .map(({ target }) => `${path} → ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('an original and its translation know each other', () => {
  const pair = { vi: 'articles/hoi-nghi-phong-chong-lut/', en: 'articles/flood-meeting/' };
  for (const path of Object.values(pair)) {
    const alternates = site
      .page(path)
      .all('link')
      .filter((link) => link.has('hrefLang'))
      .map((link) => [link.attribute('hrefLang'), link.attribute('href')]);
    expect(alternates).toEqual(
      expect.arrayContaining(Object.entries(pair).map(([lang, address]) => [lang, `${ROOT}${address}`])),
    );
  }
  expect(
    site
      .page(pair.vi)
      .all('a')
      .map((a) => a.attribute('href')),
  ).toContain(`/bao/${pair.en}`);
  expect(
    site
      .page(pair.en)
      .all('a')
      .map((a) => a.attribute('href')),
  ).toContain(`/bao/${pair.vi}`);
});

test('a retired topic leads to its successor', () => {
  expect(
    site
      .page('topics/rung/')
      .only('main')
      .all('a')
      .map((a) => a.attribute('href')),
  ).toContain('/bao/topics/moi-truong/');
});

test('corrections are told at the article, newest first, and on a page of their own', () => {
  const article = site.page('articles/ky-hop-cuoi-nam/').text;
  expect(article.indexOf('12 nội dung')).toBeGreaterThan(0);
  expect(article.indexOf('12 nội dung')).toBeLessThan(article.indexOf('Phiên họp bắt đầu lúc 8 giờ.'));
  const all = site.page('corrections/').text;
  const order = ['11 nội dung', 'Phiên họp bắt đầu lúc 8 giờ.', 'năm năm'].map((text) => all.indexOf(text));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order[0]).toBeGreaterThan(0);
});

test('a withdrawal stands among the corrections, with its article, day and reason', () => {
  const entry = site
    .page('corrections/')
    .all('li')
    .find((one) => one.text.startsWith('Khánh thành cầu treo Cò Vít'));
  expect(entry?.text).toMatch(/Đã gỡ ngày 6\/1\/2026\s*Lý do\s*Bài nêu sai kinh phí của cây cầu\.$/);
  expect(entry?.all('a').map((a) => a.attribute('href'))).toEqual(['/bao/articles/khanh-thanh-cau-treo/']);
});

test.each([
  ['corrections/', ['RSS', 'JSON Feed']],
  ['people/giap-thi-nhan/', ['RSS', 'JSON Feed', 'RSS (chủ trì)', 'JSON Feed (chủ trì)', 'Lịch']],
])('/%s names each of its feeds once', (path, names) => {
  const [row] = site
    .page(path)
    .all('ul')
    .filter((list) => list.has('ariaLabel', 'Theo dõi'));
  expect(row?.all('a').flatMap((a) => (a.text.startsWith('Báo') ? [] : [a.text]))).toEqual(names);
});

test('attachments and files linked in the text are served as they were', () => {
  const downloads = site
    .page('articles/hoi-nghi-phong-chong-lut/')
    .all('a')
    .flatMap((a) => {
      const href = a.attribute('href') ?? '';
      return href.includes('/attachments/')
        ? [site.text(decodeURIComponent(href.slice('/bao/'.length)))]
        : [];
    });
  expect(downloads.sort()).toEqual(['Phương án mùa lụt 2024\n', 'kho,bao gao\nDau Nguon,120\n']);
});
