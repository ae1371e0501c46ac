import { mkdirSync, readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newFolder, siteOf } from '../support/build-site.ts';
import { type Files, writeFiles } from '../support/newsroom.ts';
import { openBrowser, openWindow, type Reader } from '../support/open-browser.ts';
import { type Server, serveSite } from '../support/serve-site.ts';

const SITE = `title: Báo Vùng Cao Và Miền Xuôi Của Nhân Dân Các Dân Tộc
description: Tin
url: https://bao.example
locale: vi
time_zone: Asia/Ho_Chi_Minh
`;
const LONG = 'Nguyễn Phúc Bảo Toàn Vĩnh Thụy Ưng Nghiêng Trường Giang';
const POST =
  'Phó Chủ tịch Thường trực kiêm Trưởng Ban Chỉ đạo thực hiện các chương trình mục tiêu quốc gia tỉnh';
const forty = Array.from({ length: 40 }, (_, index) => `      - Lò Văn Số ${index + 1}, ${POST}`).join('\n');

const article = (title: string, more = ''): string =>
  `---\ntitle: ${title}\nsummary: Tóm tắt.\npublished: 2024-05-06T07:00\n${more}---\n\nChữ.\n`;

const NEWSROOMS = {
  empty: { 'site.yaml': SITE },
  single: {
    'site.yaml': SITE,
    'articles/mot-bai.md': article('Một bài'),
    'reference/people.yaml': '- { id: vang-mat, name: Tòng Thị Vắng }\n',
  },
  crowded: {
    'site.yaml': SITE,
    'reference/people.yaml': `- { id: dai, name: ${LONG}, memberships: [{ post: pho, start_date: 2020-01-01 }] }\n`,
    'reference/posts.yaml': `- { id: pho, label: ${POST}, seats: 50 }\n`,
    'reference/venues.yaml':
      '- { id: hoi-truong, label: Hội trường, latitude: 22.1, longitude: 104.2 }\n- { id: nha, label: Nhà văn hóa, latitude: 22.11, longitude: 104.2 }\n',
    'articles/dong-nguoi.md': article(
      'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
      `held: 2024-05-06\nevent: Hội nghị\nchairs:\n  - ${LONG}, ${POST}\nattendees:\n  - at: hoi-truong\n    people:\n${forty}\n      - { group: đại biểu, count: 1200 }\n`,
    ),
  },
} as const satisfies Record<string, Files>;

const PAGES = [
  ['empty', ['', 'people/', 'posts/', 'topics/', 'archive/', 'corrections/', 'on/', 'search/', 'feeds/']],
  ['single', ['', 'articles/mot-bai/', 'people/vang-mat/', 'people/']],
  ['crowded', ['', 'articles/dong-nguoi/', 'people/dai/', 'posts/pho/', 'venues/hoi-truong/', 'on/2024/']],
] as const;

const source = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const { violations: found } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(),
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(PAGES)('a newsroom that is %s', (name, paths) => {
  let server: Server;
  let reader: Reader;
  let page: Page;

  beforeAll(async () => {
    const folder = newFolder(`edge-${name}`);
    mkdirSync(folder, { recursive: true });
    writeFiles(folder, NEWSROOMS[name]);
    const { outDir } = await siteOf(`edge-${name}-site`, folder, { CHECK: 'warn' });
    server = await serveSite(folder, outDir);
    reader = await openWindow(browser, server.address);
    page = await reader.context.newPage();
  });
  afterAll(async () => {
    await reader?.context.close();
    await server?.stop();
  });

  test.each(paths)('/%s is as wide as its window, and accessible in both themes', async (path) => {
    await page.goto(path);
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflow(page), `${width} px`).toBeLessThanOrEqual(0);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await violations(page)).toEqual([]);
    }
  });

  // Only here are there places to draw.
  if (name === 'crowded')
    test('a venue is drawn on a map with its neighbour', async () => {
      await page.goto('venues/hoi-truong/');
      expect(await page.locator('.map svg .here text').innerHTML()).toBe('Hội trường');
      expect(await page.locator('.distances li').innerText()).toMatch(/Nhà văn hóa\s+1,1 km/);
    });

  test('nothing was missing', () => expect(reader.troubles).toEqual([]));
});
