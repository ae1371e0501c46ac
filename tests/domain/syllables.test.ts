import { expect, test } from 'vitest';
import { editDistance, isVietnameseSyllable, readTelex, slipBetween } from '../../src/domain/syllables.ts';
import { syllableKey } from '../../src/domain/text.ts';

test.each(['Nguyễn', 'Hoàng', 'giếng', 'Quyền', 'khuya', 'Ưu', 'Ý', 'quốc', 'gì', 'Thụy', 'Khuếch', 'Tuấn'])(
  '%s is a syllable',
  (word) => expect(isVietnameseSyllable(word)).toBe(true),
);

test.each(['NguyÔn', 'Traàn', 'Khieâm', 'smith', 'KhiÃªm', 'Löu'])('%s is none', (word) =>
  expect(isVietnameseSyllable(word)).toBe(false),
);

test.each([
  ['Chisnh', 'Chính'],
  ['Dduwcs', 'Đức'],
  ['Nguyeenx', 'Nguyễn'],
  ['Trafn', 'Tràn'],
])('%s is Telex for %s', (typed, meant) => expect(readTelex(typed)).toBe(syllableKey(meant)));

test.each([
  ['Tùy', 'Túy', 'tone'],
  ['Tuý', 'Túy', undefined],
  ['Trân', 'Trần', 'tone'],
  ['Tran', 'Trần', 'marks'],
  ['Chisnh', 'Chính', 'telex'],
  ['Mnih', 'Minh', 'letter'],
  ['Trương', 'Trung', 'letter'],
  ['Ba', 'Bà', 'tone'],
  ['An', 'Ân', 'marks'],
  ['Văn', 'Minh', undefined],
  ['Y', 'A', undefined],
])('%s for %s: %s', (found, right, slip) => expect(slipBetween(found, right)).toBe(slip));

test.each([
  ['minh', 'mnih', 1],
  ['trung', 'truong', 1],
  ['abc', 'abc', 0],
  ['a', 'abcd', 3],
])('%s and %s are %i apart', (a, b, distance) => expect(editDistance(a, b, 2)).toBe(distance));
