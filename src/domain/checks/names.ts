import type { CheckedArticle, PersonClaim, TitleClaim } from '../claim.ts';
import { identify } from '../claims.ts';
import type { DayRange } from '../day.ts';
import type { NearName } from '../find-names.ts';
import type { Finding } from '../finding.ts';
import { membershipsOn, postsOf } from '../judge-title.ts';
import { quote } from '../passage.ts';
import type { Person } from '../reference.ts';
import { labelKey } from '../text.ts';
import { isByline } from './byline.ts';

/** What speaks for a guess at whom a misspelt name means. */
export type Support = 'title' | 'elsewhere' | 'none';

/** Whom a claim is about, and how sure that is. */
export interface Identification {
  readonly claim: PersonClaim;
  readonly person: Person;
  /** Absent where the name stands letter for letter. */
  readonly near?: NearName | undefined;
  readonly support: Support;
  /** True where the frontmatter gives the id of someone who does not bear the name. */
  readonly misnamed?: boolean | undefined;
}

/** How many of the titles are the person's on the days; with `nguyên`, ever were. */
const borne = (
  person: Person,
  titles: readonly TitleClaim[],
  days: DayRange,
  jurisdictions: readonly string[],
): number => {
  const held = new Set(membershipsOn(person, days).map(({ post }) => post));
  const ever = new Set(person.memberships.map(({ post }) => post));
  return titles.filter(({ forms, qualifier }) =>
    postsOf(forms, jurisdictions).some((post) => (qualifier === 'former' ? ever : held).has(post.id)),
  ).length;
};

/**
 * A guess is trusted only in context: the clause's title is the candidate's that day, or the candidate stands correctly
 * elsewhere in the article and nothing here speaks against it. One name in six has another one letter away.
 */
function supportOf(
  claim: PersonClaim,
  near: NearName,
  person: Person,
  checked: CheckedArticle,
  named: ReadonlySet<string>,
): { readonly support: Support; readonly titles: number } {
  const days = claim.judged === 'never' ? checked.days : claim.judged;
  const jurisdictions = checked.jurisdictionsOf(person);
  const titles = borne(person, [...claim.titles, ...claim.shared], days, jurisdictions);
  // Sỹ for Sĩ is the same name.
  if (titles > 0 || near.slips.every((slip) => slip === 'spelling')) return { support: 'title', titles };
  const contradicted = claim.titles.some(({ forms }) => forms.length > 0 || claim.entry !== undefined);
  const uneven = near.slips.some((slip) => slip === 'lost' || slip === 'added');
  return { support: named.has(person.id) && !contradicted && !uneven ? 'elsewhere' : 'none', titles };
}

function guess(
  claim: PersonClaim,
  checked: CheckedArticle,
  named: ReadonlySet<string>,
): Identification | undefined {
  const guesses = claim.near.flatMap((near) =>
    near.name.people.map((person) => ({
      claim,
      person,
      near,
      ...supportOf(claim, near, person, checked, named),
    })),
  );
  return (
    guesses.filter(({ support }) => support === 'title').sort((a, b) => b.titles - a.titles)[0] ??
    guesses.find(({ support }) => support === 'elsewhere') ??
    guesses[0]
  );
}

/** Whom each claim of an article is about. */
export function identifyAll(checked: CheckedArticle): Identification[] {
  const named = new Set(checked.claims.flatMap(({ bearers }) => bearers.map((person) => person.id)));
  return checked.claims.flatMap((claim): Identification[] => {
    const person = identify(claim, checked.jurisdictionsOf);
    if (person) return [{ claim, person, support: 'title', misnamed: !claim.bearers.includes(person) }];
    const guessed = guess(claim, checked, named);
    return guessed ? [guessed] : [];
  });
}

/** A syllable that begins small (`chính`) or goes on in capitals (`CHính`), and is not so in the list (`KPă`). */
const isWronglyCapital = (word: string, listed: string): boolean => {
  if (word === listed || word === word.toUpperCase()) return false;
  const [first = '', rest = ''] = [word.slice(0, 1), word.slice(1)];
  return first !== first.toUpperCase() || rest !== rest.toLowerCase();
};

const hasWrongCapitals = (name: string, listed: string): boolean => {
  const right = listed.split(/\s+/);
  return name.split(/\s+/).some((word, index) => isWronglyCapital(word, right[index] ?? ''));
};

const properName = (claim: PersonClaim, person: Person): string => {
  const same = [person.name, ...person.otherNames.map(({ label }) => label)];
  return (
    same.find((name) => name.toLowerCase() === claim.name.toLowerCase()) ??
    same.find((name) => labelKey(name) === labelKey(claim.name)) ??
    person.name
  );
};

/** `name-misspelt`: a name that is nobody's but nearly someone's, where the context says whose. */
export function findMisspeltNames(checked: CheckedArticle, identified: readonly Identification[]): Finding[] {
  return identified.flatMap(({ claim, person, near, support, misnamed }) => {
    if (near && isByline(checked, claim)) return [];
    const finding = (expected: string, severity: Finding['severity']): Finding => ({
      rule: 'name-misspelt',
      severity,
      path: checked.text.path,
      ...quote(claim.at),
      expected: [expected],
      person: person.id,
      detail: { support: near ? support : 'case' },
    });
    if (misnamed) return [finding(person.name, 'error')];
    if (!near) {
      const name = properName(claim, person);
      if (!hasWrongCapitals(claim.name, name)) return [];
      const sure = name.toLowerCase() === claim.name.toLowerCase();
      return [{ ...finding(name, 'error'), ...(sure ? { fix: name } : {}) }];
    }
    // Sĩ and Sỹ are one syllable in two spellings: a matter of style.
    if (near.slips.every((slip) => slip === 'spelling'))
      return [{ ...finding(near.name.name, 'note'), rule: 'name-style' }];
    if (support !== 'none') return [finding(near.name.name, 'error')];
    return near.cost <= 1.5 ? [finding(near.name.name, 'note')] : [];
  });
}
