import type { Qualifier } from './article.ts';
import { addDays, coversAny, type DayRange, earliest, latest } from './day.ts';
import { fold } from './fold.ts';
import { qualified } from './qualifiers.ts';
import type { Membership, Person, Post } from './reference.ts';
import { formsOf, postsMeant, type ReferenceList, type TitleForm } from './reference-list.ts';
import type { Language } from './site.ts';
import { WORD } from './text.ts';

/** A title as a text gives it to someone. */
export interface TitleWords {
  /** As written, without the qualifier. */
  readonly office: string;
  readonly qualifier?: Qualifier | undefined;
  /** The qualifier as written, with what parts it from the office: `nguyên `. */
  readonly qualifierText: string;
  readonly forms: readonly TitleForm[];
}

/** Against what a title is judged. */
export interface Bench {
  readonly list: ReferenceList;
  /** The days of the meeting, or the one of publication. */
  readonly days: DayRange;
  /** What a bare local title means, nearest first. */
  readonly jurisdictions: readonly string[];
  /** The article's. */
  readonly lang: Language;
}

export type TitleFault = 'title-wrong' | 'title-not-held' | 'title-qualifier';

export interface Verdict {
  readonly rule: TitleFault;
  readonly severity: 'error' | 'warning';
  readonly expected: readonly string[];
}

const accepted = (membership: Membership, days: DayRange): boolean =>
  coversAny(membership.term, days) !== 'no';

/** Memberships of a person that may cover the days. */
export const membershipsOn = (person: Person, days: DayRange): Membership[] =>
  person.memberships.filter((membership) => accepted(membership, days));

/** The posts a title names where it stands; all of its label where no jurisdiction is known for it. */
export function postsOf(forms: readonly TitleForm[], jurisdictions: readonly string[]): Post[] {
  const meant = postsMeant(forms, jurisdictions);
  return meant.length > 0 || jurisdictions.length > 0 ? meant : [...new Set(forms.map((form) => form.post))];
}

const newestCheck = (person: Person): string | undefined =>
  person.sources
    .map(({ checkedOn }) => checkedOn)
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);

/** True where the list was last compared with its sources before the day judged: it may be older than the news. */
export const isListOlder = (person: Person, { to }: DayRange): boolean => {
  const checked = newestCheck(person);
  return checked !== undefined && checked < to;
};

const ended = ({ term }: Membership, { to }: DayRange): boolean =>
  term.end !== undefined && earliest(term.end) <= to;
const begunLately = ({ term }: Membership, { from, to }: DayRange): boolean =>
  term.start === undefined || (latest(term.start) >= addDays(from, -366) && earliest(term.start) <= to);

const words = (text: string): Set<string> => new Set(fold(text).match(WORD));

/** Share of words two titles have in common, 0 to 1. */
export function likeness(a: string, b: string): number {
  const [left, right] = [words(a), words(b)];
  const common = [...left].filter((word) => right.has(word)).length;
  return (2 * common) / Math.max(1, left.size + right.size);
}

/** How the post is written where a title stands: bare where the place is understood, with its name elsewhere. */
export function titleAs(post: Post, { list, jurisdictions }: Bench, placed: boolean): string {
  const place = post.jurisdiction === undefined ? undefined : list.venue(post.jurisdiction);
  const forms = formsOf(post, place).filter((form) => form.kind === 'label');
  const bare = forms.find((form) => !form.placed);
  // Of several places with one title the nearest is meant.
  const understood = bare === undefined || list.postsTitled(bare.label, jurisdictions).includes(post);
  const wanted = forms.find((form) => form.placed === (placed || !understood));
  return (wanted ?? forms[0])?.label ?? post.label;
}

/** Titles the person has on the days, likest to the one written first; those already printed are left out. */
function heldInstead(
  title: TitleWords,
  person: Person,
  bench: Bench,
  isPrinted: (post: string) => boolean,
): string[] {
  const placed = title.forms.some((form) => form.placed && form.post.jurisdiction !== undefined);
  return membershipsOn(person, bench.days)
    .filter(({ post }) => !isPrinted(post))
    .flatMap(({ post: id, acting }) => {
      const post = bench.list.post(id);
      return post ? [qualified(titleAs(post, bench, placed), acting ? 'acting' : undefined, bench.lang)] : [];
    })
    .sort((a, b) => likeness(b, title.office) - likeness(a, title.office));
}

/**
 * Judges a title against what the list gives the person on the days. Nothing is wrong inside a partial date, and on
 * the day of a hand-over both are right.
 *
 * @param isPrinted whether another of the person's titles names the post
 */
export function judgeTitle(
  title: TitleWords,
  person: Person,
  bench: Bench,
  isPrinted: (post: string) => boolean = () => false,
): Verdict | undefined {
  const posts = new Set(postsOf(title.forms, bench.jurisdictions).map((post) => post.id));
  const memberships = person.memberships.filter(({ post }) => posts.has(post));
  if (memberships.length === 0) {
    const severity = isListOlder(person, bench.days) ? 'warning' : 'error';
    return { rule: 'title-wrong', severity, expected: heldInstead(title, person, bench, isPrinted) };
  }
  const held = memberships.filter((membership) => accepted(membership, bench.days));
  const own = held.some(({ acting }) => !acting);
  const acting = held.some((membership) => membership.acting);
  // Who acted before holding the post has not left it.
  const past = memberships.some((membership) => ended(membership, bench.days) && !(own && membership.acting));
  const fault = (rule: TitleFault, expected: readonly string[]): Verdict => ({
    rule,
    severity: 'error',
    expected,
  });
  const rewritten = (qualifier?: Qualifier): string => qualified(title.office, qualifier, bench.lang);

  switch (title.qualifier) {
    case undefined:
      if (own) return undefined;
      if (acting) return fault('title-not-held', [rewritten('acting')]);
      return fault('title-not-held', [
        ...heldInstead(title, person, bench, isPrinted),
        ...(past ? [rewritten('former')] : []),
      ]);
    case 'former':
      if (past || (held.length > 0 && isListOlder(person, bench.days))) return undefined;
      return held.length > 0
        ? fault('title-qualifier', [rewritten(own || !acting ? undefined : 'acting')])
        : fault('title-not-held', heldInstead(title, person, bench, isPrinted));
    case 'acting':
      if (acting) return undefined;
      if (own) return fault('title-qualifier', [rewritten()]);
      return fault('title-not-held', [
        ...heldInstead(title, person, bench, isPrinted),
        ...(past ? [rewritten('former')] : []),
      ]);
    case 'new':
      if (held.some((membership) => begunLately(membership, bench.days))) return undefined;
      return fault('title-qualifier', [rewritten(held.length > 0 ? undefined : 'former')]);
  }
}
