import { checkArticle } from '../domain/check-article.ts';
import { type ArticleDigest, findAcross } from '../domain/checks/across.ts';
import { isOtherSpelling, isSlippedLabel } from '../domain/checks/places.ts';
import type { ArticleText } from '../domain/claim.ts';
import { closest } from '../domain/closest.ts';
import type { Finding } from '../domain/finding.ts';
import { createLexicon, type Lexicon } from '../domain/lexicon.ts';
import type { Newsroom } from '../domain/newsroom.ts';
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

/** The value of `held`, on its first line. */
function quoteHeld(source: string, yaml: ArticleDocument['yaml']): ReturnType<ArticleText['held']> {
  const node = yaml.nodeAt(['held']);
  if (!node) return undefined;
  const found = source.slice(node.start, node.end).split(/[\r\n]/)[0] ?? '';
  return { span: { start: node.start, end: node.start + found.length }, found };
}

/**
 * Lays an article open for the checks: its fields and its text, each with the way back to the file.
 *
 * @param readable false where the text holds a hazard that is reported already: then only the fields are read
 */
export function articleText(
  { path, source, bodyStart, yaml, frontmatter, article }: ArticleDocument,
  readable = true,
): ArticleText | undefined {
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
    held: () => quoteHeld(source, yaml),
    body: readable ? readPassages(source, bodyStart) : [],
  };
}

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

/** Checks names and titles in every article that could be read. */
export function checkContent({ newsroom, documents, findings }: Reading): Finding[] {
  if (!newsroom) return [];
  const unreadable = new Set(
    findings.filter(({ rule }) => rule === 'content-markdown').map(({ path }) => path),
  );
  const lexicon = lexiconOf(newsroom);
  const { tonePlacement } = newsroom.site;
  const digests: ArticleDigest[] = [];
  const own = documents.flatMap((document) => {
    const text = articleText(document, !unreadable.has(document.path));
    if (!text) return unknownPlaces(document);
    const checked = checkArticle({ ...text, tonePlacement }, lexicon);
    digests.push(checked.digest);
    return [...unknownPlaces(document), ...checked.findings];
  });
  return [...own, ...findAcross(digests)];
}
