import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIXTURE, fixtureSite } from '../support/build-site.ts';
import { openBrowser, openWindow } from '../support/open-browser.ts';
import { type Server, serveSite } from '../support/serve-site.ts';

const SEED = 'articles/hoi-nghi-truc-tuyen-to-chuc-xay-dung-dang/';

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

/** Presses Tab until the link is reached whose address ends so; everything on the way must be seen to have the focus. */
async function tabTo(page: Page, ending: string): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const { activeElement: element } = document;
      if (!element) return undefined;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      const isSeen = outlineStyle !== 'none' && outlineWidth !== '0px' && width > 0 && height > 0;
      return { href: element.getAttribute('href') ?? '', isSeen, html: element.outerHTML.slice(0, 120) };
    });
    expect(focused?.isSeen, focused?.html).toBe(true);
    if (focused?.href.endsWith(ending)) return;
  }
  throw new Error(`No link to ${ending} was reached.`);
}

test('with the keyboard alone a reader goes from the front page to a person', async () => {
  const { context, troubles } = await openWindow(browser, server.address);
  const page = await context.newPage();
  await page.goto('');
  await tabTo(page, '#main');
  await page.keyboard.press('Enter');
  await tabTo(page, `/${SEED}`);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/${SEED}`);
  await tabTo(page, '/people/le-vinh-tan/');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Lê Vĩnh Tân' }).waitFor();
  await context.close();
  expect(troubles).toEqual([]);
});

/** Where the focus goes from the top of a page: what it stops at, until a link of this selector has it. */
async function focusOrder(page: Page, last: string) {
  const stops: {
    readonly what: string;
    readonly left: number;
    readonly top: number;
    readonly bottom: number;
  }[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate((selector) => {
      const element = document.activeElement ?? document.body;
      const { left, top, bottom } = element.getBoundingClientRect();
      const what = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
      return { what, left, top: top + scrollY, bottom: bottom + scrollY, isLast: element.matches(selector) };
    }, last);
    if (!stop.what.startsWith('Đến nội dung')) stops.push(stop);
    if (stop.isLast) return stops;
  }
  throw new Error(`Nothing like ${last} was reached.`);
}

test.each([
  ['', 360],
  ['', 768],
  ['', 1280],
  ['people/', 360],
  ['people/', 768],
  ['people/', 1280],
])(
  'at the top of /%s, at %i pixels, the focus goes from line to line as a reader does',
  async (path, width) => {
    const { context } = await openWindow(browser, server.address, { viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.goto(path);
    const stops = await focusOrder(page, 'main a');
    await context.close();
    const back = stops.slice(1).flatMap((stop, index) => {
      const before = stops[index];
      const isOnLine = before && stop.top < before.bottom && before.top < stop.bottom;
      const goesOn = before && (isOnLine ? stop.left > before.left : stop.top > before.top);
      return goesOn ? [] : [`${before?.what} → ${stop.what}`];
    });
    expect(stops.length).toBeGreaterThan(8);
    expect(back).toEqual([]);
  },
);

describe('at 200 % on a small screen', () => {
  test.each(['', SEED, 'people/le-vinh-tan/', 'posts/bi-thu-tinh-uy/', 'on/', 'search/', 'venues/suoi-lua/'])(
    '/%s is read without scrolling sideways, and nothing lies on anything else',
    async (path) => {
      // Zooming halves the window in CSS pixels.
      const { context } = await openWindow(browser, server.address, {
        viewport: { width: 640 / 2, height: 512 / 2 },
        deviceScaleFactor: 2,
      });
      const page = await context.newPage();
      await page.goto(path);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll('main a, main h1, main h2, main p')]
          .filter(
            (element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('.table'),
          )
          .map((element) => element.outerHTML.slice(0, 100)),
      );
      await context.close();
      expect(wider).toBeLessThanOrEqual(0);
      expect(cut).toEqual([]);
    },
  );
});

test('a chosen theme is remembered, and the choice follows the system until then', async () => {
  const { context } = await openWindow(browser, server.address, { colorScheme: 'dark' });
  const page = await context.newPage();
  const isDark = (): Promise<boolean> =>
    page.evaluate(() => {
      const [red = 255] = (getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []).map(Number);
      return red < 128;
    });
  await page.goto('');
  expect(await isDark()).toBe(true);
  await page.locator('[data-theme-switch]').click();
  expect(await isDark()).toBe(false);
  await page.goto(SEED);
  expect(await isDark()).toBe(false);
  await context.close();
});

test('a choice like the device’s is forgotten, and the switch and the frame of the window tell what is shown', async () => {
  const { context } = await openWindow(browser, server.address, { colorScheme: 'dark' });
  const page = await context.newPage();
  const button = page.locator('[data-theme-switch]');
  const state = () =>
    page.evaluate(() => {
      const [frame, ...others] = [
        ...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]'),
      ].filter(({ media }) => matchMedia(media).matches);
      const sample = document.createElement('i');
      sample.style.color = frame?.content ?? '';
      document.body.append(sample);
      const color = getComputedStyle(sample).color;
      sample.remove();
      return {
        stored: localStorage.getItem('theme'),
        pressed: document.querySelector('[data-theme-switch]')?.getAttribute('aria-pressed'),
        framed: others.length === 0 && color === getComputedStyle(document.body).backgroundColor,
      };
    });
  await page.goto('');
  expect(await button.getAttribute('aria-label')).toBe('Giao diện tối');
  expect(await state()).toEqual({ stored: null, pressed: 'true', framed: true });
  await button.click();
  expect(await state()).toEqual({ stored: 'light', pressed: 'false', framed: true });
  await page.reload();
  expect(await state()).toEqual({ stored: 'light', pressed: 'false', framed: true });
  await button.click();
  expect(await state()).toEqual({ stored: null, pressed: 'true', framed: true });
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(state).toEqual({ stored: null, pressed: 'false', framed: true });
  await context.close();
});

test('nothing jumps while a page comes in, and motion is left out where it is not wanted', async () => {
  const { context } = await openWindow(browser, server.address, {
    viewport: { width: 412, height: 823 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(SEED, { waitUntil: 'networkidle' });
  const shift = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 300);
      }),
  );
  expect(shift).toBeLessThan(0.05);
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return animationName !== 'none' || !/^0s(, 0s)*$/.test(transitionDuration);
      }).length,
  );
  await context.close();
  expect(moving).toBe(0);
});
