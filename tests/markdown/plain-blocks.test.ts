import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPassages } from '../../src/markdown/passages.ts';
import { cutBlocks } from '../../src/markdown/plain-blocks.ts';

const read = (source: string, bodyStart = 0) =>
  readPassages(source, bodyStart).map(({ kind, mapped }) => ({
    kind,
    text: mapped.text,
    starts: Array.from({ length: mapped.text.length }, (_, offset) => mapped.startOf(offset)),
    end: mapped.endOf(mapped.text.length),
  }));

/** The same text, read by the Markdown parser as a whole: a comment may reach over blank lines. */
const readWhole = (source: string) => read(`${source}\n\n<!-- -->`);

const PIECES = [
  ...[
    'Ông Lê Văn Tám',
    'nói',
    'Hà Nội',
    'a',
    ' ',
    '  ',
    '    ',
    '\n',
    '\n\n',
    '\n \n',
    '\t',
    '\u00a0',
    '\u3000',
  ],
  ...['*', '**', '_', '`', '~', '~~', '[', ']', '(', ')', '[a](b)', '![a](b "c")', '<b>', '&amp;', '&', '\\'],
  ...['#', '## ', '- ', '+ ', '* ', '> ', '1. ', '12) ', '=', '===', '-', '---', '|', '|-|', '| a | b |'],
  ...[':', ':-', ':--:', 'http://a.vn', 'HTTPS://a.vn', 'www.a.vn', 'WWW.a.vn', 'a@b.vn', 'mailto:a@b.vn'],
  ...[
    '!',
    '"',
    '$',
    '^',
    '{',
    '}',
    '%',
    '–',
    '…',
    ';',
    ',',
    '.',
    '2020',
    '\u2028',
    '\u0085',
    '\u200b',
    '\u000b',
  ],
  ...['[x] ', '- [ ] ', ':::', '\\\n', '***', '___', '+++', '```', '~~~', '[^1]', '[^1]: x', '[a]: b'],
];

describe('a paragraph of nothing but words is read as the Markdown parser reads it', () => {
  test('in texts of all signs', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }), (pieces) => {
        const source = pieces.join('');
        // Where a comment behind a text would be part of it, there is nothing to compare.
        fc.pre(!/[<\r]|^(?: {4}|\t)/m.test(source));
        expect(read(source)).toEqual(readWhole(source));
      }),
      { numRuns: 20_000 },
    );
  });

  test('beside blocks of every kind', () => {
    const words = fc.constantFrom(
      'Ông Lê Văn Tám nói.',
      'Một\nhai\nba',
      '(a) b: c - d',
      '5 người',
      '"Vâng!"',
    );
    const block = fc.constantFrom(
      ...['# Đầu đề', '- a\n- b', '- a\n\n  b', '1. a\n\n   b\n2. c', '> a\nb', '| a |\n|---|\n| b |'],
      ...[
        '**a** b',
        '![a](b.png "c")',
        'a\n---',
        '---',
        '[a](b)',
        'a  \nb',
        '&eacute;',
        '`a` b',
        'a\n===',
        'x@y.vn',
      ],
      ...[
        '    mã',
        '  a',
        '\u00a0a',
        '```',
        '~~~\nx',
        '[a]: b.vn',
        'xem [a] nhé',
        'xem [a][a] nhé',
        '[a]: b.vn "Lê"',
        'x[^1]',
        '[^1]: y',
        '    z',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, words, block), { maxLength: 7 }), (blocks) => {
        const source = blocks.join('\n\n');
        expect(read(source)).toEqual(readWhole(source));
      }),
      { numRuns: 5_000 },
    );
  });

  test.each(globSync('content/articles/**/*.md'))('%s', (path) => {
    const source = readFileSync(path, 'utf8').replaceAll('\r', '');
    const bodyStart = source.indexOf('\n---\n') + 5;
    expect(read(source, bodyStart)).toEqual(read(`${source}\n\n<!-- -->`, bodyStart));
  });
});

test('most of what a newsroom writes needs no parser', () => {
  const text =
    'Ông Lê Văn Tám (Bí thư) nói: "Được!"\n\n## Mục\n\n- một\n\n- hai\n\nHết năm 2020; 5% – xong…\n';
  expect(cutBlocks(text)?.map(({ start, end, isPlain }) => [text.slice(start, end), isPlain])).toEqual([
    ['Ông Lê Văn Tám (Bí thư) nói: "Được!"', true],
    ['## Mục\n\n- một\n\n- hai', false],
    ['Hết năm 2020; 5% – xong…', true],
  ]);
});
