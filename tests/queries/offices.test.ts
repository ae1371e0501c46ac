import { expect, test } from 'vitest';
import type { Organization, Person, Post } from '../../src/domain/reference.ts';
import { holdersData } from '../../src/queries/holders-data.ts';
import { officesIn, presentOffices } from '../../src/queries/offices.ts';
import { site } from '../feeds/fixture.ts';
import { published } from './fixture.ts';

const row = (id: string, jurisdiction?: string): Organization => ({
  id,
  label: id,
  otherLabels: [],
  labels: {},
  term: {},
  jurisdiction,
});
const post = (id: string, rank: number, organization?: string): Post => ({
  id,
  label: id,
  otherLabels: [],
  labels: {},
  alwaysPrinted: false,
  rank,
  organization,
});
const person = (id: string, held: string, start?: string): Person => ({
  id,
  name: id,
  otherNames: [],
  honorificPrefixes: [],
  sources: [{ note: 'x', checkedOn: '2020-01-01' }],
  memberships: [{ post: held, term: { start }, acting: false }],
});

const newsroom = {
  ...published({
    people: [
      person('a', 'bo-truong', '2010'),
      person('b', 'chu-tich', '2012'),
      person('c', 'bi-thu'),
      person('d', 'le'),
    ],
    posts: [
      post('bo-truong', 1, 'bo'),
      post('chu-tich', 9, 'uy-ban'),
      post('bi-thu', 3, 'tinh-uy'),
      post('le', 2),
    ],
    organizations: [row('bo'), row('uy-ban', 'tinh'), row('tinh-uy', 'tinh')],
    venues: [row('tinh')],
  }),
  site: { ...site, jurisdiction: 'tinh' },
};
const postsOf = (groups: ReturnType<typeof presentOffices>['dated']) =>
  groups.flatMap(({ offices }) => offices.map(({ post: { id } }) => id));

test.each([
  ['today', presentOffices(newsroom)],
  ['in a year', officesIn(newsroom, '2021')],
])(
  'who holds office %s: bodies of the place first, those of unknown start apart',
  (_, { dated, undated }) => {
    expect(postsOf(dated)).toEqual(['chu-tich', 'bo-truong']);
    expect(postsOf(undated)).toEqual(['bi-thu', 'le']);
  },
);

test('the data for any day has bodies of the place first, posts without a body last', () =>
  expect(holdersData(newsroom, 'khác').groups.map(({ label }) => label)).toEqual([
    'tinh-uy',
    'uy-ban',
    'bo',
    'khác',
  ]));

test.each([
  ['en', ['Party Committee'], ['Secretary, Hanoi']],
  ['vi', ['Thành ủy'], ['Bí thư Hà Nội']],
] as const)("its bodies and posts are told in the site's language, %s", (locale, bodies, offices) => {
  const body: Organization = { ...row('tinh-uy'), label: 'Thành ủy', labels: { en: ['Party Committee'] } };
  const place: Organization = { ...row('ha-noi'), label: 'Hà Nội', labels: { en: ['Hanoi'] } };
  const office: Post = {
    ...post('bi-thu', 1, 'tinh-uy'),
    label: 'Bí thư',
    labels: { en: ['Secretary'] },
    jurisdiction: 'ha-noi',
  };
  const given = published({
    people: [person('a', 'bi-thu', '2010')],
    posts: [office],
    organizations: [body],
    venues: [place],
  });
  const { groups } = holdersData({ ...given, site: { ...site, locale } }, 'x');
  expect(groups.map(({ label }) => label)).toEqual(bodies);
  expect(groups.flatMap(({ posts }) => posts.map(([label]) => label))).toEqual(offices);
});
