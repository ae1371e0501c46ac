import type { PersonClaim } from '../claim.ts';
import type { Finding } from '../finding.ts';
import { findProseLists, type ProseList } from '../prose-lists.ts';
import type { Post } from '../reference.ts';
import { type CheckContext, findingAt, isUnlisted } from './context.ts';

/** The entries of the frontmatter that a list of the text speaks of: those of the role, at the venue where it names one. */
function entriesFor({ checked, lexicon }: CheckContext, { role, venue }: ProseList): PersonClaim[] {
  const inRole = checked.claims.filter(({ entry }) => entry?.role === role);
  if (venue === undefined)
    return role === 'chairs' ? inRole : inRole.filter(({ entry }) => entry?.at === undefined);
  const there = inRole.filter(
    ({ entry }) => entry?.at !== undefined && lexicon.list.venueNamed(entry.at)?.id === venue,
  );
  return there.length === 0 && role === 'chairs' ? inRole : there;
}

const isOutside = (
  context: CheckContext,
  claim: PersonClaim,
  keys: ReadonlySet<string | undefined>,
): boolean => {
  const key = context.keyOf(claim);
  return key !== undefined && !keys.has(key);
};

/** For a name the first of some others that has a title of its, where one of the two is nobody's in the list. */
function createReplacer(
  context: CheckContext,
  others: readonly PersonClaim[],
): (one: PersonClaim) => PersonClaim | undefined {
  const posts = (claim: PersonClaim) => claim.titles.flatMap((title) => context.postsOf(claim, title));
  const [listed, unlisted] = [new Map<Post, number>(), new Map<Post, number>()];
  for (const [index, claim] of others.entries()) {
    const places = isUnlisted(claim) ? unlisted : listed;
    for (const post of posts(claim)) if (!places.has(post)) places.set(post, index);
  }
  return (one) => {
    const places = isUnlisted(one) ? listed : unlisted;
    const first = posts(one).reduce((least, post) => Math.min(least, places.get(post) ?? Infinity), Infinity);
    return others[first];
  };
}

/**
 * `prose-mismatch`, `role-mismatch`: the text lists the chairs, or the people at a venue, otherwise than the frontmatter.
 * Someone who has the other role there is told as that. A list that the frontmatter does not have at all is not compared.
 *
 * @param explained claims of which another finding says more
 */
export function findListMismatches(context: CheckContext, explained: readonly PersonClaim[]): Finding[] {
  const { checked } = context;
  const entries = new Map(
    checked.claims.filter(({ entry }) => entry).map((claim) => [context.keyOf(claim), claim]),
  );
  const told = new Set(explained.map(context.keyOf));
  const tell = (key: string, finding: Finding): Finding[] => {
    if (told.has(key)) return [];
    told.add(key);
    return [finding];
  };
  return findProseLists(checked, context.lexicon).flatMap((list) => {
    const expected = entriesFor(context, list);
    const expectedKeys = new Set(expected.map(context.keyOf));
    const listed = new Set(list.people.map(context.keyOf));
    const detail = { role: list.role };
    const extra = list.people.filter((claim) => isOutside(context, claim, expectedKeys));
    const absent = list.isMention ? [] : expected.filter((claim) => isOutside(context, claim, listed));
    // An unknown name in place of a known one is told as such.
    const replacing = createReplacer(context, absent);
    const replaced = new Set(
      extra.flatMap((one) => {
        const other = replacing(one);
        return other ? [one, other] : [];
      }),
    );
    return [...extra, ...absent]
      .filter((claim) => !replaced.has(claim))
      .flatMap((claim) => {
        const key = context.keyOf(claim) ?? '';
        const entry = entries.get(key);
        const otherRole = !claim.entry && entry && entry.entry?.role !== list.role;
        if (!otherRole && (expected.length === 0 || list.isMention)) return [];
        const missing = claim.entry ? 'text' : 'frontmatter';
        const rule = otherRole ? 'role-mismatch' : 'prose-mismatch';
        const person = context.personOf(claim);
        return tell(
          key,
          findingAt(context, claim.at, rule, 'warning', { person, detail: { ...detail, missing } }),
        );
      });
  });
}
