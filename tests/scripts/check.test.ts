import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FIXTURE, newFolder } from '../support/build-site.ts';
import { copyContent, placeOf } from '../support/content-copy.ts';
import { article, type Files, REFERENCE, writeNewsroom } from '../support/newsroom.ts';
import { type Outcome, runScript } from '../support/run-script.ts';

interface Finding {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly [key: string]: unknown;
}

const check = (contentDir: string, ...args: readonly string[]): Promise<Outcome> =>
  runScript('check-names', args, { CONTENT_DIR: contentDir });

const newsroom = (files: Files): string => writeNewsroom({ ...REFERENCE, ...files });
const findingsOf = ({ stdout }: Outcome): Finding[] => JSON.parse(stdout).findings;

const RIGHT = { 'articles/tin-thu.md': article('', 'Bí thư Tỉnh ủy Lưu Gia Khiêm chủ trì.') };
const WRONG = { 'articles/tin-thu.md': article('', 'Bí thư Tỉnh ủy Lưu Gia Khiếm chủ trì.') };
const DOUBTFUL = { 'articles/tin-thu.md': article('venues: [Chỗ Không Tên]', 'Tin.') };

describe('exit code', () => {
  test.each<[number, string, Files, string[]]>([
    [0, 'nothing wrong', RIGHT, []],
    [0, 'only a warning', DOUBTFUL, []],
    [1, 'a warning under --strict', DOUBTFUL, ['--strict']],
    [0, 'nothing wrong under --strict', RIGHT, ['--strict']],
    [1, 'an error', WRONG, []],
    [1, 'an error in a content file', { 'articles/tin-thu.md': article('chair: [A]', 'Tin.') }, []],
    [2, 'an option there is not', RIGHT, ['--frmat', 'json']],
    [2, 'a format there is not', RIGHT, ['--format', 'xml']],
    [2, 'a language there is not', RIGHT, ['--lang', 'fr']],
    [2, 'a path there is not', RIGHT, ['articles/nowhere.md']],
    [2, 'frontmatter that cannot be parsed', { 'articles/tin-thu.md': '---\ntitle: [a\n---\n\nTin.\n' }, []],
    [2, 'no frontmatter', { 'articles/tin-thu.md': 'Tin.\n' }, []],
    [2, 'a path outside the content', RIGHT, ['package.json']],
    [2, 'a list that cannot be parsed', { ...RIGHT, 'reference/people.yaml': '- { id: a' }, []],
    [2, 'a text too costly to read', { 'articles/tin-thu.md': article('', '> '.repeat(100)) }, []],
    [2, 'a file that is no text', { 'articles/tin-thu.md': article('', 'Tin \u0000') }, []],
  ])('%i: %s', async (code, _, files, args) => {
    expect((await check(newsroom(files), ...args)).code).toBe(code);
  });

  test('2: a folder in the place of the list', async () => {
    const folder = writeNewsroom({ 'site.yaml': REFERENCE['site.yaml'] ?? '', ...RIGHT });
    mkdirSync(join(folder, 'reference/people.yaml'), { recursive: true });
    expect((await check(folder)).code).toBe(2);
  });

  test('2: no content folder', async () => {
    expect((await check(join(newFolder('none'), 'nowhere'))).code).toBe(2);
  });

  test('counts only what is at the paths named', async () => {
    const folder = newsroom({ ...WRONG, 'articles/khac.md': article('', 'Tin khác.') });
    expect((await check(folder, join(folder, 'articles/khac.md'))).code).toBe(0);
    expect((await check(folder, join(folder, 'articles'))).code).toBe(1);
  });

  test('an error in the list by which all is judged counts at every path', async () => {
    const folder = newsroom({ ...RIGHT, 'reference/people.yaml': '- { id: a, name: A, membership: [] }' });
    const { code, stdout } = await check(folder, join(folder, 'articles'));
    expect(code).toBe(1);
    expect(stdout).toContain('people.yaml:1');
  });
});

describe('--format json', () => {
  test('has the shape that programs rely on and nothing else', async () => {
    const folder = newsroom({
      'articles/tin-thu.md': article('', '🌊🌊 Bí thư Tỉnh ủy Lưu Gia Khiếm chủ trì.'),
    });
    const { stdout, stderr } = await check(folder, '--format', 'json');
    const report = JSON.parse(stdout);
    expect(Object.keys(report)).toEqual(['version', 'checked', 'findings']);
    expect(report).toMatchObject({ version: 1, checked: { articles: 1, people: 6, posts: 7, venues: 3 } });
    expect(Object.keys(report.checked)).toEqual(['articles', 'people', 'posts', 'venues']);
    expect(report.findings).toEqual([
      {
        rule: 'name-misspelt',
        severity: 'error',
        file: join(folder, 'articles/tin-thu.md'),
        line: 9,
        column: 21,
        endLine: 9,
        endColumn: 34,
        found: 'Lưu Gia Khiếm',
        expected: ['Lưu Gia Khiêm'],
        person: 'luu-gia-khiem',
        message: expect.stringContaining('Lưu Gia Khiêm'),
      },
    ]);
    expect(stderr).toBe('');
  });

  test('has an empty list where nothing is found', async () => {
    expect(findingsOf(await check(newsroom(RIGHT), '--format', 'json'))).toEqual([]);
  });

  test('names files from the working directory, and absolutely outside it', async () => {
    const folder = newsroom(WRONG);
    const inside = await runScript('check-names', ['--format', 'json'], { CONTENT_DIR: '.' }, folder);
    expect(findingsOf(inside)[0]?.file).toBe('articles/tin-thu.md');
    const outside = await runScript(
      'check-names',
      ['--format', 'json'],
      { CONTENT_DIR: folder },
      newFolder('cwd'),
    );
    expect(findingsOf(outside)[0]?.file).toBe(join(folder, 'articles/tin-thu.md'));
  });

  test('sorts by file, line and column', async () => {
    const wrong = 'Ông Lưu Gia Khiếm, Bí thư Tỉnh ủy; bà Triệu Thụy Hà, Chủ tịch UBND tỉnh.';
    const folder = newsroom({
      'articles/b.md': article('', `${wrong}\n\n${wrong}`),
      'articles/a.md': article('', wrong),
    });
    const places = findingsOf(await check(folder, '--format', 'json')).map(({ file, line, column }) => [
      relative(folder, file),
      line,
      column,
    ]);
    expect(places.map(([file, line]) => `${file}:${line}`)).toEqual([
      'articles/a.md:9',
      'articles/a.md:9',
      'articles/b.md:9',
      'articles/b.md:9',
      'articles/b.md:11',
      'articles/b.md:11',
    ]);
    expect(Number(places[0]?.[2])).toBeLessThan(Number(places[1]?.[2]));
  });
});

describe('for people', () => {
  test('names file, line, column and the right name', async () => {
    const folder = newsroom(WRONG);
    const { stdout } = await check(folder);
    expect(stdout).toContain(`${join(folder, 'articles/tin-thu.md')}:9:16`);
    expect(stdout).toContain('Lưu Gia Khiêm');
    expect(stdout).toContain('name-misspelt');
    expect(stdout).not.toContain('\u001b');
  });

  test('shows notes only when asked', async () => {
    const folder = newsroom({ 'articles/tin-thu.md': article('', 'Bạn đọc Lưu Gia Khiếm gửi thư.') });
    expect((await check(folder)).stdout).not.toContain('name-misspelt');
    expect((await check(folder, '--verbose')).stdout).toContain('name-misspelt');
  });

  test.each([
    ['vi', 'viết sai'],
    ['en', 'misspelt'],
  ])('speaks %s', async (lang, words) => {
    expect((await check(newsroom(WRONG), '--lang', lang)).stdout.replace(/name-misspelt/g, '')).toContain(
      words,
    );
  });

  test('names what cannot be parsed, with its place', async () => {
    const { stdout, stderr } = await check(
      newsroom({ 'articles/tin-thu.md': '---\ntitle: [a\n---\n\nTin.\n' }),
    );
    expect(stdout + stderr).toMatch(/articles\/tin-thu\.md:\d+:\d+/);
  });
});

test('two marks dropped in the seed article are both named, exactly', async () => {
  const path = 'articles/2020/07/hoi-nghi-truc-tuyen-to-chuc-xay-dung-dang.md';
  const { folder, spoil } = copyContent();
  const text = spoil(path, ['- Trần Văn Túy', '- Trần Văn Tuy'], ['; Lê Vĩnh Tân', '; Lê Vinh Tân']);
  const outcome = await check(folder, '--format', 'json', join(folder, path));
  expect(outcome.code).toBe(1);
  const places = findingsOf(outcome).map(({ rule, line, column, endColumn, found, expected, person }) => ({
    rule,
    line,
    column,
    endColumn,
    found,
    expected,
    person,
  }));
  expect(places).toEqual([
    {
      rule: 'name-misspelt',
      ...placeOf(text, 'Trần Văn Tuy'),
      found: 'Trần Văn Tuy',
      expected: ['Trần Văn Túy'],
      person: 'tran-van-tuy',
    },
    {
      rule: 'name-misspelt',
      ...placeOf(text, 'Lê Vinh Tân'),
      found: 'Lê Vinh Tân',
      expected: ['Lê Vĩnh Tân'],
      person: 'le-vinh-tan',
    },
  ]);
});

test('the fixture newsroom has no error', async () => {
  const outcome = await check(FIXTURE, '--format', 'json');
  expect(findingsOf(outcome).filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(outcome.code).toBe(0);
});

test('an article below a folder with spaces and marks is named as it is', async () => {
  const folder = newsroom({});
  mkdirSync(join(folder, 'articles/Tháng bảy'), { recursive: true });
  writeFileSync(join(folder, 'articles/Tháng bảy/tin-thu.md'), WRONG['articles/tin-thu.md']);
  expect(findingsOf(await check(folder, '--format', 'json')).map(({ file }) => file)).toEqual([
    join(folder, 'articles/Tháng bảy/tin-thu.md'),
  ]);
});
