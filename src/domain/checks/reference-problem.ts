import type { ReferenceRows } from '../reference.ts';
import type { Topic } from '../site.ts';

/** The rows a problem can lie in: the files of the reference list, and the topics. */
export type RowList = 'people' | 'posts' | 'organizations' | 'venues' | 'topics';

export type ReferenceRule =
  | 'reference-id'
  | 'reference-label'
  | 'reference-unknown'
  | 'reference-term'
  | 'reference-overlap'
  | 'reference-seats'
  | 'reference-cycle';

/** What is wrong in a row. */
export interface ReferenceProblem {
  readonly rule: ReferenceRule;
  readonly list: RowList;
  /** Index of the row, then the keys of the file: `[3, 'memberships', 0, 'post']`. */
  readonly field: readonly (string | number)[];
  /** Ids or labels that would do, to pick a suggestion from. */
  readonly known: readonly string[];
  readonly detail: Readonly<Record<string, string>>;
}

export type Rows = ReferenceRows & { readonly topics: readonly Topic[] };
export type Field = ReferenceProblem['field'];

export const problem = (
  rule: ReferenceRule,
  list: RowList,
  field: Field,
  detail: ReferenceProblem['detail'],
  known: readonly string[] = [],
): ReferenceProblem => ({ rule, list, field, known, detail });
