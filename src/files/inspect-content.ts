import { applyBaseline, BASELINE_PATH } from '../domain/baseline.ts';
import type { CheckedText } from '../domain/check-article.ts';
import { closest } from '../domain/closest.ts';
import { applyExceptions } from '../domain/exceptions.ts';
import type { Finding } from '../domain/finding.ts';
import type { Findings } from '../domain/findings.ts';
import { publicationOf } from '../domain/newsroom.ts';
import { isAboutNames, RULES } from '../domain/rules.ts';
import { type BaselineReading, readBaseline } from './baseline.ts';
import { checkContent } from './check-content.ts';
import { stampFolder } from './content-stamp.ts';
import { findDirectives } from './directives.ts';
import { sortFiles } from './inventory.ts';
import { judgeArticles, judgeFiles } from './judge-articles.ts';
import type { JudgedFile } from './judge-files.ts';
import { keepFindings } from './kept-findings.ts';
import { keepJudgements, readJudgements, stillTrue } from './kept-judgements.ts';
import { type Reading, readNewsroom } from './newsroom.ts';
import type { Settings } from './settings.ts';

/** A content folder read and checked. */
export interface Inspection extends Findings {
  readonly reading: Reading;
  readonly baseline: BaselineReading;
}

const nearestRule = (name: string): readonly string[] => closest(name, RULES);

/** What is found where articles are judged by the reading's list, without what exceptions cover. */
export const findUnexcepted = (
  reading: Reading,
  alsoFound: readonly Finding[] = [],
  judged?: ReadonlyMap<string, CheckedText>,
): Finding[] =>
  applyExceptions(
    [...alsoFound, ...checkContent(reading, judged)],
    findDirectives(reading),
    RULES,
    nearestRule,
  );

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

/** Below it, to look for what is known takes as long as to find it again. */
const WORTH_KEEPING = 500;

/** Reads and checks the content folder, whole. Of a large one, what an earlier check found and still holds is not found again. */
export async function inspectContent(settings: Settings): Promise<Inspection> {
  const { contentDir } = settings;
  const begun = Date.now();
  const sorted = sortFiles(contentDir);
  const { articles: paths, data } = sorted;
  const isLarge = paths.length >= WORTH_KEEPING;
  const stamp = isLarge ? stampFolder(contentDir, sorted.listing) : undefined;
  const kept = isLarge ? readJudgements(contentDir) : [];
  const ground = { contentDir, dataFiles: new Set(data.keys()) };
  // Where nothing is known yet, articles are judged as they are read.
  const first = kept.length === 0 ? await judgeFiles(ground, paths) : new Map<string, JudgedFile>();
  const reading = await readNewsroom(contentDir, settings, sorted, (path) => first.get(path)?.file);
  const { newsroom, documents } = reading;
  if (!newsroom || !isLarge) return inspectReading(reading, contentDir);
  const known = stillTrue(kept, newsroom, documents);
  const unknown = paths.filter((path) => !known.has(path));
  const judged = judgeArticles(
    reading,
    newsroom,
    known,
    kept.length === 0 ? first : await judgeFiles(ground, unknown),
  );
  if (known.size < judged.size) await keepJudgements(contentDir, newsroom, documents, judged);
  const inspection = inspectReading(reading, contentDir, judged);
  if (stamp) await keepFindings(settings, inspection, newsroom.site.timeZone, { stamp, begun });
  return inspection;
}

/**
 * Checks what has been read of a content folder.
 *
 * @param judged what is known already of articles, by their paths
 */
export function inspectReading(
  reading: Reading,
  contentDir: string,
  judged?: ReadonlyMap<string, CheckedText>,
): Inspection {
  const hasBaseline = reading.inventory.files.some(({ kind }) => kind === 'baseline');
  const baseline = readBaseline(contentDir, hasBaseline);
  const found = findUnexcepted(reading, [...reading.findings, ...baseline.findings], judged);
  const { fresh, known, stale } = applyBaseline(found, baseline.entries);
  const isUnjudged = unjudgedFiles(reading);
  const gone = stale.filter(({ entry }) => !isUnjudged(entry.file));
  const { newsroom } = reading;
  return {
    reading,
    checked: {
      articles: reading.documents.length,
      people: newsroom?.people.length ?? 0,
      posts: newsroom?.posts.length ?? 0,
      venues: newsroom?.venues.length ?? 0,
    },
    locale: newsroom?.site.locale,
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
