import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from '../tests/support/find-browser.ts';

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs Debian packages, quietly; false where that did not work. */
function install(...packages: string[]): boolean {
  const run = (...args: string[]): boolean =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  say(`Installing ${packages.join(', ')} …`);
  return (
    run('install', '-y', '-qq', ...packages) ||
    (run('update', '-qq') && run('install', '-y', '-qq', ...packages))
  );
}

const browser = findBrowser() ?? (mayInstall && install('chromium') ? findBrowser() : undefined);
const leftOut = browser ? [] : ['tests/browser'];
if (!browser)
  say('Left out: tests/browser. They need Chrome or Chromium: install one, or name it in CHROME_PATH.');

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
process.exitCode = status ?? 1;
