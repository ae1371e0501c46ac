import { setImmediate } from 'node:timers/promises';
import type { CheckedText } from '../domain/check-article.ts';
import type { Newsroom } from '../domain/newsroom.ts';
import { judgeOf, unreadableIn } from './check-content.ts';
import { hireCrew, WORTH_A_CREW } from './crew.ts';
import { createFileJudge, type Ground, type JudgedFile } from './judge-files.ts';
import type { Reading } from './newsroom.ts';

/** Reads and judges articles, in several threads where they are many. What a helper could not read is left out. */
export async function judgeFiles(ground: Ground, paths: readonly string[]): Promise<Map<string, JudgedFile>> {
  const files = new Map<string, JudgedFile>();
  if (paths.length < WORTH_A_CREW) return files;
  const crew = hireCrew({ ...ground, paths });
  const judge = createFileJudge(ground);
  for (let batch = crew.next(); batch.length > 0; batch = crew.next()) {
    for (const path of batch) files.set(path, judge(path));
    // What helpers have sent is taken in between: all at once it would take too much memory.
    await setImmediate();
  }
  for (const one of await crew.finish()) files.set(one.file.document.path, one);
  return files;
}

/**
 * What is found in each article by itself.
 *
 * @param known what need not be found again, by path
 * @param files what has been judged in other readings: it holds for the texts that are still the same
 */
export function judgeArticles(
  { documents, findings }: Reading,
  newsroom: Newsroom,
  known: ReadonlyMap<string, CheckedText>,
  files: ReadonlyMap<string, JudgedFile>,
): Map<string, CheckedText> {
  const judged = new Map(known);
  const judge = judgeOf(newsroom);
  const unreadable = unreadableIn(findings);
  for (const document of documents) {
    const { path, digest } = document;
    if (judged.has(path)) continue;
    const one = files.get(path);
    const found = one?.file.document.digest === digest ? one?.judged : judge(document, !unreadable.has(path));
    if (found) judged.set(path, found);
  }
  return judged;
}
