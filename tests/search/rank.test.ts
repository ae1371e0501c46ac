import { expect, test } from 'vitest';
import type { Findings } from '../../src/search/ask-index.ts';
import { type IndexFindings, rankFindings } from '../../src/search/rank.ts';

type Places = Partial<Record<keyof Findings | 'loose', readonly number[]>>;

/** Scores fall in the order given. */
const hits = (list: readonly number[] = []) => new Map(list.map((place, index) => [place, 100 - index]));

const findings = ({ exact, phrase, close }: Places): Findings => ({
  exact: hits(exact),
  phrase: hits(phrase),
  close: hits(close),
});

const found = (typed: Places, repaired?: Places): IndexFindings => ({
  typed: [findings(typed)],
  finished: [],
  repaired: repaired ? [findings(repaired)] : [],
  scattered: hits(typed.loose),
  unfinished: hits(),
});

test('phrases with their marks come before phrases, those before neighbours', () => {
  const headline = found({ close: [1, 2, 3], phrase: [2, 3], exact: [3], loose: [1, 2, 3, 4] });
  expect(rankFindings({ headline })).toEqual({ places: [3, 2, 1], match: 'typed' });
});

test('scattered words count where there is nothing better', () => {
  const headline = found({ loose: [7, 5] });
  expect(rankFindings({ headline })).toEqual({ places: [7, 5], match: 'scattered' });
  expect(rankFindings({ headline, text: found({ phrase: [9] }) })).toEqual({ places: [9], match: 'typed' });
});

test('what the headlines answered stays in front when the full texts come in', () => {
  const headline = found({ exact: [8], phrase: [8, 6] });
  const first = rankFindings({ headline });
  const text = found({ exact: [1, 8], phrase: [1, 2, 6, 8] });
  expect(rankFindings({ headline, text }).places).toEqual([...first.places, 1, 2]);
});

test('a repaired name counts where nothing bears the name as typed', () => {
  const repaired = { phrase: [4] };
  expect(rankFindings({ headline: found({ loose: [1] }, repaired) })).toEqual({
    places: [4],
    match: 'repaired',
  });
  expect(rankFindings({ headline: found({ phrase: [1] }, repaired) })).toEqual({
    places: [1],
    match: 'typed',
  });
});

test('articles that concern the entity named belong to the answer', () => {
  const named = new Map([[3, 0]]);
  expect(rankFindings({ headline: found({ phrase: [5] }), named }).places).toEqual([5, 3]);
});

test('of equals the newer comes first', () => {
  const phrase = new Map([
    [4, 1],
    [2, 1],
  ]);
  const headline = { ...found({}), typed: [{ ...findings({}), phrase }] };
  expect(rankFindings({ headline }).places).toEqual([2, 4]);
});

test('words that the last one begins count last', () => {
  const unfinished = new Map([[6, 1]]);
  expect(rankFindings({ headline: { ...found({}), unfinished } })).toEqual({
    places: [6],
    match: 'unfinished',
  });
  const text = found({ loose: [2] });
  expect(rankFindings({ headline: { ...found({}), unfinished }, text }).places).toEqual([2]);
});

test('nothing is nothing', () =>
  expect(rankFindings({ headline: found({}) })).toEqual({ places: [], match: 'none' }));
