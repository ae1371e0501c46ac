import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the Chrome or Chromium that is installed. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined)
    throw new Error('These tests need Chrome or Chromium: install one, or name it in CHROME_PATH.');
  return chromium.launch({ executablePath, args: FLAGS });
}

/** A reader's window, with what went wrong in it. */
export interface Reader {
  readonly context: BrowserContext;
  /** Errors on the console, scripts that threw, answers that were none, requests to another host. */
  readonly troubles: readonly string[];
}

/** Opens a window in which addresses count from the site's base. Nothing leaves this machine: other hosts are refused. */
export async function openWindow(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Reader> {
  const context = await browser.newContext({ ...options, baseURL: address });
  context.setDefaultTimeout(20_000);
  const troubles: string[] = [];
  const { host } = new URL(address);
  await context.route(
    (url) => url.host !== host && /^(https?|wss?):$/.test(url.protocol),
    (route) => {
      troubles.push(`request to ${route.request().url()}`);
      return route.abort();
    },
  );
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(message.text());
  });
  context.on('weberror', (error) => troubles.push(String(error.error())));
  context.on('response', (response) => {
    if (response.status() >= 400 && !response.url().includes('khong-co'))
      troubles.push(`${response.status()} ${response.url()}`);
  });
  return { context, troubles };
}
