import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openWindow } from '../../support/open-browser.ts';
import { PAGES, type PageName } from './pages.ts';

/** What a browser fetches for one page before its reader does anything, in bytes on the wire. */
export interface Visit {
  readonly name: PageName;
  readonly fonts: number;
  readonly scripts: number;
  /** Rules of axe that are broken, with the theme. */
  readonly violations: readonly string[];
  /** Requests to other hosts, refused scripts and styles, errors. */
  readonly troubles: readonly string[];
}

const ROOT = join(import.meta.dirname, '../../..');

async function violationsOf(page: Page, source: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(source);
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(),
    );
    found.push(...violations.map(({ id }) => `${id} (${colorScheme})`));
  }
  return found;
}

async function visit(browser: Browser, address: string, name: PageName, source: string): Promise<Visit> {
  const reader = await openWindow(browser, address, { viewport: { width: 412, height: 823 } });
  const page = await reader.context.newPage();
  const weights: Record<'font' | 'script', number> = { font: 0, script: 0 };
  const measured: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    const type = request.resourceType();
    if (type === 'font' || type === 'script')
      measured.push(
        request.sizes().then(({ responseBodySize }) => {
          weights[type] += responseBodySize;
        }),
      );
  });
  await page.goto(PAGES[name], { waitUntil: 'networkidle' });
  await Promise.all(measured);
  const violations = await violationsOf(page, source);
  await reader.context.close();
  return { name, fonts: weights.font, scripts: weights.script, violations, troubles: reader.troubles };
}

/** Opens every page type as a phone does, each with an empty cache. */
export async function visitAll(address: string): Promise<Visit[]> {
  const source = await readFile(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');
  const browser = await openBrowser();
  try {
    const visits: Visit[] = [];
    for (const name of Object.keys(PAGES) as PageName[])
      visits.push(await visit(browser, address, name, source));
    return visits;
  } finally {
    await browser.close();
  }
}
