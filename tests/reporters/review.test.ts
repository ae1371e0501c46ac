import { describe, expect, test } from 'vitest';
import { reportGithub } from '../../src/reporters/github.ts';
import { reportRdjson } from '../../src/reporters/rdjson.ts';
import { findingAt, reportOf } from './report.ts';

const TEXT = 'Một\n🌊 ông Lưu Gia Khiếm dự.\nHai\n';

describe('workflow commands of GitHub', () => {
  const commands = (...findings: Parameters<typeof reportOf>[1]): string =>
    reportGithub(reportOf(TEXT, findings));

  test('mark the words; the last column is included', () =>
    expect(commands(findingAt(TEXT, 'Lưu Gia Khiếm'))).toBe(
      '::error file=articles/tin-thu.md,line=2,endLine=2,col=8,endColumn=20,title=name-misspelt::"Lưu Gia Khiếm" is wrong.\n',
    ));

  test.each([
    ['error', '::error '],
    ['warning', '::warning '],
    ['note', '::notice '],
  ] as const)('%s is written %s', (severity, start) =>
    expect(commands(findingAt(TEXT, 'Hai', { severity })).startsWith(start)).toBe(true),
  );

  test('have no columns over several lines, which GitHub refuses', () =>
    expect(commands(findingAt(TEXT, 'dự.\nHai'))).toMatch(/line=2,endLine=3,title=/));

  test('are one line each, whatever a name or a message holds', () => {
    const odd = findingAt(TEXT, 'Hai', { path: 'a,b:c%d.md', found: '100%\r\n::error::x' });
    expect(commands(odd, findingAt(TEXT, 'Một')).trimEnd().split('\n')).toHaveLength(2);
    expect(commands(odd)).toContain('file=a%2Cb%3Ac%25d.md,');
    expect(commands(odd)).toContain('::"100%25%0D%0A::error::x" is wrong.');
  });

  test('are none where nothing is found', () => expect(commands()).toBe(''));
});

describe('reviewdog', () => {
  const diagnostics = (...findings: Parameters<typeof reportOf>[1]) => {
    const { source, diagnostics: list } = JSON.parse(reportRdjson(reportOf(TEXT, findings)));
    expect(source).toEqual({ name: 'communique' });
    return list;
  };

  test('columns count bytes of UTF-8', () => {
    const line = '🌊 ông ';
    const start = Buffer.byteLength(line) + 1;
    const range = {
      start: { line: 2, column: start },
      end: { line: 2, column: start + Buffer.byteLength('Lưu Gia Khiếm') },
    };
    expect(diagnostics(findingAt(TEXT, 'Lưu Gia Khiếm'))).toEqual([
      {
        message: '"Lưu Gia Khiếm" is wrong.',
        location: { path: 'articles/tin-thu.md', range },
        severity: 'ERROR',
        code: { value: 'name-misspelt' },
        suggestions: [{ range, text: 'Lưu Gia Khiêm' }],
      },
    ]);
  });

  test('an end on a later line counts in that line', () =>
    expect(diagnostics(findingAt(TEXT, 'dự.\nHai'))[0].location.range.end).toEqual({ line: 3, column: 4 }));

  test.each([
    ['warning', 'WARNING'],
    ['note', 'INFO'],
  ] as const)('%s is %s', (severity, written) =>
    expect(diagnostics(findingAt(TEXT, 'Hai', { severity }))[0].severity).toBe(written),
  );

  test.each([
    ['there is none', findingAt(TEXT, 'Hai', { expected: [] })],
    ['no words are marked', findingAt(TEXT, '')],
  ])('nothing is suggested where %s', (_, finding) =>
    expect(diagnostics(finding)[0]).not.toHaveProperty('suggestions'),
  );
});
