import { beforeAll, describe, expect, test } from 'vitest';
import { fixtureSite } from '../support/build-site.ts';
import type { BuiltSite } from '../support/built-site.ts';
import { complaintsOf } from '../support/complaints.ts';
import { linksOf } from '../support/links.ts';
import type { Page } from '../support/read-page.ts';

const ROOT = 'https://tin.example/bao/';
const HOSTILE = 'articles/mua-to-gio-lon/';

let site: BuiltSite;
beforeAll(async () => {
  site = await fixtureSite();
});

const complaints = (look: (page: Page, path: string) => readonly string[]): string[] =>
  complaintsOf(site, [...site.pages, ...site.redirects], look);

describe('no page', () => {
  test('loads anything from another host', () => {
    const odd = complaints((page, path) =>
      linksOf(page, `${ROOT}${path}`)
        .filter(({ loads, url }) => loads && !url.href.startsWith(ROOT))
        .map(({ attribute, url }) => `${attribute} ${url.href}`),
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
    const odd = complaints((page) =>
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
    );
    expect(odd).toEqual([]);
  });

  test('has links that run a script', () => {
    const odd = complaints((page, path) =>
      linksOf(page, `${ROOT}${path}`)
        .filter(({ url }) => !/^(https?|mailto|tel|data):$/.test(url.protocol))
        .map(({ url }) => url.href),
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
