import type { PersonClaim } from '../claim.ts';
import { findStrangers } from '../find-strangers.ts';
import type { WordSpan } from '../find-unlisted.ts';
import type { Finding } from '../finding.ts';
import { likeness, membershipsOn, titleAs } from '../judge-title.ts';
import type { Reading } from '../mentions.ts';
import { createOfficeReader } from '../office-words.ts';
import type { Passage, Stretch } from '../passage.ts';
import type { Person } from '../reference.ts';
import { slipBetween } from '../syllables.ts';
import { labelKey } from '../text.ts';
import { type CheckContext, daysOf, findingAt, isUnlisted } from './context.ts';

/**
 * `name-unknown`: a listed title beside a name that is nobody in the list and near nobody.
 *
 * @param explained claims of which another finding says more
 */
export function findUnknownNames(context: CheckContext, explained: ReadonlySet<PersonClaim>): Finding[] {
  const seen = new Set([...explained].map(({ name }) => labelKey(name)));
  return context.checked.claims.flatMap((claim) => {
    if (!isUnlisted(claim) || seen.has(labelKey(claim.name))) return [];
    const title = claim.titles.find(
      (one) => one.slips.length === 0 && one.qualifier !== 'former' && context.postsOf(claim, one).length > 0,
    );
    if (!title) return [];
    seen.add(labelKey(claim.name));
    return [findingAt(context, claim.at, 'name-unknown', 'warning', { detail: { title: title.office } })];
  });
}

/**
 * `name-ambiguous`: a name that several people in the list bear, and nothing here tells which of them.
 *
 * @param garbled whether what would tell may be there and cannot be read
 */
export function findAmbiguousNames(
  context: CheckContext,
  garbled: (claim: PersonClaim) => boolean,
): Finding[] {
  const { claims } = context.checked;
  if (claims.every(({ bearers }) => bearers.length < 2)) return [];
  const known = new Set(
    claims.filter((claim) => context.personOf(claim)).map((claim) => labelKey(claim.name)),
  );
  return claims.flatMap((claim) => {
    const key = labelKey(claim.name);
    if (claim.bearers.length < 2 || context.personOf(claim) || known.has(key) || garbled(claim)) return [];
    known.add(key);
    const ids = claim.bearers.map(({ id }) => id).join(', ');
    return [findingAt(context, claim.at, 'name-ambiguous', 'warning', { detail: { ids } })];
  });
}

const wordsOf = (name: string): string[] => name.split(/\s+/);
const lettersOf = (name: string): string => [...name.toLowerCase()].sort().join('');

/** Whether two names are one written in two ways: all syllables the same but one, which differs by a slip. */
function isSlipOf(one: PersonClaim, other: PersonClaim): boolean {
  const [left, right] = [wordsOf(one.name), wordsOf(other.name)];
  if (left.length !== right.length || left.length < 2) return false;
  const different = left.flatMap((word, index) => {
    const counterpart = right[index] ?? '';
    return labelKey(word) === labelKey(counterpart) ? [] : [slipBetween(word, counterpart)];
  });
  if (different.length !== 1) return false;
  const [slip] = different;
  // The same letters in another order are a slip; another letter may be another person.
  if (slip === 'letter' && lettersOf(one.name) === lettersOf(other.name)) return true;
  if (slip === 'letter')
    return one.titles.some((title) => other.titles.some((its) => its.office === title.office));
  return slip !== undefined && left.length >= 3;
}

/** Names of more words are compared with none. */
const MOST_WORDS = 40;

/** What a name shares with every other that differs from it in one syllable: the name without each of them in turn. */
function placesOf(name: string): string[] {
  const keys = wordsOf(name).map(labelKey);
  if (keys.length < 2 || keys.length > MOST_WORDS) return [];
  return keys.map((_, place) => keys.map((key, index) => (index === place ? '*' : key)).join('|'));
}

/** `name-inconsistent`: someone who is not in the list, written in two ways in one article. */
export function findInconsistentNames(context: CheckContext): Finding[] {
  const names = new Set<string>();
  const alike = new Map<string, { readonly claim: PersonClaim; readonly order: number }[]>();
  return context.checked.claims.filter(isUnlisted).flatMap((claim) => {
    const key = labelKey(claim.name);
    if (names.has(key)) return [];
    const places = placesOf(claim.name);
    const near = new Set(places.flatMap((place) => alike.get(place) ?? []));
    const earlier = [...near]
      .sort((a, b) => a.order - b.order)
      .find(
        ({ claim: other }) =>
          !(other.entry && claim.entry) && other.at.passage !== claim.at.passage && isSlipOf(other, claim),
      )?.claim;
    if (!earlier) {
      names.add(key);
      const known = { claim, order: names.size };
      for (const place of places) {
        const others = alike.get(place);
        if (others) others.push(known);
        else alike.set(place, [known]);
      }
    }
    return earlier
      ? [findingAt(context, claim.at, 'name-inconsistent', 'warning', { expected: [earlier.name] })]
      : [];
  });
}

/** The titles of a person on the days, likest to a text first, where any is like it at all. */
function likeTitles(
  context: CheckContext,
  claim: PersonClaim,
  person: Person | undefined,
  office: string,
): string[] {
  const days = daysOf(claim);
  if (!person || !days) return [];
  const { checked, lexicon } = context;
  const bench = {
    list: lexicon.list,
    days,
    jurisdictions: checked.jurisdictionsOf(person),
    lang: checked.text.article.lang,
  };
  return membershipsOn(person, days)
    .flatMap(({ post }) => lexicon.list.post(post) ?? [])
    .map((post) => titleAs(post, bench, false))
    .filter((title) => likeness(title, office) > 0.4)
    .sort((a, b) => likeness(b, office) - likeness(a, office));
}

/** A shortened title is right when its words are part of one the person has, in their order: `Bộ trưởng`. */
function isShortened(context: CheckContext, person: Person | undefined, office: string): boolean {
  if (!person) return false;
  const short = labelKey(office).split(' ');
  return person.memberships.some(({ post }) => {
    const full = labelKey(context.lexicon.list.post(post)?.label ?? '').split(' ');
    let at = 0;
    for (const word of full) if (word === short[at]) at += 1;
    return at === short.length;
  });
}

const claimOfStranger = (passage: Passage, { tokens }: Reading, { from, to }: WordSpan): PersonClaim => {
  const [start, end] = [tokens.start[from] ?? 0, tokens.end[to] ?? 0];
  return {
    at: { passage, start, end },
    prefix: { passage, start, end: start },
    name: tokens.text.slice(start, end),
    bearers: [],
    near: [],
    titles: [],
    shared: [],
    judged: 'never',
    inChange: false,
  };
};

/** `title-unknown`: what looks like an office title and is not in the list, whoever bears it. */
export function findUnknownTitles(
  context: CheckContext,
): { readonly claim: PersonClaim; readonly finding: Finding }[] {
  const { checked, lexicon } = context;
  const reader = createOfficeReader(lexicon);
  const report = (claim: PersonClaim, at: Stretch, office: string) => {
    const person = context.personOf(claim);
    if (isShortened(context, person, office)) return [];
    const expected = likeTitles(context, claim, person, office);
    return [{ claim, finding: findingAt(context, at, 'title-unknown', 'warning', { expected, person }) }];
  };
  const listed = checked.claims.flatMap((claim) =>
    claim.titles
      .filter(({ forms, office }) => forms.length === 0 && reader.isOffice(office))
      .flatMap((title) => report(claim, title.at, title.office)),
  );
  const inProse = checked.claims
    .filter((claim) => !claim.entry)
    .flatMap((claim) => reader.besides(claim).flatMap(({ at, office }) => report(claim, at, office)));
  const ofStrangers = checked.readings.flatMap(({ passage, reading }) =>
    findStrangers(reading).flatMap((span) => {
      const claim = claimOfStranger(passage, reading, span);
      return reader.before(claim.at).flatMap(({ at, office }) => report(claim, at, office));
    }),
  );
  return [...listed, ...inProse, ...ofStrangers];
}
