import type { Answer } from '../answer.ts';
import type { IndexedRecord } from '../ask-index.ts';
import type { Question } from '../question.ts';
import type { Holdings } from './library.ts';

/** What the page asks of its worker. Turns count the questions: only the last one is still wanted. */
export type Request =
  | { readonly kind: 'open'; readonly holdings: Holdings }
  | { readonly kind: 'ask'; readonly turn: number; readonly question: Question; readonly limit: number }
  | { readonly kind: 'more'; readonly turn: number; readonly limit: number };

/** An answer as it is shown. */
export interface Told extends Pick<Answer, 'entities' | 'match' | 'words' | 'state'> {
  /** Number of articles found. */
  readonly count: number;
  /** The first of them. */
  readonly records: readonly IndexedRecord[];
}

export type Reply =
  | { readonly kind: 'told'; readonly turn: number; readonly told: Told }
  | { readonly kind: 'missing'; readonly turn: number };
