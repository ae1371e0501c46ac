import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { missingReaders, packageOf } from '../tests/support/feed-readers.ts';
import { findBrowser } from '../tests/support/find-browser.ts';

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs Debian packages, quietly; false where that did not work. */
function install(...packages: string[]): boolean {
  const run = (...args: readonly string[]): boolean =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  say(`Installing ${packages.filter((name) => !name.startsWith('-')).join(', ')} …`);
  const command = ['install', '-y', '-qq', ...packages];
  return run(...command) || (run('update', '-qq') && run(...command));
}

const browser = findBrowser() ?? (mayInstall && install('chromium') ? findBrowser() : undefined);
const leftOut = browser ? [] : ['tests/browser'];
if (!browser)
  say('Left out: tests/browser. They need Chrome or Chromium: install one, or name it in CHROME_PATH.');

/** Installs the readers that are missing: together, and one by one where a release does not know one of them. */
function installReaders(): void {
  const packages = missingReaders().map(packageOf);
  if (packages.length === 0 || install('--no-install-recommends', ...packages)) return;
  for (const name of packages) install('--no-install-recommends', name);
}

if (mayInstall) installReaders();
const missing = missingReaders();
const unread = `Left out: what ${missing.join(', ')} read in feeds and calendars (Debian: ${missing.map(packageOf).join(' ')}).`;
if (missing.length > 0) say(unread);

const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...leftOut.flatMap((folder) => ['--exclude', `${folder}/**`]),
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env: { ...process.env, ...(browser ? { CHROME_PATH: browser } : {}) } },
);
if (!browser) say('Left out: tests/browser (no Chrome or Chromium).');
if (missing.length > 0) say(unread);
process.exitCode = status ?? 1;
