import { isUtf8 } from 'node:buffer';
import type { Span } from '../domain/finding.ts';

/** The text of a file, without a byte order mark; where it is no UTF-8, what can be read of it and where it fails. */
export interface TextFile {
  readonly text: string;
  readonly broken?: { readonly span: Span; readonly encoding: 'utf-16' | 'other' | 'control' } | undefined;
}

const utf8 = new TextDecoder('utf-8');
const LINE_FEED = 0x0a;
/** Characters that have no place in a text and make XML unreadable. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNFIT = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

/** Where a text holds the first of them; half a pair of surrogates is one too. */
export function findUnfit(text: string): number | undefined {
  const control = UNFIT.exec(text)?.index;
  if (control !== undefined || text.isWellFormed()) return control;
  return /\p{Cs}/u.exec(text)?.index;
}

function firstBrokenLine(bytes: Buffer): Span {
  let offset = 0;
  for (let start = 0; start <= bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed;
    const line = bytes.subarray(start, end);
    const text = utf8.decode(line);
    if (!isUtf8(line)) {
      const at = Math.max(0, text.indexOf('\ufffd'));
      return { start: offset + at, end: offset + at + 1 };
    }
    offset += text.length + 1;
    start = end + 1;
  }
  return { start: 0, end: 0 };
}

const isUtf16 = (bytes: Buffer): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** UTF-16 read as UTF-8 is half NULs; a single one is something else. */
function isHalfNul(text: string): boolean {
  let nuls = 0;
  for (let at = text.indexOf('\0'); at >= 0; at = text.indexOf('\0', at + 1)) nuls += 1;
  return nuls * 5 > text.length;
}

/** Reads bytes as UTF-8. Offsets count UTF-16 units and leave a byte order mark out, as editors do. */
export function decodeText(bytes: Buffer): TextFile {
  if (isUtf16(bytes)) {
    return { text: utf8.decode(bytes), broken: { span: { start: 0, end: 0 }, encoding: 'utf-16' } };
  }
  const text = utf8.decode(bytes);
  if (!isUtf8(bytes)) return { text, broken: { span: firstBrokenLine(bytes), encoding: 'other' } };
  const control = findUnfit(text);
  if (control === undefined) return { text };
  const encoding = isHalfNul(text) ? 'utf-16' : 'control';
  return { text, broken: { span: { start: control, end: control + 1 }, encoding } };
}

/** Line and column of an offset, both from 1, columns in UTF-16 units. */
export function positionAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  const breaks = before.match(/\r\n|\r|\n/g)?.length ?? 0;
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return { line: breaks + 1, column: offset - lineStart + 1 };
}
