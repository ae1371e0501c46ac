import { type ArticleDigest, digest } from './checks/across.ts';
import { findTheDead, findWrongHonorifics } from './checks/bearing.ts';
import { createContext } from './checks/context.ts';
import { findWrongLetters } from './checks/letters.ts';
import { findMisspeltNames } from './checks/names.ts';
import { findWrongEncodings } from './checks/old-encodings.ts';
import { findBrokenPrecedence } from './checks/order.ts';
import { findDuplicatePeople } from './checks/participants.ts';
import { findMisspeltVenues, findPeopleInTwoPlaces } from './checks/places.ts';
import { findListMismatches } from './checks/prose-lists.ts';
import { findSeatConflicts } from './checks/seats.ts';
import { findWrongShortForms } from './checks/short-forms.ts';
import { findOtherStyles, findTitleStyles } from './checks/style.ts';
import { findSwappedPeople } from './checks/swaps.ts';
import { findMissingTitles, findUnorderedTitles } from './checks/title-lists.ts';
import { findMisspeltTitles, findUnheldTitles } from './checks/titles.ts';
import {
  findAmbiguousNames,
  findInconsistentNames,
  findUnknownNames,
  findUnknownTitles,
} from './checks/unlisted.ts';
import { findVenueStyles, venueFields } from './checks/venue-style.ts';
import type { ArticleText, CheckedArticle, PersonClaim } from './claim.ts';
import { readClaims } from './claims.ts';
import type { Finding, Span } from './finding.ts';
import type { Lexicon } from './lexicon.ts';
import type { Passage } from './passage.ts';
import { withSureFixes } from './sure-fix.ts';

/** What of the list an article's judgement rests on: ids of the people and posts that it names, or nearly names. */
export interface Footing {
  readonly people: readonly string[];
  readonly posts: readonly string[];
}

/** What is found in one article by itself: plain data, which can be kept and sent. */
export interface CheckedText {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** For the checks over several articles. */
  readonly digest: ArticleDigest;
  readonly leansOn: Footing;
}

/** Of two rules that tell one defect at one place, the first is the more specific. */
const BEFORE: readonly (readonly [first: string, then: string])[] = [
  ['people-swapped', 'title-wrong'],
  ['name-misspelt', 'name-inconsistent'],
  ['name-misspelt', 'name-unknown'],
  ['title-misspelt', 'title-unknown'],
  ['title-misspelt', 'title-style'],
  ['title-wrong', 'title-style'],
  ['title-not-held', 'title-style'],
  ['text-lookalike', 'name-misspelt'],
  ['text-encoding', 'name-misspelt'],
  ['text-encoding', 'name-unknown'],
  ['text-encoding', 'title-unknown'],
  ['two-places', 'precedence'],
  ['two-places', 'prose-mismatch'],
  ['name-misspelt', 'name-short-form'],
];

/** Everything about names and titles that is wrong in one article. */
export function checkArticle(text: ArticleText, lexicon: Lexicon): CheckedText {
  const checked = readClaims(text, lexicon);
  const context = createContext(checked, lexicon);
  const { identified } = context;
  const encodings = findWrongEncodings(checked, lexicon);
  const dead = findTheDead(context);
  const swaps = findSwappedPeople(context);
  const explained = new Set([...swaps.explained, ...dead.flatMap(({ claim }) => claim.titles)]);
  const unheld = findUnheldTitles(context, explained);
  const faulty = new Set([...explained, ...unheld.map(({ title }) => title)]);
  const conflicts = findSeatConflicts(context, faulty);
  const garbled = garbledIn(encodings);
  const strange = findUnknownTitles(context);
  const strangers = new Set(strange.map(({ claim }) => claim));
  // Names that an old encoding has garbled are missing from no list.
  const mismatches =
    encodings.length > 0
      ? []
      : findListMismatches(
          context,
          [...conflicts, ...dead].map(({ claim }) => claim),
        );
  const unlisted = new Set(
    mismatches.filter(({ detail }) => detail.missing === 'text').map(({ person }) => person),
  );
  const findings = [
    ...encodings,
    ...findWrongLetters(checked),
    ...findMisspeltNames(checked, identified),
    ...findWrongShortForms(context),
    ...findUnknownNames(
      context,
      new Set([...conflicts.map(({ claim }) => claim), ...checked.claims.filter(garbled)]),
    ),
    ...findAmbiguousNames(context, garbled),
    ...findInconsistentNames(context),
    ...findOtherStyles(context),
    ...findVenueStyles(context),
    ...swaps.findings,
    ...findMisspeltTitles(checked, identified),
    ...unheld.map(({ finding }) => finding),
    ...findMissingTitles(context, faulty)
      .filter(({ claim }) => !garbled(claim) && !strangers.has(claim))
      .map(({ finding }) => finding)
      // Whose place in the list has lost the name has lost the titles with it.
      .filter(({ person }) => !unlisted.has(person)),
    ...findUnorderedTitles(context, faulty),
    ...strange.map(({ finding }) => finding),
    ...findTitleStyles(context),
    ...conflicts.map(({ finding }) => finding),
    ...findBrokenPrecedence(context, swaps.claims),
    ...findDuplicatePeople(checked, identified),
    ...findWrongHonorifics(context),
    ...dead.map(({ finding }) => finding),
    ...findPeopleInTwoPlaces(context),
    ...findMisspeltVenues(context),
    ...mismatches,
  ].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const fields = [...checked.readings, ...checked.claims.map(({ at }) => at)].map(({ passage }) => passage);
  const titles = checked.claims.flatMap((claim) => claim.titles.map(({ at }) => at.passage));
  return {
    findings: withSureFixes(
      withoutRepeats(findings),
      [...new Set([...fields, ...titles, ...venueFields(context)])],
      text.body,
    ),
    digest: digest(context, faulty),
    leansOn: footingOf(checked),
  };
}

function footingOf({ claims, readings }: CheckedArticle): Footing {
  const people = new Set(
    claims.flatMap(({ person, bearers, near }) => [
      ...(person ? [person] : []),
      ...bearers,
      ...near.flatMap(({ name }) => name.people),
    ]),
  );
  const titles = [
    ...claims.flatMap((claim) => [...claim.titles, ...claim.shared]),
    ...readings.flatMap(({ reading }) => reading.titles),
  ];
  const posts = new Set(titles.flatMap(({ forms }) => forms.map(({ post }) => post.id)));
  return { people: [...people].map(({ id }) => id), posts: [...posts] };
}

/** Whether a place in the file lies in a passage. */
const holds = ({ mapped }: Passage, { start, end }: Span): boolean =>
  mapped.startOf(0) <= start && end <= mapped.endOf(mapped.text.length);

const overlaps = (a: Finding, b: Finding): boolean => a.span.start < b.span.end && b.span.start < a.span.end;

/** Whether what is wrong with the letters lies in the passage of a claim. */
function garbledIn(encodings: readonly Finding[]): (claim: PersonClaim) => boolean {
  if (encodings.length === 0) return () => false;
  const known = new Map<Passage, boolean>();
  return ({ at: { passage } }) => {
    const answer = known.get(passage) ?? encodings.some(({ span }) => holds(passage, span));
    known.set(passage, answer);
    return answer;
  };
}

/** Which findings of a rule overlap a place; asked for places from the first to the last. */
function createOverlaps(findings: readonly Finding[]): (finding: Finding) => boolean {
  let next = 0;
  let open: Finding[] = [];
  return (finding) => {
    for (; next < findings.length; next += 1) {
      const other = findings[next];
      if (!other || other.span.start >= finding.span.end) break;
      open.push(other);
    }
    open = open.filter(({ span }) => span.end > finding.span.start);
    return open.some((other) => overlaps(other, finding));
  };
}

/**
 * One title between two people is read with each of them, and is wrong once; of two rules the more specific one stays.
 *
 * @param findings in the order of their places
 */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const byRule = Map.groupBy(findings, ({ rule }) => rule);
  const outranking = Map.groupBy(
    BEFORE.filter(([first, then]) => byRule.has(first) && byRule.has(then)),
    ([, then]) => then,
  );
  const tests = new Map(
    [...outranking].map(([then, pairs]) => [
      then,
      pairs.map(([first]) => createOverlaps(byRule.get(first) ?? [])),
    ]),
  );
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const { rule, span } = finding;
    const key = `${rule} ${span.start} ${span.end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return !(tests.get(rule) ?? []).some((isOverlapped) => isOverlapped(finding));
  });
}
