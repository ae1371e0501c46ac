import { expect, test } from 'vitest';
import { fixText } from '../../src/domain/fix.ts';

const finding = (start: number, end: number, fix?: string) => ({
  rule: 'name-style',
  severity: 'note' as const,
  path: 'a.md',
  span: { start, end },
  found: '',
  expected: [],
  fix,
  detail: {},
});

test.each([
  ['what nothing is known of', [finding(0, 2)], 'ab cd ef'],
  ['what is right already', [finding(0, 2, 'ab')], 'ab cd ef'],
  ['one place', [finding(3, 5, 'CDE')], 'ab CDE ef'],
  ['places in any order', [finding(6, 8, 'F'), finding(0, 2, 'AAA')], 'AAA cd F'],
  ['of two that overlap the first', [finding(1, 5, 'X'), finding(0, 2, 'AB')], 'AB cd ef'],
  ['of two that begin together the longer', [finding(0, 2, 'x'), finding(0, 5, 'y')], 'y ef'],
])('puts right %s', (_, findings, text) => expect(fixText('ab cd ef', findings).text).toBe(text));

test('counts no change where all is right', () =>
  expect(fixText('ab cd', [finding(0, 2, 'ab')]).fixes).toEqual([]));

test('says what it changed, and where that stood', () => {
  expect(fixText('ab cd', [finding(3, 5, 'CD')]).fixes).toEqual([
    { span: { start: 3, end: 5 }, from: 'cd', to: 'CD' },
  ]);
});
