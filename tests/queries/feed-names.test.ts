import { describe, expect, test } from 'vitest';
import type { Person, Post } from '../../src/domain/reference.ts';
import { feedNames } from '../../src/queries/feed-names.ts';
import { site, venues } from '../feeds/fixture.ts';
import { published } from './fixture.ts';

const post = (id: string, given: Partial<Post> = {}): Post => ({
  id,
  label: 'Bí thư Tỉnh ủy',
  otherLabels: [],
  labels: { en: ['Party Secretary'] },
  alwaysPrinted: false,
  ...given,
});
const person = (id: string, ...posts: string[]): Person => ({
  id,
  name: 'Lê Thị C',
  otherNames: [],
  honorificPrefixes: [],
  memberships: posts.map((of) => ({ post: of, term: { start: '2020-01-01' }, acting: false })),
  sources: [],
});
const newsroom = published({
  venues: venues.map((venue) => (venue.id === 'ha-noi' ? { ...venue, labels: { en: ['Hanoi'] } } : venue)),
  posts: [
    post('mot', { jurisdiction: 'ha-noi' }),
    post('hai', { jurisdiction: 'thai-nguyen' }),
    post('ba', { jurisdiction: 'thai-nguyen' }),
    post('bon', { label: 'Chủ tịch', labels: { en: ['Chair'] }, jurisdiction: 'ha-noi' }),
  ],
  people: [person('c-mot', 'mot'), person('c-bon', 'bon'), person('c-cung', 'bon'), person('c-khong')],
});
const inEnglish = { ...newsroom, site: { ...site, locale: 'en' as const } };

describe('feeds are called', () => {
  test.each([
    ['by the place of a post that others are called like', 'posts', 'mot', 'Bí thư Tỉnh ủy Hà Nội'],
    ['by the id where the place is the same', 'posts', 'hai', 'Bí thư Tỉnh ủy Thái Nguyên (hai)'],
    ['by the name of the office where no other bears it', 'posts', 'bon', 'Chủ tịch Hà Nội'],
    ['by a post of a person who has namesakes', 'people', 'c-mot', 'Lê Thị C, Bí thư Tỉnh ủy Hà Nội'],
    ['by the id of one who holds the same', 'people', 'c-bon', 'Lê Thị C, Chủ tịch Hà Nội (c-bon)'],
    ['by the name where nothing more is known', 'people', 'c-khong', 'Lê Thị C'],
  ] as const)('%s', (_how, kind, id, name) => expect(feedNames(newsroom)(kind, id)).toBe(name));

  test.each([
    ['posts', 'mot', 'Party Secretary, Hanoi'],
    ['posts', 'bon', 'Chair, Hanoi'],
    ['people', 'c-mot', 'Lê Thị C, Party Secretary, Hanoi'],
    ['venues', 'ha-noi', 'Hanoi'],
    ['venues', 'thai-nguyen', 'Thái Nguyên'],
  ] as const)('in the language of the site: %s %s', (kind, id, name) =>
    expect(feedNames(inEnglish)(kind, id)).toBe(name),
  );

  test('by no name twice', () => {
    const names = newsroom.people.map(({ id }) => feedNames(newsroom)('people', id));
    expect(new Set(names).size).toBe(names.length);
  });
});
