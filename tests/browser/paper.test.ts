import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIXTURE, fixtureSite } from '../support/build-site.ts';
import { openBrowser, openWindow } from '../support/open-browser.ts';
import { readPdf } from '../support/read-pdf.ts';
import { type Server, serveSite } from '../support/serve-site.ts';

let server: Server;
let browser: Browser;

beforeAll(async () => {
  server = await serveSite(FIXTURE, (await fixtureSite()).outDir);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function print(path: string, colorScheme: 'light' | 'dark'): Promise<string[]> {
  const { context } = await openWindow(browser, server.address, { colorScheme });
  const page = await context.newPage();
  await page.goto(path, { waitUntil: 'networkidle' });
  const pages = readPdf(await page.pdf({ format: 'A4' }));
  await context.close();
  return pages;
}

const printed = (text: string): string => text.replace(/\s/g, '');

describe.each(['light', 'dark'] as const)(
  'printed while it is %s, the conference is a clean communiqué',
  (scheme) => {
    let pages: string[];
    beforeAll(async () => {
      pages = await print('articles/hoi-nghi-truc-tuyen-to-chuc-xay-dung-dang/', scheme);
    });

    test.each([
      'Nửa năm công tác tổ chức xây dựng Đảng: ba cơ quan cùng sơ kết',
      'Trần Văn Túy',
      'Trưởng Đoàn đại biểu Quốc hội tỉnh',
      'Tám trên mười bốn đề án',
      'Tòa soạn Tin Vân Trà',
      'https://tin.example/bao/articles/hoi-nghi-truc-tuyen-to-chuc-xay-dung-dang/',
    ])('it says: %s', (text) => expect(pages.join('')).toContain(printed(text)));

    test.each([
      'Chuyên mục',
      'Tìm kiếm',
      'Hiện nay',
      'Tin liên quan',
      'Theo dõi qua RSS',
      'Báo một chỗ sai',
      'Thứ Năm, 15/1/2026',
    ])('it does not say: %s', (text) => expect(pages.join('')).not.toContain(printed(text)));

    test('it takes few pages, and none is empty', () => {
      expect(pages.length).toBeLessThanOrEqual(4);
      expect(pages.filter((text) => text === '')).toEqual([]);
    });
  },
);

test('on paper no picture is higher than a third of the sheet, the address stands once, the imprint in small type', async () => {
  const { context } = await openWindow(browser, server.address, { viewport: { width: 660, height: 990 } });
  const page = await context.newPage();
  await page.goto('articles/hoi-nghi-phong-chong-lut/', { waitUntil: 'networkidle' });
  const address = page.locator('.printed-address');
  expect(await address.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await address.isVisible()).toBe(true);
  const heights = await page
    .locator('figure img')
    .evaluateAll((images) => images.map((image) => image.getBoundingClientRect().height));
  const imprint = await page
    .locator('.imprint')
    .evaluate((element) => element.getBoundingClientRect().height);
  const broken = await page
    .locator('.record-facts > div')
    .evaluateAll((rows) => rows.filter((row) => getComputedStyle(row).breakInside !== 'avoid').length);
  await context.close();
  expect(heights.length).toBeGreaterThan(0);
  expect(Math.max(...heights)).toBeLessThanOrEqual((297 / 3 / 25.4) * 96);
  expect(imprint).toBeLessThan(40);
  expect(broken).toBe(0);
});
