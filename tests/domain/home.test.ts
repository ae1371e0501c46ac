import { expect, test } from 'vitest';
import { homeFirst, homeOf } from '../../src/domain/home.ts';
import type { Organization, Post } from '../../src/domain/reference.ts';

const row = (id: string, jurisdiction?: string): Organization => ({
  id,
  label: id,
  otherLabels: [],
  labels: {},
  term: {},
  jurisdiction,
});
const post = (id: string, more: Partial<Post>): Post => ({
  id,
  label: id,
  otherLabels: [],
  labels: {},
  alwaysPrinted: false,
  ...more,
});

const organizations = [
  row('tinh-uy', 'nha'),
  row('huyen-uy', 'huyen'),
  row('trung-uong'),
  row('xa-la', 'khac'),
];
const venues = [row('nha'), row('huyen', 'nha'), row('thon', 'huyen'), row('khac'), row('vong', 'vong')];
const posts = [
  post('cua-huyen', { jurisdiction: 'huyen' }),
  post('cua-tinh-uy', { organization: 'tinh-uy' }),
  post('cua-trung-uong', { organization: 'trung-uong' }),
  post('noi-khac', { jurisdiction: 'khac', organization: 'tinh-uy' }),
];
const rows = { posts, organizations, venues };

test('what lies in the place of the site, however deep, is of it', () => {
  const home = homeOf(rows, 'nha');
  expect(venues.map(({ id }) => home.hasVenue(id))).toEqual([true, true, true, false, false]);
  expect(organizations.map(home.hasOrganization)).toEqual([true, true, false, false]);
  expect(posts.map(home.hasPost)).toEqual([true, true, false, false]);
});

test('someone is of the place who held an office there', () => {
  const person = (held: string) => ({
    id: held,
    name: held,
    otherNames: [],
    honorificPrefixes: [],
    sources: [],
    memberships: [{ post: held, term: { end: '2020' }, acting: false }],
  });
  const home = homeOf(rows, 'nha');
  expect(['cua-huyen', 'cua-trung-uong', 'unknown'].map((held) => home.hasPerson(person(held)))).toEqual([
    true,
    false,
    false,
  ]);
});

test('a site of no place has nothing of its own', () =>
  expect(posts.some(homeOf(rows, undefined).hasPost)).toBe(false));

test('those of the place come first, each part in its order', () =>
  expect(homeFirst([1, 2, 3, 4], (number) => number % 2 === 0)).toEqual([2, 4, 1, 3]));
