import type { Finding } from '../finding.ts';
import { mayBeStyled } from '../house-style.ts';
import type { Lexicon } from '../lexicon.ts';
import { type Reading, takenBy } from '../mentions.ts';
import { type Passage, passageOf } from '../passage.ts';
import { isSurname } from '../surnames.ts';
import { syllableKey, WORD } from '../text.ts';
import { gapBefore, isAdjacent, isCapital, keyAt, type Tokens, tokenise, wordAt } from '../tokens.ts';
import type { CheckContext } from './context.ts';
import { findStyle } from './style.ts';

/** A label of a venue that can be written in more than one way. */
interface StyledLabel {
  readonly label: string;
  /** For each of its words the keys that it may have in a text. */
  readonly words: readonly (readonly string[])[];
}

/** Labels by the keys that their first word may have in a text, longest first. */
type StyledLabels = ReadonlyMap<string, readonly { readonly label: StyledLabel }[]>;

const OTHER_VOWEL: Readonly<Record<string, string>> = { i: 'y', y: 'i' };

/** The keys under which a word of a label stands in texts: as it is, and with i for y or y for i. */
function spellingsOf(word: string): string[] {
  const key = syllableKey(word);
  const other = key.replace(
    /^([hklmst])([iy])(?=[\u0300-\u0323]?$)/,
    (_, onset: string, vowel: string) => `${onset}${OTHER_VOWEL[vowel]}`,
  );
  return other === key ? [key] : [key, other];
}

const wordsOf = (label: string): string[] => label.normalize('NFC').match(WORD) ?? [];

const indexes = new WeakMap<Lexicon, StyledLabels>();

function labelsOf(lexicon: Lexicon): StyledLabels {
  const known = indexes.get(lexicon);
  if (known) return known;
  const labels = lexicon.list.rows.venues
    .flatMap((venue) => [venue.label, ...venue.otherLabels.map(({ label }) => label)])
    .filter(mayBeStyled)
    .map((label) => ({ label, words: wordsOf(label).map(spellingsOf) }))
    .sort((a, b) => b.words.length - a.words.length);
  const styled = Map.groupBy(
    labels.flatMap((label) => (label.words[0] ?? []).map((key) => ({ key, label }))),
    ({ key }) => key,
  );
  indexes.set(lexicon, styled);
  return styled;
}

const isJoint = (gap: string): boolean => /^(?:\s+|\s*[,–-]\s*)$/.test(gap);

/** The label that stands at a word, however it is spelt. */
const labelAt = (tokens: Tokens, from: number, labels: StyledLabels): StyledLabel | undefined =>
  labels.get(keyAt(tokens, from))?.find(({ label: { words } }) =>
    words.every((keys, offset) => {
      const index = from + offset;
      return (
        index < tokens.count &&
        keys.includes(keyAt(tokens, index)) &&
        (offset === 0 || isJoint(gapBefore(tokens, index)))
      );
    }),
  )?.label;

const beginsSentence = (tokens: Tokens, index: number): boolean =>
  index === 0 || /[.!?:;…\n“”"]/.test(gapBefore(tokens, index));

/** Part of a longer name: of a person, or of another place. Abbreviations (UBND) are part of none. */
function isWithinName(tokens: Tokens, from: number, to: number): boolean {
  const isPart = (index: number, gapAt: number): boolean =>
    index >= 0 && index < tokens.count && isAdjacent(tokens, gapAt) && isCapital(tokens, index);
  if (isPart(to + 1, to + 1)) return true;
  if (!isPart(from - 1, from)) return false;
  const before = wordAt(tokens, from - 1);
  return isSurname(before) || (before !== before.toUpperCase() && !beginsSentence(tokens, from - 1));
}

/** Values of the frontmatter that name a venue; an id is no spelling. */
export function venueFields({ checked, lexicon }: CheckContext): Passage[] {
  const { frontmatter, field, source } = checked.text;
  const ofVenues = frontmatter.venues.map(({ venue }, index) => ({ path: ['venues', index], value: venue }));
  const ofGatherings = (['chairs', 'attendees'] as const).flatMap((role) =>
    frontmatter[role].flatMap((entry, index) =>
      entry.kind === 'venue' ? [{ path: [role, index, 'at'], value: entry.at }] : [],
    ),
  );
  return [...ofVenues, ...ofGatherings]
    .filter(({ value }) => lexicon.list.venue(value) === undefined && mayBeStyled(value))
    .map(({ path, value }) => passageOf('participant', field(path, value), source));
}

/** `name-style`: venues spelt otherwise than the list or the house does, in the fields and wherever they are named. */
export function findVenueStyles(context: CheckContext): Finding[] {
  const { checked, lexicon } = context;
  const labels = labelsOf(lexicon);
  const judge = (passage: Passage, reading: Pick<Reading, 'tokens' | 'people' | 'titles'>): Finding[] => {
    const { tokens } = reading;
    const found: Finding[] = [];
    let taken: ReadonlySet<number> | undefined;
    let next = 0;
    for (const from of tokens.capitals) {
      const label = from < next ? undefined : labelAt(tokens, from, labels);
      if (!label) continue;
      taken ??= takenBy(reading);
      if (taken.has(from)) continue;
      const last = from + label.words.length - 1;
      if (!isWithinName(tokens, from, last)) {
        const at = { passage, start: tokens.start[from] ?? 0, end: tokens.end[last] ?? 0 };
        found.push(...findStyle(context, at, label.label));
      }
      next = last + 1;
    }
    return found;
  };
  const fields = venueFields(context).flatMap((passage) =>
    judge(passage, { tokens: tokenise(passage.mapped.text, lexicon.vocabulary), people: [], titles: [] }),
  );
  return [...fields, ...checked.readings.flatMap(({ passage, reading }) => judge(passage, reading))];
}
