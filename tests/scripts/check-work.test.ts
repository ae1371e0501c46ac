import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { build, newFolder } from '../support/build-site.ts';
import { article, type Files, REFERENCE, writeNewsroom } from '../support/newsroom.ts';
import { type Outcome, runScript } from '../support/run-script.ts';

const ARTICLE = 'articles/tin-thu.md';
const BASELINE = 'check-baseline.json';
const WRONG = 'Bí thư Tỉnh ủy Lưu Gia Khiếm chủ trì.';

const BACKWARDS = `${REFERENCE['reference/people.yaml']}
- { id: a, name: A, memberships: [{ post: uvtw, start_date: 2020-01-01, end_date: 2019-01-01 }] }
`;

const newsroom = (files: Files): string => writeNewsroom({ ...REFERENCE, ...files });
const check = (contentDir: string, ...args: readonly string[]): Promise<Outcome> =>
  runScript('check-names', ['--lang', 'en', ...args], { CONTENT_DIR: contentDir });
const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');
const rulesOf = ({ stdout }: Outcome): string[] =>
  JSON.parse(stdout).findings.map(({ rule }: { rule: string }) => rule);

describe('--fix', () => {
  const nfd = 'Lưu Gia Khiêm'.normalize('NFD');
  const text = `\ufeff${article('', `${WRONG}  \n\nÔng ${nfd} dự, ông Mạc Văn Ðịnh vắng.`)}`.replace(
    /\n/g,
    '\r\n',
  );
  const right = text.replace(nfd, 'Lưu Gia Khiêm').replace('Ðịnh', 'Định');

  test('puts right what is sure, tells it, reports the rest, and leaves every other byte', async () => {
    const folder = newsroom({ [ARTICLE]: text });
    const { code, stdout } = await check(folder, '--fix');
    expect(read(folder, ARTICLE)).toBe(right);
    const file = join(folder, ARTICLE);
    expect(stdout).toContain(`${file}:11  "Mạc Văn <U+00D0>ịnh" → "Mạc Văn Định"\n`);
    expect(stdout).toMatch(/:11 {2}"Lu<U\+031B>u Gia Khie<U\+0302>m" → "Lưu Gia Khiêm"\n/);
    expect(stdout).toContain('Put right 2 places.');
    expect(stdout).toContain('name-misspelt');
    expect(stdout).not.toContain('text-');
    expect(code).toBe(1);
  });

  test('changes nothing the second time', async () => {
    const folder = newsroom({ [ARTICLE]: right });
    expect((await check(folder, '--fix')).stdout).toContain('Nothing could be put right');
    expect(read(folder, ARTICLE)).toBe(right);
  });

  test('keeps to the paths named, and standard output to the format', async () => {
    const folder = newsroom({ [ARTICLE]: text, 'articles/khac.md': text });
    const outcome = await check(folder, '--fix', '--format', 'json', join(folder, ARTICLE));
    expect(rulesOf(outcome)).toEqual(['name-misspelt']);
    expect(outcome.stderr).toContain('Put right 2 places.');
    expect(read(folder, 'articles/khac.md')).toBe(text);
  });

  test('keeps the permissions of a file', async () => {
    const folder = newsroom({ [ARTICLE]: text });
    chmodSync(join(folder, ARTICLE), 0o640);
    await check(folder, '--fix');
    expect(statSync(join(folder, ARTICLE)).mode & 0o777).toBe(0o640);
  });
});

describe('--write-baseline', () => {
  test('accepts what is there, for checks and builds, and nothing that comes', async () => {
    const folder = newsroom({ [ARTICLE]: article('venues: [Chỗ Không Tên]', WRONG) });
    const written = await check(folder, '--write-baseline');
    expect(written.code).toBe(0);
    expect(written.stdout).toContain(`${join(folder, BASELINE)} now accepts 2 findings.`);
    expect(JSON.parse(read(folder, BASELINE)).findings).toEqual([
      { file: ARTICLE, rule: 'name-misspelt', found: 'Lưu Gia Khiếm', count: 1 },
      { file: ARTICLE, rule: 'venue-unknown', found: 'Chỗ Không Tên', count: 1 },
    ]);
    expect(rulesOf(await check(folder, '--format', 'json'))).toEqual([]);
    writeFileSync(join(folder, ARTICLE), article('venues: [Chỗ Không Tên]', `Tin.\n\n${WRONG}\n\n${WRONG}`));
    const outcome = await check(folder, '--format', 'json');
    expect(rulesOf(outcome)).toEqual(['name-misspelt']);
    expect(JSON.parse(outcome.stdout).findings[0].line).toBe(13);
    expect(outcome.code).toBe(1);
  });

  test('a build goes on over what it accepts', async () => {
    const baseline = `{"version":1,"findings":[{"file":"${ARTICLE}","rule":"name-misspelt","found":"Lưu Gia Khiếm","count":1}]}`;
    const folder = newsroom({ [ARTICLE]: article('', WRONG), [BASELINE]: baseline });
    const { code, stderr } = await build(folder, join(newFolder('out'), 'dist'));
    expect(stderr).not.toContain('name-misspelt');
    expect(code).toBe(0);
  });

  test('what is no longer found is noted, changes no exit code, and goes with the next writing', async () => {
    const folder = newsroom({ [ARTICLE]: article('', WRONG) });
    await check(folder, '--write-baseline');
    writeFileSync(join(folder, ARTICLE), article('', 'Tin.'));
    const outcome = await check(folder, '--strict', '--format', 'json');
    expect(JSON.parse(outcome.stdout).findings).toMatchObject([
      { rule: 'baseline-stale', severity: 'note', file: join(folder, BASELINE), line: 4, column: 5 },
    ]);
    expect(outcome.code).toBe(0);
    await check(folder, '--write-baseline');
    expect(JSON.parse(read(folder, BASELINE)).findings).toEqual([]);
  });

  test.each<[string, Files]>([
    ['content-key', { [ARTICLE]: article('chair: [A]', 'Tin.') }],
    ['content-reference', { [ARTICLE]: article('topics: [khong-co]', 'Tin.') }],
    ['reference-term', { 'reference/people.yaml': BACKWARDS }],
  ])('never accepts the error %s', async (rule, files) => {
    const outcome = await check(newsroom(files), '--write-baseline', '--format', 'json');
    expect(rulesOf(outcome)).toEqual([rule]);
    expect(outcome.code).toBe(1);
  });

  test('keeps entries of files that are not asked for, or cannot be read now', async () => {
    const other = 'articles/khac.md';
    const folder = newsroom({ [ARTICLE]: article('', WRONG), [other]: article('', WRONG) });
    await check(folder, '--write-baseline');
    const whole = read(folder, BASELINE);
    await check(folder, '--write-baseline', join(folder, ARTICLE));
    expect(read(folder, BASELINE)).toBe(whole);
    writeFileSync(join(folder, other), article('chair: [A]', WRONG));
    expect(rulesOf(await check(folder, '--format', 'json'))).toEqual(['content-key']);
    await check(folder, '--write-baseline');
    expect(read(folder, BASELINE)).toBe(whole);
  });

  test.each([
    ['a comma too few', '{\n  "version": 1\n  "findings": []\n}\n', 3],
    ['another shape', '{\n  "version": 1,\n  "findings": [\n    { "file": 1 }\n  ]\n}\n', 4],
    ['nothing', '', 1],
    ['both sides of a merge', '{\n<<<<<<< HEAD\n  "version": 1\n', 2],
  ])('a baseline with %s is named with its place', async (_, text, line) => {
    const folder = newsroom({ [ARTICLE]: article('', 'Tin.'), [BASELINE]: text });
    const outcome = await check(folder, '--format', 'json');
    expect(JSON.parse(outcome.stdout).findings[0]).toMatchObject({
      rule: 'content-baseline',
      severity: 'error',
      file: join(folder, BASELINE),
      line,
    });
    expect(outcome.code).toBe(2);
    expect((await check(folder, '--write-baseline')).code).toBe(0);
  });

  test('does not write over a broken one when only paths are asked for', async () => {
    const folder = newsroom({ [ARTICLE]: article('', WRONG), [BASELINE]: '{' });
    const { code, stderr } = await check(folder, '--write-baseline', join(folder, ARTICLE));
    expect(code).toBe(2);
    expect(stderr).toContain('cannot be read');
    expect(read(folder, BASELINE)).toBe('{');
  });
});

test.each([
  ['sarif', '"version": "2.1.0"'],
  ['github', '::error file='],
  ['rdjson', '"diagnostics"'],
])('--format %s prints that and nothing else', async (format, words) => {
  const { stdout, stderr, code } = await check(
    newsroom({ [ARTICLE]: article('', WRONG) }),
    '--format',
    format,
  );
  expect(stdout).toContain(words);
  if (format !== 'github') expect(() => JSON.parse(stdout)).not.toThrow();
  expect(stderr).toBe('');
  expect(code).toBe(1);
});
