import { expect, test } from 'vitest';
import { reportPretty } from '../../src/reporters/pretty.ts';
import { findingAt, reportOf } from './report.ts';

const OPTIONS = { lang: 'en', colour: false, verbose: false } as const;
const TEXT = 'Lưu Gia Khiếm. Bí thư.\nLưu Gia Khiếm.\n';

test('leads to the page of a rule once, under its first finding', () => {
  const again = { ...findingAt(TEXT, 'Lưu Gia Khiếm'), span: { start: 23, end: 36 } };
  const report = reportOf(TEXT, [
    again,
    findingAt(TEXT, 'Lưu Gia Khiếm'),
    findingAt(TEXT, 'Bí thư', { rule: 'title-wrong' }),
  ]);
  const blocks = reportPretty(report, OPTIONS).split('\n\n');
  expect(blocks.map((block) => /→ (.*)/.exec(block)?.[1])).toEqual([
    'docs/rules/name-misspelt.md',
    'docs/rules/title-wrong.md',
    undefined,
    undefined,
  ]);
});

test('a page is not shown with a finding that is not', () => {
  const note = findingAt(TEXT, 'Bí thư', { severity: 'note' });
  const error = { ...findingAt(TEXT, 'Lưu Gia Khiếm'), span: { start: 23, end: 36 } };
  expect(reportPretty(reportOf(TEXT, [note, error]), OPTIONS)).toContain('→ docs/rules/name-misspelt.md');
});

test('a very long marked place is cut', () => {
  const long = `Đầu ${'dài '.repeat(500)}cuối`;
  const [, , line = '', marks = ''] = reportPretty(
    reportOf(long, [findingAt(long, long.slice(4))]),
    OPTIONS,
  ).split('\n');
  expect(line.length).toBeLessThan(200);
  expect(line.endsWith('…')).toBe(true);
  expect(marks.trim()).toMatch(/^\^{100,130}$/);
});

test.each([
  ['en', 0, 'notes.'],
  ['en', 3, 'notes. The baseline accepts 3 more.'],
  ['vi', 3, 'bỏ qua 3 phát hiện cũ.'],
] as const)('in %s, %i accepted findings are told of', (lang, accepted, end) =>
  expect(
    reportPretty({ ...reportOf(TEXT, []), accepted }, { ...OPTIONS, lang })
      .trimEnd()
      .endsWith(end),
  ).toBe(true),
);

test('what a change of the list has done stands before the findings', () => {
  const impact = [
    { file: 'articles/a.md', verdict: 'wrong', messages: ['One.'] },
    { file: 'articles/b.md', verdict: 'right', messages: ['Two.'] },
  ] as const;
  const report = reportPretty({ ...reportOf(TEXT, [findingAt(TEXT, 'Bí thư')]), impact }, OPTIONS);
  const [first] = report.split('\n\n');
  expect(first).toBe(`The reference list has changed. It changes the verdict on 2 published articles:
  articles/a.md  is now wrong
    + One.
  articles/b.md  is now right
    - Two.`);
});
