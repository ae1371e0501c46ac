import { expect, test } from 'vitest';
import { shapePeople } from '../../src/schema/people.ts';
import { shapeOrganizations, shapeVenues } from '../../src/schema/places.ts';
import { shapePosts } from '../../src/schema/posts.ts';
import { shapeTopics } from '../../src/schema/topics.ts';

test('a person, whole', () => {
  const { rows, problems } = shapePeople([
    {
      id: 'tran-van-a',
      name: 'Trần Văn A',
      other_names: ['A', { name: 'B', start_date: 2016, end_date: '2017-05' }],
      honorific_prefixes: [{ label: 'Thiếu tướng', start_date: '2016-04-08' }],
      gender: 'male',
      birth_date: 1960,
      death_date: '2021-04',
      image: { src: 'a.jpg', alt: 'A', credit: 'C' },
      memberships: [{ post: 'p', start_date: 2016, end_date: '2021-04-08', acting: true }, { post: 'q' }],
      sources: [{ url: 'https://example.vn', note: 'N', checked_on: '2020-07-01' }],
    },
  ]);
  expect(problems).toEqual([]);
  expect(rows).toEqual([
    {
      index: 0,
      row: {
        id: 'tran-van-a',
        name: 'Trần Văn A',
        otherNames: [
          { label: 'A', term: {} },
          { label: 'B', term: { start: '2016', end: '2017-05' } },
        ],
        honorificPrefixes: [{ label: 'Thiếu tướng', term: { start: '2016-04-08', end: undefined } }],
        gender: 'male',
        birthDate: '1960',
        deathDate: '2021-04',
        image: { src: 'a.jpg', alt: 'A', credit: 'C' },
        memberships: [
          { post: 'p', term: { start: '2016', end: '2021-04-08' }, acting: true },
          { post: 'q', term: {}, acting: false },
        ],
        sources: [{ url: 'https://example.vn', note: 'N', checkedOn: '2020-07-01' }],
      },
    },
  ]);
});

test('a post, an organization, a venue, a topic, whole', () => {
  const post = {
    id: 'p',
    label: 'P',
    other_labels: ['Q'],
    labels: { en: 'E', 'zh-Hant': ['F', 'G'] },
    organization: 'o',
    jurisdiction: 'v',
    seats: 1,
    rank: 20.5,
    always_printed: true,
  };
  expect(shapePosts([post]).rows[0]?.row).toEqual({
    id: 'p',
    label: 'P',
    otherLabels: [{ label: 'Q', term: {} }],
    labels: { en: ['E'], 'zh-Hant': ['F', 'G'] },
    organization: 'o',
    jurisdiction: 'v',
    seats: 1,
    rank: 20.5,
    alwaysPrinted: true,
  });
  const place = {
    id: 'v',
    label: 'V',
    start_date: 2000,
    end_date: '2025-07-01',
    successor: 'w',
    jurisdiction: 'x',
  };
  const row = {
    id: 'v',
    label: 'V',
    otherLabels: [],
    labels: {},
    jurisdiction: 'x',
    term: { start: '2000', end: '2025-07-01' },
    successor: 'w',
  };
  expect(shapeOrganizations([place]).rows[0]?.row).toEqual(row);
  expect(shapeVenues([{ ...place, address: 'A', latitude: 21.5, longitude: -105 }]).rows[0]?.row).toEqual({
    ...row,
    address: 'A',
    latitude: 21.5,
    longitude: -105,
  });
  expect(
    shapeTopics([{ id: 't', label: 'T', description: 'D', aliases: ['u'], successor: 'w' }]).rows[0]?.row,
  ).toEqual({
    id: 't',
    label: 'T',
    labels: {},
    description: 'D',
    aliases: ['u'],
    successor: 'w',
  });
});

test.each([undefined, null, []])('%j is an empty list', (raw) => {
  expect(shapePeople(raw)).toEqual({ rows: [], brokenIds: [], problems: [] });
});

test('one bad row does not take the others with it', () => {
  const { rows, brokenIds, problems } = shapePosts([
    { id: 'a', label: 'A' },
    { id: 'b' },
    'c',
    { id: 'd', label: 'D' },
  ]);
  expect(rows.map(({ index, row }) => [index, row.id])).toEqual([
    [0, 'a'],
    [3, 'd'],
  ]);
  expect(brokenIds).toEqual(['b']);
  expect(problems.map(({ rule, detail }) => [rule, detail.field])).toEqual([
    ['content-required', '[2].label'],
    ['content-type', '[3]'],
  ]);
});

const PEOPLE: readonly (readonly [Record<string, unknown>, string, string, readonly string[]])[] = [
  [{ id: 'Tran_Van_A' }, 'content-slug', '[1].id', ['tran-van-a']],
  [{ id: 'trần-văn-đ' }, 'content-slug', '[1].id', ['tran-van-d']],
  [{ id: 2020 }, 'content-type', '[1].id', []],
  [{ id: undefined }, 'content-required', '[1].id', []],
  [{ name: '' }, 'content-required', '[1].name', []],
  [{ gender: 'nam' }, 'content-value', '[1].gender', []],
  [{ gender: 'Male' }, 'content-value', '[1].gender', ['male']],
  [{ birth_date: '2020-02-30' }, 'content-date', '[1].birth_date', []],
  [{ birth_date: '2020-13' }, 'content-date', '[1].birth_date', []],
  [{ birth_date: '5/3/1960' }, 'content-date', '[1].birth_date', ['1960-03-05']],
  [{ birth_date: 60 }, 'content-date', '[1].birth_date', []],
  [{ birth_date: 1960.5 }, 'content-date', '[1].birth_date', []],
  [{ birth_date: true }, 'content-type', '[1].birth_date', []],
  [{ memberships: { post: 'p' } }, 'content-type', '[1].memberships', []],
  [{ memberships: ['p'] }, 'content-type', '[1].memberships[1]', []],
  [{ memberships: [{ start_date: 2016 }] }, 'content-required', '[1].memberships[1].post', []],
  [
    { memberships: [{ post: 'p', strat_date: 2016 }] },
    'content-key',
    '[1].memberships[1].strat_date',
    ['start_date'],
  ],
  [{ memberships: [{ post: 'p', acting: 'yes' }] }, 'content-type', '[1].memberships[1].acting', ['true']],
  [{ other_names: [{ label: 'B' }] }, 'content-key', '[1].other_names[1].label', ['name']],
  [{ sources: [{ checked_on: 2020 }] }, 'content-date', '[1].sources[1].checked_on', []],
  [{ sources: [{ url: 'x' }] }, 'content-value', '[1].sources[1].url', []],
  [{ image: { src: 'a.jpg' } }, 'content-required', '[1].image.alt', []],
];

test.each(PEOPLE)('a person with %j', (fields, rule, field, expected) => {
  const { problems } = shapePeople([{ id: 'a', name: 'A', ...fields }]);
  expect(problems[0]).toMatchObject({ rule, expected, detail: { field } });
});

test.each([
  [{ seats: 0 }, 'content-value', 'seats'],
  [{ seats: 1.5 }, 'content-value', 'seats'],
  [{ seats: '1' }, 'content-type', 'seats'],
  [{ rank: 'first' }, 'content-type', 'rank'],
  [{ rank: Number.NaN }, 'content-type', 'rank'],
  [{ labels: { English: 'E' } }, 'content-value', 'labels.English'],
  [{ labels: 'E' }, 'content-type', 'labels'],
  [{ labels: { en: 5 } }, 'content-type', 'labels.en'],
  [{ other_labels: [5] }, 'content-type', 'other_labels[1]'],
])('a post with %j', (fields, rule, field) => {
  const { problems } = shapePosts([{ id: 'a', label: 'A', ...fields }]);
  expect(problems).toMatchObject([{ rule, detail: { field: `[1].${field}` } }]);
});

test.each([
  [{ latitude: 91 }, 'content-value', 'latitude'],
  [{ longitude: -181 }, 'content-value', 'longitude'],
  [{ latitude: '21' }, 'content-type', 'latitude'],
])('a venue with %j', (fields, rule, field) => {
  const { problems } = shapeVenues([{ id: 'a', label: 'A', ...fields }]);
  expect(problems).toMatchObject([{ rule, detail: { field: `[1].${field}` } }]);
});
