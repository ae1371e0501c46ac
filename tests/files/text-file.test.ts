import { expect, test } from 'vitest';
import { digestOf, readBody } from '../../src/files/read-body.ts';
import { decodeText, positionAt } from '../../src/files/text-file.ts';
import { ARTICLE, readFiles, SITE, summarise, writeFolder } from './content-folder.ts';

const bytes = (...parts: (string | number)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));

test.each([
  ['one byte of an old encoding', bytes('---\ntitle: H', 0xe0, ' N\n---\n'), '2:9', 'other'],
  ['behind Vietnamese text', bytes('---\ntitle: Hà Nội ', 0xb5, '\n---\n'), '2:15', 'other'],
  ['under Vietnamese text', bytes('---\ntitle: Hà Nội\nsummary: S', 0xb5, '\n---\n'), '3:11', 'other'],
  ['UTF-16', Buffer.from('\ufeff---\ntitle: T\n', 'utf16le'), '1:1', 'utf-16'],
  ['UTF-16 without a mark', Buffer.from('---\ntitle: T\n', 'utf16le'), '1:2', 'utf-16'],
  ['a lone surrogate', bytes('---\ntitle: a', 0xed, 0xa0, 0x80, '\n---\n'), '2:9', 'other'],
  ['one NUL', bytes('---\ntitle: a\u0000b\n---\n'), '2:9', 'control'],
  ['a control character', bytes('---\ntitle: a\u0007b\n---\n'), '2:9', 'control'],
])('%s', async (_, text, place, encoding) => {
  const reading = await readFiles({ 'articles/a.md': text });
  expect(summarise(reading).map((line) => line.replace(/ ".*/s, ''))).toEqual([
    `articles/a.md:${place} content-encoding`,
  ]);
  expect(reading.findings[0]?.detail).toEqual({ encoding });
});

test('a byte order mark is passed over and counts as no column', async () => {
  const reading = await readFiles({
    'site.yaml': `\ufeff${SITE}`,
    'articles/a.md': `\ufeff${ARTICLE.replace('Tin một', '1')}`,
  });
  expect(summarise(reading)).toEqual(['articles/a.md:2:8 content-type "1"']);
  expect(summarise(await readFiles({ 'site.yaml': `\ufeff${SITE.replace('Tin\n', '1\n')}` }))).toEqual([
    'site.yaml:1:8 content-type "1"',
  ]);
});

test.each(['\r\n', '\r', '\n'])('lines that end in %j', async (end) => {
  const text = ARTICLE.replace('Tóm tắt', '1').replaceAll('\n', end);
  const reading = await readFiles({ 'articles/a.md': text });
  // YAML 1.2 reads a lone carriage return as white space of a line that goes on.
  if (end !== '\r') expect(summarise(reading)).toEqual(['articles/a.md:3:10 content-type "1"']);
  else expect(reading.findings).not.toEqual([]);
});

test.each([
  ['', 'absent', '1:1'],
  ['# Tin\n', 'absent', '1:1'],
  ['\n---\ntitle: T\n---\n', 'late', '2:1'],
  [' ---\ntitle: T\n---\n', 'late', '1:2'],
  ['\ufeff\n---\ntitle: T\n---\n', 'late', '2:1'],
  ['---\ntitle: T\n', 'unclosed', '1:1'],
  ['---\ntitle: T\n----\n', 'unclosed', '1:1'],
  ['---', 'absent', '1:1'],
  ['----\ntitle: T\n---\n', 'absent', '1:1'],
])('frontmatter of %j is %s', async (text, reason, place) => {
  const [found, ...others] = summarise(await readFiles({ 'articles/a.md': text }));
  expect(found).toContain(`articles/a.md:${place} content-frontmatter ${reason}`);
  expect(others).toEqual([]);
});

test('the body is what stands behind the frontmatter', async () => {
  const folder = writeFolder({
    'a.md': '\ufeff---\r\ntitle: T\r\n--- \r\nMột\r\n---\r\nHai',
    'b.md': '---\ntitle: T\n---',
    'c.md': ARTICLE,
  });
  expect(await readBody(folder, { path: 'a.md' })).toBe('Một\r\n---\r\nHai');
  expect(await readBody(folder, { path: 'b.md' })).toBe('');
  expect(await readBody(folder, { path: 'c.md' })).toBe('Nội dung.\n');
  expect(await readBody(folder, { path: 'c.md', digest: digestOf('Nội dung.\n') })).toBe('Nội dung.\n');
  await expect(readBody(folder, { path: 'c.md', digest: digestOf('Khác.\n') })).rejects.toThrow(
    'c.md has been changed',
  );
});

test('a document keeps its source and where its body begins', async () => {
  const { documents, textOf } = await readFiles({ 'articles/a.md': `\ufeff${ARTICLE}` });
  expect(documents[0]?.source).toBe(ARTICLE);
  expect(documents[0]?.source.slice(documents[0].bodyStart)).toBe('Nội dung.\n');
  expect(textOf('articles/a.md')).toBe(ARTICLE);
  expect(textOf('site.yaml')).toBe(SITE);
});

test.each([
  ['abc', 0, 1, 1],
  ['abc', 3, 1, 4],
  ['a\nb', 2, 2, 1],
  ['a\r\nb', 3, 2, 1],
  ['a\rb', 2, 2, 1],
  ['𝒂b', 2, 1, 3],
])('%j at %i', (text, offset, line, column) => {
  expect(positionAt(text, offset)).toEqual({ line, column });
});

test('decoding leaves the text as it is', () => {
  expect(decodeText(Buffer.from('Đỗ\tÐ\u0085\n'))).toEqual({ text: 'Đỗ\tÐ\u0085\n' });
});
