import type { Span } from '../../../src/domain/finding.ts';
import type { GoldArticle } from './gold.ts';

/** A gold article with one fault, and what the checker must say of it. */
export interface Mutant {
  readonly rule: string;
  /** How the fault was made. */
  readonly way: string;
  readonly article: GoldArticle;
  readonly source: string;
  /** Where the finding may stand. */
  readonly spans: readonly Span[];
  /** What may be suggested first; empty where nothing right can be. */
  readonly right: readonly string[];
  /** Rules that may rightly say something too. */
  readonly also: readonly string[];
  readonly beside: readonly string[];
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits that do not overlap; `place` says where an offset of the original has gone. */
export function applyEdits(
  source: string,
  edits: readonly Edit[],
): { text: string; place: (offset: number) => number } {
  const sorted = edits.toSorted((a, b) => a.start - b.start);
  let text = '';
  let at = 0;
  for (const edit of sorted) {
    text += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  const place = (offset: number): number =>
    sorted
      .filter(({ end, start }) => end <= offset && (start < offset || end < offset || start === end))
      .reduce((moved, edit) => moved + edit.text.length - (edit.end - edit.start), offset);
  return { text: text + source.slice(at), place };
}

/** What of a mutant is not the rule of thumb. */
export interface Extra {
  readonly right?: readonly string[];
  readonly also?: readonly string[];
  readonly beside?: readonly string[];
}

/** A mutant whose finding must stand on the text of the one edit. */
export function replaced(
  rule: string,
  way: string,
  article: GoldArticle,
  edit: Edit,
  { right = [], also = [], beside = [] }: Extra = {},
): Mutant {
  const { text } = applyEdits(article.source, [edit]);
  const span = { start: edit.start, end: edit.start + edit.text.length };
  return { rule, way, article, source: text, spans: [span], right, also, beside };
}

/** A mutant whose finding must stand on words that the edits leave as they are. */
export function displaced(
  rule: string,
  way: string,
  article: GoldArticle,
  edits: readonly Edit[],
  targets: readonly Span[],
  { right = [], also = [], beside = [] }: Extra = {},
): Mutant {
  const { text, place } = applyEdits(article.source, edits);
  const spans = targets.map(({ start, end }) => {
    const moved = place(start);
    return { start: moved, end: moved + end - start };
  });
  return { rule, way, article, source: text, spans, right, also, beside };
}
