import { expect, test } from 'vitest';
import { findWords, fold } from '../../src/dev/toolbar/find-words.ts';

/** Places as the words with what stands before them. */
const found = (page: string, before: string, words: string, after: string): string[] =>
  findWords(fold(page), { found: words, before, after }).map(
    ({ start, end }) => `${page.slice(0, start).slice(-4)}[${page.slice(start, end)}]`,
  );

test.each<[string, string, string, string, string, string[]]>([
  [
    'words that stand once',
    'Ông Lưu Gia Khiếm dự.',
    'Ông ',
    'Lưu Gia Khiếm',
    ' dự.',
    ['Ông [Lưu Gia Khiếm]'],
  ],
  ['words that are not there', 'Không có ai.', '', 'Lưu Gia Khiếm', '', []],
  [
    'the place the line is like, of several',
    'A, Chủ tịch; B, Chủ tịch.',
    'B, ',
    'Chủ tịch',
    '.',
    [' B, [Chủ tịch]'],
  ],
  ['by what follows', 'Chủ tịch A; Chủ tịch B.', '', 'Chủ tịch', ' B.', [' A; [Chủ tịch]']],
  [
    'all places that are alike',
    'Tin thử. Tin thử.',
    'title: ',
    'Tin thử',
    '',
    ['[Tin thử]', 'hử. [Tin thử]'],
  ],
  [
    'words that Markdown marks',
    'Ông Lưu Gia Khiếm dự.',
    '**Ông** ',
    '*Lưu* Gia Khiếm',
    ' dự.',
    ['Ông [Lưu Gia Khiếm]'],
  ],
  ['words over a line break', 'Lưu\n   Gia Khiếm dự.', '', 'Lưu Gia Khiếm', ' dự.', ['[Lưu\n   Gia Khiếm]']],
  [
    'letters with separate marks',
    'Lưu Gia Khiê\u0301m dự.',
    '',
    'Lưu Gia Khiếm',
    '',
    ['[Lưu Gia Khiê\u0301m]'],
  ],
  ['no letters at all', 'Tin.', '', '---', '', []],
])('%s', (_, page, before, words, after, places) => {
  expect(found(page, before, words, after)).toEqual(places);
});
