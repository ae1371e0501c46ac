import { describe, expect, test } from 'vitest';
import { applyBaseline, countFindings, formatBaseline } from '../../src/domain/baseline.ts';
import type { Finding } from '../../src/domain/finding.ts';

const finding = (found: string, more: Partial<Finding> = {}): Finding => ({
  rule: 'name-misspelt',
  severity: 'error',
  path: 'articles/a.md',
  span: { start: 0, end: 1 },
  found,
  expected: [],
  detail: {},
  ...more,
});

const entry = (found: string, count = 1) => ({ file: 'articles/a.md', rule: 'name-misspelt', found, count });

describe('the file', () => {
  test('has one entry on a line, in an order that does not depend on that of the findings', () => {
    const findings = [finding('b'), finding('a'), finding('b'), finding('c', { path: 'articles/0.md' })];
    const text = formatBaseline(countFindings(findings));
    expect(text).toBe(`{
  "version": 1,
  "findings": [
    { "file": "articles/0.md", "rule": "name-misspelt", "found": "c", "count": 1 },
    { "file": "articles/a.md", "rule": "name-misspelt", "found": "a", "count": 1 },
    { "file": "articles/a.md", "rule": "name-misspelt", "found": "b", "count": 2 }
  ]
}
`);
    expect(formatBaseline(countFindings(findings.toReversed()))).toBe(text);
    expect(JSON.parse(text).findings).toHaveLength(3);
  });

  test('is JSON where nothing is accepted', () =>
    expect(JSON.parse(formatBaseline([]))).toEqual({ version: 1, findings: [] }));
});

describe('what the baseline accepts', () => {
  test.each<[string, Finding[], ReturnType<typeof entry>[], [number, number, number]]>([
    ['nothing', [finding('a')], [], [1, 0, 0]],
    ['the same words', [finding('a')], [entry('a')], [0, 1, 0]],
    ['not other words', [finding('b')], [entry('a')], [1, 0, 1]],
    ['not another file', [finding('a', { path: 'articles/b.md' })], [entry('a')], [1, 0, 1]],
    ['not another rule', [finding('a', { rule: 'title-wrong' })], [entry('a')], [1, 0, 1]],
    ['no more than counted', [finding('a'), finding('a')], [entry('a')], [1, 1, 0]],
    [
      'entries that stand twice, as after a merge',
      [finding('a'), finding('a')],
      [entry('a'), entry('a')],
      [0, 2, 0],
    ],
    ['fewer than counted, which is stale', [finding('a')], [entry('a', 3)], [0, 1, 1]],
    [
      'no error about files, fields and the list',
      [finding('a', { rule: 'content-key' })],
      [{ ...entry('a'), rule: 'content-key' }],
      [1, 0, 1],
    ],
    [
      'a warning about them',
      [finding('a', { rule: 'content-unused', severity: 'warning' })],
      [{ ...entry('a'), rule: 'content-unused' }],
      [0, 1, 0],
    ],
  ])('%s', (_, findings, entries, counts) => {
    const { fresh, known, stale } = applyBaseline(findings, entries);
    expect([fresh.length, known.length, stale.length]).toEqual(counts);
  });
});
