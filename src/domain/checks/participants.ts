import type { CheckedArticle } from '../claim.ts';
import type { Finding } from '../finding.ts';
import { quote } from '../passage.ts';
import { labelKey } from '../text.ts';
import type { Identification } from './names.ts';

/** `duplicate-person`: someone who stands twice in one list, the chairs or the people at one venue. */
export function findDuplicatePeople(
  checked: CheckedArticle,
  identified: readonly Identification[],
): Finding[] {
  const people = new Map(
    identified.filter(({ support }) => support !== 'none').map(({ claim, person }) => [claim, person]),
  );
  const seen = new Set<string>();
  return checked.claims.flatMap((claim) => {
    if (!claim.entry) return [];
    const person = people.get(claim);
    if (!person && claim.bearers.length > 1) return [];
    const key = `${claim.entry.list}: ${person ? `#${person.id}` : labelKey(claim.name)}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      {
        rule: 'duplicate-person',
        severity: 'error',
        path: checked.text.path,
        ...quote(claim.at),
        expected: [],
        person: person?.id,
        detail: { list: claim.entry.at ?? claim.entry.role },
      },
    ];
  });
}
