import type { ArticlePlaces } from '../domain/checks/across.ts';
import type { ArticleText, FieldPath } from '../domain/claim.ts';
import type { Frontmatter } from '../domain/frontmatter.ts';
import { passageOf, type Quotation, quote } from '../domain/passage.ts';
import { align, type Decode, mapLazily } from '../domain/text.ts';
import { readPassages } from '../markdown/passages.ts';
import type { ArticleDocument } from './read-articles.ts';

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
function quoteHeld({ source, yaml }: ArticleDocument): Quotation | undefined {
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
    body: readable ? readPassages(source, bodyStart) : [],
  };
}

/** The text of a participant's entry at a field. */
function entryText(frontmatter: Frontmatter, field: FieldPath): string {
  const value = field.reduce<unknown>(
    (inner, step) => (inner as Readonly<Record<string, unknown>> | undefined)?.[step],
    frontmatter,
  );
  return typeof value === 'string' ? value : ((value as { text?: string } | undefined)?.text ?? '');
}

/** Where things stand in an article's file, for findings that are made from what was digested of it. */
export function placesIn(document: ArticleDocument | undefined): ArticlePlaces {
  return {
    held: () => document && quoteHeld(document),
    entry: ({ field, start, end }) => {
      const text = document && articleText(document, false);
      if (!text) return { span: { start: 0, end: 0 }, found: '' };
      const mapped = text.field(field, entryText(text.frontmatter, field));
      return quote({ passage: passageOf('participant', mapped, text.source), start, end });
    },
  };
}
