import { expect, test } from 'vitest';
import { readCell, writeCell } from '../../src/communique/reference/cells.ts';
import type { Item, ListName, Row, Scalar } from '../../src/communique/reference/rows.ts';
import { rowText } from '../../src/communique/reference/yaml-text.ts';
import { readYaml } from '../../src/files/yaml.ts';

const row = (list: ListName, fields: Record<string, Scalar>, items: readonly Item[] = []): Row => ({
  list,
  id: '2016',
  fields: new Map(Object.entries(fields).map(([key, value]) => [key, { value }])),
  items,
});

test.each([
  'Giám đốc Sở Văn hóa, Thể thao và Du lịch',
  'true',
  'No',
  '2016',
  '12',
  'a: b',
  'a # b',
  "People's",
  '"x" \\ {y} [z]',
  '- a',
  'hai\ndòng',
  '@a',
])('a new row says %j as it was meant', (label) => {
  const item: Item = { key: 'other_labels', value: { label } };
  for (const list of ['posts', 'venues'] as const) {
    const text = rowText(row(list, { label }, [item, { key: 'labels', value: { lang: 'en', label } }]));
    const written = { id: '2016', label, other_labels: [label], labels: { en: label } };
    expect(readYaml(text)).toMatchObject({ value: [written], problems: [] });
  }
});

test('a person is written as the list is', () => {
  const membership: Item = { key: 'memberships', value: { post: 'p', start_date: '2016', acting: true } };
  const source: Item = { key: 'sources', value: { note: 'QĐ 1', checked_on: '2020-07-01' } };
  expect(rowText(row('people', { name: 'Lê B', birth_date: '1970' }, [membership, source]))).toBe(
    `- id: "2016"
  name: Lê B
  birth_date: 1970
  memberships:
    - { post: p, start_date: 2016, acting: true }
  sources:
    - { note: "QĐ 1", checked_on: 2020-07-01 }`,
  );
});

test.each([
  ['other_names', [{ name: 'Ba Sơn' }, { name: 'Tư (Sơn)', start_date: '2012', end_date: '2013-04' }]],
  ['other_labels', [{ label: 'a | b' }, { label: 'c; d' }]],
  ['other_labels', [{ label: 'c; d' }]],
  ['honorific_prefixes', [{ label: 'Thượng tọa', end_date: '2012' }]],
  ['labels', [{ lang: 'en', label: 'Minister: of B' }]],
  ['sources', [{ url: 'https://example.vn/a', note: 'Nghị quyết; số 12', checked_on: '2020-07-01' }]],
  ['sources', [{ note: 'Bản tin (2020-07-01)' }, { checked_on: '2020-07-01' }]],
] as const)('a cell of %s holds its entries: %j', (key, entries) =>
  expect(readCell(key, writeCell(key, entries))).toEqual(entries),
);
