import { phraseOf, termOf } from './encoding.ts';
import { areMarked, type QueryReading, tonePlacements, type Words } from './query.ts';
import type { Condition } from './question.ts';
import type { Shown } from './shown.ts';

/** Articles by their place, 0 for the newest, each with a score. */
export type Hits = ReadonlyMap<number, number>;

export interface AskOptions {
  /** Marks count: `tuy` no longer finds túy. */
  readonly exactMarks?: boolean;
  /** Only news of this year. */
  readonly year?: string | undefined;
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
  /** The indexed record at a place: encoded text and what is shown with it. */
  readonly record: (place: number) => Promise<IndexedRecord>;
}

export interface IndexedRecord {
  /** Path below the site's base. */
  readonly url: string;
  readonly content: string;
  readonly shown: Shown;
}

/** What one reading of a query finds in one index. */
export interface Findings {
  /** Side by side, with the marks typed. */
  readonly exact: Hits;
  /** Side by side, where nothing bears those marks. */
  readonly phrase: Hits;
  /** All words, nearly all of them beside a neighbour from the query. */
  readonly close: Hits;
}

export interface ReadingOptions {
  /** Whether scores are worth asking for: where they are not, all that is alike has the same. */
  readonly scored: boolean;
  /** Whether words that only have neighbours from the query beside them are of interest. */
  readonly loosely: boolean;
}

/** More than anyone reads: of so many the newest are as good as the best. */
const TOO_MANY_TO_RANK = 200;
const NONE: Hits = new Map();
const NOTHING: Findings = { exact: NONE, phrase: NONE, close: NONE };

const keep = (hits: Hits, test: (place: number) => boolean): Hits =>
  new Map([...hits].filter(([place]) => test(place)));
const within = (hits: Hits, others: Hits): Hits => keep(hits, (place) => others.has(place));
const union = (all: readonly Hits[]): Hits => new Map(all.flatMap((hits) => [...hits]));

export const findsAny = ({ exact, phrase, close }: Findings): boolean =>
  [exact, phrase, close].some(({ size }) => size > 0);

async function askExact(words: Words, ask: Ask, term: (words: Words) => string): Promise<Hits> {
  if (!areMarked(words)) return NONE;
  const found: Hits[] = [];
  for (const placed of tonePlacements(words)) found.push(await ask(term(placed), { exactMarks: true }));
  return union(found);
}

/** Phrases come back without a rank of their own: they take that of the plain words. */
async function withScores(findings: Findings, words: Words, ask: Ask): Promise<Findings> {
  const count = findings.exact.size + findings.phrase.size + findings.close.size;
  if (count < 2 || count > TOO_MANY_TO_RANK) return findings;
  const scores = await ask(termOf(words));
  const scored = (hits: Hits): Hits =>
    new Map([...hits].map(([place, score]) => [place, scores.get(place) ?? score]));
  return { exact: scored(findings.exact), phrase: scored(findings.phrase), close: scored(findings.close) };
}

/**
 * Pages where the words have their neighbours from the query beside them, all but one odd syllable: `lũ quét Nậm Khê`
 * in "lũ quét xảy ra ở Nậm Khê". Cheaper than a list of words, and it sorts chance out.
 */
async function askClose(words: Words, ask: Ask): Promise<Hits> {
  const pairs: Hits[] = [];
  for (let at = 0; at + 1 < words.length; at += 1) pairs.push(await ask(phraseOf(words.slice(at, at + 2))));
  const aloneIn = (place: number): number[] =>
    words.flatMap((_, at) => (pairs[at - 1]?.has(place) || pairs[at]?.has(place) ? [] : [at]));
  const alone = new Map([...union(pairs).keys()].map((place) => [place, aloneIn(place)]));
  const odd = words.length % 2;
  const close = [...alone].filter(([, places]) => places.length <= odd);
  const missing = new Set(close.flatMap(([, places]) => places));
  const present = new Map<number, Hits>();
  for (const at of missing) present.set(at, await ask(phraseOf(words.slice(at, at + 1))));
  const holdsAll = (place: number, places: readonly number[]): boolean =>
    places.every((at) => present.get(at)?.has(place));
  return new Map(close.filter(([place, places]) => holdsAll(place, places)).map(([place]) => [place, 1]));
}

async function askWords(words: Words, ask: Ask, loosely: boolean): Promise<Findings> {
  if (words.length === 0) return NOTHING;
  if (words.length === 1) {
    if (areMarked(words)) return { ...NOTHING, exact: await askExact(words, ask, termOf) };
    return { ...NOTHING, phrase: await ask(termOf(words)) };
  }
  const exact = await askExact(words, ask, phraseOf);
  const phrase = exact.size > 0 ? NONE : await ask(phraseOf(words));
  if (!loosely) return { exact, phrase, close: NONE };
  if (words.length > 2) return { exact, phrase, close: await askClose(words, ask) };
  return { exact, phrase, close: exact.size > 0 ? NONE : await askExact(words, ask, termOf) };
}

/** What stands in quotation marks: with its marks where it has any and they are found, else without. */
async function askQuoted(words: Words, ask: Ask): Promise<Hits> {
  const exact = await askExact(words, ask, phraseOf);
  return exact.size > 0 ? exact : ask(phraseOf(words));
}

/** Asks an index for one reading of a query. */
export async function askReading(
  { words, quoted, strict, year }: QueryReading,
  askAny: Ask,
  { scored, loosely }: ReadingOptions,
): Promise<Findings> {
  const ask: Ask = year === undefined ? askAny : (term, options) => askAny(term, { ...options, year });
  const rank = (findings: Findings, by: Words) => (scored ? withScores(findings, by, ask) : findings);
  if (quoted.length === 0) return rank(await askWords(words, ask, loosely && !strict), words);
  const demanded: Hits[] = [];
  for (const phrase of quoted) demanded.push(await askQuoted(phrase, ask));
  const all = demanded.reduce(within);
  const every = [...words, ...quoted.flat()];
  if (all.size === 0 || words.length === 0) return rank({ ...NOTHING, exact: all }, every);
  const { exact, phrase } = await askWords(words, ask, false);
  const close = within(await askScattered(words, ask), all);
  return rank({ exact: within(exact, all), phrase: within(phrase, all), close }, every);
}

/** Asks nothing twice. */
export function rememberAnswers(ask: Ask): Ask {
  const answers = new Map<string, Promise<Hits>>();
  return (term, options = {}) => {
    const key = [term, options.exactMarks, options.year].join('|');
    const known = answers.get(key) ?? ask(term, options);
    answers.set(key, known);
    return known;
  };
}

/** Pagefind leaves a word out of account that no page has: each has to be asked for by itself. */
async function areAllKnown(words: Words, ask: Ask): Promise<boolean> {
  for (const word of words) if ((await ask(phraseOf([word]))).size === 0) return false;
  return true;
}

/**
 * Pages with all words, anywhere: in Vietnamese, where a word is several syllables, mostly chance. Those with the marks
 * typed, if there are any.
 */
export async function askScattered(words: Words, ask: Ask): Promise<Hits> {
  if (words.length === 0 || !(await areAllKnown(words, ask))) return NONE;
  const exact = await askExact(words, ask, termOf);
  return exact.size > 0 ? exact : ask(termOf(words));
}

/** Pages where all words but the last stand side by side, and one begins as the last does. */
export async function askBegun(words: Words, ask: Ask): Promise<Hits> {
  const head = words.slice(0, -1);
  if (head.length === 0) return NONE;
  const exact = await askExact(head, ask, phraseOf);
  const phrase = exact.size > 0 ? exact : await ask(phraseOf(head));
  return phrase.size === 0 ? NONE : within(phrase, await ask(termOf(words.slice(-1), { unfinished: true })));
}

/** Pages with all words, of which the last may be unfinished. */
export async function askUnfinished(words: Words, ask: Ask): Promise<Hits> {
  const begun = await ask(termOf(words.slice(-1), { unfinished: true }));
  const isHopeless = begun.size === 0 || !(await areAllKnown(words.slice(0, -1), ask));
  return isHopeless ? NONE : ask(termOf(words, { unfinished: true }));
}
