import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FIXTURE, fixtureSite } from '../support/build-site.ts';
import { openBrowser, openWindow, type Reader } from '../support/open-browser.ts';
import { type Server, serveSite } from '../support/serve-site.ts';

const SEED = 'articles/hoi-nghi-truc-tuyen-to-chuc-xay-dung-dang/';
const TITLE = 'Nửa năm công tác tổ chức xây dựng Đảng: ba cơ quan cùng sơ kết';

let server: Server;
let browser: Browser;
let reader: Reader;
let page: Page;

beforeAll(async () => {
  server = await serveSite(FIXTURE, (await fixtureSite()).outDir);
  browser = await openBrowser();
});
beforeEach(async () => {
  reader = await openWindow(browser, server.address);
  page = await reader.context.newPage();
});
afterEach(async () => {
  await reader.context.close();
  expect(reader.troubles).toEqual([]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Addresses of the answer, below the base, once it is complete. */
async function answer(): Promise<{ total: number; hits: string[] }> {
  const list = page.locator('ol[data-search-results][data-search-total]');
  await list.waitFor({ state: 'attached' });
  const total = Number(await list.getAttribute('data-search-total'));
  const hrefs = await list
    .locator('li > a[href], li a[href]')
    .evaluateAll((links) =>
      links.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).pathname),
    );
  return { total, hits: hrefs.map((path) => path.slice(new URL(server.address).pathname.length)) };
}

const articlesOf = (hits: readonly string[]): string[] =>
  hits.flatMap((hit) => /^articles\/(.*)\/$/.exec(hit)?.[1] ?? []);

test('a reader reads the conference, looks up a chair, and searches for another', async () => {
  await page.goto('');
  await page.getByRole('link', { name: TITLE }).first().click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await page.getByRole('link', { name: 'Lê Vĩnh Tân' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Lê Vĩnh Tân' }).waitFor();
  await page.getByRole('combobox').first().fill('pham minh chinh');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/\?q=/);
  const { total, hits } = await answer();
  expect(hits[0]).toBe('people/pham-minh-chinh/');
  expect(articlesOf(hits)).toEqual([SEED.split('/')[1]]);
  expect(total).toBe(1);
});

test('the answer follows what is typed', async () => {
  await page.goto('search/');
  const box = page.locator('[data-search-form] input[name=q]');
  await box.fill('pham minh chinh');
  await box.press('Enter');
  expect((await answer()).hits[0]).toBe('people/pham-minh-chinh/');
  await box.fill('giap thi nhan');
  await box.press('Enter');
  await page.waitForURL(/giap/);
  await page.locator('[data-search-results] a[href*="people/giap-thi-nhan/"]').first().waitFor();
  expect((await answer()).hits[0]).toBe('people/giap-thi-nhan/');
});

test('words of the text are found without their marks', async () => {
  await page.goto('search/?q=dong+chi');
  const { total, hits } = await answer();
  expect(total).toBeGreaterThan(0);
  await page.goto(hits[0] ?? '');
  expect((await page.locator('main').innerText()).toLowerCase()).toContain('đồng chí');
});

describe('a link to a search answers on load', () => {
  test.each([
    ['q=phạm minh chính', 'people/pham-minh-chinh/', [SEED.split('/')[1]]],
    ['q=cây lát hoa', 'articles/phat-dong-trong-cay/', ['phat-dong-trong-cay']],
    ['q=cay lat hoa', 'articles/phat-dong-trong-cay/', ['phat-dong-trong-cay']],
    ['q=cuu tro', 'articles/hoi-nghi-phong-chong-lut/', ['hoi-nghi-phong-chong-lut']],
    ['person=giap-thi-nhan&role=attended', 'articles/ky-hop-cuoi-nam/', ['ky-hop-cuoi-nam']],
    ['person=le-vinh-tan&role=attended', undefined, []],
    ['organization=bo-noi-vu', `${SEED}`, [SEED.split('/')[1]]],
    ['topic=doi-song&sort=date', 'articles/diem-bao-dau-nam/', ['diem-bao-dau-nam', 'mua-to-gio-lon']],
    ['venue=co-vit&year=2025', 'articles/phat-dong-trong-cay/', ['phat-dong-trong-cay']],
    ['q=lũ lụt&person=pham-minh-chinh', undefined, []],
  ])('%s', async (query, first, articles) => {
    await page.goto(`search/?${query}`);
    const { total, hits } = await answer();
    expect(articlesOf(hits).sort()).toEqual([...articles].sort());
    expect(total).toBe(articles.length);
    expect(hits[0]).toBe(first);
  });

  test.each([
    [
      'person=giap-thi-nhan&role=chaired',
      ['flood-meeting', 'hoi-nghi-phong-chong-lut', 'ky-ket-bao-ve-rung-dau-nguon'],
    ],
    ['post=bi-thu-tinh-uy', ['flood-meeting', 'hoi-nghi-phong-chong-lut', 'ky-hop-cuoi-nam']],
    ['year=2024', ['flood-meeting', 'hoi-nghi-phong-chong-lut']],
  ])('%s, in whatever language the article is', async (query, articles) => {
    await page.goto(`search/?${query}`);
    const { total, hits } = await answer();
    expect(articlesOf(hits).sort()).toEqual(articles);
    expect(total).toBe(articles.length);
  });
});

test.each(['Chuồn Chuồn Ớt', 'Sao La Về Núi', 'Hạt Dẻ Ngâm Men', 'cầu treo', 'Tòng Thị Vắng Mặt'])(
  'what is held back is not found: %s',
  async (words) => {
    await page.goto(`search/?q=${encodeURIComponent(`"${words}"`)}`);
    expect(await answer()).toEqual({ total: 0, hits: [] });
  },
);

test('who held an office on a day is told for any day asked', async () => {
  await page.goto(`${server.address}on/?date=2021-06-15`);
  await page.locator('[data-on-answer] h2', { hasText: '15/6/2021' }).waitFor();
  const told = page.locator('[data-on-answer]');
  // Whoever listens hears one sentence, not the table.
  expect(await told.locator('xpath=ancestor-or-self::*[@aria-live]').count()).toBe(0);
  expect(await page.locator('main [role=status]').textContent()).toMatch(
    /^Ngày 15\/6\/2021: \d+ người giữ chức vụ\.$/,
  );
  expect(await told.locator('tr').count()).toBeGreaterThan(0);
  await page.locator('#on-date').fill('1000-01-01');
  await page.locator('[data-on-form] button').click();
  await page.locator('[data-on-answer] h2', { hasText: '1/1/1000' }).waitFor();
  expect(await told.locator('tr').count()).toBe(0);
  expect(await told.locator('h2').evaluate((heading) => heading === document.activeElement)).toBe(true);
});

test('hostile words are only words', async () => {
  const words = '"><img src=x onerror=document.title=1>';
  await page.goto(`search/?q=${encodeURIComponent(words)}`);
  await answer();
  expect(await page.locator('[data-search-form] input[name=q]').inputValue()).toBe(words);
  expect(await page.locator('main img[src=x]').count()).toBe(0);
  await page.goto('search/?q=mưa to');
  await page.locator('[data-search-results] a', { hasText: '</script><b>đêm</b>' }).waitFor();
});

test('every result has one link', async () => {
  await page.goto('search/?q=tỉnh ủy');
  await answer();
  const counts = await page
    .locator('[data-search-results] > li')
    .evaluateAll((items) => items.map((item) => item.querySelectorAll('a[href]').length));
  expect(counts.length).toBeGreaterThan(1);
  expect(new Set(counts)).toEqual(new Set([1]));
});

describe('with scripts off', () => {
  let quiet: Reader;
  beforeEach(async () => {
    quiet = await openWindow(browser, server.address, { javaScriptEnabled: false });
  });
  afterEach(() => quiet.context.close());

  test('the article is all there', async () => {
    const still = await quiet.context.newPage();
    await still.goto(SEED);
    expect(await still.locator('h1').innerText()).toBe(TITLE);
    for (const text of ['Trần Văn Túy', 'Trưởng Đoàn đại biểu Quốc hội tỉnh', 'Tám trên mười bốn đề án'])
      expect(await still.getByText(text).first().isVisible()).toBe(true);
  });

  test.each([
    ['people/', 'people/le-vinh-tan/'],
    ['posts/', 'posts/bi-thu-tinh-uy/'],
    ['organizations/', 'organizations/bo-noi-vu/'],
    ['venues/', 'venues/co-vit/'],
    ['topics/', 'topics/moi-truong/'],
    ['archive/2020/07/', SEED],
    ['', 'articles/diem-bao-dau-nam/'],
  ])('the list /%s leads to /%s', async (list, target) => {
    const still = await quiet.context.newPage();
    await still.goto(list);
    const link = still.locator(`main a[href$="/bao/${target}"]`).first();
    expect(await link.isVisible()).toBe(true);
  });

  test('the search says what to do instead', async () => {
    const still = await quiet.context.newPage();
    await still.goto('search/');
    expect(await still.locator('main a[href]').first().isVisible()).toBe(true);
  });
});
