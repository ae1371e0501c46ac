import { compareFindings, countFindings } from './baseline.ts';
import type { Finding } from './finding.ts';

/** A text of the content folder, as far as it helps to find it again. */
export interface DatedText {
  readonly path: string;
  readonly slug: string;
  readonly source: string;
  readonly aliases: readonly string[];
}

const uniqueBy = (
  texts: readonly DatedText[],
  keyOf: (text: DatedText) => string,
): Map<string, DatedText> => {
  const groups = Map.groupBy(texts, keyOf);
  return new Map(
    [...groups].flatMap(([key, [first, ...more]]) => (first && more.length === 0 ? [[key, first]] : [])),
  );
};

/**
 * The path each text had before: where it is, where git saw it move from, else that of a vanished text with the same
 * words, the same slug, or a slug that is now an alias.
 */
export function tracePaths(
  before: readonly DatedText[],
  now: readonly DatedText[],
  moved: ReadonlyMap<string, string>,
): (path: string) => string {
  const present = new Set(now.map(({ path }) => path));
  const earlier = new Set(before.map(({ path }) => path));
  const vanished = before.filter(({ path }) => !present.has(path));
  const bySource = uniqueBy(vanished, ({ source }) => source);
  const bySlug = uniqueBy(vanished, ({ slug }) => slug);
  const traced = new Map(moved);
  for (const text of now) {
    if (earlier.has(text.path) || traced.has(text.path)) continue;
    const slugs = [text.slug, ...text.aliases];
    const old = bySource.get(text.source) ?? slugs.map((slug) => bySlug.get(slug)).find((found) => found);
    if (old) traced.set(text.path, old.path);
  }
  return (path) => traced.get(path) ?? path;
}

/** The findings that were not there before. */
export const newSince = (
  before: readonly Finding[],
  now: readonly Finding[],
  pathBefore: (path: string) => string,
): readonly Finding[] => compareFindings(now, countFindings(before), pathBefore).fresh;

/** An article that another reference list has made wrong, or right. */
export interface Flip {
  readonly path: string;
  readonly verdict: 'wrong' | 'right';
  /** The errors that came or went. */
  readonly errors: readonly Finding[];
}

/** The articles whose verdict differs between two lists, in the order of their paths. */
export function findFlips(
  paths: readonly string[],
  byOldList: readonly Finding[],
  byNewList: readonly Finding[],
): Flip[] {
  const errorsIn = (findings: readonly Finding[]) =>
    Map.groupBy(
      findings.filter(({ severity }) => severity === 'error'),
      ({ path }) => path,
    );
  const before = errorsIn(byOldList);
  const after = errorsIn(byNewList);
  return [...paths].sort().flatMap((path): Flip[] => {
    const [gone, come] = [before.get(path), after.get(path)];
    if (gone && !come) return [{ path, verdict: 'right', errors: gone }];
    return come && !gone ? [{ path, verdict: 'wrong', errors: come }] : [];
  });
}
