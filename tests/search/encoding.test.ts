import { describe, expect, test } from 'vitest';
import {
  decodeParts,
  decodeText,
  encodeText,
  joinParts,
  phraseOf,
  termOf,
} from '../../src/search/encoding.ts';

describe('encodeText', () => {
  test.each([
    ['closes every word', 'hội nghị', 'hộiʼ nghịʼ'],
    ['writes đ as d with a mark', 'Đồng đội', 'D\u0335ồngʼ d\u0335ộiʼ'],
    ['gives each word a position where there is no space', '2020-2025', '2020ʼ-\u2060 2025ʼ'],
    ['gives lonely punctuation no position', 'kinh tế - xã hội', 'kinhʼ tếʼ\ufeff- xãʼ hộiʼ'],
    ['mends half of a letter, which would end Pagefind', 'a\ud800b', 'aʼ\ufffd\u2060 bʼ'],
    ['at the beginning too', '- Bài', '-\ufeffBàiʼ'],
    ['composes letters', 'Tu\u0301y', 'Túyʼ'],
    ['keeps its own signs out', 'K\u02bcBang ¶', 'Kʼ’\u2060 Bangʼ'],
    ['has nothing to say of nothing', ' \n', ''],
  ])('%s', (_, text, encoded) => expect(encodeText(text)).toBe(encoded));

  test.each([
    'Kinh tế - xã hội, nhiệm kỳ 2020-2025',
    '- “Đồng chí” (ảnh)…',
    'T.Ư, Đ/c K’Bang – 1.100 m³ & <b>',
    'a - - b –',
  ])('%s comes back as it was', (text) => expect(decodeText(encodeText(text))).toBe(text));
});

test('the parts of a record keep their places', () => {
  const parts = ['Tiêu đề', '', 'Phạm Minh Chính, Trưởng Ban', ''];
  expect(decodeParts(joinParts(parts.map(encodeText)))).toEqual(parts);
});

test.each([
  ['whole words', termOf(['đồng', 'chí']), 'd\u0335ồngʼ chíʼ'],
  ['an unfinished last word', termOf(['hội', 'ngh'], { unfinished: true }), 'hộiʼ ngh'],
  ['a phrase', phraseOf(['hội', 'nghị']), '"hộiʼ nghịʼ"'],
])('asks for %s', (_, term, expected) => expect(term).toBe(expected));
