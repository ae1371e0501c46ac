import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contentLines,
  escapeText,
  foldLine,
  quoteParameter,
} from '../../../src/feeds/calendar/content-line.ts';
import { HOSTILE } from '../hostile.ts';
import { uncaret, unescapeText } from './read-calendar.ts';

const unfold = (folded: string): string => folded.replaceAll('\r\n ', '');

describe('folding', () => {
  test.each([
    ['75 octets stay', 'x'.repeat(75), 1],
    ['76 octets are two rows', 'x'.repeat(76), 2],
    ['letters of two octets', 'đ'.repeat(38), 2],
    ['letters of three octets', 'ế'.repeat(100), 5],
    ['letters of four octets', '👍'.repeat(60), 4],
    ['a letter across the 75th octet', `${'x'.repeat(74)}ế`, 2],
  ])('%s', (_what, line, rows) => {
    const folded = foldLine(line);
    expect(folded.split('\r\n')).toHaveLength(rows);
    expect(unfold(folded)).toBe(line);
  });

  test('never makes a row longer than 75 octets nor splits a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const line = escapeText(text);
        const rows = foldLine(line).split('\r\n');
        for (const row of rows) {
          expect(Buffer.byteLength(row)).toBeLessThanOrEqual(75);
          expect(row.isWellFormed()).toBe(true);
        }
        expect(unfold(rows.join('\r\n'))).toBe(line);
      }),
    );
  });
});

describe('escaping', () => {
  test.each(HOSTILE)('%s comes back as the words it was', (_what, written, told) => {
    expect(unescapeText(escapeText(written))).toBe(told.replaceAll('\t', ' '));
  });

  test.each([
    ['a;b,c\\d', String.raw`a\;b\,c\\d`],
    ['a\nb', String.raw`a\nb`],
    [String.raw`a\n`, String.raw`a\\n`],
    ['END:VEVENT\r\nBEGIN:VALARM', String.raw`END:VEVENT\nBEGIN:VALARM`],
  ])('%j', (written, escaped) => {
    expect(escapeText(written)).toBe(escaped);
  });
});

test('every line ends with CRLF, the last too', () => {
  expect(contentLines(['A:1', 'B:2'])).toBe('A:1\r\nB:2\r\n');
});

test.each([...HOSTILE, ['a caret', "a^nb^'c^^", "a^nb^'c^^"] as const])(
  '%s comes back from a parameter in quotes as the words it was',
  (_what, written, told) => {
    const [, quoted = '-'] = /^"([^"\n]*)"$/.exec(quoteParameter(written)) ?? [];
    expect(uncaret(quoted)).toBe(told.replaceAll('\t', ' '));
  },
);
