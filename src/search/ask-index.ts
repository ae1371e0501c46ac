import { phraseOf, termOf } from './encoding.ts';
import { areMarked, type Reading, tonePlacements, type Words } from './query.ts';
import type { Condition } from './question.ts';

/** Articles by their place, 0 for the newest, each with a score. */
export type Hits = ReadonlyMap<number, number>;

export interface AskOptions {
  /** Marks count: `tuy` no longer finds túy. */
  readonly exactMarks?: boolean;
}

/** Asks one index for a term in Pagefind's language; `null` for every article that meets the conditions. */
export type Ask = (term: string | null, options?: AskOptions) => Promise<Hits>;

/** An index as it can be asked; all indexes of a site hold the same articles at the same places. */
export interface SearchIndex {
  /** Number of articles. */
  readonly size: number;
  readonly ask: (
    term: string | null,
    options: AskOptions & { conditions: readonly Condition[] },
  ) => Promise<Hits>;
  /** The indexed record at a place: encoded text and what is shown of it. */
  readonly record: (place: number) => Promise<IndexedRecord>;
}

export interface IndexedRecord {
  /** Path below the site's base. */
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** What one reading of a query finds in one index. */
export interface Findings {
  /** Side by side, with the marks typed. */
  readonly exact: Hits;
  /** Side by side. */
  readonly phrase: Hits;
  /** All words, nearly all of them beside a neighbour from the query. */
  readonly close: Hits;
  /** All words, anywhere: in Vietnamese, where a word is several syllables, mostly chance. */
  readonly loose: Hits;
}

const NONE: Hits = new Map();
const NOTHING: Findings = { exact: NONE, phrase: NONE, close: NONE, loose: NONE };

const keep = (hits: Hits, test: (place: number) => boolean): Hits =>
  new Map([...hits].filter(([place]) => test(place)));
const within = (hits: Hits, others: Hits): Hits => keep(hits, (place) => others.has(place));
const union = (all: readonly Hits[]): Hits => new Map(all.flatMap((hits) => [...hits]));
/** Phrases come back without a rank of their own: they take that of the plain words. */
const scored = (hits: Hits, scores: Hits): Hits =>
  new Map([...hits].map(([place, score]) => [place, scores.get(place) ?? score]));

const askExact = async (words: Words, ask: Ask, term: (words: Words) => string): Promise<Hits> => {
  const found: Hits[] = [];
  for (const placed of tonePlacements(words)) found.push(await ask(term(placed), { exactMarks: true }));
  return union(found);
};

/** Neighbouring words of the query, pair by pair, and where they are neighbours too. */
async function askPairs(words: Words, ask: Ask): Promise<Hits[]> {
  const pairs: Hits[] = [];
  for (let at = 0; at + 1 < words.length; at += 1) pairs.push(await ask(phraseOf(words.slice(at, at + 2))));
  return pairs;
}

/** Pagefind leaves a word out of account that no page has. Only what stands in no pair that was found need be asked. */
async function areAllKnown(words: Words, pairs: readonly Hits[], ask: Ask): Promise<boolean> {
  for (const [at, word] of words.entries()) {
    const isPaired = Boolean(pairs[at - 1]?.size || pairs[at]?.size);
    if (!isPaired && (await ask(phraseOf([word]))).size === 0) return false;
  }
  return true;
}

/**
 * Pages where the words have their neighbours from the query beside them, all but one odd syllable: `lũ quét Nậm Khê`
 * in "lũ quét xảy ra ở Nậm Khê". Cheaper than a list of words, and it sorts chance out.
 */
function closeTo(words: Words, candidates: Hits, pairs: readonly Hits[]): Hits {
  const alone = (place: number): number =>
    words.filter((_, at) => !pairs[at - 1]?.has(place) && !pairs[at]?.has(place)).length;
  return keep(candidates, (place) => alone(place) <= words.length % 2);
}

async function askWord(word: string, ask: Ask): Promise<Findings> {
  const found = await ask(termOf([word]));
  if (!areMarked([word])) return { ...NOTHING, phrase: found };
  return { ...NOTHING, exact: scored(await askExact([word], ask, termOf), found), loose: found };
}

async function askWords(words: Words, ask: Ask, strict: boolean): Promise<Findings> {
  const [only] = words;
  if (only === undefined) return NOTHING;
  if (words.length === 1) return askWord(only, ask);
  const loose = await ask(termOf(words));
  if (loose.size === 0) return NOTHING;
  const phrase = scored(await ask(phraseOf(words)), loose);
  const exact = areMarked(words) ? scored(await askExact(words, ask, phraseOf), loose) : NONE;
  if (strict) return { ...NOTHING, exact, phrase };
  const pairs = words.length > 2 ? await askPairs(words, ask) : [phrase];
  if (!(await areAllKnown(words, pairs, ask))) return NOTHING;
  // A page that has every word with its marks is meant before one that has other words of the same letters.
  const withMarks = areMarked(words) ? await askExact(words, ask, termOf) : NONE;
  const scattered = withMarks.size > 0 ? withMarks : loose;
  if (words.length > 2) return { exact, phrase, close: closeTo(words, scattered, pairs), loose: scattered };
  return { exact, phrase, close: exact.size > 0 ? NONE : withMarks, loose: scattered };
}

/** What stands in quotation marks: with its marks where it has any and they are found, else without. */
async function askQuoted(words: Words, ask: Ask): Promise<Hits> {
  const phrase = await ask(phraseOf(words));
  const exact = areMarked(words) ? await askExact(words, ask, phraseOf) : NONE;
  return scored(exact.size > 0 ? exact : phrase, await ask(termOf(words)));
}

/** Asks an index for one reading of a query. */
export async function askReading({ words, quoted, strict }: Reading, ask: Ask): Promise<Findings> {
  if (quoted.length === 0) return askWords(words, ask, strict);
  const demanded: Hits[] = [];
  for (const phrase of quoted) demanded.push(await askQuoted(phrase, ask));
  const all = demanded.reduce(within);
  if (words.length === 0) return { ...NOTHING, exact: all };
  const { exact, phrase, loose } = await askWords(words, ask, strict);
  return { exact: within(exact, all), phrase: within(phrase, all), close: within(loose, all), loose: NONE };
}

/** Asks for words of which the last may be unfinished. */
export async function askUnfinished(words: Words, ask: Ask): Promise<Hits> {
  const begun = await ask(termOf(words.slice(-1), { unfinished: true }));
  const isHopeless = begun.size === 0 || !(await areAllKnown(words.slice(0, -1), [], ask));
  return isHopeless ? NONE : ask(termOf(words, { unfinished: true }));
}
