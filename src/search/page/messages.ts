import type { Answer } from '../answer.ts';
import type { IndexedRecord } from '../ask-index.ts';
import type { FacetCounts } from '../facets.ts';
import type { Question } from '../question.ts';
import type { Holdings } from './library.ts';

/** What the page asks of its worker. Turns count the questions: only the last one is still wanted. */
export type Request =
  | { readonly kind: 'open'; readonly holdings: Holdings }
  | { readonly kind: 'ask'; readonly turn: number; readonly question: Question; readonly limit: number }
  | { readonly kind: 'more'; readonly turn: number; readonly limit: number }
  | { readonly kind: 'count'; readonly turn: number };

/** An answer as it is shown. */
export interface Told extends Pick<Answer, 'entities' | 'match' | 'words' | 'state'> {
  /** Number of articles found. */
  readonly count: number;
  /** The first of them. */
  readonly records: readonly IndexedRecord[];
  /** Where nothing was found: names that look like the words. */
  readonly near: readonly string[];
}

export type Reply =
  | { readonly kind: 'told'; readonly turn: number; readonly told: Told }
  | { readonly kind: 'counted'; readonly turn: number; readonly counts: FacetCounts }
  | { readonly kind: 'missing'; readonly turn: number };
