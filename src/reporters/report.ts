import type { Finding, Severity } from '../domain/finding.ts';

/** A finding as programs and people get it: placed in a file, with its message. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** Relative to the working directory, or absolute outside it. */
  readonly file: string;
  /** Lines and columns from 1, columns in UTF-16 units, ends exclusive. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly found: string;
  readonly expected: readonly string[];
  readonly person?: string | undefined;
  readonly message: string;
  /** The line it begins in, whole. */
  readonly excerpt: string;
  /** The columns counted in bytes of UTF-8. */
  readonly bytes: { readonly column: number; readonly endColumn: number };
}

/** A rule that has findings, as reports introduce it. */
export interface ReportedRule {
  readonly rule: string;
  /** What it catches, in a few words. */
  readonly summary: string;
  /** The page that explains it: a path in the program's repository. */
  readonly page: string;
}

/** An article that a change of the reference list has made wrong, or right. */
export interface ReportedFlip {
  readonly file: string;
  readonly verdict: 'wrong' | 'right';
  readonly messages: readonly string[];
}

export interface Report {
  readonly checked: {
    readonly articles: number;
    readonly people: number;
    readonly posts: number;
    readonly venues: number;
  };
  /** Sorted by file, line, column. */
  readonly findings: readonly ReportedFinding[];
  /** The rules of the findings, in the order of their names. */
  readonly rules: readonly ReportedRule[];
  /** How many findings the baseline accepts. */
  readonly accepted: number;
  /** What a change of the reference list has done to articles; only where a revision is compared with. */
  readonly impact?: readonly ReportedFlip[] | undefined;
}

/** What a report is made with. */
export interface ReportContext {
  /** The text of a file of the content folder. */
  readonly textOf: (path: string) => string;
  /** The path as shown. */
  readonly fileOf: (path: string) => string;
  readonly explain: (finding: Finding) => string;
}

/** Line starts of a text, so that many findings in one file cost one walk over it. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { 0: end, index } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return starts;
}

function placeIn(starts: readonly number[], offset: number): Place {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** A column in bytes of UTF-8, from 1. Places asked for in their order are counted from the one before. */
function createByteColumns(text: string, starts: readonly number[]): (place: Place) => number {
  let known = { line: 0, column: 1, bytes: 1 };
  return ({ line, column }) => {
    const from = line === known.line && column >= known.column ? known : { line, column: 1, bytes: 1 };
    const start = (starts[line - 1] ?? 0) - 1;
    const bytes = from.bytes + Buffer.byteLength(text.slice(start + from.column, start + column));
    known = { line, column, bytes };
    return bytes;
  };
}

/** The lines of a text, without what ends them. */
function createLines(text: string, starts: readonly number[]): (line: number) => string {
  let known = { line: 0, text: '' };
  return (line) => {
    if (known.line !== line)
      known = { line, text: text.slice(starts[line - 1], starts[line]).replace(/[\r\n]{1,2}$/, '') };
    return known.text;
  };
}

/** A text with the ways to find places in it. */
interface PlacedText {
  readonly starts: readonly number[];
  readonly lineAt: (line: number) => string;
  readonly byteColumn: (place: Place) => number;
}

function placeText(text: string): PlacedText {
  const starts = lineStarts(text);
  return { starts, lineAt: createLines(text, starts), byteColumn: createByteColumns(text, starts) };
}

const compare = (a: ReportedFinding, b: ReportedFinding): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
  a.line - b.line ||
  a.column - b.column ||
  (a.rule < b.rule ? -1 : 1);

/** Places findings in their files and puts them in order. */
export function placeFindings(
  findings: readonly Finding[],
  { textOf, fileOf, explain }: ReportContext,
): ReportedFinding[] {
  const texts = new Map<string, PlacedText>();
  const placed = findings.map((finding): ReportedFinding => {
    const placed = texts.get(finding.path) ?? placeText(textOf(finding.path));
    texts.set(finding.path, placed);
    const { starts, lineAt, byteColumn } = placed;
    const start = placeIn(starts, finding.span.start);
    const end = placeIn(starts, finding.span.end);
    return {
      rule: finding.rule,
      severity: finding.severity,
      file: fileOf(finding.path),
      ...start,
      endLine: end.line,
      endColumn: end.column,
      found: finding.found,
      expected: finding.expected,
      ...(finding.person === undefined ? {} : { person: finding.person }),
      message: explain(finding),
      excerpt: lineAt(start.line),
      bytes: { column: byteColumn(start), endColumn: byteColumn(end) },
    };
  });
  return placed.sort(compare);
}

/** Whether a finding marks words that a suggestion may take the place of. */
export const isReplaceable = ({ line, column, endLine, endColumn, expected }: ReportedFinding): boolean =>
  expected.length > 0 && (line !== endLine || column !== endColumn);
