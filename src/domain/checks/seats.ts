import type { PersonClaim, TitleClaim } from '../claim.ts';
import type { Finding } from '../finding.ts';
import { membershipsOn } from '../judge-title.ts';
import type { Post } from '../reference.ts';
import { type CheckContext, daysOf, findingAt } from './context.ts';

interface Claimant {
  readonly key: string;
  readonly claim: PersonClaim;
  readonly title: TitleClaim;
}

/** Who is given a post as its holder of the article's days, in the order of the text. */
function claimants(context: CheckContext, claims: readonly PersonClaim[]): Map<Post, Claimant[]> {
  const { days } = context.checked;
  const found = new Map<Post, Claimant[]>();
  for (const claim of claims) {
    const key = context.keyOf(claim);
    const judged = daysOf(claim);
    if (key === undefined || judged?.from !== days.from || judged.to !== days.to) continue;
    for (const title of claim.titles) {
      const [post, ...others] = title.slips.length === 0 ? context.postsOf(claim, title) : [];
      // An acting holder takes no seat; where a title may be several posts, nobody is in anybody's way.
      if (!post || others.length > 0 || title.qualifier === 'former' || title.qualifier === 'acting')
        continue;
      const known = found.get(post);
      if (known) known.push({ key, claim, title });
      else found.set(post, [{ key, claim, title }]);
    }
  }
  return found;
}

/** Whether the list gives a person the post on the days. */
const isHolder = (context: CheckContext, claim: PersonClaim, post: Post): boolean => {
  const person = context.personOf(claim);
  return (
    person !== undefined &&
    membershipsOn(person, context.checked.days).some((membership) => membership.post === post.id)
  );
};

/**
 * `seat-conflict`: more people given a post than it has seats. `faulty` are titles that a more specific rule has found
 * wrong: who does not hold the post is in nobody's seat.
 */
export function findSeatConflicts(
  context: CheckContext,
  faulty: ReadonlySet<TitleClaim>,
): { readonly claim: PersonClaim; readonly finding: Finding }[] {
  // The lists and the text tell the same people twice: where they differ, that is another rule's matter.
  const [entries, prose] = [true, false].map((isEntry) =>
    context.checked.claims.filter(({ entry }) => (entry !== undefined) === isEntry),
  );
  return [...claimants(context, entries ?? []), ...claimants(context, prose ?? [])].flatMap(([post, all]) => {
    const standing = all.filter(({ title }) => !faulty.has(title));
    const holders = new Map<string, Claimant>();
    for (const one of standing) if (!holders.has(one.key)) holders.set(one.key, one);
    if (post.seats === undefined || holders.size <= post.seats) return [];
    // On the day of a hand-over both are right.
    if ([...holders.values()].every(({ claim }) => isHolder(context, claim, post))) return [];
    const late = [...holders.values()].slice(post.seats);
    const others = [...holders.values()].slice(0, post.seats).map(({ claim }) => claim.name);
    return late.map(({ claim, title }) => {
      const detail = {
        name: claim.name,
        others: others.join(', '),
        seats: String(post.seats),
        label: post.label,
      };
      const person = context.personOf(claim);
      return { claim, finding: findingAt(context, title.at, 'seat-conflict', 'error', { person, detail }) };
    });
  });
}
