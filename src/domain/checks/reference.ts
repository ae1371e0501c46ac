import { findEqualLabels } from './reference-labels.ts';
import { type Field, problem, type ReferenceProblem, type RowList, type Rows } from './reference-problem.ts';
import { findOverfullPosts, findOverlaps, findReversedTerms, seatsByPost } from './reference-terms.ts';

export type { ReferenceProblem, RowList } from './reference-problem.ts';

const LISTS: readonly RowList[] = ['people', 'posts', 'organizations', 'venues', 'topics'];

function findRepeatedIds(rows: Rows): ReferenceProblem[] {
  return LISTS.flatMap((list) => {
    const seen = new Set<string>();
    return rows[list].flatMap(({ id }, index) => {
      if (seen.has(id)) return [problem('reference-id', list, [index, 'id'], { id })];
      seen.add(id);
      return [];
    });
  });
}

function findUnknownIds(rows: Rows): ReferenceProblem[] {
  const problems: ReferenceProblem[] = [];
  const ids = Object.fromEntries(LISTS.map((list) => [list, new Set(rows[list].map(({ id }) => id))]));
  const refer = (list: RowList, field: Field, id: string | undefined, target: RowList) => {
    if (id === undefined || ids[target]?.has(id)) return;
    problems.push(problem('reference-unknown', list, field, { id, target }, [...(ids[target] ?? [])]));
  };
  for (const [index, { memberships }] of rows.people.entries()) {
    for (const [place, { post }] of memberships.entries()) {
      refer('people', [index, 'memberships', place, 'post'], post, 'posts');
    }
  }
  for (const [index, { organization, jurisdiction }] of rows.posts.entries()) {
    refer('posts', [index, 'organization'], organization, 'organizations');
    refer('posts', [index, 'jurisdiction'], jurisdiction, 'venues');
  }
  for (const list of ['organizations', 'venues'] as const) {
    for (const [index, { jurisdiction, successor }] of rows[list].entries()) {
      refer(list, [index, 'jurisdiction'], jurisdiction, 'venues');
      refer(list, [index, 'successor'], successor, list);
    }
  }
  for (const [index, { successor }] of rows.topics.entries())
    refer('topics', [index, 'successor'], successor, 'topics');
  return problems;
}

/** From an id along the successors, until they end or come back to one already passed. */
function wayFrom(id: string, successors: ReadonlyMap<string, string | undefined>): string[] {
  const way = [id];
  let next = successors.get(id);
  while (next !== undefined && !way.includes(next)) {
    way.push(next);
    next = successors.get(next);
  }
  return way;
}

function findCycles(rows: Rows): ReferenceProblem[] {
  return (['organizations', 'venues', 'topics'] as const).flatMap((list) => {
    const table: readonly { readonly id: string; readonly successor?: string | undefined }[] = rows[list];
    const successors = new Map(table.map(({ id, successor }) => [id, successor]));
    const reported = new Set<string>();
    return table.flatMap(({ id }, index) => {
      if (reported.has(id)) return [];
      const way = wayFrom(id, successors);
      if (successors.get(way.at(-1) ?? id) !== id) return [];
      for (const step of way) reported.add(step);
      return [problem('reference-cycle', list, [index, 'successor'], { id, way: [...way, id].join(' → ') })];
    });
  });
}

/** Contradictions inside the reference list that no day could make right: they are errors wherever they stand. */
export function checkReference(rows: Rows): ReferenceProblem[] {
  const seats = seatsByPost(rows);
  return [
    ...findRepeatedIds(rows),
    ...findUnknownIds(rows),
    ...findEqualLabels(rows),
    ...findReversedTerms(rows),
    ...findOverlaps(seats),
    ...findOverfullPosts(rows, seats),
    ...findCycles(rows),
  ];
}
