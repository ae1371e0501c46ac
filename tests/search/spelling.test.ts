import { describe, expect, test } from 'vitest';
import { looseKey, standsFor, swapIY, withNewTone, withOldTone } from '../../src/search/spelling.ts';

describe('tone placement', () => {
  test.each([
    ['hòa', 'hoà'],
    ['khỏe', 'khoẻ'],
    ['thúy', 'thuý'],
    ['ủy', 'uỷ'],
    ['quý', 'quý'],
    ['toán', 'toán'],
    ['của', 'của'],
    ['huế', 'huế'],
  ])('%s and %s', (old, recent) => {
    expect([withOldTone(old), withOldTone(recent)]).toEqual([old, old]);
    expect([withNewTone(old), withNewTone(recent)]).toEqual([recent, recent]);
  });
});

test('qúy is a slip for quý', () => expect(withNewTone('qúy')).toBe('quý'));

test.each([
  ['sĩ', 'sỹ'],
  ['hỷ', 'hỉ'],
  ['kỹ', 'kĩ'],
  ['quý', 'quí'],
  ['ly', 'li'],
  ['uy', undefined],
  ['thi', undefined],
])('i and y: %s may be %s', (word, other) => expect(swapIY(word)).toBe(other));

test.each([
  ['tuy', 'túy', true],
  ['tuý', 'túy', true],
  ['tùy', 'túy', false],
  ['dong', 'đồng', true],
  ['dồng', 'đồng', false],
  ['Đồng', 'đồng', true],
])('%s typed for %s: %s', (typed, listed, expected) =>
  expect(standsFor(typed.toLowerCase(), listed)).toBe(expected),
);

test('folded keys do not tell i from y', () => expect(looseKey('sỹ')).toBe(looseKey('sĩ')));
