import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIXTURE, fixtureSite } from '../support/build-site.ts';
import { openBrowser, openWindow, type Reader } from '../support/open-browser.ts';
import { type Server, serveSite } from '../support/serve-site.ts';

/** One page of each type. */
const PAGES = [
  ['front page', ''],
  ['article on a meeting', 'articles/hoi-nghi-truc-tuyen-to-chuc-xay-dung-dang/'],
  ['article with picture and attachments', 'articles/hoi-nghi-phong-chong-lut/'],
  ['article with a table and a correction', 'articles/ky-ket-bao-ve-rung-dau-nguon/'],
  ['article with a hostile title', 'articles/mua-to-gio-lon/'],
  ['article in English', 'articles/flood-meeting/'],
  ['withdrawn article', 'articles/khanh-thanh-cau-treo/'],
  ['people', 'people/'],
  ['person', 'people/dam-khac-lu/'],
  ['posts', 'posts/'],
  ['post', 'posts/bi-thu-tinh-uy/'],
  ['organizations', 'organizations/'],
  ['organization', 'organizations/quy-rung/'],
  ['venues', 'venues/'],
  ['venue', 'venues/suoi-lua/'],
  ['topics', 'topics/'],
  ['topic', 'topics/rung/'],
  ['archive', 'archive/'],
  ['year', 'archive/2025/'],
  ['month', 'archive/2025/12/'],
  ['who held office', 'on/'],
  ['who held office in a year', 'on/2021/'],
  ['search', 'search/'],
  ['search with an answer', 'search/?q=tỉnh ủy'],
  ['corrections', 'corrections/'],
  ['feeds', 'feeds/'],
  ['standing page', 'gioi-thieu/'],
  ['no such page', 'khong-co/'],
] as const;

let server: Server;
let browser: Browser;
let reader: Reader;
let page: Page;

beforeAll(async () => {
  server = await serveSite(FIXTURE, (await fixtureSite()).outDir);
  browser = await openBrowser();
  reader = await openWindow(browser, server.address);
  page = await reader.context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const source = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** What axe-core finds against the page as it stands. */
async function violations(): Promise<string[]> {
  await page.evaluate(source);
  const { violations: found } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(),
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

describe.each(PAGES)('%s', (_, path) => {
  beforeAll(async () => {
    await page.goto(path);
    if (path.includes('?q=')) await page.locator('[data-search-total]').waitFor({ state: 'attached' });
  });

  test.each([360, 768, 1280])('is never wider than a window of %i px', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    const [content, window] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(content).toBeLessThanOrEqual(Number(window));
  });

  test.each(['light', 'dark'] as const)('is accessible in %s', async (colorScheme) => {
    // Links change colour gently; contrast is judged when they have.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations()).toEqual([]);
  });
});

test('no page asked another host for anything, and none complained', () => {
  expect(reader.troubles.filter((trouble) => !/404/.test(trouble))).toEqual([]);
});
