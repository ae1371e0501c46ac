import { gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endOf, itemsOf, textOf, writeList, writeText } from '../../src/search/cbor.ts';
import { type IndexFile, repackIndex, splitWords } from '../../src/search/repack.ts';

const listOf = (...texts: string[]): Buffer => writeList(texts.map(writeText));

describe('CBOR', () => {
  test.each([0, 23, 24, 255, 256, 70_000])('a text of %s letters comes back', (length) => {
    const text = 'a'.repeat(length);
    expect(textOf(writeText(text))).toBe(text);
  });

  test.each([0, 23, 24, 300])('a list of %s texts comes back', (length) => {
    const texts = Array.from({ length }, (_, at) => `từ ${at}`);
    expect(itemsOf(listOf(...texts)).map(textOf)).toEqual(texts);
  });

  test('a value ends where the next begins', () => {
    const list = writeList([listOf('a', 'b'), writeText('c'), listOf()]);
    expect(endOf(Buffer.concat([list, writeText('d')]), 0)).toBe(list.length);
  });

  test('what is neither is refused', () => {
    expect(() => itemsOf(writeText('a'))).toThrow(TypeError);
    expect(() => textOf(listOf('a'))).toThrow(TypeError);
    expect(() => endOf(Buffer.from([0x9f]), 0)).toThrow(RangeError);
  });
});

describe('splitWords', () => {
  const wordsOf = (...words: string[]) =>
    words.map((word) => ({ word, written: Buffer.from(word.padEnd(10)) }));
  const split = (most: number, ...words: string[]): string[] =>
    splitWords(wordsOf(...words), most).map(({ families }) =>
      families.flatMap((family) => family.words.map((written) => String(written).trim())).join(' '),
    );

  test('words that fit stay together', () => expect(split(30, 'ba', 'bo', 'ca')).toEqual(['ba bo ca']));
  test('more begin another file', () => expect(split(20, 'ba', 'bo', 'ca')).toEqual(['ba bo', 'ca']));
  test('a word that is larger than a file has one of its own', () =>
    expect(split(5, 'ba', 'bo')).toEqual(['ba', 'bo']));
  test('what a word begins stays with it', () =>
    expect(split(10, 'ba', 'ba!', 'ba?', 'bo')).toEqual(['ba ba! ba?', 'bo']));
  test('no file reaches into a beginning that it does not hold to the last', () =>
    expect(split(30, 'ca', 'cha', 'che', 'chi', 'cho')).toEqual(['ca', 'cha che chi', 'cho']));
  test('of a single letter it may', () =>
    expect(split(30, 'ba', 'ca', 'co', 'cu')).toEqual(['ba ca co', 'cu']));
});

describe('an index of Pagefind', () => {
  let files: IndexFile[] = [];

  beforeAll(async () => {
    const { index } = await createIndex({ forceLanguage: 'vi' });
    for (const word of ['mot', 'hai', 'ba'])
      await index?.addCustomRecord({ url: `/${word}/`, content: word, language: 'vi' });
    files = (await index?.getFiles())?.files ?? [];
  });
  afterAll(() => close());

  const pathsOf = (packed: readonly IndexFile[], folder: string): string[] =>
    packed.flatMap(({ path }) => (path.startsWith(folder) ? [path] : [])).toSorted();

  test('has its articles by number', () =>
    expect(pathsOf(repackIndex(files), 'fragment/')).toEqual([
      'fragment/0.pf_fragment',
      'fragment/1.pf_fragment',
      'fragment/2.pf_fragment',
    ]));

  test('names its list of contents by what is in it, so that no cache takes one for another', () => {
    const packed = repackIndex(files);
    const entry = packed.find(({ path }) => path === 'pagefind-entry.json');
    const { hash } = JSON.parse(Buffer.from(entry?.content ?? []).toString()).languages.vi;
    expect(pathsOf(packed, 'pagefind.vi')).toEqual([]);
    expect(packed.map(({ path }) => path)).toContain(`pagefind.${hash}.pf_meta`);
  });

  test('is refused where a part of it is missing', () => {
    const without = (path: RegExp) => files.filter((file) => !path.test(file.path));
    expect(() => repackIndex(without(/pf_meta$/))).toThrow('list of contents');
    expect(() => repackIndex(without(/pf_index$/))).toThrow('gave no file for vi_');
  });

  test('is refused where it is written in another way', () => {
    const foreign = files.map((file) =>
      file.path.endsWith('pf_meta') ? { ...file, content: gzipSync('another') } : file,
    );
    expect(() => repackIndex(foreign)).toThrow('not understood');
  });
});
