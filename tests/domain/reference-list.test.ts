import { describe, expect, test } from 'vitest';
import type { Person, Post, Venue } from '../../src/domain/reference.ts';
import { createReferenceList, rankOn } from '../../src/domain/reference-list.ts';

const place = (id: string, label: string, jurisdiction?: string): Venue => ({
  id,
  label,
  jurisdiction,
  otherLabels: [],
  labels: {},
  term: {},
});
const post = (id: string, label: string, rest: Partial<Post> = {}): Post => ({
  id,
  label,
  otherLabels: [],
  labels: {},
  alwaysPrinted: false,
  ...rest,
});
const person = (id: string, name: string, memberships: Person['memberships']): Person => ({
  id,
  name,
  memberships,
  otherNames: [],
  honorificPrefixes: [],
  sources: [],
});
const term = (of: string, start?: string, end?: string, acting = false) => ({
  post: of,
  term: { start, end },
  acting,
});

const list = createReferenceList({
  venues: [place('a', 'Sơn A'), place('b', 'Sơn B'), place('hall', 'Hội trường', 'b')],
  organizations: [place('ubnd', 'UBND tỉnh')],
  posts: [
    post('bt-a', 'Bí thư Tỉnh ủy', { jurisdiction: 'a', rank: 10, seats: 1 }),
    post('bt-b', 'Bí thư Tỉnh ủy Sơn B', { jurisdiction: 'b', rank: 10, seats: 1 }),
    post('ct-a', 'Chủ tịch UBND tỉnh', { jurisdiction: 'a', rank: 20 }),
    post('bo', 'Bộ trưởng Bộ Y', { rank: 5, labels: { en: ['Minister of Y'] } }),
    post('uv', 'Ủy viên'),
  ],
  people: [
    person('one', 'Trần Văn Túy', [
      term('bt-a', '2020-01-01', '2024-06-01'),
      term('bo', '2024-06-01'),
      term('uv'),
    ]),
    person('two', 'Lê Thị Hòa', [term('bt-a', '2024-06-01'), term('ct-a', '2021', '2024-06-01')]),
    person('three', 'Lê Thị Hòa', [term('bt-b', '2019-03')]),
  ],
});

test.each(['Trần Văn Túy', 'trần văn tuý', 'TRẦN VĂN TÚY', 'Trần Văn Túy'.normalize('NFD')])(
  '%s is found by name',
  (name) => expect(list.peopleNamed(name).map(({ id }) => id)).toEqual(['one']),
);

test('a name that two people share finds both', () =>
  expect(list.peopleNamed('Lê Thị Hoà').map(({ id }) => id)).toEqual(['two', 'three']));

test('one syllable further there is nobody', () => expect(list.peopleNamed('Trần Văn Tùy')).toEqual([]));

describe('a title means', () => {
  test.each([
    ['Bí thư Tỉnh ủy', ['a'], ['bt-a']],
    ['Bí thư Tỉnh ủy', ['b', 'a'], ['bt-b']],
    ['Bí thư Tỉnh ủy', [], []],
    ['Bí thư Tỉnh ủy Sơn A', ['b'], ['bt-a']],
    ['BÍ THƯ TỈNH UỶ SƠN B', [], ['bt-b']],
    ['Chủ tịch UBND tỉnh', ['hall', 'b', 'a'], ['ct-a']],
    ['Minister of Y', [], ['bo']],
    ['Bí thư', ['a'], []],
  ])('%s at %j: %j', (text, jurisdictions, ids) =>
    expect(list.postsTitled(text, jurisdictions).map(({ id }) => id)).toEqual(ids),
  );
});

test.each([
  ['hall', ['hall', 'b']],
  ['Sơn B', ['b']],
  ['nowhere', []],
])('at %s a bare title can mean %j', (at, ids) => expect(list.jurisdictionsAt(at)).toEqual(ids));

describe('who held what', () => {
  const heldBy = (id: string, day: string) => {
    const found = list.person(id);
    return found ? list.postsHeld(found, day).map((held) => held.post.id) : [];
  };

  test.each([
    ['one', '2024-05-31', ['bt-a', 'uv']],
    ['one', '2024-06-01', ['bo', 'uv']],
    ['two', '2020-12-31', []],
    ['two', '2021-05-01', ['ct-a']],
    ['two', '2024-06-01', ['bt-a']],
  ])('%s on %s: %j', (id, day, posts) => expect(heldBy(id, day)).toEqual(posts));

  test.each([
    ['2024-05-31', ['one']],
    ['2024-06-01', ['two']],
  ])('the holder on %s is %j', (day, people) =>
    expect(list.holdersOn('bt-a', day).map((holder) => holder.person.id)).toEqual(people),
  );

  test.each([
    ['2024-05-31', 10],
    ['2024-06-01', 5],
    ['2018-01-01', undefined],
  ])('the best rank on %s is %s', (day, rank) => {
    const one = list.person('one');
    expect(one && rankOn(list, one, day)).toBe(rank);
  });
});
