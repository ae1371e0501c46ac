import { describe, expect, test } from 'vitest';
import { createRandom } from '../newsroom/random.ts';
import { composeSearchNewsroom } from './newsroom.ts';
import { composeQueries, KINDS } from './queries.ts';
import { holds, scanNewsroom, wordsOf } from './scan.ts';
import { quantile, recallAt5 } from './score.ts';
import { dropSomeMarks, inNewStyle, slip, swapIY } from './slips.ts';

const newsroom = composeSearchNewsroom(120, 'tuning', false);
const scanned = scanNewsroom(newsroom);
const queries = composeQueries(newsroom, scanned, 'tuning');

test('there are questions of every kind, each with an answer but for nonsense', () => {
  expect(new Set(queries.map(({ kind }) => kind))).toEqual(new Set(KINDS));
  for (const { kind, relevant } of queries) expect(relevant.size > 0).toBe(kind !== 'nonsense');
});

test('the halves share no question with a name in it', () => {
  const other = composeSearchNewsroom(120, 'test', false);
  const typed = new Set(queries.map(({ text }) => text));
  const shared = composeQueries(other, scanNewsroom(other), 'test').filter(({ text }) => typed.has(text));
  expect(shared.length).toBeLessThan(queries.length / 10);
});

test('the same half gives the same questions', () =>
  expect(composeQueries(newsroom, scanned, 'tuning')).toEqual(queries));

describe('the scan', () => {
  const [one] = scanNewsroom({
    ...newsroom,
    articles: newsroom.articles
      .slice(0, 1)
      .map((article) => ({ ...article, title: 'Ông Túy dự họp', summary: 'Chợ' })),
  });
  test.each([
    ['ong tuy', true],
    ['Ông Tuý', true],
    ['ông tùy', false],
    ['dự ong', false],
    ['họp chợ', false],
    ['HỌP', true],
  ])('%s: %s', (typed, expected) => expect(one && holds(one.headline, wordsOf(typed))).toBe(expected));

  test.each([
    ['ông tú', true],
    ['ong t', true],
    ['ông tù', false],
  ])('%s, unfinished: %s', (typed, expected) =>
    expect(one && holds(one.headline, wordsOf(typed), { unfinished: true })).toBe(expected),
  );
});

test('slips of a reader', () => {
  expect(inNewStyle('hòa giải Thúy quý')).toBe('hoà giải Thuý quý');
  expect(swapIY('Lý Mỹ Thủy kỹ')).toBe('Lí Mĩ Thủy kĩ');
  const random = createRandom(1);
  for (let round = 0; round < 50; round += 1) {
    expect(slip('pham minh chinh', random)).not.toBe('pham minh chinh');
    const mixed = dropSomeMarks(['Phạm', 'Minh', 'Chính'], random).join(' ');
    expect(['pham Minh Chính', 'Phạm Minh chinh']).toContain(mixed);
  }
});

test('recall is set against as many as can be shown', () => {
  const shown = { slugs: ['a', 'b', 'x'], total: 3, milliseconds: 1 };
  const query = { kind: 'prefix' as const, text: '', relevant: new Set(['a', 'b', 'c']) };
  expect(recallAt5({ query, shown })).toBeCloseTo(2 / 3);
  expect(quantile([5, 1, 2, 4, 3], 0.5)).toBe(3);
  expect(quantile([1, 2], 0.95)).toBe(2);
});
