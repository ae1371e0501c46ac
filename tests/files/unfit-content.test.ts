import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readNewsroom } from '../../src/files/newsroom.ts';
import { explain } from '../../src/strings/check.ts';
import { ARTICLE, readFiles, SITE, summarise, writeFolder } from './content-folder.ts';

describe('a folder that bears the name of a file', () => {
  test.each(['articles/x.md', 'reference/people.yaml', 'topics.yaml', 'site.yaml'])(
    '%s is an error',
    async (path) => {
      const folder = writeFolder(path === 'site.yaml' ? { 'articles/a.md': ARTICLE } : { 'site.yaml': SITE });
      mkdirSync(join(folder, path), { recursive: true });
      expect(summarise(await readNewsroom(folder))).toEqual([`${path}:1:1 content-file folder "${path}"`]);
    },
  );

  test('holds articles like any other folder', async () =>
    expect(summarise(await readFiles({ 'articles/x.md/tin.md': ARTICLE }))).toEqual([]));
});

describe('an escape for a character that no text may hold', () => {
  test.each([
    ['half of a pair', '"a \\ud800 b"'],
    ['a NUL', '"a\\0b"'],
    ['a control character', '"a\\x1b[31mb"'],
  ])('%s is an error of its field', async (_, value) => {
    const text = ARTICLE.replace('published', `event: ${value}\npublished`);
    const { findings, ...reading } = await readFiles({ 'articles/a.md': text });
    expect(summarise({ ...reading, findings })).toEqual([
      `articles/a.md:4:8 content-yaml character "${value}"`,
    ]);
    expect(findings.map((finding) => explain(finding, 'en'))[0]).toContain('the field "event" holds');
    expect(findings.map((finding) => explain(finding, 'vi'))[0]).toContain('mục "event" có');
  });

  test('is found in the reference list too', async () => {
    const reading = await readFiles({ 'reference/people.yaml': '- { id: a, name: "L\\ud800" }\n' });
    expect(summarise(reading)).toEqual([
      'reference/people.yaml:1:18 content-yaml character "\\"L\\\\ud800\\""'.replace(/\\(["\\])/g, '$1'),
    ]);
    expect(reading.findings[0]?.detail.field).toBe('[1].name');
  });

  test('a whole pair and a tab are text', async () => {
    const text = ARTICLE.replace('published', 'event: "a \\ud83c\\udf0a\\t\\u00e0"\npublished');
    expect(summarise(await readFiles({ 'articles/a.md': text }))).toEqual([]);
  });
});

describe('a list of people that holds nobody', () => {
  const PEOPLE = 'reference/people.yaml';

  test.each(['[]\n', '# Chưa có ai\n', '', 'null\n'])('%j beside articles is a warning', async (list) => {
    const { findings } = await readFiles({ [PEOPLE]: list, 'articles/a.md': ARTICLE });
    expect(findings.map(({ path, rule, severity }) => [path, rule, severity])).toEqual([
      [PEOPLE, 'content-required', 'warning'],
    ]);
    expect(findings.map((finding) => explain(finding, 'vi'))[0]).toContain('chưa có ai');
  });

  test.each([
    ['no articles', { [PEOPLE]: '[]\n' }],
    ['no such file', { 'articles/a.md': ARTICLE }],
  ])('with %s nothing is said', async (_, files) => expect(summarise(await readFiles(files))).toEqual([]));

  test('one that cannot be read is not called empty', async () =>
    expect(summarise(await readFiles({ [PEOPLE]: '- { id: a }\n', 'articles/a.md': ARTICLE }))).toEqual([
      'reference/people.yaml:1:3 content-required ""',
    ]));
});
