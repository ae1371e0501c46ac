import type { PersonClaim, TitleClaim } from '../claim.ts';
import type { Finding } from '../finding.ts';
import type { Person } from '../reference.ts';
import { type CheckContext, findingAt } from './context.ts';

export interface Swaps {
  readonly findings: readonly Finding[];
  /** Titles whose fault the swap explains. */
  readonly explained: ReadonlySet<TitleClaim>;
  /** Those exchanged. */
  readonly claims: ReadonlySet<PersonClaim>;
}

const isRight = (context: CheckContext, claim: PersonClaim, title: TitleClaim, person: Person): boolean =>
  title.forms.length === 0 || title.slips.length > 0 || context.isHeld(claim, title, person);

const wrongTitles = (context: CheckContext, claim: PersonClaim, person: Person): TitleClaim[] =>
  claim.titles.filter((title) => !isRight(context, claim, title, person));

/** Claims that stand in one list or one block of text. */
const placeOf = ({ entry, at }: PersonClaim): unknown => entry?.list ?? at.passage;

interface Suspect {
  readonly claim: PersonClaim;
  readonly person: Person;
  readonly wrong: readonly TitleClaim[];
}

/** Posts that the first wrong title of a suspect may name: one of them is the other's. */
const postsIn = ({ wrong }: Suspect): Set<string> => new Set(wrong[0]?.forms.map(({ post }) => post.id));

/** `people-swapped`: two people, each with the titles of the other; told at the later one. */
export function findSwappedPeople(context: CheckContext): Swaps {
  const explained = new Set<TitleClaim>();
  const claims = new Set<PersonClaim>();
  const findings: Finding[] = [];
  const suspects = context.checked.claims.flatMap((claim): Suspect[] => {
    const person = context.personOf(claim);
    const wrong = person ? wrongTitles(context, claim, person) : [];
    return person && wrong.length > 0 ? [{ claim, person, wrong }] : [];
  });
  const places = new Map(suspects.map((suspect, index) => [suspect, index]));
  const placeIn = (suspect: Suspect): number => places.get(suspect) ?? 0;
  const waiting = new Map<string, Set<Suspect>>();
  for (const later of suspects) {
    const posts = new Set(later.person.memberships.map(({ post }) => post));
    const candidates = new Set([...posts].flatMap((post) => [...(waiting.get(post) ?? [])]));
    const earlier = [...candidates]
      .sort((a, b) => placeIn(a) - placeIn(b))
      .find(
        (one) =>
          one.person !== later.person &&
          placeOf(one.claim) === placeOf(later.claim) &&
          one.wrong.every((title) => isRight(context, one.claim, title, later.person)) &&
          later.wrong.every((title) => isRight(context, later.claim, title, one.person)),
      );
    if (!earlier) {
      for (const post of postsIn(later))
        waiting.set(post, (waiting.get(post) ?? new Set<Suspect>()).add(later));
      continue;
    }
    for (const post of postsIn(earlier)) waiting.get(post)?.delete(earlier);
    for (const title of [...earlier.wrong, ...later.wrong]) explained.add(title);
    for (const { claim } of [earlier, later]) claims.add(claim);
    findings.push(
      findingAt(context, later.claim.at, 'people-swapped', 'error', {
        expected: [earlier.person.name],
        person: later.person,
        detail: { name: later.person.name, other: earlier.person.name },
      }),
    );
  }
  return { findings, explained, claims };
}
