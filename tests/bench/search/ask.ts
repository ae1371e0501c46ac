import type { Browser, Page } from 'playwright-core';
import { openWindow } from '../../support/open-browser.ts';
import type { BenchQuery } from './queries.ts';
import type { MeteredServer } from './serve.ts';

/** What the search page showed for a query. */
export interface Shown {
  /** Slugs of the articles, in the order shown. */
  readonly slugs: readonly string[];
  readonly total: number;
  /** From the question to the whole answer on the page. */
  readonly milliseconds: number;
}

export interface Transfer {
  /** Bytes for the first question of a visit, its answer's first page included. */
  readonly first: number;
  /** Bytes for the next question. */
  readonly second: number;
}

interface AskingOptions {
  /** Shows every article of an answer and not only its first page. */
  readonly all: boolean;
}

/** Asks in the page, as typing and Enter would, and waits until the answer is complete. */
async function askOnPage(page: Page, text: string, { all }: AskingOptions): Promise<Shown> {
  const asked = page.evaluate(
    async ([typed, wantsAll]) => {
      const find = <T extends Element>(selector: string, type: new () => T): T => {
        const found = document.querySelector(selector);
        if (found instanceof type) return found;
        throw new Error(`The page has no ${selector}.`);
      };
      const form = find('[data-search-form]', HTMLFormElement);
      const box = find('[data-search-form] input[name=q]', HTMLInputElement);
      const list = find('[data-search-results]', HTMLElement);
      const more = find('[data-search-more]', HTMLButtonElement);
      const until = (isDone: () => boolean): Promise<void> =>
        new Promise((done) => {
          const look = (): void => {
            if (!isDone()) return;
            observer.disconnect();
            done();
          };
          const observer = new MutationObserver(look);
          observer.observe(document.body, { attributes: true, childList: true, subtree: true });
          look();
        });
      box.value = typed;
      const started = performance.now();
      form.requestSubmit();
      await until(() => list.dataset.searchTotal !== undefined);
      const milliseconds = performance.now() - started;
      while (wantsAll && !more.hidden) {
        const shown = list.children.length;
        more.click();
        await until(() => list.children.length > shown);
      }
      const links = [...list.querySelectorAll('[data-kind=article] a')];
      const slugs = links.map(
        (link) => /articles\/([^/]+)\//.exec(link.getAttribute('href') ?? '')?.[1] ?? '',
      );
      return { slugs, total: Number(list.dataset.searchTotal), milliseconds };
    },
    [text, all] as const,
  );
  return asked;
}

async function openSearch(browser: Browser, { address }: MeteredServer): Promise<Page> {
  const { context } = await openWindow(browser, address);
  const page = await context.newPage();
  await page.goto('search/', { waitUntil: 'networkidle' });
  return page;
}

/** Asks one question after the other in one visit. */
export async function askAll(
  browser: Browser,
  server: MeteredServer,
  queries: readonly BenchQuery[],
  { all = false, rounds = 1 }: { all?: boolean; rounds?: number } = {},
): Promise<Shown[]> {
  const page = await openSearch(browser, server);
  const shown: Shown[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    shown.length = 0;
    for (const { text } of queries) shown.push(await askOnPage(page, text, { all }));
  }
  await page.context().close();
  return shown;
}

/** Measures the transfer of a visit of two questions. */
export async function weigh(
  browser: Browser,
  server: MeteredServer,
  [first, second]: readonly [BenchQuery, BenchQuery],
): Promise<Transfer> {
  const before = server.sent();
  const page = await openSearch(browser, server);
  await askOnPage(page, first.text, { all: false });
  await page.waitForLoadState('networkidle');
  const between = server.sent();
  await askOnPage(page, second.text, { all: false });
  await page.waitForLoadState('networkidle');
  const after = server.sent();
  await page.context().close();
  return { first: between - before, second: after - between };
}
