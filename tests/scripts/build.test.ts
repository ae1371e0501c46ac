import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { build, newFolder } from '../support/build-site.ts';
import { type ContentCopy, copyContent, snapshot } from '../support/content-copy.ts';
import { article, REFERENCE, writeFiles } from '../support/newsroom.ts';
import type { Environment, Outcome } from '../support/run-script.ts';

const ARTICLE = 'articles/tin-thu.md';
const GOOD = {
  ...REFERENCE,
  [ARTICLE]: article(
    'withdrawn: { date: 2031-02-03, reason: Sai }\ncorrections: [{ date: 2031-01-02, right: Đúng }]',
    'Bí thư Tỉnh ủy Lưu Gia Khiêm chủ trì.',
  ),
  'articles/nhap.md': article(
    'draft: true',
    'Bí thư Tỉnh ủy Lưu Gia Khiếm, Bí thư Tỉnh ủy Bắc Vĩnh, chủ trì.',
  ),
  'articles/nhap-hong.md': article('draft: true\nsumary: x\nimage: { src: ./thieu.png, alt: x }', 'Tin.'),
  'pages/nhap.md': '---\ntitle: Trang\ntitel: Trang\ndraft: true\n---\n\nChữ.\n',
  'articles/hen.md': article('', 'Bí thư Tỉnh ủy Lưu Gia Khiếm chủ trì.').replace(
    'published: 2022',
    'published: 2030',
  ),
};

const WRONG_NAME: [string, string] = ['Lưu Gia Khiêm', 'Lưu Gia Khiếm'];

let outDir: string;
let first: Outcome;
let content: string;
let good: Record<string, string>;

beforeAll(async () => {
  outDir = join(newFolder('build'), 'dist');
  content = newFolder('good');
  writeFiles(content, GOOD);
  first = await build(content, outDir);
  good = snapshot(outDir);
});

/** A copy of the good content, to spoil, and the build of it into the folder of the good one. */
const spoilt = (): ContentCopy => copyContent(content);
const rebuild = ({ folder }: ContentCopy, environment?: Environment): Promise<Outcome> =>
  build(folder, outDir, environment);

const expectUntouched = (): void => {
  expect(Object.keys(snapshot(outDir))).toEqual(Object.keys(good));
  expect(snapshot(outDir)).toEqual(good);
  expect(readdirSync(dirname(outDir))).toEqual(['dist']);
};

describe('a build that succeeds', () => {
  test('is not stopped by errors in a draft or in what is scheduled, but tells of them', () => {
    expect(first.code).toBe(0);
    expect(first.stderr).toContain('articles/nhap.md:');
    expect(first.stderr).toContain('articles/nhap-hong.md:');
    expect(first.stderr).toContain('pages/nhap.md:');
    expect(first.stderr).toContain('articles/hen.md:');
    expect(Object.keys(good)).toContain('/articles/tin-thu/index.html');
  });

  test('tells the sum of all files', () => {
    expect(first.stderr).toMatch(
      /10 tệp: 1 bài đã đăng, 0 bài đã gỡ, 2 bản nháp, 1 bài hẹn ngày; 0 trang, 1 trang nháp/,
    );
  });

  test('names at its end what readers do not see yet, though it is written', () => {
    const lines = first.stderr.trimEnd().split('\n').slice(-3);
    expect(lines[0]).toMatch(/^articles\/tin-thu\.md: có cải chính ghi 2\/1\/2031\./);
    expect(lines[1]).toMatch(/^articles\/tin-thu\.md: hẹn gỡ 3\/2\/2031\./);
  });

  test('keeps standard output for results', () => expect(first.stdout).toBe(''));

  test('leaves nothing beside the output', () => {
    expect(readdirSync(dirname(outDir))).toEqual(['dist']);
  });
});

test('a folder that no build has written is not replaced', async () => {
  const folder = newFolder('foreign');
  writeFiles(folder, { 'thesis.odt': 'years of work' });
  const { code, stderr } = await build(content, folder);
  expect([code, snapshot(folder)]).toEqual([1, { '/thesis.odt': expect.anything() }]);
  expect(stderr).toContain('thesis.odt');
});

describe('a build is stopped, with the reason, and the last one is left as it was, by', () => {
  test.each<[string, string, [string, string], RegExp, Environment]>([
    ['a wrong name', ARTICLE, WRONG_NAME, /articles\/tin-thu\.md:10:16 .*\n.*Lưu Gia Khiêm/, {}],
    ['an unknown field', ARTICLE, ['held:', 'heldd:'], /articles\/tin-thu\.md:5:1 .*\n.*held/, {}],
    [
      'an unknown field, under CHECK=warn',
      ARTICLE,
      ['held:', 'heldd:'],
      /articles\/tin-thu\.md:5:1/,
      { CHECK: 'warn' },
    ],
    ['an impossible day', ARTICLE, ['held: 2022-06-10', 'held: 2022-06-31'], /articles\/tin-thu\.md:5:7/, {}],
    [
      'an error in the list, under CHECK=warn',
      'reference/people.yaml',
      ['post: uvtw,', 'post: uvtww,'],
      /reference\/people\.yaml:5:\d+ .*\n.*uvtww/,
      { CHECK: 'warn' },
    ],
    ['a setting that is missing', 'site.yaml', ['title: Thử\n', ''], /site\.yaml:\d+:\d+ .*\n.*title/, {}],
    [
      'frontmatter that cannot be parsed',
      ARTICLE,
      ['title: Tin', 'title: [Tin'],
      /articles\/tin-thu\.md:\d+:\d+/,
      {},
    ],
    [
      'a setting in the environment that is none',
      ARTICLE,
      ['Tin', 'Tin'],
      /BUILD_TIME/,
      { BUILD_TIME: 'now' },
    ],
  ])('%s', async (_, path, change, reason, environment) => {
    const copy = spoilt();
    copy.spoil(path, change);
    const outcome = await rebuild(copy, environment);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toMatch(reason);
    expectUntouched();
  });

  test('a picture that turns out to be damaged', async () => {
    const copy = spoilt();
    const noise = {
      width: 300,
      height: 200,
      channels: 3 as const,
      noise: { type: 'gaussian' as const, mean: 128, sigma: 60 },
    };
    const picture = await sharp({ create: { ...noise, background: '#888' } })
      .png()
      .toBuffer();
    picture.fill(0x5a, 200, picture.length - 200);
    writeFileSync(join(copy.folder, 'articles/anh.png'), picture);
    copy.spoil(ARTICLE, ['held:', 'image: { src: ./anh.png, alt: Ảnh hỏng }\nheld:']);
    const outcome = await rebuild(copy);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain('articles/anh.png');
    expectUntouched();
  });
});

test('CHECK=warn publishes in spite of a wrong name, and tells of it', async () => {
  const copy = spoilt();
  copy.spoil(ARTICLE, WRONG_NAME);
  const elsewhere = join(newFolder('warned'), 'dist');
  const outcome = await build(copy.folder, elsewhere, { CHECK: 'warn' });
  expect(outcome.code).toBe(0);
  expect(outcome.stderr).toMatch(/articles\/tin-thu\.md:10:16/);
  expect(readdirSync(dirname(elsewhere))).toEqual(['dist']);
});

test('the words of a build are those of its newsroom', async () => {
  const copy = spoilt();
  copy.spoil('site.yaml', ['locale: vi', 'locale: en']);
  copy.spoil(ARTICLE, WRONG_NAME);
  expect((await rebuild(copy)).stderr).toContain('Nothing was built');
  expectUntouched();
});
