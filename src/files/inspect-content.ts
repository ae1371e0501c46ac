import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Finding } from '../domain/finding.ts';
import { publicationOf } from '../domain/newsroom.ts';
import type { Language } from '../domain/site.ts';
import { placeFindings, type Report } from '../reporters/report.ts';
import { explain } from '../strings/check.ts';
import { checkContent } from './check-content.ts';
import { type Reading, readNewsroom } from './newsroom.ts';
import type { Settings } from './settings.ts';

/** A content folder read and checked. */
export interface Inspection {
  readonly reading: Reading;
  /** Of content, reference list, names and titles. */
  readonly findings: readonly Finding[];
}

/** Reads and checks the content folder, whole. */
export async function inspectContent(settings: Settings): Promise<Inspection> {
  const reading = await readNewsroom(settings.contentDir, settings);
  return { reading, findings: [...reading.findings, ...checkContent(reading)] };
}

/** Findings about names and titles, which `CHECK=warn` lets pass; all others say that something cannot be read rightly. */
const isAboutNames = ({ rule }: Finding): boolean => !/^(content|reference)-/.test(rule);

/**
 * The errors that stop a build: those in something it publishes. A draft's or a scheduled article's are only reported,
 * as long as they are sure to be one.
 */
export function stoppingErrors(
  { reading, findings }: Inspection,
  { now, preview, check }: Settings,
): Finding[] {
  const unpublished = new Set(
    reading.documents
      .filter(({ article, yaml }) => {
        if (preview) return false;
        const publication = article && publicationOf(article, now);
        return (
          publication === 'draft' || publication === 'scheduled' || yaml.nodeAt(['draft'])?.value === true
        );
      })
      .map(({ path }) => path),
  );
  return findings.filter(
    (finding) =>
      finding.severity === 'error' &&
      !unpublished.has(finding.path) &&
      !(check === 'warn' && isAboutNames(finding)),
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

/** The report of an inspection, or of those of its findings that are asked for. */
export const reportInspection = (
  { reading, findings }: Inspection,
  contentDir: string,
  lang: Language,
  asked: (finding: Finding) => boolean = () => true,
): Report => ({
  checked: {
    articles: reading.documents.length,
    people: reading.newsroom?.people.length ?? 0,
    posts: reading.newsroom?.posts.length ?? 0,
    venues: reading.newsroom?.venues.length ?? 0,
  },
  findings: placeFindings(findings.filter(asked), {
    textOf: (path) => reading.textOf(path) ?? '',
    fileOf: (path) => shownPath(contentDir, path),
    explain: (finding) => explain(finding, lang),
  }),
});
