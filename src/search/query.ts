import { normalise, WORD } from '../domain/text.ts';
import { ABBREVIATIONS, AMBIGUOUS_SHORT_FORMS } from './abbreviations.ts';
import { isMarked, standsFor, swapIY, withNewTone, withOldTone } from './spelling.ts';

/** Words in the order typed: lower case, NFC. */
export type Words = readonly string[];

/** What was typed into the search box, taken apart. */
export interface Query {
  /** The words outside quotation marks. */
  readonly words: Words;
  /** The same words as typed, capitals kept. */
  readonly written: readonly string[];
  /** What stands in quotation marks: it has to be found as it is. */
  readonly quoted: readonly Words[];
}

/** One way to read a query. */
export interface QueryReading {
  readonly words: Words;
  readonly quoted: readonly Words[];
  /** Counts only where the words stand side by side. */
  readonly strict: boolean;
  /** Counts only in news of this year: the reader has typed it beside other words. */
  readonly year?: string;
}

/** More would be a pasted text: what comes behind is not looked for. */
const MOST_WORDS = 16;
/** Each syllable with i or y doubles the readings. */
const MOST_SWAPS = 2;

const writtenWords = (text: string): string[] => text.match(WORD) ?? [];

/** Lower-case words of a text: what the indexes are asked for. */
export const wordsIn = (text: string): string[] =>
  writtenWords(normalise(text).text).map((word) => word.toLowerCase().normalize('NFC'));

/** Takes a query apart. A quotation mark without its partner counts for nothing. */
export function parseQuery(text: string): Query {
  const pieces = normalise(text)
    .text.replace(/[“”„«»]/g, '"')
    .split('"');
  const isQuoted = (index: number): boolean => index % 2 === 1 && index < pieces.length - 1;
  const written = pieces
    .flatMap((piece, index) => (isQuoted(index) ? [] : writtenWords(piece)))
    .slice(0, MOST_WORDS);
  return {
    written,
    words: written.map((word) => word.toLowerCase().normalize('NFC')),
    quoted: pieces.flatMap((piece, index) => {
      const words = isQuoted(index) ? wordsIn(piece).slice(0, MOST_WORDS) : [];
      return words.length > 0 ? [words] : [];
    }),
  };
}

/** Whether there is a word to look for. */
export const isEmpty = ({ words, quoted }: Pick<Query, 'words' | 'quoted'>): boolean =>
  words.length === 0 && quoted.length === 0;

interface Form {
  readonly full: Words;
  readonly short: readonly Words[];
}

const FORMS: readonly Form[] = ABBREVIATIONS.map(({ full, short }) => ({
  full: wordsIn(full),
  short: short.map(wordsIn),
}));

const startsWith = (words: Words, at: number, listed: Words): boolean =>
  listed.length > 0 && listed.every((word, offset) => standsFor(words[at + offset] ?? '', word));

/** Replaces, from left to right, the longest stretch that a rule knows. */
function replaceStretches(words: Words, rules: readonly { from: Words; to: Words }[]): Words {
  const replaced: string[] = [];
  for (let at = 0; at < words.length; ) {
    const known = rules.filter((rule) => startsWith(words, at, rule.from));
    const longest = known.toSorted((a, b) => b.from.length - a.from.length)[0];
    replaced.push(...(longest?.to ?? [words[at] ?? '']));
    at += longest?.from.length ?? 1;
  }
  return replaced;
}

const isAmbiguous = (words: Words): boolean =>
  words.length === 1 && AMBIGUOUS_SHORT_FORMS.has(words[0] ?? '');

/** Typed as `TƯ`: then it is the short form and not the word. */
const inCapitals = ({ written }: Query, short: Words): boolean =>
  written.some((word) => word.toLowerCase() === short[0] && word === word.toUpperCase());

function expand(query: Query): Words {
  const rules = FORMS.flatMap(({ full, short }) =>
    short.filter((from) => !isAmbiguous(from) || inCapitals(query, from)).map((from) => ({ from, to: full })),
  );
  return replaceStretches(query.words, rules);
}

const contract = (words: Words, choice: number): Words =>
  replaceStretches(
    words,
    FORMS.map(({ full, short }) => ({ from: full, to: short[choice] ?? short[0] ?? full })),
  );

function swapSpellings(words: Words): Words[] {
  const places = words
    .flatMap((word, index) => (swapIY(word) === undefined ? [] : [index]))
    .slice(0, MOST_SWAPS);
  let variants: Words[] = [words];
  for (const place of places) {
    variants = variants.flatMap((variant) => [
      variant,
      variant.map((word, index) => (index === place ? (swapIY(word) ?? word) : word)),
    ]);
  }
  return variants.slice(1);
}

const YEAR = /^(?:19|20)\d\d$/;

/** `Phạm Minh Chính 2020` read as news of 2020 in which the name stands. */
function readYear({ words, quoted }: Query): QueryReading[] {
  const years = words.filter((word) => YEAR.test(word));
  const [year] = years;
  const others = words.filter((word) => word !== year);
  if (year === undefined || years.length > 1 || isEmpty({ words: others, quoted })) return [];
  return [{ words: others, quoted, strict: true, year }];
}

/**
 * The ways to read a query, as typed first: short forms spelt out, long ones shortened, i for y, a year as that of the
 * news. What stands in quotation marks is never read otherwise.
 */
export function readingsOf(query: Query): QueryReading[] {
  const { words, quoted } = query;
  const spelt = expand(query);
  const loose = [words, spelt, ...swapSpellings(words)];
  const shortened = [0, 1, 2].map((choice) => contract(spelt, choice)).filter((short) => !isAmbiguous(short));
  const readings = [
    ...loose.map((reading) => ({ words: reading, quoted, strict: false })),
    ...shortened.map((reading) => ({ words: reading, quoted, strict: true })),
  ];
  const firstOf = new Set<string>();
  const distinct = readings.filter((reading) => {
    const text = reading.words.join(' ');
    if (firstOf.has(text) || (isAmbiguous(reading.words) && inCapitals(query, reading.words))) return false;
    firstOf.add(text);
    return true;
  });
  return [...distinct, ...readYear(query)];
}

/** The same words with the tone mark where older and where newer print puts it; once where that is one place. */
export function tonePlacements(words: Words): Words[] {
  const placed = [words.map(withOldTone), words.map(withNewTone)];
  return placed[0]?.join(' ') === placed[1]?.join(' ') ? placed.slice(0, 1) : placed;
}

/** True where any of the words carries a mark. */
export const areMarked = (words: Words): boolean => words.some(isMarked);
