import { describe, expect, test } from 'vitest';
import {
  addDays,
  covers,
  coversAny,
  earliest,
  holdsOn,
  isDay,
  isPartialDate,
  isReversed,
  knownOn,
  latest,
} from '../../src/domain/day.ts';

test.each([
  ['2020-02-29', true],
  ['2019-02-29', false],
  ['2020-02-30', false],
  ['2020-13-01', false],
  ['2020-00-10', false],
  ['0000-01-01', false],
  ['2020-2-3', false],
  ['2020-02', false],
  ['05/03/2025', false],
])('%s is a day: %s', (text, real) => expect(isDay(text)).toBe(real));

test.each([
  ['2016', true],
  ['2016-04', true],
  ['2016-04-08', true],
  ['2016-13', false],
  ['16', false],
  ['2016-', false],
])('%s is a partial date: %s', (text, real) => expect(isPartialDate(text)).toBe(real));

test.each([
  ['2016', '2016-01-01', '2016-12-31'],
  ['2016-02', '2016-02-01', '2016-02-29'],
  ['2015-02', '2015-02-01', '2015-02-28'],
  ['2016-04-08', '2016-04-08', '2016-04-08'],
])('%s means a day from %s to %s', (date, first, last) => {
  expect(earliest(date)).toBe(first);
  expect(latest(date)).toBe(last);
});

test.each([
  ['2020-12-31', 1, '2021-01-01'],
  ['2020-03-01', -1, '2020-02-29'],
])('%s and %i days is %s', (day, count, expected) => expect(addDays(day, count)).toBe(expected));

describe('a term', () => {
  const term = { start: '2024-07-01', end: '2026-01-01' };

  test.each([
    ['2024-06-30', 'no'],
    ['2024-07-01', 'yes'],
    ['2025-12-31', 'yes'],
    ['2026-01-01', 'yes'],
    ['2026-01-02', 'no'],
  ])('covers %s: %s (both holders are right on the day of the change)', (day, expected) =>
    expect(covers(term, day)).toBe(expected),
  );

  test.each([
    ['2025-12-31', 'yes'],
    ['2026-01-01', 'no'],
  ])('makes the office its holder’s own on %s: %s', (day, expected) =>
    expect(holdsOn(term, day)).toBe(expected),
  );

  test.each([
    [{ start: '2016', end: '2018-05' }, '2015-12-31', 'no'],
    [{ start: '2016', end: '2018-05' }, '2016-01-01', 'unsure'],
    [{ start: '2016', end: '2018-05' }, '2016-12-31', 'yes'],
    [{ start: '2016', end: '2018-05' }, '2017-06-01', 'yes'],
    [{ start: '2016', end: '2018-05' }, '2018-05-20', 'unsure'],
    [{ start: '2016', end: '2018-05' }, '2018-06-01', 'no'],
    [{}, '2020-01-01', 'unsure'],
    [{ start: '2020-01-01' }, '2099-01-01', 'yes'],
    [{ end: '2020-01-01' }, '2019-01-01', 'unsure'],
    [{ end: '2020-01-01' }, '2020-01-02', 'no'],
  ])('%j covers %s: %s', (partial, day, expected) => expect(covers(partial, day)).toBe(expected));

  test.each([
    ['2024-06-01', '2024-06-30', 'no'],
    ['2024-06-29', '2024-07-02', 'yes'],
    ['2026-01-02', '2026-01-05', 'no'],
  ])('covers some day from %s to %s: %s', (from, to, expected) =>
    expect(coversAny(term, { from, to })).toBe(expected),
  );

  test.each([
    [{ start: '2020', end: '2019' }, true],
    [{ start: '2020-05', end: '2020' }, false],
    [{ start: '2020-05-02', end: '2020-05-01' }, true],
  ])('%j is reversed: %s', (reversed, expected) => expect(isReversed(reversed)).toBe(expected));

  test.each([
    [{ start: '2027-01-01' }, undefined],
    [{ start: '2024-01-01', end: '2027-01-01' }, { start: '2024-01-01' }],
    [
      { start: '2024-01-01', end: '2025-01-01' },
      { start: '2024-01-01', end: '2025-01-01' },
    ],
    [{}, {}],
  ])('%j is known as %j on 2026-06-01', (full, expected) =>
    expect(knownOn(full, '2026-06-01')).toEqual(expected),
  );
});
