import { describe, expect, test } from 'vitest';
import { decodeParts, decodeText } from '../../src/search/encoding.ts';
import { listEntities } from '../../src/search/entities.ts';
import { createNameIndex, matchEntities } from '../../src/search/match-entities.ts';
import { createRecorder, findableArticles, shardByYears } from '../../src/search/records.ts';
import { readRecordAddress } from '../../src/search/shown.ts';
import { ARTICLES, article, newsroomOf, publicNewsroom, taking } from './sample.ts';

const newsroom = newsroomOf(ARTICLES);
const slugsOf = (found: ReturnType<typeof findableArticles>) => found.map(({ slug }) => slug);
const recordOf = (...given: Parameters<typeof article>) =>
  createRecorder(newsroom).headline(article(...given));

test('only what is published can be found, oldest first', () => {
  expect(slugsOf(findableArticles(publicNewsroom(newsroom)))).toEqual(['hoi-nghi', 'lu', 'le', 'english']);
});

test('under preview drafts and what is yet to come can be found too', () => {
  const seen = publicNewsroom(newsroom, { preview: true });
  expect(slugsOf(findableArticles(seen))).toEqual(['hoi-nghi', 'lu', 'le', 'english', 'nhap', 'hen']);
});

test('of the same moment the slug decides, in every index alike', () => {
  const articles = [article('b', 'B'), article('a', 'A')];
  expect(slugsOf(findableArticles(newsroomOf(articles)))).toEqual(['a', 'b']);
});

describe('a headline record', () => {
  const [first] = findableArticles(newsroom);
  const record = createRecorder(newsroom).headline(first ?? article('', ''));

  test('has its parts in order', () =>
    expect(decodeParts(record.content)).toEqual([
      'Hội nghị trực tuyến về xây dựng Đảng',
      'Sơ kết sáu tháng, nhiệm kỳ 2020-2025.',
      'đồng chí Phạm Minh Chính, Trưởng Ban Tổ chức Trung ương; Trần Văn Túy, nguyên Trưởng Ban Tổ chức Trung ương',
      'UBND tỉnh; Thái Nguyên; Xây dựng Đảng',
    ]));

  test('is filed under ids, by role', () =>
    expect(record.filters).toEqual({
      chaired: ['pham-minh-chinh'],
      attended: ['tran-van-tuy'],
      role: ['chaired', 'attended'],
      'post-chaired': ['truong-ban-to-chuc'],
      organization: ['ubnd'],
      venue: ['thai-nguyen'],
      topic: ['xay-dung-dang'],
      year: ['2020'],
    }));

  test('shows date, people and place, which are not searched a second time', () => {
    expect(decodeText(record.meta.title)).toBe('Hội nghị trực tuyến về xây dựng Đảng');
    expect(Object.keys(record.meta)).toEqual(['title']);
    expect(readRecordAddress(record.url)).toEqual({
      url: '/articles/hoi-nghi/',
      shown: { date: '2020-07-01', people: 'Phạm Minh Chính, Trần Văn Túy', venue: 'Thái Nguyên' },
    });
  });
});

test('someone not in the list is found by name and filed nowhere', () => {
  const record = recordOf('x', 'X', {
    attendees: [{ people: [taking('Lê Thị C'), { kind: 'group', label: 'đại diện' }] }],
  });
  expect(decodeParts(record.content)[2]).toBe('Lê Thị C; đại diện');
  expect(record.filters).toEqual({ role: ['attended'], year: ['2025'] });
});

test('articles follow each other by instant, whatever the offset', () => {
  const at = (slug: string, iso: string) =>
    article(slug, slug, { published: { iso, day: iso.slice(0, 10) } });
  const articles = [at('later', '2025-01-01T00:30:00+00:00'), at('earlier', '2025-01-01T01:00:00+07:00')];
  expect(findableArticles({ articles }).map(({ slug }) => slug)).toEqual(['earlier', 'later']);
});

test('the full text holds the headline and more', () => {
  const { headline, fullText } = createRecorder(newsroom);
  const one = article('x', 'Tiêu đề');
  expect(fullText(one, 'Thân bài').content.startsWith(headline(one).content)).toBe(true);
  expect(decodeParts(fullText(one, 'Thân bài').content)[4]).toBe('Thân bài');
});

describe('shardByYears', () => {
  const days = ['2019-01-01', '2019-12-31', '2020-01-01', '2021-01-01', '2021-02-01'];
  const shards = (most: number) =>
    shardByYears(
      days.map((day, index) => article(String(index), '', { day })),
      most,
    ).map((shard) => shard.map(({ published }) => published.day.slice(0, 4)).join(' '));

  test('years stay whole', () => expect(shards(2)).toEqual(['2019 2019', '2020 2021 2021']));
  test('few articles are one index', () => expect(shards(9)).toEqual(['2019 2019 2020 2021 2021']));
  test('none are none', () => expect(shardByYears([])).toEqual([]));
});

test('the index of names knows every name, and the office held today', () => {
  const names = listEntities(newsroom, '2026-01-01');
  expect(names).toContainEqual({
    kind: 'person',
    id: 'pham-minh-chinh',
    label: 'Phạm Minh Chính',
    note: 'Trưởng Ban Tổ chức Trung ương',
  });
  expect(names).toContainEqual({
    kind: 'organization',
    id: 'ubnd',
    label: 'Ủy ban nhân dân tỉnh',
    names: ['UBND tỉnh'],
  });
  expect(names).toContainEqual({
    kind: 'topic',
    id: 'xay-dung-dang',
    label: 'Xây dựng Đảng',
    names: ['Party building'],
    aliases: ['dang'],
  });
});

test.each([
  ['one who acts', { start: '2020-01-01' }, true, 'quyền Trưởng Ban'],
  ['one whose term may be over', { start: '2020-01-01', end: '2026' }, false, undefined],
])('the index of names says of %s no more than is known', (_, term, acting, note) => {
  const named = { otherLabels: [], labels: {}, alwaysPrinted: false };
  const known = { otherNames: [], honorificPrefixes: [], sources: [] };
  const posts = [{ id: 'p', label: 'Trưởng Ban', ...named }];
  const people = [{ id: 'a', name: 'A', memberships: [{ post: 'p', term, acting }], ...known }];
  const [entity] = listEntities({ ...newsroom, posts, people }, '2026-02-01');
  expect(entity?.note).toBe(note);
});

test('the index of names tells every office of today, and none of them as one of before', () => {
  const named = { otherLabels: [], labels: {}, alwaysPrinted: false };
  const known = { otherNames: [], honorificPrefixes: [], sources: [] };
  const posts = ['Phó Bí thư', 'Chủ tịch', 'Trưởng Ban'].map((label, rank) => ({
    id: label,
    label,
    rank,
    ...named,
  }));
  const memberships = [
    { post: 'Trưởng Ban', term: { start: '2020-11', end: '2024-08-05' }, acting: false },
    { post: 'Chủ tịch', term: { start: '2024-08-12', end: '2024-10-11' }, acting: true },
    { post: 'Chủ tịch', term: { start: '2024-10-11' }, acting: false },
    { post: 'Phó Bí thư', term: { start: '2024-08-05' }, acting: false },
  ];
  const people = [{ id: 'a', name: 'A', memberships, ...known }];
  const [entity] = listEntities({ ...newsroom, posts, people }, '2026-02-01');
  expect(entity).toMatchObject({ note: 'Phó Bí thư; Chủ tịch', former: ['Trưởng Ban'] });
});

test('of equal answers those of the place of the site come first', () => {
  const named = { otherLabels: [], labels: {}, alwaysPrinted: false };
  const posts = [
    { id: 'other', label: 'Chủ tịch UBND tỉnh', jurisdiction: 'thai-nguyen', ...named },
    { id: 'own', label: 'Chủ tịch UBND tỉnh', jurisdiction: 'lam-giang', ...named },
  ];
  const venues = ['thai-nguyen', 'lam-giang'].map((id) => ({ id, label: id, ...named, term: {} }));
  const entities = (jurisdiction?: string) =>
    listEntities({ ...newsroomOf([], { jurisdiction }), posts, venues }, '2026-01-01');
  const answers = (jurisdiction?: string) =>
    matchEntities([['chu', 'tich', 'ubnd']], createNameIndex(entities(jurisdiction))).map(
      ({ entity }) => entity.id,
    );
  expect(answers('lam-giang')).toEqual(['own', 'other']);
  expect(answers()).toEqual(['other', 'own']);
});

test('a body and a place are called and found in the language of the site, and by the label of the list', () => {
  const row = (id: string, label: string, english: string) => ({
    id,
    label,
    otherLabels: [],
    labels: { en: [english] },
    term: {},
  });
  const english = {
    ...newsroomOf(ARTICLES, { locale: 'en' }),
    organizations: [row('ubnd', 'UBND tỉnh', "People's Committee")],
    venues: [row('thai-nguyen', 'Thái Nguyên', 'Thai Nguyen')],
  };
  const [first = article('', '')] = findableArticles(english);
  const { url, content } = createRecorder(english).headline(first);
  expect(readRecordAddress(url).shown.venue).toBe('Thai Nguyen');
  expect(decodeParts(content)[3]).toContain("People's Committee; UBND tỉnh; Thai Nguyen; Thái Nguyên");
});
