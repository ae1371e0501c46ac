import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { composeNewsroom } from '../bench/newsroom/compose.ts';
import { writeNewsroom } from '../bench/newsroom/write.ts';
import { newFolder } from '../support/build-site.ts';
import { type Outcome, runScript } from '../support/run-script.ts';

// So many that helpers are hired and results kept.
const ARTICLES = 1_600;
const WORK = newFolder('kept-work');
const CONTENT = join(newFolder('kept-content'), 'content');

const check = (cwd = WORK): Promise<Outcome> =>
  runScript('check-names', ['--format', 'json'], { CONTENT_DIR: CONTENT, BUILD_TIME: '2026-01-15' }, cwd);
const found = ({ stdout }: Outcome): string[] =>
  (
    JSON.parse(stdout) as { findings: { rule: string; file: string; line: number; found: string }[] }
  ).findings.map(
    ({ rule, file, line, found: words }) => `${file.split('/').at(-1)}:${line} ${rule} ${words}`,
  );
const keptFiles = (): string[] => readdirSync(join(WORK, '.cache/check'));

const articles = (): string[] =>
  readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') && path.startsWith('articles'))
    .sort()
    .map((path) => join(CONTENT, path));

/** Changes a file as an editor does, some time after the last check. */
function edit(file: string, change: (text: string) => string): void {
  const text = readFileSync(file, 'utf8');
  expect(change(text)).not.toBe(text);
  writeFileSync(file, change(text));
}

/** The first chair's name with its marks lost. */
const misspell = (text: string): string =>
  text.replace(
    /(\nchairs:\n\s+- (?:name: )?)([^,\n]+)/u,
    (_, before: string, name: string) => before + name.normalize('NFD').replace(/\p{M}/gu, ''),
  );

let cold: string[];

beforeAll(async () => {
  await writeNewsroom(CONTENT, composeNewsroom({ articles: ARTICLES }));
  for (const [index, file] of articles().entries())
    if (index % 40 === 0) writeFileSync(file, misspell(readFileSync(file, 'utf8')));
  // Files that have just been written may be written again within a tick of the clock: nothing of them is kept.
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  cold = found(await check());
}, 120_000);

test('helpers find what is wrong wherever it stands', () => {
  const wrong = cold.filter((line) => line.includes(' name-misspelt '));
  expect(wrong.length).toBeGreaterThan(ARTICLES / 80);
});

test('the same is found again, without reading the articles', async () => {
  expect(keptFiles()).toHaveLength(2);
  // A kept result that says otherwise is believed: nothing else was asked.
  const file = join(WORK, '.cache/check', keptFiles().find((name) => name.endsWith('.findings')) ?? '');
  const text = readFileSync(file, 'utf8');
  expect(found(await check())).toEqual(cold);
  writeFileSync(file, text.replaceAll('"name-misspelt"', '"title-misspelt"'));
  expect(found(await check()).filter((line) => line.includes(' name-misspelt '))).toEqual([]);
  writeFileSync(file, text);
});

test('a changed article is judged again, a file touched is not found otherwise', async () => {
  const all = articles();
  const [right = '', touched = ''] = [all[1], all[2]];
  edit(right, misspell);
  utimesSync(touched, new Date(), new Date());
  const after = found(await check());
  const more = after.filter((line) => !cold.includes(line));
  expect(more.length).toBeGreaterThan(0);
  expect(more.every((line) => line.startsWith(right.split('/').at(-1) ?? ''))).toBe(true);
  expect(found(await check(newFolder('kept-elsewhere')))).toEqual(after);
}, 60_000);

test('a changed list finds what it would have found at first', async () => {
  edit(join(CONTENT, 'reference/people.yaml'), (text) =>
    text.replaceAll('start_date: 201', 'start_date: 202'),
  );
  const after = found(await check());
  expect(after.length).toBeGreaterThan(cold.length);
  expect(found(await check(newFolder('kept-afresh')))).toEqual(after);
}, 60_000);

test('a kept result that cannot be read is made again', async () => {
  const before = found(await check());
  for (const name of keptFiles()) writeFileSync(join(WORK, '.cache/check', name), '{"program":');
  expect(found(await check())).toEqual(before);
}, 60_000);
