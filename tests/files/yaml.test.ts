import { expect, test } from 'vitest';
import { readYaml, type YamlPath } from '../../src/files/yaml.ts';

const TEXT = `title: "Hà Nội: ngày mới" # chú thích
plain: Một hai
block: >-
  ba
  bốn
empty:
chairs:
  - Trần Văn A, Bí thư
  - { name: 'Lê C', titles: [x, y] }
  - at: Thái Nguyên
    people:
      - D
`;

const PLACES: readonly (readonly [YamlPath, string | undefined, string | undefined])[] = [
  [['title'], '"Hà Nội: ngày mới"', 'title'],
  [['plain'], 'Một hai', 'plain'],
  [['block'], '>-\n  ba\n  bốn', 'block'],
  [['empty'], '', 'empty'],
  [['chairs', 0], 'Trần Văn A, Bí thư', undefined],
  [['chairs', 1], "{ name: 'Lê C', titles: [x, y] }", undefined],
  [['chairs', 1, 'name'], "'Lê C'", 'name'],
  [['chairs', 1, 'titles', 1], 'y', undefined],
  [['chairs', 2, 'people', 0], 'D', undefined],
  [['chairs', 2], 'at: Thái Nguyên\n    people:\n      - D', undefined],
  [['nothing'], undefined, undefined],
  [['chairs', 9], undefined, undefined],
  [['title', 'x'], undefined, undefined],
];

test.each(PLACES)('%j stands where it stands', (path, value, key) => {
  const before = '---\n';
  const { nodeAt, keyAt } = readYaml(TEXT, before.length);
  const cut = (span: { start: number; end: number } | undefined) =>
    span && (before + TEXT).slice(span.start, span.end);
  expect(cut(nodeAt(path))).toBe(value);
  expect(cut(keyAt(path))).toBe(key);
});

test('nodes hold their values', () => {
  const { nodeAt } = readYaml(TEXT);
  expect(nodeAt(['title'])?.value).toBe('Hà Nội: ngày mới');
  expect(nodeAt(['block'])?.value).toBe('ba bốn');
  expect(nodeAt(['chairs', 1])?.value).toEqual({ name: 'Lê C', titles: ['x', 'y'] });
  expect(nodeAt([])?.value).toEqual(readYaml(TEXT).value);
});

test('two texts asked in turn do not mix', () => {
  const one = readYaml('a: 1\n');
  const two = readYaml('b: [2]\n');
  expect([
    one.nodeAt(['a'])?.value,
    two.nodeAt(['b', 0])?.value,
    one.nodeAt(['b']),
    two.nodeAt(['a']),
  ]).toEqual([1, 2, undefined, undefined]);
});

test.each([
  ['a: 1', { a: 1 }],
  ['a: 2020-07-01', { a: '2020-07-01' }],
  ['a: yes', { a: 'yes' }],
  ['a: 15:30', { a: '15:30' }],
  ['a: 0o17', { a: 15 }],
  ['2016: x', { '2016': 'x' }],
  ['', null],
  ['# c', null],
  ['- a\n-', ['a', null]],
])('%j is read as YAML 1.2 core', (text, value) => {
  expect(readYaml(text)).toMatchObject({ value, problems: [] });
});

test.each([
  ['a: &x 1\nb: *x', ['anchor', 'alias']],
  ['a: !!str 1', ['tag']],
  ['<<: { a: 1 }', ['merge']],
  ['"<<": { a: 1 }', []],
  ['a: 1\n---\nb: 2', ['documents']],
  ['%YAML 1.1\n---\na: 1', ['directive']],
  ['%TAG ! tag:x,2020:\n---\na: 1', ['directive']],
  ['a: 1\na: 2\nb: 1\n"b": 2', ['duplicate-key', 'duplicate-key']],
  ['__proto__: { polluted: true }', ['forbidden-key']],
  ['a: { __proto__: 1 }', ['forbidden-key']],
  ['? { a: 1 }\n: b', ['complex-key']],
  [`${'- '.repeat(50)}a`, ['depth']],
  [`${'- '.repeat(5000)}a`, ['depth']],
  ['['.repeat(100_000), ['depth']],
  [`a: ${'{a: '.repeat(100_000)}`, ['depth']],
  [`a: ${'[\n'.repeat(20_000)}`, ['depth']],
  [`a: ${'x'.repeat(8_000_000)}`, ['size']],
])('%.40j is refused', (text, reasons) => {
  expect(readYaml(text).problems.map(({ reason }) => reason)).toEqual(reasons);
  expect(Object.prototype).not.toHaveProperty('polluted');
});

test('a hundred thousand faults are reported as a hundred', () => {
  expect(readYaml('- !x 1\n'.repeat(20_000)).problems).toHaveLength(100);
});
