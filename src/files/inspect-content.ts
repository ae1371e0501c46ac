import { isAbsolute, relative, resolve, sep } from 'node:path';
import { applyBaseline, BASELINE_PATH } from '../domain/baseline.ts';
import { closest } from '../domain/closest.ts';
import { applyExceptions } from '../domain/exceptions.ts';
import type { Finding } from '../domain/finding.ts';
import { publicationOf } from '../domain/newsroom.ts';
import { isAboutNames, RULES } from '../domain/rules.ts';
import { type BaselineReading, readBaseline } from './baseline.ts';
import { checkContent } from './check-content.ts';
import { findDirectives } from './directives.ts';
import { type Reading, readNewsroom } from './newsroom.ts';
import type { Settings } from './settings.ts';

/** A content folder read and checked. */
export interface Inspection {
  readonly reading: Reading;
  /** Of content, reference list, names and titles; without what exceptions cover and the baseline accepts. */
  readonly findings: readonly Finding[];
  /** What the baseline accepts. */
  readonly accepted: readonly Finding[];
  readonly baseline: BaselineReading;
  /** Text of a file, the baseline included, in which the spans of findings count. */
  textOf(path: string): string | undefined;
}

const nearestRule = (name: string): readonly string[] => closest(name, RULES);

/** What is found where articles are judged by the reading's list, without what exceptions cover. */
export const findUnexcepted = (reading: Reading, alsoFound: readonly Finding[] = []): Finding[] =>
  applyExceptions([...alsoFound, ...checkContent(reading)], findDirectives(reading), RULES, nearestRule);

const staleFinding = (
  entry: BaselineReading['entries'][number],
  matched: number,
  baseline: BaselineReading,
): Finding => {
  const span = baseline.spanOf(entry);
  return {
    rule: 'baseline-stale',
    severity: 'note',
    path: BASELINE_PATH,
    span,
    found: baseline.source.slice(span.start, span.end),
    expected: [],
    detail: {
      file: entry.file,
      rule: entry.rule,
      found: entry.found,
      matched: String(matched),
      count: String(entry.count),
    },
  };
};

/** Files in which names and titles could not be checked: what is known of them may still be there. */
export function unjudgedFiles({ newsroom, documents }: Reading): (path: string) => boolean {
  if (!newsroom) return () => true;
  const unread = new Set(documents.filter(({ article }) => !article).map(({ path }) => path));
  return (path) => unread.has(path);
}

/** Reads and checks the content folder, whole. */
export const inspectContent = async (settings: Settings): Promise<Inspection> =>
  inspectReading(await readNewsroom(settings.contentDir, settings), settings.contentDir);

/** Checks what has been read of a content folder. */
export function inspectReading(reading: Reading, contentDir: string): Inspection {
  const hasBaseline = reading.inventory.files.some(({ kind }) => kind === 'baseline');
  const baseline = readBaseline(contentDir, hasBaseline);
  const found = findUnexcepted(reading, [...reading.findings, ...baseline.findings]);
  const { fresh, known, stale } = applyBaseline(found, baseline.entries);
  const isUnjudged = unjudgedFiles(reading);
  const gone = stale.filter(({ entry }) => !isUnjudged(entry.file));
  return {
    reading,
    findings: [...fresh, ...gone.map(({ entry, matched }) => staleFinding(entry, matched, baseline))],
    accepted: known,
    baseline,
    textOf: (path) => (path === BASELINE_PATH ? baseline.source : reading.textOf(path)),
  };
}

/**
 * The errors that stop a build: those in something it publishes. A draft's or a scheduled article's are only reported,
 * as long as they are sure to be one.
 */
export function stoppingErrors(
  { reading, findings }: Inspection,
  { now, preview, check }: Settings,
): Finding[] {
  const unpublished = new Set(
    [...reading.documents, ...reading.pages]
      .filter((document) => {
        if (preview) return false;
        const article = 'article' in document ? document.article : undefined;
        return document.draft || (article && publicationOf(article, now) === 'scheduled');
      })
      .map(({ path }) => path),
  );
  return findings.filter(
    (finding) =>
      finding.severity === 'error' &&
      !unpublished.has(finding.path) &&
      !(check === 'warn' && isAboutNames(finding.rule)),
  );
}

/** The path of a content file as people and programs are shown it: relative to the working directory, absolute outside it. */
export function shownPath(contentDir: string, path: string): string {
  const full = resolve(contentDir, path);
  const shown = relative('', full);
  return shown === '..' || shown.startsWith(`..${sep}`) || isAbsolute(shown)
    ? full
    : shown.split(sep).join('/');
}
