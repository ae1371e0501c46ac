import type { Span } from '../../../src/domain/finding.ts';
import { placeTone } from '../../../src/domain/house-style.ts';
import type { GoldArticle } from './gold.ts';

type Change = (article: Pick<GoldArticle, 'source' | 'bodyStart'>, labelled: readonly Span[]) => string;

/** The text with everything outside the spans changed. */
function outside(source: string, spans: readonly Span[], change: (text: string) => string): string {
  let text = '';
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    text += change(source.slice(at, start)) + source.slice(start, end);
    at = end;
  }
  return text + change(source.slice(at));
}

const inBody = (
  { source, bodyStart }: Pick<GoldArticle, 'source' | 'bodyStart'>,
  change: (body: string) => string,
) => source.slice(0, bodyStart) + change(source.slice(bodyStart));

const WIDTH = 30;

/** New lines in place of spaces, inside names too. */
function wrap(body: string): string {
  let column = 0;
  // A line that began with a hyphen would be an item of a list.
  return body.replace(/[^\n ]+|\n| (?=\p{L})/gu, (piece) => {
    const breaks = piece === ' ' && column > WIDTH;
    column = breaks || piece === '\n' ? 0 : column + piece.length;
    return breaks ? '\n' : piece;
  });
}

/** Every other letter beyond ASCII as an entity. */
function writeEntities(body: string): string {
  let count = 0;
  return body.replace(/[^\u0020-\u007f\n]/gu, (letter) => {
    count += 1;
    return count % 2 === 0 ? letter : `&#${letter.codePointAt(0)};`;
  });
}

const quoteYaml =
  (quote: string): Change =>
  ({ source, bodyStart }) =>
    source
      .slice(0, bodyStart)
      .replace(/^(\s+- |title: |summary: )(?!at:|name:|\{)([^"'\n:[{]+)$/gm, `$1${quote}$2${quote}`) +
    source.slice(bodyStart);

/** Other ways to write the same text, of which the checker should say nothing more and nothing less. */
export const NEUTRAL_CHANGES: Readonly<Record<string, Change>> = {
  'combining letters outside names and titles': ({ source }, labelled) =>
    outside(source, labelled, (text) => text.normalize('NFD')),
  'tone marks in the new place': ({ source }) =>
    source.replace(/[\p{L}\p{M}]+/gu, (word) => placeTone(word, 'new')),
  'no-break spaces outside names and titles': ({ source, bodyStart }, labelled) =>
    source.slice(0, bodyStart) +
    outside(
      source.slice(bodyStart),
      labelled
        .filter(({ start }) => start >= bodyStart)
        .map(({ start, end }) => ({ start: start - bodyStart, end: end - bodyStart })),
      (text) => text.replace(/(?<=\S) (?=\S)/g, '\u00a0'),
    ),
  'lines wrapped': (article) => inBody(article, wrap),
  'HTML entities': (article) => inBody(article, writeEntities),
  'names emphasized': ({ source, bodyStart }, labelled) => {
    const names = labelled.filter(({ start }) => start >= bodyStart).toSorted((a, b) => b.start - a.start);
    return names.reduce(
      (text, { start, end }) => `${text.slice(0, start)}**${text.slice(start, end)}**${text.slice(end)}`,
      source,
    );
  },
  'double quotes in YAML': quoteYaml('"'),
  'single quotes in YAML': quoteYaml("'"),
  CRLF: ({ source }) => source.replaceAll('\n', '\r\n'),
};

/** Changes that need no labels: they can be made on a mutant too. */
export const BLIND_CHANGES = ['lines wrapped', 'HTML entities', 'double quotes in YAML', 'CRLF'] as const;
