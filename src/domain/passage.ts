import type { Span } from './finding.ts';
import { chain, type MappedText, normalise } from './text.ts';

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
  mapped: chain(normalise(read.text), read),
  source,
});

/** Where `[start, end)` of the passage's text stands in the file. */
export const spanIn = ({ mapped }: Passage, start: number, end: number): Span => ({
  start: mapped.startOf(start),
  end: mapped.endOf(end),
});

/** The file's own words for a span. */
export const quoted = ({ source }: Passage, { start, end }: Span): string => source.slice(start, end);
