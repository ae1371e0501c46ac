import { cleanText } from '../clean-text.ts';

/** Octets of a line, its end not counted (RFC 5545 §3.1). */
const LINE_LIMIT = 75;

/** A TEXT value (RFC 5545 §3.3.11); tabs become spaces, which some calendars lose. */
export const escapeText = (text: string): string =>
  cleanText(text)
    .replaceAll('\t', ' ')
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);

/**
 * A parameter's value in quotes. What may not stand there is written with carets (RFC 6868 §3.1); other control
 * characters are gone with `cleanText`.
 */
export const quoteParameter = (text: string): string =>
  `"${cleanText(text)
    .replaceAll('\t', ' ')
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replaceAll('\n', '^n')}"`;

/** Folds a line after at most 75 octets, never inside a character (RFC 5545 §3.1). No line end. */
export function foldLine(line: string): string {
  if (Buffer.byteLength(line) <= LINE_LIMIT) return line;
  const rows: string[] = [];
  let row = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_LIMIT) {
      rows.push(row);
      row = ' ';
      octets = 1;
    }
    row += character;
    octets += size;
  }
  return [...rows, row].join('\r\n');
}

/** Lines of a calendar as they are sent: folded, each ended by CRLF. */
export const contentLines = (lines: readonly string[]): string =>
  lines.map((line) => `${foldLine(line)}\r\n`).join('');
