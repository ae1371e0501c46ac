import { describe, expect, test } from 'vitest';
import { excerptOf, markParts, markWords, type Piece } from '../../src/search/excerpt.ts';
import { wordsIn } from '../../src/search/query.ts';

const shown = (pieces: readonly Piece[]) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('markWords', () => {
  test.each([
    ['Phạm Minh Chính dự họp', 'pham minh chinh', '[Phạm Minh Chính] dự họp'],
    ['Phạm Minh Chính dự họp', 'Phạm Minh Chinh', '[Phạm Minh Chính] dự họp'],
    ['Tùy tình hình, ông Túy', 'túy', 'Tùy tình hình, ông [Túy]'],
    ['đồng chí Chi và đồng bào', 'đồng chí', '[đồng chí] Chi và đồng bào'],
    ['Uỷ ban', 'ủy', '[Uỷ] ban'],
    ['2020-2025', '2020 2025', '[2020-2025]'],
    ['<b>x</b> & y', 'x', '<b>[x]</b> & y'],
    ['điều động đồng chí', 'dong chi', 'điều động [đồng chí]'],
    ['ông Túy', 'tùy', 'ông [Túy]'],
    ['không có gì', 'lũ', 'không có gì'],
  ])('%s for %s', (text, words, expected) => expect(shown(markWords(text, wordsIn(words)))).toBe(expected));
});

describe('excerptOf', () => {
  const before = 'trước '.repeat(60);
  const after = ' sau'.repeat(60);

  test('shows the longest stretch found, not the first word', () => {
    const text = `nguyên ${before}Thái Nguyên${after}`;
    const excerpt = shown(excerptOf(text, ['thái', 'nguyên']));
    expect(excerpt).toMatch(/^…(trước ){8}\[Thái Nguyên\]( sau){26}…$/);
  });
  test('shows the beginning where nothing is found', () =>
    expect(shown(excerptOf(`Đầu ${after}`, ['lũ']))).toMatch(/^Đầu/));
  test('shows a short text whole', () =>
    expect(shown(excerptOf('Nước lũ lên.', ['lũ']))).toBe('Nước [lũ] lên.'));
  test('has nothing to show of nothing', () => expect(excerptOf('', ['lũ'])).toEqual([]));
});

test('parts shown together mark single words only where none has a phrase', () => {
  const parts = markParts(['Giao ban quý III', 'Họp Ủy ban nhân dân'], wordsIn('ủy ban nhân dân')).map(shown);
  expect(parts).toEqual(['Giao ban quý III', 'Họp [Ủy ban nhân dân]']);
});
