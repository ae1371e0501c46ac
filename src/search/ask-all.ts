import { fold } from '../domain/fold.ts';
import {
  type Ask,
  askBegun,
  askReading,
  askScattered,
  askUnfinished,
  type Findings,
  findsAny,
  type Hits,
} from './ask-index.ts';
import type { EntityMatch } from './match-entities.ts';
import { type Query, type QueryReading, readingsOf, type Words } from './query.ts';
import type { IndexFindings } from './rank.ts';

/** The ways in which a query is asked. */
export interface Readings {
  readonly typed: readonly QueryReading[];
  readonly finished: readonly QueryReading[];
  readonly repaired: readonly QueryReading[];
  /** Whether the query is the name of something: then words that only stand near each other are of no interest. */
  readonly isName: boolean;
  /** Whether a name in the query ends with its last word, which then is no beginning. */
  readonly endsInName: boolean;
}

/** Ways to finish a last word that are tried. */
const MOST_FINISHED = 5;
/** So many phrases are answer enough: words that only stand near each other are no longer looked for. */
const ENOUGH = 50;

const endsWith = ({ entity }: EntityMatch, last = ''): boolean =>
  [entity.label, ...(entity.names ?? [])].some((name) => fold(name).endsWith(fold(last)));

/** Of the names that are nearly named only the nearest is tried. */
export function readingsFor(query: Query, entities: readonly EntityMatch[]): Readings {
  const read = (words: Words): QueryReading => ({ words, quoted: query.quoted, strict: false });
  const finished = new Map(
    entities.flatMap(({ finished: words }) => (words ? [[words.join(' '), words]] : [])),
  );
  return {
    typed: readingsOf(query),
    finished: query.quoted.length > 0 ? [] : [...finished.values()].slice(0, MOST_FINISHED).map(read),
    repaired: entities.flatMap(({ repaired }) => (repaired ? [read(repaired)] : [])).slice(0, 1),
    isName: entities.some(({ closeness }) => closeness === 'whole'),
    endsInName: entities.some((match) => match.closeness === 'within' && endsWith(match, query.words.at(-1))),
  };
}

export interface AskingOptions {
  /** Whether the headlines have answered already: then words scattered over the text are of no interest. */
  readonly answered: boolean;
  readonly scored: boolean;
}

const findsPhrase = ({ exact, phrase }: Findings): boolean => exact.size + phrase.size > 0;
const countPhrases = (found: readonly Findings[]): number =>
  found.reduce((sum, { exact, phrase }) => sum + exact.size + phrase.size, 0);

/** Asks an index for the readings of a query, and for ever weaker kinds of match as long as nothing is found. */
export async function askAll(
  { typed, finished, repaired, isName, endsInName }: Readings,
  ask: Ask,
  { answered, scored }: AskingOptions,
): Promise<IndexFindings> {
  const askEach = async (readings: readonly QueryReading[], loosely: boolean): Promise<Findings[]> => {
    const findings: Findings[] = [];
    for (const reading of readings) findings.push(await askReading(reading, ask, { scored, loosely }));
    return findings;
  };
  const nothing: Hits = new Map();
  const phrases = {
    typed: await askEach(typed, false),
    finished: [],
    repaired: [],
    scattered: nothing,
    unfinished: nothing,
  };
  const count = countPhrases(phrases.typed);
  if (count >= ENOUGH || (count > 0 && isName)) return phrases;
  const words = typed[0]?.words ?? [];
  const isQuoted = typed.some(({ quoted }) => quoted.length > 0);
  if (count === 0) {
    const named = await askEach(finished, false);
    if (named.some(findsPhrase)) return { ...phrases, finished: named };
    const tried = await askEach(repaired, false);
    if (tried.some(findsPhrase)) return { ...phrases, repaired: tried };
    const begun = isQuoted || endsInName ? nothing : await askBegun(words, ask);
    if (begun.size > 0) return { ...phrases, finished: [{ exact: nothing, phrase: begun, close: nothing }] };
  }
  const found = { ...phrases, typed: await askEach(typed, true) };
  if (found.typed.some(findsAny)) return found;
  const tried = { ...found, repaired: await askEach(repaired, true) };
  if (answered || isQuoted || words.length === 0 || tried.repaired.some(findsAny)) return tried;
  const scattered = await askScattered(words, ask);
  return { ...tried, scattered, unfinished: scattered.size > 0 ? nothing : await askUnfinished(words, ask) };
}
