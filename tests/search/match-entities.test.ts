import { describe, expect, test } from 'vitest';
import type { Entity } from '../../src/search/entities.ts';
import { createNameIndex, isOneSlipAway, matchEntities } from '../../src/search/match-entities.ts';
import { parseQuery, readingsOf } from '../../src/search/query.ts';

const ENTITIES: readonly Entity[] = [
  { kind: 'person', id: 'chinh', label: 'Phạm Minh Chính' },
  { kind: 'person', id: 'thanh', label: 'Nguyễn Thanh Phong' },
  { kind: 'person', id: 'thành', label: 'Nguyễn Thành Phong' },
  { kind: 'person', id: 'tuy', label: 'Trần Văn Túy' },
  { kind: 'person', id: 'sy', label: 'Vũ Thị Sỹ' },
  { kind: 'post', id: 'bi-thu', label: 'Bí thư Tỉnh ủy', names: ['Bí thư Tỉnh ủy Thái Nguyên'] },
  { kind: 'organization', id: 'ubnd', label: 'Ủy ban nhân dân tỉnh Lam Giang', names: ['UBND tỉnh'] },
  { kind: 'venue', id: 'tra-van', label: 'Trà Vân' },
  { kind: 'venue', id: 'thai-nguyen', label: 'Thái Nguyên' },
];
const names = createNameIndex(ENTITIES);
const match = (text: string) =>
  matchEntities(
    readingsOf(parseQuery(text)).map(({ words }) => words),
    names,
  );
const told = (text: string) => match(text).map(({ entity, closeness }) => `${entity.id} ${closeness}`);

describe('matchEntities', () => {
  test.each([
    ['pham minh chinh', ['chinh whole']],
    ['PHẠM MINH CHÍNH', ['chinh whole']],
    ['phạm minh chinh', ['chinh whole']],
    ['pham minh ch', ['chinh begin']],
    ['minh chinh', ['chinh end']],
    ['Chính', ['chinh end']],
    ['nguyen thanh phong', ['thanh whole', 'thành whole']],
    ['Nguyễn Thành Phong', ['thành whole']],
    ['phạm minh chính dự đại hội', ['chinh within']],
    ['trần văn tuý', ['tuy whole']],
    ['Vũ Thị Sĩ', ['sy whole']],
    ['vu thi si', ['sy whole']],
    ['bi thu tinh uy', ['bi-thu whole']],
    ['thai nguyen', ['thai-nguyen whole']],
    ['uỷ ban nhân dân tỉnh', ['ubnd whole']],
    ['hội nghị', []],
    ['', []],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));

  test.each([
    ['pham mihn chinh', 'chinh', 'phạm minh chính'],
    ['phạm minh chínhh', 'chinh', 'phạm minh chính'],
    ['pham min chinh', 'chinh', 'phạm minh chính'],
    ['Trần Văn Tùy', 'tuy', 'trần văn túy'],
    ['lũ ở thái ngyuên', 'thai-nguyen', 'lũ ở thái nguyên'],
    ['phamminh chinh', 'chinh', 'phạm minh chính'],
    ['ủy bn nhân dân tỉnh lam giang', 'ubnd', 'ủy ban nhân dân tỉnh lam giang'],
  ])('%s is nearly %s', (text, id, repaired) =>
    expect(match(text).map((found) => [found.entity.id, found.repaired?.join(' ')])).toEqual([
      [id, repaired],
    ]),
  );

  test('a slip in a long name is forgiven though it holds another name', () =>
    expect(told('bi thu tinh uyy thai nguyen')).toEqual(['thai-nguyen within', 'bi-thu near']));

  test('a name held as it is has no near one of its length', () =>
    expect(told('ong nguyen thành phong du')).toEqual(['thành within']));

  test.each([
    ['pham minh ch', 'phạm minh chính'],
    ['pham mi', 'phạm minh'],
    ['thai nguye', 'thái nguyên'],
    ['pham minh', undefined],
    ['pham minh chinh', undefined],
  ])('%s is finished as %s', (text, finished) => expect(match(text)[0]?.finished?.join(' ')).toBe(finished));

  test('two slips are not forgiven', () => expect(told('pham mihn chihn')).toEqual([]));
});

test.each([
  ['minh', 'mihn', true],
  ['minh', 'min', true],
  ['minh', 'miinh', true],
  ['minh', 'manh', true],
  ['minh', 'minh', false],
  ['minh', 'mnih x', false],
  ['', 'a', true],
  ['aa', 'aaa', true],
])('%s and %s: one slip %s', (a, b, expected) => expect(isOneSlipAway(a, b)).toBe(expected));
