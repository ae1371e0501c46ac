import { checkArticle } from '../domain/check-article.ts';
import type { ArticleText } from '../domain/claim.ts';
import { closest } from '../domain/closest.ts';
import type { Finding } from '../domain/finding.ts';
import { createLexicon } from '../domain/lexicon.ts';
import { createReferenceList } from '../domain/reference-list.ts';
import { align, type Decode, mapLazily } from '../domain/text.ts';
import { readPassages } from '../markdown/passages.ts';
import type { ArticleDocument, Reading } from './newsroom.ts';
import { findingAt } from './place-problem.ts';

const YAML_ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '"': '"',
  '\\': '\\',
  '/': '/',
  '0': '\0',
  e: '\u001b',
  _: '\u00a0',
  N: '\u0085',
};

/** What YAML writes otherwise than it means: escapes in double quotes, doubled single quotes. */
const decodeYaml: Decode = (source, at) => {
  if (source.startsWith("''", at)) return { text: "'", length: 2 };
  if (source[at] !== '\\') return undefined;
  const hexadecimal = /^(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/.exec(
    source.slice(at + 1, at + 10),
  );
  if (hexadecimal) {
    const code = Number.parseInt(hexadecimal.slice(1).find((digits) => digits !== undefined) ?? '', 16);
    return code <= 0x10ffff
      ? { text: String.fromCodePoint(code), length: hexadecimal[0].length + 1 }
      : undefined;
  }
  const text = YAML_ESCAPES[source[at + 1] ?? ''];
  return text === undefined ? undefined : { text, length: 2 };
};

/** Lays an article open for the checks: its fields and its text, each with the way back to the file. */
export function articleText({
  path,
  source,
  bodyStart,
  yaml,
  frontmatter,
  article,
}: ArticleDocument): ArticleText | undefined {
  if (!frontmatter || !article) return undefined;
  return {
    path,
    source,
    article,
    frontmatter,
    field: (at, value) =>
      mapLazily(value, () => {
        const { start, end } = yaml.nodeAt(at) ?? { start: 0, end: 0 };
        return align(value, source, start, end, decodeYaml);
      }),
    body: readPassages(source, bodyStart),
  };
}

/** `organization-unknown`, `venue-unknown`: bodies and places that are printed without a link. */
const unknownPlaces = (document: ArticleDocument): Finding[] =>
  document.unresolved
    .filter(({ rule }) => rule !== 'content-reference')
    .map(({ rule, field, found, known }) =>
      findingAt(document, field, { rule, severity: 'warning', expected: closest(found, known) }),
    );

/** Checks names and titles in every article that could be read. */
export function checkContent({ newsroom, documents }: Reading): Finding[] {
  if (!newsroom) return [];
  const lexicon = createLexicon(createReferenceList(newsroom));
  return documents.flatMap((document) => {
    const text = articleText(document);
    return [...unknownPlaces(document), ...(text ? checkArticle(text, lexicon) : [])];
  });
}
