import type { Span } from './finding.ts';
import { chain, isPlainText, type MappedText, normalise } from './text.ts';

export type PassageKind =
  | 'title'
  | 'summary'
  | 'event'
  | 'caption'
  | 'correction'
  | 'participant'
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'cell';

/** A stretch of a file as a reader sees it, made comparable, with the way back to the file. */
export interface Passage {
  readonly kind: PassageKind;
  /** Normalised; offsets lead to the file. */
  readonly mapped: MappedText;
  /** The whole file. */
  readonly source: string;
}

/** A passage from text that knows its place in the file. */
export const passageOf = (kind: PassageKind, read: MappedText, source: string): Passage => ({
  kind,
  mapped: isPlainText(source) ? read : chain(normalise(read.text), read),
  source,
});

/** A stretch of a passage: offsets of its text, end exclusive. Its place in the file is asked for only by findings. */
export interface Stretch {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

/** Where a stretch stands in the file. */
export const spanOf = ({ passage: { mapped }, start, end }: Stretch): Span => ({
  start: mapped.startOf(start),
  end: mapped.endOf(end),
});

/** Where something stands in the file, and the file's own words. */
export interface Quotation {
  readonly span: Span;
  readonly found: string;
}

/** A stretch as findings quote it. */
export function quote(stretch: Stretch): Quotation {
  const span = spanOf(stretch);
  return { span, found: stretch.passage.source.slice(span.start, span.end) };
}
