import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { readSimpleYaml } from '../../src/files/simple-yaml.ts';
import { readYaml } from '../../src/files/yaml.ts';

/** What the full parser makes of a text, `undefined` where it finds anything wrong with it. */
function readFully(text: string): unknown {
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    logLevel: 'error',
    prettyErrors: false,
  });
  return document.errors.length + document.warnings.length > 0 ? undefined : document.toJS();
}

const pieces = fc.constantFrom(
  'a',
  'b',
  'key',
  'title',
  'Bộ trưởng',
  ': ',
  ':',
  ' ',
  '  ',
  '    ',
  '- ',
  '-',
  '\n',
  '\n',
  '\n  ',
  '\n- ',
  '\n  - ',
  '\n    ',
  '"',
  "'",
  '"x"',
  "'y'",
  '[',
  ']',
  '{',
  '}',
  '[a, b]',
  '{ a: b }',
  ', ',
  ',',
  ' #',
  '#',
  '# c\n',
  '1',
  '20',
  '007',
  '1.5',
  '.5',
  '2020-07-01',
  '2020-07-01T15:30',
  '15:30',
  'true',
  'null',
  '~',
  'yes',
  '0x1f',
  '1e3',
  '.inf',
  '-1',
  '+1',
  '&a',
  '*a',
  '!t',
  '|',
  '>',
  '?',
  '@',
  '%',
  '`',
  '---',
  '...',
  '\\',
  '\u00a0',
  './x.jpg',
  '://',
  'a: 1\n',
  'b:\n',
  'c: ',
  '  d: 2\n',
  '  - e\n',
  '20%',
  '1 2',
);
const soup = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));

const scalar = fc.constantFrom(
  'a',
  'Trần Văn A, Bộ trưởng',
  '"q: r"',
  "'s'",
  '12',
  '1.50',
  'true',
  '2020-07-01',
  '[a, b]',
  '[]',
  '{}',
  '{ a: 1, b: [c] }',
  './x.jpg',
  'a: b',
  '',
  '"a" b',
  '[a',
  'x # y',
  '- z',
  '{ a, b }',
  '{ start: 2020-07-01T08:00, end: 2020-07-01 }',
);
const entry = fc
  .tuple(
    fc.constantFrom('', '  ', '    ', '- ', '  - ', '    - '),
    fc.constantFrom('a: ', 'b: ', 'c: ', 'd:', ''),
    scalar,
  )
  .map((parts) => parts.join(''));
const nearlyRight = fc.array(entry, { minLength: 1, maxLength: 9 }).map((lines) => `${lines.join('\n')}\n`);

describe('what the simple reader reads, the full parser reads the same way', () => {
  test.each([
    ['pieces of YAML in any order', soup],
    ['lines of nearly right frontmatter', nearlyRight],
  ])('%s', (_, texts) => {
    let read = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const simple = readSimpleYaml(text);
        if (simple === undefined) return;
        read += 1;
        expect(simple).toEqual(readFully(text));
      }),
      { numRuns: 30_000, seed: 2020 },
    );
    expect(read).toBeGreaterThan(100);
  });

  test.each([
    'a: [\u00a0b]',
    'a: {b: c,}',
    'a: [,]',
    'a: [b,, c]',
    'a: "b"c',
    'a: {b}',
    'a: b:',
    'a : b',
    '"a": b',
    'a: b\n  c',
    'a:\n- b\nc: d',
    'a:\n  - b\n  c: d',
    '- a: b\n  c: d\n- e',
    '- a\n b: c',
    '-a',
    '- - a',
    'a: 0123',
    'a: 12e3',
    'a: 0o17',
    'a: 1_000',
    'a: 9007199254740993',
    'a: .5',
    'a: 5.',
    'a: 22.10',
    'a: NaN',
    'a: Yes',
    'a: a#b',
    'a: [a#b]',
    'a: [a #b]',
    'a: [a:b]',
    'a: [a: b]',
    'a: {b: [c, {d: e}]}',
    'a: [[b]]',
    'a: b\n---\nc: d',
    'a: b\n...',
    '%A\na: b',
    'a: "b\\n"',
    "a: 'b''c'",
    'a: |\n  b',
    'a: b # c',
    '# c\na: b\n\n\n# d\n',
    ' a: b',
    '\ufeffa: b',
    'a:\tb',
    'a: b\r\nc: d',
    'a:\n\n  b: c\n\n  d: e',
    'toString: a',
    'hasOwnProperty: {valueOf: b}',
  ])('%j', (text) => {
    const simple = readSimpleYaml(text);
    if (simple !== undefined) expect(simple).toEqual(readFully(text));
  });
});

test('it reads the frontmatter of every article and the reference list that come with the program', () => {
  const texts = globSync('content/**/*.{md,yaml}').map((path) => {
    const text = readFileSync(path, 'utf8');
    return path.endsWith('.md') ? text.slice(4, text.indexOf('\n---\n', 4) + 1) : text;
  });
  expect(texts.length).toBeGreaterThan(20);
  const read = texts.filter((text) => readSimpleYaml(text) !== undefined);
  expect(read.length / texts.length).toBeGreaterThan(0.9);
  for (const text of read) expect(readSimpleYaml(text)).toEqual(readFully(text));
});

test('deep or long input is left to the full parser', () => {
  expect(readSimpleYaml(`a: ${'['.repeat(100_000)}`)).toBeUndefined();
  expect(
    readSimpleYaml(Array.from({ length: 5000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')),
  ).toBeUndefined();
  expect(readYaml(`a: ${'['.repeat(100_000)}`).problems).toMatchObject([{ reason: 'depth' }]);
});
