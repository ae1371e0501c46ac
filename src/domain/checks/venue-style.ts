import type { Finding } from '../finding.ts';
import { inHouseStyle, mayBeStyled, type TonePlacement } from '../house-style.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Reading } from '../mentions.ts';
import { type Passage, passageOf } from '../passage.ts';
import { isSurname } from '../surnames.ts';
import { labelKey, WORD } from '../text.ts';
import { gapBefore, isAdjacent, isCapital, type Tokens, tokenise, wordAt } from '../tokens.ts';
import type { CheckContext } from './context.ts';
import { findStyle } from './style.ts';

/** A label of a venue that can be written in more than one way. */
interface StyledLabel {
  readonly label: string;
  readonly keys: readonly string[];
}

interface StyledLabels {
  /** By the key of their first word, longest first. */
  readonly byFirst: ReadonlyMap<string, readonly StyledLabel[]>;
  /** Finds a syllable of theirs in a spelling that is not the right one; few texts hold any. */
  readonly otherSpelling: RegExp;
}

/** One key for all spellings of a syllable. */
const styleKey = (word: string): string => labelKey(word).replace(/^([hklmst])y(?=[\u0300-\u0323]?$)/, '$1i');

const wordsOf = (label: string): string[] => label.normalize('NFC').match(WORD) ?? [];

const exchangeI = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/^([hklmst])([iy])(?=\p{M}?$)/iu, (_, onset: string, vowel: string) => {
      const other = vowel.toLowerCase() === 'i' ? 'y' : 'i';
      return onset + (vowel === vowel.toLowerCase() ? other : other.toUpperCase());
    })
    .normalize('NFC');

/** The spellings of a right word that are not it. */
const otherSpellings = (word: string): string[] =>
  [inHouseStyle(word, 'old'), inHouseStyle(word, 'new'), exchangeI(word)].filter((one) => one !== word);

const indexes = new WeakMap<Lexicon, Map<TonePlacement | undefined, StyledLabels>>();

function labelsOf(lexicon: Lexicon, placement: TonePlacement | undefined): StyledLabels {
  const ofLexicon = indexes.get(lexicon) ?? new Map<TonePlacement | undefined, StyledLabels>();
  indexes.set(lexicon, ofLexicon);
  const known = ofLexicon.get(placement);
  if (known) return known;
  const labels = lexicon.list.rows.venues
    .flatMap((venue) => [venue.label, ...venue.otherLabels.map(({ label }) => label)])
    .filter(mayBeStyled)
    .map((label) => ({ label, keys: wordsOf(label).map(styleKey) }))
    .sort((a, b) => b.keys.length - a.keys.length);
  const right = labels.map(({ label }) => (placement ? inHouseStyle(label, placement) : label));
  const others = new Set(right.flatMap((label) => wordsOf(label).flatMap(otherSpellings)));
  const styled = {
    byFirst: Map.groupBy(labels, ({ keys }) => keys[0] ?? ''),
    otherSpelling: new RegExp(`(?<!\\p{L})(?:${[...others].join('|') || '(?!)'})(?!\\p{L})`, 'iu'),
  };
  ofLexicon.set(placement, styled);
  return styled;
}

const isJoint = (gap: string): boolean => /^(?:\s+|\s*[,–-]\s*)$/.test(gap);

/** The label that stands at a word, however it is spelt. */
const labelAt = (tokens: Tokens, from: number, { byFirst }: StyledLabels): StyledLabel | undefined =>
  byFirst.get(styleKey(wordAt(tokens, from)))?.find(({ keys }) =>
    keys.every((key, offset) => {
      const index = from + offset;
      return (
        index < tokens.count &&
        styleKey(wordAt(tokens, index)) === key &&
        (offset === 0 || isJoint(gapBefore(tokens, index)))
      );
    }),
  );

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
  const labels = labelsOf(lexicon, checked.text.tonePlacement);
  const judge = (passage: Passage, reading: Pick<Reading, 'tokens' | 'people' | 'titles'>): Finding[] => {
    const { tokens } = reading;
    const found: Finding[] = [];
    const taken = new Set<number>();
    for (const one of [...reading.people, ...reading.titles])
      for (let at = one.from; at <= one.to; at += 1) taken.add(at);
    for (let from = 0; from < tokens.count; from += 1) {
      const label = taken.has(from) || !isCapital(tokens, from) ? undefined : labelAt(tokens, from, labels);
      if (!label) continue;
      const last = from + label.keys.length - 1;
      if (!isWithinName(tokens, from, last)) {
        const at = { passage, start: tokens.start[from] ?? 0, end: tokens.end[last] ?? 0 };
        found.push(...findStyle(context, at, label.label));
      }
      from = last;
    }
    return found;
  };
  const fields = venueFields(context).flatMap((passage) =>
    judge(passage, { tokens: tokenise(passage.mapped.text, lexicon.vocabulary), people: [], titles: [] }),
  );
  return [
    ...fields,
    ...checked.readings
      .filter(({ passage }) => labels.otherSpelling.test(passage.mapped.text))
      .flatMap(({ passage, reading }) => judge(passage, reading)),
  ];
}
