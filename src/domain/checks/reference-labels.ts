import { earliest, latest, type Term } from '../day.ts';
import type { DatedLabel, Organization, Venue } from '../reference.ts';
import { formsOf } from '../reference-list.ts';
import type { Topic } from '../site.ts';
import { labelKey } from '../text.ts';
import { type Field, problem, type ReferenceProblem, type RowList, type Rows } from './reference-problem.ts';

/** A label that a row answers to, with the place it stands at and the days it is right on. */
interface Claim {
  readonly key: string;
  readonly label: string;
  readonly index: number;
  readonly id: string;
  readonly field: Field;
  readonly term: Term;
}

const NO_TERM: Term = {};

function claimsOf(
  row: { id: string; label: string; otherLabels?: readonly DatedLabel[] },
  index: number,
): Claim[] {
  const claim = (label: string, field: Field, term: Term): Claim => ({
    key: labelKey(label),
    label,
    index,
    id: row.id,
    field: [index, ...field],
    term,
  });
  const others = (row.otherLabels ?? []).map(({ label, term }, place) =>
    claim(label, ['other_labels', place], term),
  );
  return [claim(row.label, ['label'], NO_TERM), ...others];
}

const endsBefore = (a: Term, b: Term): boolean =>
  a.end !== undefined && b.start !== undefined && latest(a.end) <= earliest(b.start);

/** False where one label had gone out of use before the other came into it. */
const mayMeet = (a: Term, b: Term): boolean => !endsBefore(a, b) && !endsBefore(b, a);

function findCollisions(list: RowList, claims: readonly Claim[]): ReferenceProblem[] {
  const byKey = new Map<string, Claim[]>();
  const problems: ReferenceProblem[] = [];
  for (const claim of claims) {
    const earlier = byKey.get(claim.key) ?? [];
    const other = earlier.find(({ index, term }) => index !== claim.index && mayMeet(term, claim.term));
    if (other) {
      problems.push(
        problem('reference-label', list, claim.field, {
          label: claim.label,
          other: other.label,
          id: other.id,
        }),
      );
    }
    byKey.set(claim.key, [...earlier, claim]);
  }
  return problems;
}

/** Labels of posts, the name of their own place left out: with and without it they are the same title. */
function postClaims({ posts, venues }: Rows): Map<string, Claim[]> {
  const places = new Map<string, Venue>(venues.map((venue) => [venue.id, venue]));
  const byJurisdiction = new Map<string, Claim[]>();
  for (const [index, post] of posts.entries()) {
    const jurisdiction = post.jurisdiction ?? '';
    const claims = claimsOf(post, index).map((claim) => {
      const bare = formsOf(
        { ...post, label: claim.label, otherLabels: [], labels: {} },
        places.get(jurisdiction),
      )[0];
      return { ...claim, key: labelKey(bare?.label ?? claim.label) };
    });
    byJurisdiction.set(jurisdiction, [...(byJurisdiction.get(jurisdiction) ?? []), ...claims]);
  }
  return byJurisdiction;
}

/** Labels that two rows of one list answer to: nobody could tell which is meant. */
export function findEqualLabels(rows: Rows): ReferenceProblem[] {
  const posts = [...postClaims(rows).values()].flatMap((claims) => findCollisions('posts', claims));
  const others = (['organizations', 'venues', 'topics'] as const).flatMap((list) =>
    findCollisions(
      list,
      rows[list].flatMap((row: Organization | Topic, index) => claimsOf(row, index)),
    ),
  );
  return [...posts, ...others];
}
