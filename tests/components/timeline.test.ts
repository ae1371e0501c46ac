import { expect, test } from 'vitest';
import { barsOf, scaleOf, share, ticksOf } from '../../src/components/timeline.ts';
import type { Term } from '../../src/domain/day.ts';

const scale = { from: '2010-01-01', until: '2020-01-01' };

test.each<[string, Term, [number, number, boolean][]]>([
  [
    'exact days',
    { start: '2010-01-01', end: '2020-01-01' },
    [
      [0, 1000, false],
      [0, 1000, true],
    ],
  ],
  [
    'still held',
    { start: '2015-01-01' },
    [
      [500, 500, false],
      [500, 500, true],
    ],
  ],
  [
    'a year as its start',
    { start: '2015' },
    [
      [500, 500, false],
      [600, 400, true],
    ],
  ],
  ['an unknown start', { end: '2015-01-01' }, [[0, 500, false]]],
  ['one year for both', { start: '2015', end: '2015' }, [[500, 100, false]]],
  ['no dates', {}, []],
])('%s', (_name, term, bars) => {
  expect(barsOf(term, scale).map(({ x, width, certain }) => [x, width, certain])).toEqual(bars);
});

test('a line begins with the first term and ends today', () => {
  expect(scaleOf([{ start: '2016-04' }, { end: '2019' }, {}], '2026-01-01')).toEqual({
    from: '2016-04-01',
    until: '2026-01-01',
  });
  expect(scaleOf([{}], '2026-01-01')).toBeUndefined();
});

test.each([
  ['2010-05-01', '2026-11-20', ['2015', '2020']],
  ['2020-10-15', '2026-11-20', ['2022', '2024']],
  ['1945-09-02', '2026-11-20', ['1975', '2000']],
  ['2026-01-01', '2026-11-20', []],
])('a line from %s to %s has marks at %j', (from, until, years) =>
  expect(ticksOf({ from, until })).toEqual(years),
);

test('a mark stands where its year begins', () => expect(share(scale, '2015-01-01')).toBe('50%'));
