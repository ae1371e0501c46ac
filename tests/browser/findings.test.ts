import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FIXTURE, fixtureSite, newFolder } from '../support/build-site.ts';
import { filesWith } from '../support/built-site.ts';
import { article, REFERENCE, writeFiles } from '../support/newsroom.ts';
import { openBrowser, openWindow, type Reader } from '../support/open-browser.ts';
import { serveDev } from '../support/serve-dev.ts';
import type { Server } from '../support/serve-site.ts';

const FILE = 'articles/tin-thu.md';
const RIGHT = article(
  'chairs: ["Lưu Gia Khiêm, Bí thư Tỉnh ủy"]\nattendees: ["Triệu Thúy Hà, Chủ tịch UBND tỉnh"]',
  'Ông Cao Bá Túy, Phó Chủ tịch UBND tỉnh, báo cáo.\n\nBà Triệu Thúy Hà, Chủ tịch UBND tỉnh, kết luận.',
);
const WRONG = RIGHT.replace('Cao Bá Túy, Phó Chủ', 'Cao Bá Túy, Chủ');

let folder: string;
let server: Server;
let browser: Browser;
let reader: Reader;
let page: Page;

/** Saves the article; the same text is not saved again, since every save makes open pages reload. */
const write = (text: string): void => {
  if (readFileSync(join(folder, FILE), 'utf8') !== text) writeFileSync(join(folder, FILE), text);
};
const badge = () => page.locator('#communique-badge button');
const panel = () => page.getByRole('region', { name: 'Kết quả kiểm tra' });
/** The words that are marked on the page, each with what stands before it. */
const marked = (name: string): Promise<string[]> =>
  page.evaluate(
    (of) =>
      [...(CSS.highlights.get(of) ?? [])].map((range) => {
        // Names in the text are links: what stands before is text of other nodes too.
        const before = document.createRange();
        before.setStart(range.startContainer.parentElement?.closest('p, li') ?? document, 0);
        before.setEnd(range.startContainer, range.startOffset);
        return `${String(before).slice(-13)}[${range}]`;
      }),
    name,
  );

beforeAll(async () => {
  folder = newFolder('dev');
  writeFiles(folder, {
    ...REFERENCE,
    'site.yaml': `${REFERENCE['site.yaml']}`.replace('https://example.vn', 'https://example.vn/bao'),
    [FILE]: WRONG,
    'articles/ban-doc.md': article(
      'image: { src: ./anh.png, alt: Bản đồ }',
      'Bạn đọc Lưu Gia Khiếm gửi thư.',
    ),
  });
  copyFileSync(join(FIXTURE, 'articles/2024/05/ban-do.png'), join(folder, 'articles/anh.png'));
  server = await serveDev(folder, ['--verbose']);
  browser = await openBrowser();
});
beforeEach(async () => {
  write(WRONG);
  reader = await openWindow(browser, server.address);
  page = await reader.context.newPage();
});
afterEach(() => reader.context.close());
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('on the page of an article', () => {
  beforeEach(async () => {
    await page.goto('articles/tin-thu/');
    await badge().filter({ hasText: '1 lỗi, 0 cảnh báo' }).waitFor();
  });

  test('the badge opens what is found: rule, reason, suggestion, place', async () => {
    await badge().click();
    const text = await panel().innerText();
    for (const words of ['title-not-held', 'Phó Chủ tịch UBND tỉnh', `${FILE}:10:17`])
      expect(text).toContain(words);
    expect(await panel().getByRole('button', { name: 'Mở trong trình soạn thảo' }).isVisible()).toBe(true);
    expect(reader.troubles).toEqual([]);
  });

  test('the place is marked, and not where the same words are right', async () => {
    expect(await marked('communique-error')).toEqual([' Cao Bá Túy, [Chủ tịch UBND tỉnh]']);
  });

  test('what is saved is told without a reload by hand, the panel open as it was', async () => {
    await badge().click();
    await panel().waitFor();
    write(RIGHT);
    await badge().filter({ hasText: '0 lỗi, 0 cảnh báo' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('Cao Bá Túy, Phó Chủ tịch');
    expect(await panel().innerText()).toContain('Không thấy gì sai');
    expect(await marked('communique-error')).toEqual([]);
  });

  test('the keyboard is enough', async () => {
    await badge().focus();
    await page.keyboard.press('Enter');
    await panel().waitFor();
    await page.keyboard.press('F8');
    expect(await panel().locator('li[aria-current]').innerText()).toContain('title-not-held');
    expect(await marked('communique-shown')).toEqual([' Cao Bá Túy, [Chủ tịch UBND tỉnh]']);
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'hidden' });
    expect(await badge().evaluate((button) => button.matches(':focus'))).toBe(true);
  });

  test('on a phone the panel does not cover the place that is shown', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await badge().click();
    await page.keyboard.press('F8');
    const shown = await page.evaluate(() => {
      const [place] = CSS.highlights.get('communique-shown') ?? [];
      return place instanceof Range ? place.getBoundingClientRect().toJSON() : undefined;
    });
    const { y } = (await panel().boundingBox()) ?? { y: 0 };
    expect(shown.top).toBeGreaterThan(0);
    expect(shown.bottom).toBeLessThan(y);
  });

  test.each(['light', 'dark'] as const)('badge and panel can be read by all, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await badge().click();
    await page.keyboard.press('F8');
    await page.evaluate(
      readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8'),
    );
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({
        include: ['#communique-badge', 'astro-dev-toolbar'],
      }),
    );
    const own = violations.flatMap(({ id, nodes }) =>
      nodes.filter(({ html }) => !/dev-|astro/.test(html)).map(({ html }) => `${id}: ${html}`),
    );
    expect(own).toEqual([]);
  });

  test('nothing is asked of other hosts, and nothing goes wrong on the console', () => {
    expect(reader.troubles).toEqual([]);
  });
});

test('other pages count and name the files in which something is found, with a way there', async () => {
  await page.goto('');
  await badge().filter({ hasText: '1 lỗi, 0 cảnh báo' }).waitFor();
  await badge().click();
  await panel().getByRole('link', { name: FILE }).click();
  await page.waitForURL(/\/bao\/articles\/tin-thu\/$/);
});

test('an article whose fields are wrong shows what is wrong, and comes back by itself', async () => {
  write(RIGHT.replace('chairs:', 'chars:'));
  await page.goto('articles/tin-thu/');
  const text = await page.locator('main').innerText();
  for (const words of ['Chưa dựng được trang này', `${FILE}:6:1`, 'content-key', 'chars: ["Lưu Gia Khiêm'])
    expect(text).toContain(words);
  expect(text).not.toContain('getStaticPaths');
  write(RIGHT);
  await page.getByRole('heading', { level: 1, name: 'Tin thử' }).waitFor();
});

test('an open article shows at once what broke it', async () => {
  await page.goto('articles/tin-thu/');
  await badge().waitFor();
  write(RIGHT.replace('summary: Tóm tắt.\n', ''));
  await page.getByText('content-required').waitFor();
});

test('the terminal is told the same, notes too under --verbose', async () => {
  await page.goto('articles/tin-thu/');
  await badge().waitFor();
  for (const words of ['title-not-held', 'ghi chú  name-misspelt']) expect(server.said()).toContain(words);
  expect(readFileSync(join(folder, FILE), 'utf8')).toBe(WRONG);
});

test('pictures are shown', async () => {
  await page.goto('articles/ban-doc/');
  // Waits through the reload that the article written before this test may still cause.
  await page.waitForFunction(() => {
    const picture = document.querySelector('main img');
    return picture instanceof HTMLImageElement && picture.complete && picture.naturalWidth > 0;
  });
});

test('nothing of it is in a build', async () => {
  expect(filesWith(await fixtureSite(), 'communique-badge', 'astro-dev-toolbar')).toEqual([]);
});
