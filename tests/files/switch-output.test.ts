import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import * as fs from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { realFolder, refuseForeign, removeLeftovers, switchOutput } from '../../src/files/switch-output.ts';
import { newFolder } from '../support/build-site.ts';

vi.mock('node:fs/promises', { spy: true });

let folder: string;
let outDir: string;

/** A folder with a page that says what site it is. */
function siteIn(path: string, text: string): string {
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'index.html'), text);
  return path;
}

const published = (): string => readFileSync(join(outDir, 'index.html'), 'utf8');
const failing = (code: string) => Object.assign(new Error(code), { code });

beforeEach(() => {
  vi.resetAllMocks();
  folder = newFolder('switch');
  outDir = siteIn(join(folder, 'dist'), 'old');
  siteIn(join(folder, 'site'), 'new');
});

const publish = async () => switchOutput(join(folder, 'site'), await realFolder(outDir));

describe('a new site takes the place of the last', () => {
  test('and leaves nothing beside it', async () => {
    expect(await publish()).toBeUndefined();
    expect(published()).toBe('new');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  test('even where that cannot be removed', async () => {
    vi.mocked(fs.rm).mockRejectedValueOnce(failing('EACCES'));
    expect(await publish()).toBeUndefined();
    expect(published()).toBe('new');
  });

  test.each([
    ['there', true],
    ['yet to be made', false],
  ])('in the folder that a symbolic link leads to: %s', async (_where, exists) => {
    const target = join(folder, 'www/today');
    outDir = join(folder, 'link');
    symlinkSync('www/today', outDir);
    if (exists) siteIn(target, 'old');
    await publish();
    expect(published()).toBe('new');
    expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('new');
    expect(readdirSync(join(folder, 'www'))).toEqual(['today']);
  });
});

describe('the last site stays as it was', () => {
  test('where it is mounted there', async () => {
    const { rename: real } = await vi.importActual<typeof fs>('node:fs/promises');
    vi.mocked(fs.rename).mockImplementation((from, to) =>
      from === outDir ? Promise.reject(failing('EBUSY')) : real(from, to),
    );
    expect(await publish()).toBe('mount-point');
    expect(published()).toBe('old');
    expect(readdirSync(folder)).toEqual(['dist']);
  });
});

describe('what killed builds left behind', () => {
  const leave = (name: string, days: number): void => {
    const path = siteIn(join(folder, name), 'left');
    const then = Date.now() / 1000 - days * 86_400;
    utimesSync(path, then, then);
  };

  test('goes after a day', async () => {
    leave('.dist-next-0123abcd', 2);
    leave('.dist-last-0123abcd', 2);
    leave('.dist-last-11111111', 0);
    leave('.other-last-0123abcd', 2);
    await removeLeftovers(outDir);
    expect(readdirSync(folder).toSorted()).toEqual([
      '.dist-last-11111111',
      '.other-last-0123abcd',
      'dist',
      'site',
    ]);
  });

  test('stays where it is the only site', async () => {
    leave('.dist-last-0123abcd', 2);
    rmSync(outDir, { recursive: true });
    await removeLeftovers(outDir);
    expect(readdirSync(folder)).toContain('.dist-last-0123abcd');
  });
});

const CONTENT = resolve('content');

test.each([
  ['.', CONTENT, 'the program'],
  ['..', CONTENT, 'the program'],
  ['/', CONTENT, 'the program'],
  ['content', CONTENT, 'the content'],
  ['content/site', CONTENT, 'the content'],
  ['/tmp/news', '/tmp/news/content', 'the content'],
])('a site in %s is refused', async (out, contentDir, threatened) => {
  await expect(refuseForeign({ outDir: resolve(out), contentDir })).rejects.toThrow(threatened);
});

test('a folder that is not there yet is none of them', async () => {
  await expect(refuseForeign({ outDir: resolve('nowhere'), contentDir: CONTENT })).resolves.toBeUndefined();
});
