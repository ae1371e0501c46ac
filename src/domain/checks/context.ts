import type { CheckedArticle, PersonClaim, TitleClaim } from '../claim.ts';
import type { DayRange } from '../day.ts';
import type { Finding, Severity } from '../finding.ts';
import { judgeTitle, postsOf } from '../judge-title.ts';
import type { Lexicon } from '../lexicon.ts';
import { quote, type Stretch } from '../passage.ts';
import type { Person, Post } from '../reference.ts';
import { labelKey } from '../text.ts';
import { type Identification, identifyAll } from './names.ts';

/** One article as the checks see it: what is claimed, and of whom. */
export interface CheckContext {
  readonly checked: CheckedArticle;
  readonly lexicon: Lexicon;
  readonly identified: readonly Identification[];
  /** Whom a claim is about, where that is sure. */
  readonly personOf: (claim: PersonClaim) => Person | undefined;
  /** Tells people apart, listed or not; `undefined` where a name may be two people's. */
  readonly keyOf: (claim: PersonClaim) => string | undefined;
  /** Posts a title names where it stands. */
  readonly postsOf: (claim: PersonClaim, title: TitleClaim) => readonly Post[];
  /** Whether the list gives a person a title on the days on which the claim's titles are judged. */
  readonly isHeld: (claim: PersonClaim, title: TitleClaim, person: Person) => boolean;
}

export function createContext(checked: CheckedArticle, lexicon: Lexicon): CheckContext {
  const identified = identifyAll(checked);
  const people = new Map(
    identified.filter(({ support }) => support !== 'none').map(({ claim, person }) => [claim, person]),
  );
  const personOf = (claim: PersonClaim) => people.get(claim);
  const known = new Map<TitleClaim, readonly Post[]>();
  const held = new Map<TitleClaim, { readonly person: Person; readonly isHeld: boolean }>();
  const judge = (claim: PersonClaim, title: TitleClaim, person: Person): boolean => {
    const days = daysOf(claim);
    if (!days) return true;
    const { lang } = checked.text.article;
    const jurisdictions = checked.jurisdictionsOf(person);
    return judgeTitle(title, person, { list: lexicon.list, days, jurisdictions, lang }) === undefined;
  };
  return {
    checked,
    lexicon,
    identified,
    personOf,
    keyOf: (claim) => {
      const person = personOf(claim);
      if (person) return `#${person.id}`;
      return claim.bearers.length > 1 ? undefined : labelKey(claim.name);
    },
    postsOf: (claim, title) => {
      const before = known.get(title);
      if (before) return before;
      const person = personOf(claim);
      const posts = postsOf(
        title.forms,
        person ? checked.jurisdictionsOf(person) : checked.jurisdictionsAt(claim),
      );
      known.set(title, posts);
      return posts;
    },
    isHeld: (claim, title, person) => {
      const before = held.get(title);
      if (before?.person === person) return before.isHeld;
      const isHeld = judge(claim, title, person);
      held.set(title, { person, isHeld });
      return isHeld;
    },
  };
}

/** Days a claim's titles are judged on; `undefined` where they are not judged at all. */
export const daysOf = ({ judged }: PersonClaim): DayRange | undefined =>
  judged === 'never' ? undefined : judged;

/** True for a name that nobody in the list bears, and nobody nearly. */
export const isUnlisted = ({ person, bearers, near }: PersonClaim): boolean =>
  person === undefined && bearers.length === 0 && near.length === 0;

/** The text proper: paragraphs, list items, cells; not headline, summary, captions or headings. */
export const isProse = ({ entry, at }: PersonClaim): boolean =>
  !entry && (at.passage.kind === 'paragraph' || at.passage.kind === 'item' || at.passage.kind === 'cell');

/** A finding at a stretch of the article. */
export const findingAt = (
  { checked }: CheckContext,
  at: Stretch,
  rule: string,
  severity: Severity,
  rest: {
    readonly expected?: readonly string[];
    readonly person?: Person | undefined;
    readonly detail?: Finding['detail'];
    readonly fix?: string | undefined;
  } = {},
): Finding => ({
  rule,
  severity,
  path: checked.text.path,
  ...quote(at),
  expected: rest.expected ?? [],
  person: rest.person?.id,
  detail: rest.detail ?? {},
  ...(rest.fix === undefined ? {} : { fix: rest.fix }),
});
