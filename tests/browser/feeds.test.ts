import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FIXTURE, fixtureSite } from '../support/build-site.ts';
import { openBrowser, openWindow, type Reader } from '../support/open-browser.ts';
import { type Server, serveSite } from '../support/serve-site.ts';

let server: Server;
let browser: Browser;
let reader: Reader;
let page: Page;

beforeAll(async () => {
  server = await serveSite(FIXTURE, (await fixtureSite()).outDir);
  browser = await openBrowser();
  reader = await openWindow(browser, server.address, { permissions: ['clipboard-read', 'clipboard-write'] });
  page = await reader.context.newPage();
  await page.goto('feeds/');
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const shownNames = (): Promise<string[]> =>
  page.locator('[data-feed-row]:visible .feed-name > a').allTextContents();

test.each([
  ['a person, without marks', 'giap thi', ['Giáp Thị Nhàn']],
  ['an office, and whoever holds it', 'pho chu tich', ['Y Lưm', 'Phó Chủ tịch UBND tỉnh']],
  [
    'an office by its words in another order',
    'ubnd chu tich pho',
    ['Giáp Thị Nhàn', 'Y Lưm', 'Phó Chủ tịch UBND tỉnh'],
  ],
  ['a word in the middle, whose beginning is not asked for', 'hu tich', []],
])('the search finds %s', async (_what, words, names) => {
  await page.fill('#feed-find', words);
  expect(await shownNames()).toEqual(names);
  const status = await page.locator('[data-feed-status]').textContent();
  expect(status).toContain(names.length === 0 ? 'Không có' : String(names.length));
});

test('an emptied search shows everything again', async () => {
  await page.fill('#feed-find', 'giap thi');
  await page.fill('#feed-find', '');
  expect((await shownNames()).length).toBeGreaterThan(20);
  expect(await page.locator('[data-feed-status]').textContent()).toBe('');
});

test('a button copies the address as the newsroom publishes it, and says so', async () => {
  await page.fill('#feed-find', 'giap thi');
  const row = page.locator('[data-feed-row]:visible');
  await row.getByRole('button').nth(1).click();
  await row.getByText('Đã chép').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'https://tin.example/bao/people/giap-thi-nhan/chaired.xml',
  );
  expect(await page.locator('[data-feed-copied]').textContent()).toBe('Đã chép');
});

test('without scripts every feed can be reached, and nothing is offered that would not work', async () => {
  const bare = await openWindow(browser, server.address, { javaScriptEnabled: false });
  const still = await bare.context.newPage();
  await still.goto('feeds/');
  expect(await still.locator('#feed-find:visible, .feed-link button').count()).toBe(0);
  expect(await still.locator('a[href$="chaired.xml"]').count()).toBeGreaterThan(5);
});

test('nothing went wrong meanwhile', () => {
  expect(reader.troubles).toEqual([]);
});
