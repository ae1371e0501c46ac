import { expect, test } from 'vitest';
import { checkReference } from '../../../src/domain/checks/reference.ts';
import type { Term } from '../../../src/domain/day.ts';
import type {
  Membership,
  Organization,
  Person,
  Post,
  ReferenceRows,
  Venue,
} from '../../../src/domain/reference.ts';
import type { Topic } from '../../../src/domain/site.ts';

type Rows = ReferenceRows & { readonly topics: readonly Topic[] };

const EMPTY: Rows = { people: [], posts: [], organizations: [], venues: [], topics: [] };

const person = (
  id: string,
  memberships: readonly Partial<Membership>[] = [],
  rest: Partial<Person> = {},
): Person => ({
  id,
  name: id.toUpperCase(),
  otherNames: [],
  honorificPrefixes: [],
  memberships: memberships.map((membership) => ({ post: 'p', term: {}, acting: false, ...membership })),
  sources: [],
  ...rest,
});
const post = (id: string, rest: Partial<Post> = {}): Post => ({
  id,
  label: `Chức ${id}`,
  otherLabels: [],
  labels: {},
  alwaysPrinted: false,
  ...rest,
});
const place = (id: string, rest: Partial<Venue> = {}): Venue & Organization => ({
  id,
  label: `Nơi ${id}`,
  otherLabels: [],
  labels: {},
  term: {},
  ...rest,
});
const topic = (id: string, rest: Partial<Topic> = {}): Topic => ({
  id,
  label: `Chủ đề ${id}`,
  labels: {},
  aliases: [],
  ...rest,
});

const term = (text: string): Term => {
  const [start, end] = text.split('..');
  return { start: start || undefined, end: end || undefined };
};
const held = (id: string, ...terms: readonly string[]): Person =>
  person(
    id,
    terms.map((text) => ({ term: term(text) })),
  );

/** `rule list [row, key]`, one for each problem. */
const summarise = (rows: Partial<Rows>): string[] =>
  checkReference({ ...EMPTY, ...rows }).map(({ rule, list, field }) => `${rule} ${list} ${field.join('.')}`);

test('a list without contradictions', () => {
  expect(
    summarise({
      people: [
        held('a', '2010-01-01..2016-04-08'),
        held('b', '2016-04-08..2021-04-08'),
        held('c', '2021-04-08..'),
      ],
      posts: [post('p', { seats: 1, organization: 'o', jurisdiction: 'v' })],
      organizations: [place('o', { successor: 'o2' }), place('o2')],
      venues: [place('v', { jurisdiction: 'w' }), place('w')],
      topics: [topic('t', { successor: 'u' }), topic('u')],
    }),
  ).toEqual([]);
});

test('the same id twice, in one file', () => {
  const rows = {
    people: [person('a'), person('b'), person('a')],
    topics: [topic('a'), topic('a', { label: 'Khác' })],
  };
  expect(summarise(rows)).toEqual(['reference-id people 2.id', 'reference-id topics 1.id']);
});

test('ids that are nobody’s, with what there is to choose from', () => {
  const rows: Partial<Rows> = {
    people: [person('a', [{}, { post: 'q' }])],
    posts: [post('p', { organization: 'x', jurisdiction: 'y' })],
    organizations: [place('o', { jurisdiction: 'y', successor: 'x' })],
    venues: [place('v', { jurisdiction: 'y', successor: 'o' })],
    topics: [topic('t', { successor: 'x' })],
  };
  expect(summarise(rows)).toEqual([
    'reference-unknown people 0.memberships.1.post',
    'reference-unknown posts 0.organization',
    'reference-unknown posts 0.jurisdiction',
    'reference-unknown organizations 0.jurisdiction',
    'reference-unknown organizations 0.successor',
    'reference-unknown venues 0.jurisdiction',
    'reference-unknown venues 0.successor',
    'reference-unknown topics 0.successor',
  ]);
  expect(checkReference({ ...EMPTY, ...rows })[0]).toMatchObject({
    known: ['p'],
    detail: { id: 'q', target: 'posts' },
  });
});

const dated = (label: string, text = '..') => ({ label, term: term(text) });

const LABELS: readonly (readonly [string, Partial<Post>, Partial<Post>, boolean])[] = [
  ['the same', { label: 'Bộ trưởng Bộ B' }, { label: 'Bộ trưởng Bộ B' }, true],
  [
    'case, tone placement, Unicode form',
    { label: 'Ủy viên Hòa' },
    { label: 'ủy viên hoà'.normalize('NFD') },
    true,
  ],
  ['another tone is another label', { label: 'Bí thư Hoà' }, { label: 'Bí thư Hoa' }, false],
  [
    'a variant of one, the label of the other',
    { label: 'A', otherLabels: [dated('B')] },
    { label: 'B' },
    true,
  ],
  ['variants of both', { otherLabels: [dated('B')] }, { otherLabels: [dated('b')] }, true],
  [
    'variants whose terms do not meet',
    { otherLabels: [dated('B', '..2016-01-01')] },
    { otherLabels: [dated('B', '2016-01-01..')] },
    false,
  ],
  [
    'variants whose terms meet',
    { otherLabels: [dated('B', '..2016-01-02')] },
    { otherLabels: [dated('B', '2016-01-01..')] },
    true,
  ],
  ['translations', { labels: { en: ['Minister'] } }, { labels: { en: ['Minister'] } }, false],
  [
    'of two jurisdictions',
    { label: 'Bí thư Tỉnh ủy', jurisdiction: 'v' },
    { label: 'Bí thư Tỉnh ủy', jurisdiction: 'w' },
    false,
  ],
  [
    'of a jurisdiction and of none',
    { label: 'Bí thư Tỉnh ủy', jurisdiction: 'v' },
    { label: 'Bí thư Tỉnh ủy' },
    false,
  ],
  [
    'of one jurisdiction',
    { label: 'Bí thư Tỉnh ủy', jurisdiction: 'v' },
    { label: 'Bí thư Tỉnh uỷ', jurisdiction: 'v' },
    true,
  ],
  [
    'with and without the place',
    { label: 'Bí thư Tỉnh ủy', jurisdiction: 'v' },
    { label: 'Bí thư Tỉnh ủy Thái Nguyên', jurisdiction: 'v' },
    true,
  ],
];

test.each(LABELS)('labels: %s', (_, first, second, collide) => {
  const venues = [place('v', { label: 'Thái Nguyên' }), place('w')];
  expect(summarise({ posts: [post('p', first), post('q', second)], venues })).toEqual(
    collide ? [expect.stringMatching(/^reference-label posts 1\.(label|other_labels\.0)$/)] : [],
  );
});

test('one row may write its label twice, two rows of the other lists may not share one', () => {
  expect(summarise({ posts: [post('p', { label: 'A', otherLabels: [dated('a')] })] })).toEqual([]);
  expect(
    summarise({
      organizations: [place('a', { label: 'Sở' }), place('b', { label: 'sở' })],
      venues: [place('a', { label: 'Sở' }), place('b', { otherLabels: [dated('SỞ')] })],
      topics: [topic('a', { label: 'Sở' }), topic('b', { label: 'Sở' })],
    }),
  ).toEqual([
    'reference-label organizations 1.label',
    'reference-label venues 1.other_labels.0',
    'reference-label topics 1.label',
  ]);
});

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

test('successors that go round', () => {
  const organizations = [
    place('a', { successor: 'b' }),
    place('b', { successor: 'c' }),
    place('c', { successor: 'b' }),
    place('d', { successor: 'd' }),
  ];
  const problems = checkReference({ ...EMPTY, organizations });
  expect(problems.map(({ rule, field, detail }) => [rule, field.join('.'), detail.way])).toEqual([
    ['reference-cycle', '1.successor', 'b → c → b'],
    ['reference-cycle', '3.successor', 'd → d'],
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
