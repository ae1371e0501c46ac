import type { PersonClaim } from '../claim.ts';
import type { Finding } from '../finding.ts';
import { findProseLists, type ProseList } from '../prose-lists.ts';
import { type CheckContext, findingAt } from './context.ts';

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

/**
 * `prose-mismatch`, `role-mismatch`: the text lists the chairs, or the people at a venue, otherwise than the frontmatter.
 * Someone who has the other role there is told as that. A list that the frontmatter does not have at all is not compared.
 */
export function findListMismatches(context: CheckContext): Finding[] {
  const { checked } = context;
  const entries = new Map(
    checked.claims.filter(({ entry }) => entry).map((claim) => [context.keyOf(claim), claim]),
  );
  const told = new Set<string>();
  const tell = (key: string, finding: Finding): Finding[] =>
    told.has(key) ? [] : (told.add(key), [finding]);
  return findProseLists(checked, context.lexicon).flatMap((list) => {
    const expected = entriesFor(context, list);
    const expectedKeys = new Set(expected.map(context.keyOf));
    const listed = new Set(list.people.map(context.keyOf));
    const detail = { role: list.role };
    const extra = list.people.flatMap((claim) => {
      const key = context.keyOf(claim);
      const entry = entries.get(key);
      if (key === undefined || expectedKeys.has(key)) return [];
      if (entry && entry.entry?.role !== list.role)
        return tell(
          key,
          findingAt(context, claim.at, 'role-mismatch', 'warning', {
            person: context.personOf(claim),
            detail,
          }),
        );
      if (expected.length === 0) return [];
      return tell(
        key,
        findingAt(context, claim.at, 'prose-mismatch', 'warning', {
          person: context.personOf(claim),
          detail: { ...detail, missing: 'frontmatter' },
        }),
      );
    });
    const roles = new Set(
      extra.filter(({ rule }) => rule === 'role-mismatch').map(({ person }) => `#${person}`),
    );
    const absent = expected.flatMap((claim) => {
      const key = context.keyOf(claim);
      if (key === undefined || listed.has(key) || roles.has(key)) return [];
      return tell(
        key,
        findingAt(context, claim.at, 'prose-mismatch', 'warning', {
          person: context.personOf(claim),
          detail: { ...detail, missing: 'text' },
        }),
      );
    });
    return [...extra, ...absent];
  });
}
