import { type CheckedText, checkArticle } from '../domain/check-article.ts';
import { findAcross } from '../domain/checks/across.ts';
import { isOtherSpelling, isSlippedLabel } from '../domain/checks/places.ts';
import { closest } from '../domain/closest.ts';
import type { Finding } from '../domain/finding.ts';
import { createLexicon, type Lexicon } from '../domain/lexicon.ts';
import type { Newsroom } from '../domain/newsroom.ts';
import { createReferenceList } from '../domain/reference-list.ts';
import { articleText, placesIn } from './article-text.ts';
import type { ArticleDocument, Reading } from './newsroom.ts';
import { findingAt } from './place-problem.ts';

/** `organization-unknown`, `venue-unknown`, `venue-misspelt`: bodies and places that are printed without a link. */
const unknownPlaces = (document: ArticleDocument): Finding[] =>
  document.unresolved
    .filter(({ rule }) => rule !== 'content-reference')
    // Told as `name-style`.
    .filter(
      ({ rule, found, known }) =>
        rule !== 'venue-unknown' || !known.some((label) => isOtherSpelling(found, label)),
    )
    .map(({ rule, field, found, known }) => {
      const meant = rule === 'venue-unknown' ? known.filter((label) => isSlippedLabel(found, label)) : [];
      return meant.length > 0
        ? findingAt(document, field, { rule: 'venue-misspelt', expected: meant })
        : findingAt(document, field, { rule, severity: 'warning', expected: closest(found, known) });
    });

const lexicons = new WeakMap<Newsroom['people'], Lexicon>();

/** The lexicon of a reference list, made once for each reading of the list: an editor asks at every pause in the typing. */
function lexiconOf(newsroom: Newsroom): Lexicon {
  const known = lexicons.get(newsroom.people) ?? createLexicon(createReferenceList(newsroom));
  lexicons.set(newsroom.people, known);
  return known;
}

/** Judges one article by itself; `undefined` where its frontmatter could not be read. */
export type Judge = (document: ArticleDocument, readable: boolean) => CheckedText | undefined;

/** What judges by the list and the style of a newsroom. */
export function judgeOf(newsroom: Newsroom): Judge {
  const lexicon = lexiconOf(newsroom);
  const { tonePlacement } = newsroom.site;
  return (document, readable) => {
    const text = articleText(document, readable);
    return text && checkArticle({ ...text, tonePlacement }, lexicon);
  };
}

/** Paths of articles whose text holds a hazard: only their fields are read. */
export const unreadableIn = (findings: readonly Finding[]): ReadonlySet<string> =>
  new Set(findings.filter(({ rule }) => rule === 'content-markdown').map(({ path }) => path));

/**
 * Checks names and titles in every article that could be read.
 *
 * @param judged what is known already of articles, by their paths
 */
export function checkContent(
  { newsroom, documents, findings }: Reading,
  judged: ReadonlyMap<string, CheckedText> = new Map(),
): Finding[] {
  if (!newsroom) return [];
  const unreadable = unreadableIn(findings);
  const judge = judgeOf(newsroom);
  const checked = documents.map((document) => ({
    document,
    text: judged.get(document.path) ?? judge(document, !unreadable.has(document.path)),
  }));
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const across = findAcross(
    checked.flatMap(({ text }) => text?.digest ?? []),
    (path) => placesIn(byPath.get(path)),
  );
  const own = checked.flatMap(({ document, text }) => [
    ...unknownPlaces(document),
    ...(text?.findings ?? []),
  ]);
  return [...own, ...across];
}
