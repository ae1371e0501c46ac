import { expect, test } from 'vitest';
import { createView } from '../../src/components/view.ts';
import type { Person } from '../../src/domain/reference.ts';
import { thingsToFollow } from '../../src/pages/_feeds/things.ts';
import { posts, site } from '../feeds/fixture.ts';
import { published } from '../queries/fixture.ts';

const person = (id: string, post: string, acting: boolean): Person => ({
  id,
  name: 'Lê Thị C',
  otherNames: [],
  honorificPrefixes: [],
  memberships: [{ post, term: { start: '2020-01-01' }, acting }],
  sources: [],
});
const newsroom = published({
  posts,
  people: [person('mot', 'bi-thu-tinh-uy', false), person('hai', 'chu-tich-tinh', true)],
});

test.each([
  ['vi', ['Bí thư Tỉnh ủy', 'quyền Chủ tịch tỉnh']],
  ['en', ['Bí thư Tỉnh ủy', 'acting Chủ tịch tỉnh']],
] as const)('whoever acts in an office is said to, in %s', (locale, notes) => {
  const spoken = { ...newsroom, site: { ...site, locale } };
  const [people] = thingsToFollow(spoken, createView(spoken));
  expect(people?.entries.map(({ note }) => note)).toEqual(notes);
});

test('the links of namesakes are told apart', () => {
  const [people] = thingsToFollow(newsroom, createView(newsroom));
  expect(people?.entries.map(({ feedName }) => feedName)).toEqual([
    'Lê Thị C, Bí thư Tỉnh ủy',
    'Lê Thị C, Chủ tịch tỉnh',
  ]);
});

test('posts and places of the site’s own place come first', () => {
  const venue = (id: string) => ({ id, label: id, otherLabels: [], labels: {}, term: {} });
  const [one, two] = posts;
  const given = {
    ...published({
      posts: posts.map((post) => ({ ...post, jurisdiction: post === two ? 'nha' : 'khac' })),
      venues: [venue('khac'), venue('nha')],
    }),
    site: { ...site, jurisdiction: 'nha' },
  };
  const [offices, places] = thingsToFollow(given, createView(given));
  expect(offices?.entries.slice(0, 2).map(({ label }) => label)).toEqual([two?.label, `${one?.label} khac`]);
  expect(places?.entries.map(({ label }) => label)).toEqual(['nha', 'khac']);
});
