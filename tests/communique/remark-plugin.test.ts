import { utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { remark } from 'remark';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import communique, { type CommuniqueOptions } from '../../src/communique/remark-plugin.ts';
import { inspectContent } from '../../src/files/inspect-content.ts';
import { readSettings } from '../../src/files/settings.ts';
import { article, type Files, REFERENCE, writeNewsroom } from '../support/newsroom.ts';

const PATH = 'articles/2022/tin-thu.md';
const RIGHT = article('', 'Bí thư Tỉnh ủy Lưu Gia Khiêm chủ trì.');
const WRONG = RIGHT.replace('Khiêm', 'Khiếm');

const newsroom = (files: Files = {}): string => writeNewsroom({ ...REFERENCE, [PATH]: RIGHT, ...files });
const lint = (folder: string, text: string, options?: CommuniqueOptions, path = PATH): Promise<VFile> =>
  remark()
    .use(communique, options)
    .process(new VFile({ path: join(folder, path), value: text }));
const rulesOf = ({ messages }: VFile) => messages.map(({ ruleId }) => ruleId);

describe('a message', () => {
  test('has place, rule, source, words found and suggested', async () => {
    const { messages } = await lint(newsroom(), WRONG);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({
      ruleId: 'name-misspelt',
      source: 'communique',
      fatal: true,
      place: { start: { line: 9, column: 16 }, end: { line: 9, column: 29 } },
      actual: 'Lưu Gia Khiếm',
      expected: ['Lưu Gia Khiêm'],
      url: expect.stringMatching(/^file:.*\/docs\/rules\/name-misspelt\.md$/),
    });
  });

  test.each<[string, string, boolean | null, string]>([
    ['error', 'Bí thư Tỉnh ủy Lưu Gia Khiếm chủ trì.', true, ''],
    ['warning', 'Tin.', false, 'venues: [Chỗ Không Tên]'],
    ['note', 'Bạn đọc Lưu Gia Khiếm gửi thư.', null, ''],
  ])('of severity %s', async (_, body, fatal, frontmatter) => {
    const { messages } = await lint(newsroom(), article(frontmatter, body));
    expect(messages.map((message) => message.fatal)).toEqual([fatal]);
  });

  test.each([
    [undefined, 'viết sai'],
    ['en' as const, 'misspelt'],
  ])('speaks the language %s', async (lang, words) => {
    const { messages } = await lint(newsroom(), WRONG, { lang });
    expect(messages[0]?.reason).toContain(words);
  });
});

test('the fields are checked too, as they stand in the editor', async () => {
  expect(rulesOf(await lint(newsroom(), RIGHT.replace('summary:', 'sumary:')))).toContain('content-key');
  expect(rulesOf(await lint(newsroom(), RIGHT.replace('title: Tin', 'title: [')))).toEqual(['content-yaml']);
});

test('finds in every article of a newsroom what the whole check finds', async () => {
  const folder = newsroom({
    [PATH]: WRONG,
    'articles/khac.md': article('chairs: ["Cao Bá Tuy, Chủ tịch UBND tỉnh"]\nvenues: [Chỗ Lạ]', 'Tin.'),
    'articles/anh.md': article('image: { src: ./khong-co.jpg, alt: Ảnh }', '![Ảnh](./cung-khong.jpg)'),
    'pages/gioi-thieu.md': '---\ntitel: A\n---\n\nTin.\n',
  });
  const { reading, findings } = await inspectContent(readSettings({ CONTENT_DIR: folder }));
  for (const { path, source } of [...reading.documents, ...reading.pages]) {
    const told = await lint(folder, source, {}, path);
    const whole = findings.filter((finding) => finding.path === path);
    expect(whole.length).toBeGreaterThan(0);
    expect(rulesOf(told).sort()).toEqual(whole.map(({ rule }) => rule).sort());
  }
});

describe('the reference list', () => {
  const PEOPLE = 'reference/people.yaml';

  test('is read again when it has changed', async () => {
    const folder = newsroom();
    expect(rulesOf(await lint(folder, WRONG))).toEqual(['name-misspelt']);
    const file = join(folder, PEOPLE);
    writeFileSync(
      file,
      `${REFERENCE[PEOPLE]}- { id: khiem-2, name: Lưu Gia Khiếm, memberships: [{ post: bi-thu }] }\n`,
    );
    expect(rulesOf(await lint(folder, WRONG))).not.toContain('name-misspelt');
    writeFileSync(file, `${REFERENCE[PEOPLE]}`);
    utimesSync(file, 1, 1);
    expect(rulesOf(await lint(folder, WRONG))).toEqual(['name-misspelt']);
  });

  test('broken, is told at the head of the text', async () => {
    const { messages } = await lint(newsroom({ [PEOPLE]: '- { id: a, nam: A }\n' }), RIGHT);
    const [told] = messages.filter(({ line }) => line === 1);
    expect(told).toMatchObject({ column: 1, fatal: false, ruleId: 'content-key' });
    expect(told?.reason).toContain('people.yaml:1');
  });
});

test('settings that are not there, or a list under another name, are told too', async () => {
  const folder = writeNewsroom({
    'reference/people.yml': REFERENCE['reference/people.yaml'] ?? '',
    [PATH]: RIGHT,
  });
  const { messages } = await lint(folder, WRONG, { contentDir: folder });
  expect(messages.map(({ line, ruleId }) => [line, ruleId])).toEqual([[1, 'content-file']]);
});

describe('files that are no business of the checker', () => {
  test.each([
    ['outside every newsroom', '../README.md', {}],
    ['outside the folder named', PATH, { contentDir: resolve('content') }],
  ])('%s are left alone', async (_, path, options) => {
    expect(rulesOf(await lint(newsroom(), WRONG, options, path))).toEqual([]);
  });

  test('a text without a path is left alone', async () => {
    expect((await remark().use(communique).process(WRONG)).messages).toEqual([]);
  });
});

test('a new file that is not saved yet is checked', async () => {
  expect(rulesOf(await lint(newsroom(), WRONG, {}, 'articles/moi.md'))).toEqual(['name-misspelt']);
});

test('what remark writes back has all the fields', async () => {
  expect(String(await lint(newsroom(), WRONG))).toBe(WRONG);
  expect(String(await lint(newsroom(), '*  a\n'))).toBe('* a\n');
});
