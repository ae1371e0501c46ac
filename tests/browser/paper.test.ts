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
    ])('it says: %s', (text) => expect(pages.join('')).toContain(printed(text)));

    test.each(['Chuyên mục', 'Tìm kiếm', 'Hiện nay', 'Tin liên quan', 'Theo dõi qua RSS', 'Báo một chỗ sai'])(
      'it does not say: %s',
      (text) => expect(pages.join('')).not.toContain(printed(text)),
    );

    test('it takes few pages, and none is empty', () => {
      expect(pages.length).toBeLessThanOrEqual(4);
      expect(pages.filter((text) => text === '')).toEqual([]);
    });
  },
);
