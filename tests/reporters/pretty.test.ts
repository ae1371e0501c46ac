import { describe, expect, test } from 'vitest';
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

describe('many findings of one rule in one file', () => {
  const name = 'Lưu Gia Khiếm';
  const text = `${`${name}\n`.repeat(60)}Bí thư\n`;
  const many = Array.from({ length: 60 }, (_, line) => ({
    ...findingAt(text, name),
    span: { start: line * (name.length + 1), end: line * (name.length + 1) + name.length },
  }));

  test.each([
    ['en', '10 more of name-misspelt in this file'],
    ['vi', 'còn 10 name-misspelt nữa trong tệp này'],
  ] as const)('are counted behind the first fifty, in %s', (lang, words) => {
    const other = findingAt(text, 'Bí thư', { rule: 'title-wrong' });
    const blocks = reportPretty(reportOf(text, [...many, other]), { ...OPTIONS, lang }).split('\n\n');
    expect(blocks).toHaveLength(53);
    expect(blocks[49]).toContain('articles/tin-thu.md:50:1');
    expect(blocks[50]).toContain(`articles/tin-thu.md  ${words}`);
    expect(blocks[51]).toContain('title-wrong');
  });

  test('are all shown up to fifty', () => {
    const blocks = reportPretty(reportOf(text, many.slice(0, 50)), OPTIONS).split('\n\n');
    expect(blocks).toHaveLength(51);
    expect(blocks.join()).not.toContain('more of');
  });
});

test.each([
  ['a file name with a line break', { path: 'articles/a\nb.md' }, 'articles/a\\nb.md:1:1  error'],
  ['words that a terminal would obey', { found: '\u001b[31m' }, '"\\x1b[31m" is wrong.'],
])('%s stays on its line', (_, more, shown) =>
  expect(reportPretty(reportOf(TEXT, [findingAt(TEXT, 'Lưu Gia Khiếm', more)]), OPTIONS)).toContain(shown),
);

test('a control character in the line shown is replaced', () => {
  const text = 'Tin \0 x';
  expect(reportPretty(reportOf(text, [findingAt(text, '\0')]), OPTIONS)).toContain(
    '    Tin \ufffd x\n        ^',
  );
});
