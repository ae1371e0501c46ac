import { describe, expect, test } from 'vitest';
import { readRecords } from '../../src/communique/reference/csv-records.ts';
import { importList } from '../../src/communique/reference/import-list.ts';
import { readCsv } from '../../src/communique/reference/read-csv.ts';
import { readPopolo } from '../../src/communique/reference/read-popolo.ts';
import { toReferenceRows } from '../../src/communique/reference/rows.ts';
import type { Source } from '../../src/communique/reference/source.ts';
import type { Person, Post, ReferenceRows } from '../../src/domain/reference.ts';
import { explainImport } from '../../src/strings/reference.ts';

const EMPTY: ReferenceRows = { people: [], posts: [], organizations: [], venues: [] };
const person = (id: string, name: string, more: Partial<Person> = {}): Person => ({
  id,
  name,
  otherNames: [],
  honorificPrefixes: [],
  memberships: [],
  sources: [],
  ...more,
});
const post = (id: string, label: string, more: Partial<Post> = {}): Post => ({
  id,
  label,
  otherLabels: [],
  labels: {},
  alwaysPrinted: false,
  ...more,
});
const term = (of: string, start: string, end?: string) => ({ post: of, term: { start, end }, acting: false });

const LIST: ReferenceRows = {
  ...EMPTY,
  venues: [
    { id: 'lam-son', label: 'Lam Sơn', otherLabels: [], labels: {}, term: {} },
    { id: 'bac-vinh', label: 'Bắc Vĩnh', otherLabels: [], labels: {}, term: {} },
  ],
  posts: [
    post('bi-thu', 'Bí thư Tỉnh ủy', { jurisdiction: 'lam-son', seats: 1 }),
    post('bi-thu-bv', 'Bí thư Tỉnh ủy', { jurisdiction: 'bac-vinh' }),
  ],
  people: [
    person('luu-gia-khiem', 'Lưu Gia Khiêm', {
      birthDate: '1970-05-02',
      memberships: [term('bi-thu', '2019-05-10', '2023-03-01')],
    }),
    person('trieu-thuy-ha', 'Triệu Thúy Hà', { memberships: [term('bi-thu', '2023-03-01')] }),
  ],
};

const csv = (...lines: readonly string[]): Source => {
  const records = readRecords(lines.join('\n'));
  if ('line' in records) throw new Error('no CSV');
  return readCsv(records);
};

const run = (source: Source, list: ReferenceRows = EMPTY) => {
  const { rows, remarks } = importList(source, list, { jurisdiction: 'lam-son' });
  return { ...toReferenceRows(rows), rows, remarks };
};

/** `rule "found" -> expected`, with `-` in front of what was left out. */
const told = (source: Source, list?: ReferenceRows): string[] =>
  run(source, list).remarks.map(({ rule, found, expected, detail }) => {
    const suggestion = expected.length === 0 ? '' : ` -> ${expected.join(', ')}`;
    return `${detail.taken === 'no' ? '-' : ''}${rule} "${found}"${suggestion}`;
  });

const HEAD = 'Họ tên,Ngày sinh,Chức vụ,Số ghế,Từ ngày,Đến ngày';

describe('what looks wrong in a CSV is told', () => {
  test.each([
    ['a name in capitals', ['NGUYỄN VĂN A,,,,,'], ['reference-capitals "NGUYỄN VĂN A" -> Nguyễn Văn A']],
    ['an alias in brackets', ['Lê B (Ba Sơn),,,,,'], ['reference-alias "Lê B (Ba Sơn)" -> Lê B']],
    ['a year in brackets is no alias', ['Lê B (1960),,,,,'], ['reference-brackets "Lê B (1960)"']],
    ['mixed tone marks', ['Trần Hòa,,,,,', 'Lý Thúy,,,,,', 'Lê Hoá,,,,,'], ['name-style "Lê Hoá" -> Lê Hóa']],
    ['a look-alike', ['Ðỗ Văn A,,,,,'], ['text-lookalike "Ðỗ Văn A" -> Đỗ Văn A']],
    [
      'combining marks',
      [`${'Lê Bá'.normalize('NFD')},,,,,`],
      [`text-not-nfc "${'Lê Bá'.normalize('NFD')}" -> Lê Bá`],
    ],
    ['an invisible sign', ['Lê\u200b Bình,,,,,'], ['text-invisible "Lê\u200b Bình" -> Lê Bình']],
    ['no real day', ['Lê B,,Kế toán,,2020-02-30,'], ['-content-date "2020-02-30" -> 2020-02']],
    ['no date', ['Lê B,hôm qua,,,,'], ['-content-date "hôm qua"']],
    ['day first', ['Lê B,1/7/1960,,,,'], ['reference-date "1/7/1960" -> 1960-07-01']],
    ['a reversed term', ['Lê B,,Kế toán,,2020,2018'], ['-reference-term "Lê B"']],
    ['no start', ['Lê B,,Kế toán,,,2018'], ['reference-start "Lê B"']],
    ['an overlap', ['Lê B,,Kế toán,,2015,2020', 'Lê B,,Kế toán,,2017,2021'], ['-reference-overlap "Lê B"']],
    [
      'too many holders',
      ['Lê B,,Kế toán,1,2015,2020', 'Lý C,,Kế toán,1,2017,2021'],
      ['-reference-seats "Lý C"'],
    ],
    [
      'a term that never ends',
      ['Lê B,,Kế toán,1,2015,', 'Lý C,,Kế toán,1,2017,nay'],
      ['-reference-open-term "Lê B" -> 2017'],
    ],
    [
      'one that perhaps should end',
      ['Lê B,,Giám đốc,,2015,', 'Lý C,,Giám đốc,,2017,'],
      ['reference-open-term "Lê B" -> 2017'],
    ],
    ['members of a body need not end', ['Lê B,,Ủy viên,,2015,', 'Lý C,,Ủy viên,,2017,'], []],
    ['two of one name', ['Lê B,1960,,,,', 'Lê B,1970,,,,'], ['reference-namesakes "Lê B"']],
    ['a term without a person', [',,Kế toán,,2015,'], ['-reference-unread "2015"']],
    ['a cell too many', ['Lê B,,,,,,thừa'], ['-reference-unread "thừa"']],
  ])('%s', (_, lines, expected) => expect(told(csv(HEAD, ...lines))).toEqual(expected));

  test.each([
    ['Q 12', 'q-12'],
    ['https://www.wikidata.org/entity/Q42', 'q42'],
  ])('an id that is no slug: %s', (id, slug) =>
    expect(told(csv('id,name', `${id},Lê B`))).toEqual([`content-slug "${id}" -> ${slug}`]),
  );
  test('an unknown reference', () =>
    expect(told(csv('name,post_id', 'Lê B,bi-thư'), LIST)).toContain('-reference-row "bi-thư"'));
  test('a column nobody reads', () =>
    expect(told(csv('name,Sở thích', 'Lê B,cờ'))).toEqual(['-reference-unread "Sở thích"']));
});

test.each([',', ';', '\t'])('columns may be parted by %j, and known by other names', (delimiter) => {
  const lines = ['\ufeffHọ và tên|Giới tính|Chuc danh|Tu ngay', '"Lê, B"|Nữ|Kế toán|2020'].map((line) =>
    line.replaceAll('|', delimiter),
  );
  const [only] = run(csv(...lines)).people;
  expect(only).toMatchObject({ id: 'le-b', name: 'Lê, B', gender: 'female' });
  expect(only?.memberships).toEqual([{ post: 'ke-toan', term: { start: '2020' }, acting: false }]);
});

describe('a list that is there', () => {
  test('is completed, never overwritten', () => {
    const source = csv('person_id,name,gender,birth_date', 'luu-gia-khiem,Lưu Gia Khiêm,Nam,1971');
    expect(told(source, LIST)).toEqual(['-reference-conflict "1971" -> 1970-05-02']);
    expect(run(source, LIST).people[0]).toMatchObject({ gender: 'male', birthDate: '1970-05-02' });
  });

  test('is not told of a date that says less', () => {
    const source = csv('person_id,birth_date', 'luu-gia-khiem,1970-05');
    expect(told(source, LIST)).toEqual([]);
    expect(told(csv('person_id,birth_date', 'luu-gia-khiem,1970-06'), LIST)).toHaveLength(1);
  });

  test.each([
    ['by the birth date', 'Lưu Gia Khiêm,1970,Kế toán,,2010,2012', []],
    [
      'by the post',
      'LƯU GIA KHIÊM,,Bí thư Tỉnh ủy,,2019-05-10,2023-03-01',
      ['reference-capitals "LƯU GIA KHIÊM" -> Lưu Gia Khiêm'],
    ],
    [
      'by the name alone, with a word',
      'Triệu Thuý Hà,,,,,',
      ['reference-same "Triệu Thuý Hà" -> trieu-thuy-ha'],
    ],
  ])('knows its people again %s', (_, line, expected) => {
    expect(told(csv(HEAD, line), LIST)).toEqual(expected);
    expect(run(csv(HEAD, line), LIST).people).toHaveLength(2);
  });

  test('knows a local title with the name of its place', () => {
    const source = csv(HEAD, 'Lê B,,Bí thư Tỉnh uỷ Bắc Vĩnh,,2020,');
    expect(told(source, LIST)).toEqual([]);
    expect(run(source, LIST).people.at(-1)?.memberships).toMatchObject([{ post: 'bi-thu-bv' }]);
  });

  test('gets a namesake born in another year', () => {
    const source = csv(HEAD, 'Lưu Gia Khiêm,1990,Kế toán,,2020,');
    expect(run(source, LIST).people.map(({ id }) => id)).toContain('luu-gia-khiem-2');
  });

  test('is told where its own open term stands in the way', () => {
    const source = csv(HEAD, 'Lê B,,Bí thư Tỉnh ủy,,2025-01-01,');
    expect(told(source, LIST)).toEqual(['-reference-open-term "Triệu Thúy Hà" -> 2025-01-01']);
  });
});

describe('Popolo of another project', () => {
  const source = readPopolo({
    persons: [
      { id: 'Q7', name: 'Ann Lee', gender: 'F', email: 'a@example.org', identifiers: [{ scheme: 'x' }] },
      { id: 'p2', name: 'Bo Ek', birth_date: '1970-00-00' },
    ],
    organizations: [{ id: 'house', name: 'House', classification: 'legislature' }],
    areas: [{ id: 'area/north', name: 'North' }],
    memberships: [
      {
        person_id: 'Q7',
        organization_id: 'house',
        area_id: 'area/north',
        role: 'member',
        start_date: '2016-04-08T00:00:00Z',
      },
      { person_id: 'p9', organization_id: 'house', role: 'member' },
      { person_id: 'p2', organization_id: 'house' },
      { person_id: 'p2', post_id: 'nowhere' },
    ],
  });

  test('makes posts of roles', () => {
    const { people, posts } = run(source);
    expect(posts).toMatchObject([
      { id: 'member', label: 'member', organization: 'house', jurisdiction: 'area-north' },
      {},
    ]);
    expect(people).toMatchObject([
      { id: 'q7', gender: 'female', memberships: [{ post: 'member', term: { start: '2016-04-08' } }] },
      { id: 'p2', birthDate: '1970', memberships: [] },
    ]);
  });

  test('is not taken over in silence', () => {
    expect(told(source).filter((line) => line.startsWith('-'))).toEqual([
      '-reference-row ""',
      '-reference-unread "organizations[].classification"',
      '-reference-unread "persons[].email"',
      '-reference-unread "persons[].identifiers"',
      '-reference-row "p9"',
      '-reference-unknown "nowhere"',
    ]);
  });
});

test('every remark has words in both languages', () => {
  const sources = [csv(HEAD, 'NGUYỄN VĂN A (Ba),1/2/1960,Kế toán,x,2020,2019'), csv('name,x', 'A,b')];
  for (const lang of ['vi', 'en'] as const) {
    const messages = sources.flatMap((source) =>
      run(source).remarks.map((one) => explainImport({ ...one, path: '', span: { start: 0, end: 0 } }, lang)),
    );
    expect(messages.length).toBeGreaterThan(4);
    expect(messages.join('\n')).not.toMatch(/undefined|""/);
  }
});
