import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FIXTURE, fixtureSite } from '../support/build-site.ts';
import { openBrowser, openWindow, type Reader } from '../support/open-browser.ts';
import { type Server, serveSite } from '../support/serve-site.ts';

const SEED = 'hoi-nghi-truc-tuyen-to-chuc-xay-dung-dang';

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
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

interface Answer {
  readonly total: number;
  /** Addresses below the base: `people/…`, `articles/…`. */
  readonly hits: readonly string[];
}

async function answer(): Promise<Answer> {
  const list = page.locator('ol[data-search-results][data-search-total]');
  await list.waitFor({ state: 'attached' });
  const base = new URL(server.address).pathname;
  const paths = await list
    .locator('li a[href]')
    .evaluateAll((links) =>
      links.flatMap((link) => (link instanceof HTMLAnchorElement ? [link.pathname] : [])),
    );
  return {
    total: Number(await list.getAttribute('data-search-total')),
    hits: paths.map((path) => path.slice(base.length)),
  };
}

async function ask(query: string): Promise<Answer> {
  await page.goto(`search/?q=${encodeURIComponent(query)}`);
  return answer();
}

const firstArticle = ({ hits }: Answer): string | undefined =>
  hits.find((hit) => hit.startsWith('articles/'))?.split('/')[1];

describe('finds first', () => {
  test.each([
    ['all marks', 'cây lát hoa', 'phat-dong-trong-cay'],
    ['no marks', 'cay lat hoa', 'phat-dong-trong-cay'],
    ['some marks', 'cây lat hoa', 'phat-dong-trong-cay'],
    ['the newer tone placement', 'Trần Văn Tuý', SEED],
    ['đ as d', 'xay dung dang', SEED],
    ['i for y', 'lê vĩnh tân bộ nội vụ', SEED],
    ['upper case', 'PHẠM MINH CHÍNH', SEED],
    ['a quoted phrase', '"Phạm Minh Chính"', SEED],
    ['a quoted phrase and a year', '"Phạm Minh Chính" 2020', SEED],
    ['a name and a year', 'pham minh chinh 2020', SEED],
    ['a name that is being typed', 'pham minh chi', SEED],
    ['one typo', 'pham mihn chinh', SEED],
    ['a letter too few', 'phạm minh chnh', SEED],
    ['two people', 'phạm minh chính lê vĩnh tân', SEED],
    ['English from the same box', 'flood', 'flood-meeting'],
  ])('%s: %s', async (_, query, slug) => expect(firstArticle(await ask(query))).toBe(slug));

  test('no article of another year', async () => {
    expect(await ask('"Phạm Minh Chính" 2019')).toEqual({ total: 0, hits: ['people/pham-minh-chinh/'] });
  });
});

test('a card tells who somebody is, in front of the articles', async () => {
  const { hits } = await ask('pham minh chinh');
  expect(hits[0]).toBe('people/pham-minh-chinh/');
  expect(await page.locator('.search-card').first().innerText()).toMatch(/Người/);
});

test('nonsense finds nothing, says so and offers names like it', async () => {
  expect(await ask('zzqx wwk')).toEqual({ total: 0, hits: [] });
  expect(await page.locator('[data-search-status]').innerText()).toBe('Không tìm thấy tin nào.');
  expect(await page.locator('[data-search-near]').isVisible()).toBe(false);
  expect((await ask('pham mihn chihn')).total).toBe(0);
  await page.locator('[data-search-near] a', { hasText: 'Phạm Minh Chính' }).click();
  expect(firstArticle(await answer())).toBe(SEED);
});

describe('a search box', () => {
  const box = () => page.getByRole('combobox').first();
  const active = async (): Promise<string> => {
    const id = await box().getAttribute('aria-activedescendant');
    return id === null ? '' : page.locator(`#${id}`).innerText();
  };

  test('is reached with a slash and suggests whom the letters begin', async () => {
    await page.goto('');
    await page.keyboard.press('/');
    expect(await box().evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await box().inputValue()).toBe('');
    await page.keyboard.type('pham mi');
    await page.getByRole('option', { name: 'Phạm Minh Chính' }).waitFor();
    expect(await box().getAttribute('aria-expanded')).toBe('true');
    expect(await page.getByRole('status').first().innerText()).toMatch(/gợi ý/);
    await page.keyboard.press('ArrowDown');
    expect(await active()).toContain('Phạm Minh Chính');
    await page.keyboard.press('Enter');
    await page.waitForURL(/people\/pham-minh-chinh\/$/);
  });

  test('closes its suggestions with Escape and keeps what was typed', async () => {
    await page.goto('');
    await box().fill('le vinh');
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').count()).toBe(0);
    expect(await box().inputValue()).toBe('le vinh');
    expect(await box().getAttribute('aria-expanded')).toBe('false');
  });

  test('goes round with the arrows, by way of the box', async () => {
    await page.goto('');
    await box().fill('le vinh tan');
    await page.getByRole('listbox').waitFor();
    const lines = await page.getByRole('option').count();
    const seen: string[] = [];
    for (let step = 0; step <= lines; step += 1) {
      await page.keyboard.press('ArrowDown');
      seen.push(await active());
    }
    expect(seen.at(-1)).toBe('');
    expect(seen.at(-2)).toContain('“le vinh tan”');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\/\?q=le\+vinh\+tan/);
  });

  test('searches for what was typed when nothing is chosen', async () => {
    await page.goto('');
    await box().fill('le vinh tan');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\/\?q=le\+vinh\+tan/);
    expect(firstArticle(await answer())).toBe(SEED);
  });

  test('leaves a slash alone that is typed into it', async () => {
    await page.goto('');
    await box().fill('2020');
    await page.keyboard.type('/7');
    expect(await box().inputValue()).toBe('2020/7');
  });
});

describe('filters', () => {
  const choice = (name: string) => page.locator(`select[name=${name}]`);

  test('tell how many articles each choice leaves, and narrow to that many', async () => {
    await ask('tỉnh');
    await page.locator('[data-search-narrow] summary').click();
    const option = choice('person')
      .locator('option', { hasText: /\(\d+\)$/ })
      .first();
    await option.waitFor({ state: 'attached' });
    const told = Number(/\((\d+)\)$/.exec((await option.textContent()) ?? '')?.[1]);
    await choice('person').selectOption((await option.getAttribute('value')) ?? '');
    await page.waitForURL(/person=/);
    expect((await answer()).total).toBe(told);
  });

  test('come back with the back button, and forward again', async () => {
    const { total } = await ask('tỉnh');
    await page.locator('[data-search-narrow] summary').click();
    await choice('year').selectOption('2024');
    await page.waitForURL(/year=2024/);
    const narrowed = await answer();
    expect(narrowed.total).toBeLessThan(total);
    await page.goBack();
    await expect.poll(async () => (await answer()).total).toBe(total);
    expect(await choice('year').inputValue()).toBe('');
    await page.goForward();
    await expect.poll(async () => (await answer()).total).toBe(narrowed.total);
    expect(await choice('year').inputValue()).toBe('2024');
  });

  test('order by date on demand', async () => {
    await page.goto('search/?q=tỉnh&sort=date');
    await answer();
    const days = await page
      .locator('[data-kind=article] time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    expect(days).toEqual(days.toSorted().toReversed());
    expect(new Set(days).size).toBeGreaterThan(1);
  });
});

describe('when something is in the way', () => {
  test('a slow line has a visible state until the answer is there', async () => {
    let release = (): void => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await reader.context.route(/\.pf_meta$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('search/?q=cuu tro');
    await page.locator('[data-search-status]', { hasText: 'Đang tìm' }).waitFor();
    expect(await page.locator('[data-search-results]').getAttribute('aria-busy')).toBe('true');
    release();
    expect(firstArticle(await answer())).toBe('hoi-nghi-phong-chong-lut');
  });

  test('a missing index is told, with what to do; cards stay', async () => {
    await reader.context.route(/\/pagefind\//, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('search/?q=pham minh chinh');
    await page.getByRole('alert').filter({ hasText: 'Không mở được chỉ mục' }).waitFor();
    expect(await page.getByRole('alert').getByRole('link').count()).toBe(2);
    expect(await page.locator('.search-card').count()).toBe(1);
  });

  test('without the names the box still searches', async () => {
    await reader.context.route(/lexicon\.json$/, (route) => route.abort());
    await page.goto('');
    await page.getByRole('combobox').first().fill('cay lat hoa');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\/\?q=/);
    expect(firstArticle(await answer())).toBe('phat-dong-trong-cay');
  });

  test('without scripts the box leads to the archive and the people', async () => {
    const quiet = await openWindow(browser, server.address, { javaScriptEnabled: false });
    const still = await quiet.context.newPage();
    await still.goto('');
    await still.getByRole('searchbox').fill('lũ');
    await still.keyboard.press('Enter');
    await still.waitForURL(/search\/\?q=/);
    for (const target of ['archive/', 'people/'])
      expect(
        await still
          .locator(`main noscript a[href$="${target}"], main a[href$="${target}"]`)
          .first()
          .isVisible(),
      ).toBe(true);
    await quiet.context.close();
  });
});
