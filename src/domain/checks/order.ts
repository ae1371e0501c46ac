import type { PersonClaim } from '../claim.ts';
import type { Finding } from '../finding.ts';
import type { Person } from '../reference.ts';
import { rankOn } from '../reference-list.ts';
import { type CheckContext, daysOf, findingAt } from './context.ts';

interface Ranked {
  readonly claim: PersonClaim;
  readonly rank: number;
}

/** Which of a row of ranks stand out of order: what is left of a longest row in order. */
function misplaced(row: readonly Ranked[]): Set<Ranked> {
  const lengths = row.map(() => 1);
  const before = row.map(() => -1);
  for (const [at, { rank }] of row.entries()) {
    for (let earlier = 0; earlier < at; earlier += 1) {
      const fits = (row[earlier]?.rank ?? 0) <= rank;
      if (fits && (lengths[earlier] ?? 0) + 1 > (lengths[at] ?? 0)) {
        lengths[at] = (lengths[earlier] ?? 0) + 1;
        before[at] = earlier;
      }
    }
  }
  const out = new Set(row);
  let at = lengths.indexOf(Math.max(0, ...lengths));
  while (at >= 0) {
    const kept = row[at];
    if (kept) out.delete(kept);
    at = before[at] ?? -1;
  }
  return out;
}

/**
 * `precedence`: someone in a list behind one they outrank; told once for each who stands out of order, at the later of
 * the two. Whoever stands there twice, or with the titles of another, is told as that.
 */
export function findBrokenPrecedence(context: CheckContext, swapped: ReadonlySet<PersonClaim>): Finding[] {
  const entries = context.checked.claims.filter((claim) => claim.entry);
  const lists = Map.groupBy(entries, ({ entry }) => entry?.list ?? '');
  return [...lists.values()].flatMap((list) => {
    const seen = new Set<Person>();
    const row = list.flatMap((claim): Ranked[] => {
      const person = context.personOf(claim);
      if (!person || seen.has(person) || swapped.has(claim)) return [];
      seen.add(person);
      const days = daysOf(claim);
      const rank = days ? rankOn(context.lexicon.list, person, days.from) : undefined;
      return rank === undefined ? [] : [{ claim, rank }];
    });
    const told = new Set<Ranked>();
    for (const one of misplaced(row)) {
      const at = row.indexOf(one);
      const outranked = row.slice(0, at).some(({ rank }) => rank > one.rank);
      const later = outranked ? one : row.slice(at + 1).find(({ rank }) => rank < one.rank);
      if (later) told.add(later);
    }
    return [...told].map((later) => {
      const earlier = row.slice(0, row.indexOf(later)).find(({ rank }) => rank > later.rank);
      return findingAt(context, later.claim.at, 'precedence', 'warning', {
        person: context.personOf(later.claim),
        detail: { name: later.claim.name, before: earlier?.claim.name ?? '' },
      });
    });
  });
}
