import { beforeAll, expect, test } from 'vitest';
import { fixtureSite } from '../support/build-site.ts';
import type { BuiltSite } from '../support/built-site.ts';

interface Row {
  readonly slug: string;
  readonly [key: string]: unknown;
}

let site: BuiltSite;
let rows: Row[];
beforeAll(async () => {
  site = await fixtureSite();
  rows = site.json('data/articles.json') as Row[];
});

const KEYS = [
  'slug',
  'url',
  'title',
  'published',
  'held',
  'event',
  'chairs',
  'attendees',
  'venues',
  'topics',
  'withdrawn',
];

test('every article has every key that programs rely on', () => {
  expect(rows).toHaveLength(9);
  expect(rows.filter((row) => KEYS.some((key) => row[key] === undefined)).map(({ slug }) => slug)).toEqual(
    [],
  );
});

test('the seed article reads as it was published', () => {
  const row = rows.find(({ slug }) => slug === 'hoi-nghi-truc-tuyen-to-chuc-xay-dung-dang');
  expect(row).toMatchObject({
    url: 'https://tin.example/bao/articles/hoi-nghi-truc-tuyen-to-chuc-xay-dung-dang/',
    published: '2020-07-01T15:30:00+07:00',
    held: '2020-07-01',
    chairs: [
      {
        name: 'Phạm Minh Chính',
        person: 'pham-minh-chinh',
        titles: ['Ủy viên Bộ Chính trị', 'Bí thư Trung ương Đảng', 'Trưởng Ban Tổ chức Trung ương'],
      },
      {
        name: 'Lê Vĩnh Tân',
        person: 'le-vinh-tan',
        titles: ['Ủy viên Trung ương Đảng', 'Bộ trưởng Bộ Nội vụ'],
      },
      {
        name: 'Trần Văn Túy',
        person: 'tran-van-tuy',
        titles: ['Ủy viên Trung ương Đảng', 'Trưởng Ban Công tác đại biểu Quốc hội'],
      },
    ],
    venues: ['thai-nguyen'],
    topics: ['xay-dung-dang'],
    withdrawn: null,
  });
  const attendees = row?.attendees as Row[];
  expect(attendees.map(({ name, person, venue }) => [name, person, venue])).toEqual([
    ['Nguyễn Thanh Hải', 'nguyen-thanh-hai', 'thai-nguyen'],
    ['Phạm Hoàng Sơn', 'pham-hoang-son', 'thai-nguyen'],
  ]);
});

test('someone who is not in the list has a name and no id', () => {
  const row = rows.find(({ slug }) => slug === 'ky-ket-bao-ve-rung-dau-nguon');
  expect(row?.attendees).toContainEqual({ name: 'Vàng Thị Dín', person: null, titles: [], venue: null });
});

test('the reference list is there in the terms of Popolo', () => {
  const list = site.json('data/popolo.json') as Record<string, { id: string }[]>;
  for (const [key, id] of [
    ['persons', 'y-lum'],
    ['posts', 'bi-thu-tinh-uy'],
    ['organizations', 'quy-rung'],
  ] as const)
    expect(list[key]?.map((row) => row.id)).toContain(id);
});
