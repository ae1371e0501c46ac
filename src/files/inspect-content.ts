import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Finding } from '../domain/finding.ts';
import { publicationOf } from '../domain/newsroom.ts';

import { checkContent } from './check-content.ts';
import { type Reading, readNewsroom } from './newsroom.ts';
import type { Settings } from './settings.ts';

/** A content folder read and checked. */
export interface Inspection {
  readonly reading: Reading;
  /** Of content, reference list, names and titles. */
  readonly findings: readonly Finding[];
}

/** Checks what has been read. */
export const inspectReading = (reading: Reading): Inspection => ({
  reading,
  findings: [...reading.findings, ...checkContent(reading)],
});

/** Reads and checks the content folder, whole. */
export const inspectContent = async (settings: Settings): Promise<Inspection> =>
  inspectReading(await readNewsroom(settings.contentDir, settings));

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
