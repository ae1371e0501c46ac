import { expect, test } from 'vitest';
import { checkReference } from '../../../src/domain/checks/reference.ts';
import { EMPTY, held, person, place, post, summarise, term } from './reference-rows.ts';

test.each([
  ['2016-04-08..2016-04-07', true],
  ['2016-04-08..2016-04-08', false],
  ['2016..2015', true],
  ['2016..2016', false],
  ['2016-04..2016', false],
  ['2016-04-08..2016-04', false],
  ['2016-05..2016-04', true],
  ['2016..', false],
  ['..2016', false],
])('a term of %s is reversed: %s', (text, reversed) => {
  const expected = reversed ? ['reference-term people 0.memberships.0.end_date'] : [];
  expect(summarise({ people: [held('a', text)], posts: [post('p')] })).toEqual(expected);
});

test('terms of names, labels, places and lives', () => {
  const backwards = term('2016-01-02..2016-01-01');
  const other = { label: 'X', term: backwards };
  expect(
    summarise({
      people: [
        person('a', [], {
          otherNames: [other],
          honorificPrefixes: [other],
          birthDate: '1960',
          deathDate: '1959',
        }),
      ],
      posts: [post('p', { otherLabels: [other] })],
      venues: [place('v', { term: backwards, otherLabels: [other] })],
    }),
  ).toEqual([
    'reference-term people 0.other_names.0.end_date',
    'reference-term people 0.honorific_prefixes.0.end_date',
    'reference-term people 0.death_date',
    'reference-term posts 0.other_labels.0.end_date',
    'reference-term venues 0.end_date',
    'reference-term venues 0.other_labels.0.end_date',
  ]);
});

/** Two terms in one post, and whether they share a day that is certain. */
const PAIRS: readonly (readonly [string, string, boolean])[] = [
  ['2016-01-01..2018-01-01', '2017-01-01..2019-01-01', true],
  ['2016-01-01..2018-01-01', '2018-01-01..2019-01-01', false],
  ['2016-01-01..2018-01-02', '2018-01-01..2019-01-01', true],
  ['2016-01-01..', '2018-01-01..', true],
  ['2016-01-01..2018-01-01', '2019-01-01..', false],
  ['2016..2018', '2017..2019', true],
  ['2016..2017', '2017..2018', false],
  ['2016-01-01..2017', '2017-06-01..2018', false],
  ['2016-01-01..2017-06', '2017..2018', false],
  ['..', '2016-01-01..', false],
  ['..', '..', false],
  // How long before its end such a term had run is unknown.
  ['..2016-01-01', '..2018-01-01', false],
  ['..2016-06-01', '2016-01-01..2018-01-01', true],
  ['..2018-01-01', '2010-01-01..2012-01-01', false],
];

test.each(PAIRS)('%s and %s of one person overlap: %s', (one, two, overlap) => {
  for (const terms of [
    [one, two],
    [two, one],
  ]) {
    const found = summarise({ people: [held('a', ...terms)], posts: [post('p')] });
    expect(found).toEqual(
      overlap ? [expect.stringMatching(/^reference-overlap people 0\.memberships\.[01]$/)] : [],
    );
  }
});

test.each(PAIRS)('%s and %s of two people take two seats: %s', (one, two, overlap) => {
  const people = [held('a', one), held('b', two)];
  const found = summarise({ people, posts: [post('p', { seats: 1 })] });
  expect(found).toEqual(
    overlap ? [expect.stringMatching(/^reference-seats people [01]\.memberships\.0$/)] : [],
  );
  expect(summarise({ people, posts: [post('p', { seats: 2 })] })).toEqual([]);
  expect(summarise({ people, posts: [post('p')] })).toEqual([]);
});

test('the one who sits down last is one too many, and the message can name the others', () => {
  const people = [
    held('c', '2018-01-01..2019-01-01'),
    held('a', '2016-01-01..2020-01-01'),
    held('b', '2017-01-01..2018-06-01'),
  ];
  const problems = checkReference({ ...EMPTY, people, posts: [post('p', { seats: 2 })] });
  expect(problems).toMatchObject([
    {
      rule: 'reference-seats',
      field: [0, 'memberships', 0],
      detail: { day: '2018-01-01', name: 'C', holders: 'A, B', seats: '2', label: 'Chức p' },
    },
  ]);
});

test('an acting holder takes no seat, but nobody acts for himself', () => {
  const posts = [post('p', { seats: 1 })];
  const acting = { term: term('2016-01-01..2018-01-01'), acting: true };
  const proper = { term: term('2017-01-01..2019-01-01') };
  expect(summarise({ people: [person('a', [acting]), person('b', [proper])], posts })).toEqual([]);
  expect(summarise({ people: [person('a', [acting, proper])], posts })).toEqual([
    'reference-overlap people 0.memberships.1',
  ]);
});

test('one person takes one seat, however often', () => {
  const people = [held('a', '2016-01-01..2018-01-01', '2017-01-01..2019-01-01')];
  expect(summarise({ people, posts: [post('p', { seats: 1 })] })).toEqual([
    'reference-overlap people 0.memberships.1',
  ]);
});

test('a list of thousands is checked in no time', () => {
  const people = Array.from({ length: 4000 }, (_, index) =>
    held(`a${index}`, '2016-01-01..2021-01-01', '2021-01-01..'),
  );
  const begun = performance.now();
  expect(summarise({ people, posts: [post('p')] })).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(8000);
});
