import { expect, test } from 'vitest';
import { checkReference } from '../../../src/domain/checks/reference.ts';
import type { Post } from '../../../src/domain/reference.ts';
import { EMPTY, held, person, place, post, type Rows, summarise, term, topic } from './reference-rows.ts';

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
