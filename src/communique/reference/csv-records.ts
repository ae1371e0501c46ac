import { CsvError, parse } from 'csv-parse/sync';
import type { Span } from '../../domain/finding.ts';

export interface CsvCell {
  readonly text: string;
  /** In the file, quotes aside. */
  readonly span: Span;
}

/** The records of a CSV, the header first; empty lines are left out. */
export type CsvRecords = readonly (readonly CsvCell[])[];

/** Why a text is no CSV. */
export interface CsvFault {
  readonly line: number;
}

const DELIMITERS = [',', ';', '\t'] as const;

/** What parts the names in the first line. */
function delimiterOf(text: string): string {
  const header = (/^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: string): number => header.split(delimiter).length;
  return DELIMITERS.reduce<string>((best, one) => (count(one) > count(best) ? one : best), ',');
}

/** Lays the cells of a record over its text in the file. */
function placeCells(cells: readonly string[], text: string, from: number, delimiter: string): CsvCell[] {
  let at = from;
  return cells.map((cell) => {
    const lead = /^[ ]*/.exec(text.slice(at, at + 200))?.[0].length ?? 0;
    const escaped = cell.replaceAll('"', '""');
    const isQuoted = text[at + lead] === '"' && text.startsWith(escaped, at + lead + 1);
    const start = isQuoted ? at + lead + 1 : at;
    const end = start + (isQuoted ? escaped : cell).length;
    const next = text.indexOf(delimiter, isQuoted ? end + 1 : end);
    at = next < 0 ? end : next + 1;
    return { text: cell, span: { start, end } };
  });
}

/** Takes a CSV apart: comma, semicolon or tab, whichever parts the header. */
export function readRecords(text: string): CsvRecords | CsvFault {
  const delimiter = delimiterOf(text);
  try {
    const parsed = parse(text, {
      delimiter,
      raw: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; raw: string }[];
    let at = 0;
    return parsed.map(({ record, raw }) => {
      const trimmed = raw.replace(/^[\r\n]+|[\r\n]+$/g, '');
      const start = Math.max(at, text.indexOf(trimmed, at));
      at = start + trimmed.length;
      return placeCells(record, text, start, delimiter);
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { line: typeof error.lines === 'number' ? error.lines : 1 };
  }
}
