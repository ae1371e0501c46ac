import { join } from 'node:path';
import { BASELINE_PATH, type BaselineEntry, formatBaseline, formatEntry } from '../domain/baseline.ts';
import type { Finding, Span } from '../domain/finding.ts';
import { shapeBaseline } from '../schema/baseline.ts';
import { spanAt } from './place-problem.ts';
import { readDataFile, type SourceFile } from './read-source.ts';
import { writeWhole } from './write-whole.ts';

/** The baseline as read: no entries where there is none, or where it is broken. */
export interface BaselineReading {
  readonly source: string;
  readonly entries: readonly BaselineEntry[];
  /** `content-baseline`, where it cannot be used. */
  readonly findings: readonly Finding[];
  /** Where an entry stands. */
  spanOf(entry: BaselineEntry): Span;
}

const NOTHING: Span = { start: 0, end: 0 };
const NONE: BaselineReading = { source: '', entries: [], findings: [], spanOf: () => NOTHING };

function parseJson(text: string): { value: unknown } | { at: number | undefined } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const at = /at position (\d+)/.exec(String(error))?.[1];
    return { at: at === undefined ? undefined : Number(at) };
  }
}

const broken = (source: string, spans: readonly Span[]): Finding[] =>
  spans.map((span) => ({
    rule: 'content-baseline',
    severity: 'error',
    path: BASELINE_PATH,
    span,
    found: source.slice(span.start, span.end),
    expected: [],
    detail: {},
  }));

const lineAt = (source: string, at: number): Span => {
  const start = Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1;
  const length = source.slice(start).search(/[\r\n]|$/);
  return { start, end: start + length };
};

/** Where a text that is no JSON goes wrong; of what JSON's parser gives no place, the other parser does. */
function brokenSpan({ source, findings }: SourceFile, at: number | undefined): Span {
  const told = findings[0];
  if (told && (at === undefined || told.rule !== 'content-yaml')) return told.span;
  return lineAt(source, Math.min(at ?? source.length, source.trimEnd().length));
}

/** Reads `check-baseline.json`. Never throws: what is wrong with it is in its findings. */
export function readBaseline(contentDir: string, present: boolean): BaselineReading {
  if (!present) return NONE;
  const file = readDataFile(contentDir, BASELINE_PATH);
  const { source } = file;
  const json = parseJson(source);
  if (!('value' in json)) return { ...NONE, source, findings: broken(source, [brokenSpan(file, json.at)]) };
  const shaped = shapeBaseline(json.value);
  if ('broken' in shaped)
    return {
      ...NONE,
      source,
      findings: broken(
        source,
        shaped.broken.map((path) => spanAt(file, path)),
      ),
    };
  return {
    source,
    entries: shaped.entries,
    findings: [],
    spanOf: (entry) => {
      const written = formatEntry(entry);
      const start = source.indexOf(written);
      if (start >= 0) return { start, end: start + written.length };
      return spanAt(file, ['findings', shaped.entries.indexOf(entry)]);
    },
  };
}

/** Writes `check-baseline.json`, whole or not at all. */
export const writeBaseline = (contentDir: string, entries: readonly BaselineEntry[]): Promise<void> =>
  writeWhole(join(contentDir, BASELINE_PATH), formatBaseline(entries));
