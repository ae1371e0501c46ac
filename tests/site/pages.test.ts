import { beforeAll, describe, expect, test } from 'vitest';
import { fixtureSite } from '../support/build-site.ts';
import type { BuiltSite } from '../support/built-site.ts';
import { linksOf } from '../support/links.ts';
import type { Page } from '../support/read-page.ts';

const ROOT = 'https://tin.example/bao/';
const HOSTILE = 'articles/mua-to-gio-lon/';

let site: BuiltSite;
beforeAll(async () => {
  site = await fixtureSite();
});

/** `address: what` for all pages at which something is to be complained of. */
const complaints = (look: (page: Page, path: string) => readonly string[], redirectsToo = false): string[] =>
  [...site.pages, ...(redirectsToo ? site.redirects : [])].flatMap((path) =>
    look(site.page(path), path).map((what) => `${path}: ${what}`),
  );

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

describe('no page', () => {
  test('loads anything from another host', () => {
    const odd = complaints(
      (page, path) =>
        linksOf(page, `${ROOT}${path}`)
          .filter(({ loads, url }) => loads && !url.href.startsWith(ROOT))
          .map(({ attribute, url }) => `${attribute} ${url.href}`),
      true,
    );
    expect(odd).toEqual([]);
  });

  test('has a style sheet that loads from another host', () => {
    const sheets = site.files.filter((file) => file.endsWith('.css'));
    expect(sheets).not.toEqual([]);
    const foreign = sheets.flatMap((file) =>
      [...site.text(file).matchAll(/(?:url\(\s*['"]?|@import\s+['"])([^'")]+)/g)]
        .map(([, url = '']) => new URL(url, `${ROOT}${file}`))
        .filter(
          (url) =>
            url.protocol !== 'data:' &&
            (!url.href.startsWith(ROOT) || !site.has(url.href.slice(ROOT.length))),
        )
        .map((url) => `${file}: ${url.href}`),
    );
    expect(foreign).toEqual([]);
  });

  test('has scripts or styles in its markup', () => {
    const odd = complaints(
      (page) =>
        page.all().flatMap((element) => {
          const inlineScript =
            element.name === 'script' && !element.has('src') && !element.has('type', 'application/ld+json');
          const handlers = Object.keys(element.attributes).filter((name) => /^on./i.test(name));
          return [
            ...(inlineScript || element.name === 'style'
              ? [`<${element.name}> ${element.text.slice(0, 60)}`]
              : []),
            ...(element.has('style') ? [`style="${element.attribute('style')}"`] : []),
            ...handlers,
          ];
        }),
      true,
    );
    expect(odd).toEqual([]);
  });

  test('has links that run a script', () => {
    const odd = complaints(
      (page, path) =>
        linksOf(page, `${ROOT}${path}`)
          .filter(({ url }) => !/^(https?|mailto|tel|data):$/.test(url.protocol))
          .map(({ url }) => url.href),
      true,
    );
    expect(odd).toEqual([]);
  });

  test('has elements of the frame that an author may not set', () => {
    expect(
      complaints((page) => page.all('base', 'iframe', 'object', 'embed', 'frame').map(({ name }) => name)),
    ).toEqual([]);
  });
});

describe('hostile text', () => {
  const TITLE = 'Mưa to & "gió lớn" </script><b>đêm</b> 🌧️ <img src=x onerror=alert(1)> ]]>';

  test('is printed letter by letter', () => {
    const page = site.page(HOSTILE);
    expect(page.only('h1').text).toBe(TITLE);
    expect(page.only('title').text).toContain(TITLE);
    expect(page.text).toContain('Tóm tắt có <script>alert(2)</script> & dấu ]]> và 🌊.');
  });

  test.each(['', 'topics/moi-truong/', 'archive/2025/08/', 'articles/phat-dong-trong-cay/'])(
    'is printed letter by letter on /%s',
    (path) => {
      const texts = site
        .page(path)
        .all('a')
        .map(({ text }) => text);
      expect(texts.some((text) => text.includes(TITLE))).toBe(true);
    },
  );

  test('survives in structured data', () => {
    const script = site
      .page(HOSTILE)
      .all('script')
      .find((one) => one.has('type', 'application/ld+json'));
    expect(JSON.stringify(JSON.parse(script?.text ?? ''))).toContain(JSON.stringify(TITLE).slice(1, -1));
  });

  test('keeps the text and loses the rest', () => {
    const page = site.page(HOSTILE);
    const prose = page.all('div').find((div) => div.has('className', 'prose'));
    expect(prose?.text).toContain('Gió mạnh ]]> cấp 8 🌪️ & mưa rất to.');
    expect(prose?.text).toContain('Đoạn có nút.');
    expect(prose?.text).not.toMatch(/hacked|display: none/);
    expect(prose?.all('script', 'style', 'svg', 'form', 'input', 'meta', 'img')).toEqual([]);
  });
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
