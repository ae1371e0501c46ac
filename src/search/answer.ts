import {
  type Ask,
  askReading,
  askScattered,
  askUnfinished,
  type Findings,
  findsAny,
  type Hits,
  rememberAnswers,
  type SearchIndex,
} from './ask-index.ts';
import type { Entity, EntityKind } from './entities.ts';
import { type EntityMatch, matchEntities, type NameIndex } from './match-entities.ts';
import {
  areMarked,
  isEmpty,
  parseQuery,
  type Query,
  type QueryReading,
  readingsOf,
  type Words,
} from './query.ts';
import { type Condition, conditionsOf, type Question } from './question.ts';
import { type IndexFindings, type Match, rankFindings } from './rank.ts';

/** What questions are put to; each part is fetched when it is first needed. */
export interface Library {
  readonly names: () => Promise<NameIndex>;
  readonly headlines: () => Promise<SearchIndex>;
  /** `undefined` where the site has no full-text index. */
  readonly fullTexts: (() => Promise<SearchIndex>) | undefined;
}

export interface Answer {
  /** People, posts, bodies, places and topics that the query names, closest first. */
  readonly entities: readonly EntityMatch[];
  /** Articles by their place, in the order asked for. */
  readonly places: readonly number[];
  /** Of these, those whose headline answers: the others are shown with a passage of their text. */
  readonly inHeadline: ReadonlySet<number>;
  readonly match: Match;
  /** All words that were looked for, to mark them. */
  readonly words: Words;
  /** `more`: full texts are still being asked; `partial`: they could not be. */
  readonly state: 'more' | 'complete' | 'partial';
}

/** The question with earlier ids replaced by those in use. */
function withCurrentIds(question: Question, { entries }: NameIndex): Question {
  const topic = entries.find(
    ({ entity }) => entity.kind === 'topic' && entity.aliases?.includes(question.topic ?? ''),
  );
  return topic ? { ...question, topic: topic.entity.id } : question;
}

const FILTERS: Readonly<Record<EntityKind, (id: string) => Condition>> = {
  person: (person) => ({ person }),
  post: (post) => ({ post }),
  organization: (organization) => ({ organization }),
  venue: (venue) => ({ venue }),
  topic: (topic) => ({ topic }),
};

/** Whether its articles may call an entity otherwise than the query does. */
const hasOtherNames = ({ names = [], aliases = [] }: Entity): boolean => names.length + aliases.length > 0;

/** Articles that concern what the whole query names. */
async function askNamed(
  entities: readonly EntityMatch[],
  index: SearchIndex,
  conditions: readonly Condition[],
): Promise<Hits> {
  const named = new Map<number, number>();
  for (const { entity, closeness } of entities) {
    // The lists of who is in which article are large: they are not fetched for what the words find by themselves.
    if (closeness !== 'whole' || !hasOtherNames(entity)) continue;
    const found = await index.ask(null, { conditions: [...conditions, FILTERS[entity.kind](entity.id)] });
    for (const [place, score] of found) named.set(place, score);
  }
  return named;
}

interface Readings {
  readonly typed: readonly QueryReading[];
  readonly finished: readonly QueryReading[];
  readonly repaired: readonly QueryReading[];
  /** Whether the query is the name of something: then words that only stand near each other are of no interest. */
  readonly isName: boolean;
}

/** Ways to finish a last word that are tried. */
const MOST_FINISHED = 5;
/** So many phrases are answer enough: words that only stand near each other are no longer looked for. */
const ENOUGH = 50;

/** Of the names that are nearly named only the nearest is tried. */
function readingsFor(query: Query, entities: readonly EntityMatch[]): Readings {
  const read = (words: Words): QueryReading => ({ words, quoted: query.quoted, strict: false });
  const finished = new Map(
    entities.flatMap(({ finished: words }) => (words ? [[words.join(' '), words]] : [])),
  );
  return {
    typed: readingsOf(query),
    finished: query.quoted.length > 0 ? [] : [...finished.values()].slice(0, MOST_FINISHED).map(read),
    repaired: entities.flatMap(({ repaired }) => (repaired ? [read(repaired)] : [])).slice(0, 1),
    isName: entities.some(({ closeness }) => closeness === 'whole'),
  };
}

interface AskingOptions {
  /** Whether the headlines have answered already: then words scattered over the text are of no interest. */
  readonly answered: boolean;
  readonly scored: boolean;
}

const findsPhrase = ({ exact, phrase }: Findings): boolean => exact.size + phrase.size > 0;
const countPhrases = (found: readonly Findings[]): number =>
  found.reduce((sum, { exact, phrase }) => sum + exact.size + phrase.size, 0);

/** Asks an index for the readings of a query, and for ever weaker kinds of match as long as nothing is found. */
async function askAll(
  { typed, finished, repaired, isName }: Readings,
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
  if (count === 0) {
    const begun = await askEach(finished, false);
    if (begun.some(findsPhrase)) return { ...phrases, finished: begun };
    const tried = await askEach(repaired, false);
    if (tried.some(findsPhrase)) return { ...phrases, repaired: tried };
  }
  const found = { ...phrases, typed: await askEach(typed, true) };
  if (found.typed.some(findsAny)) return found;
  const tried = { ...found, repaired: await askEach(repaired, true) };
  const words = typed[0]?.words ?? [];
  const isQuoted = typed.some(({ quoted }) => quoted.length > 0);
  if (answered || isQuoted || words.length === 0 || tried.repaired.some(findsAny)) return tried;
  const scattered = await askScattered(words, ask);
  return { ...tried, scattered, unfinished: scattered.size > 0 ? nothing : await askUnfinished(words, ask) };
}

const together = ({ exact, phrase, close }: Findings): Hits[] => [exact, phrase, close];

/** Articles that the headlines alone would answer with, by the kind of match the answer is. */
function answeredBy(
  { typed, finished, repaired, scattered, unfinished }: IndexFindings,
  named: Hits,
  match: Match,
): ReadonlySet<number> {
  const hits = {
    typed: [...typed.flatMap(together), ...finished.flatMap(together), named],
    repaired: repaired.flatMap(together),
    scattered: [scattered],
    unfinished: [unfinished],
    none: [],
  };
  return new Set(hits[match].flatMap((places) => [...places.keys()]));
}

/** Whether the words stand somewhere just as typed: then a name that is nearly theirs is another's. */
const findsAsTyped = ({ typed }: IndexFindings, { words }: Query): boolean =>
  typed.some(({ exact, phrase }) => exact.size > 0 || (phrase.size > 0 && !areMarked(words)));

const inOrder = (places: readonly number[], { sort }: Question): readonly number[] =>
  sort === 'date' ? places.toSorted((a, b) => a - b) : places;

async function* answerFilters(question: Question, { headlines }: Library): AsyncGenerator<Answer> {
  const found = await (await headlines()).ask(null, { conditions: conditionsOf(question) });
  const places = [...found.keys()].sort((a, b) => a - b);
  yield { entities: [], places, inHeadline: new Set(places), match: 'typed', words: [], state: 'complete' };
}

async function* answerQuery(
  question: Question,
  query: Query,
  entities: readonly EntityMatch[],
  { headlines, fullTexts }: Library,
): AsyncGenerator<Answer> {
  const conditions = conditionsOf(question);
  const readings = readingsFor(query, entities);
  const words = [...readings.typed, ...readings.finished, ...readings.repaired].flatMap((reading) => [
    ...reading.words,
    ...reading.quoted.flat(),
  ]);
  const askIn = (index: SearchIndex, options: AskingOptions): Promise<IndexFindings> => {
    const ask = rememberAnswers((term, { exactMarks = false, year } = {}) =>
      index.ask(term, {
        exactMarks,
        conditions: year === undefined ? conditions : [...conditions, { year }],
      }),
    );
    return askAll(readings, ask, options);
  };

  const index = await headlines();
  const named = await askNamed(entities, index, conditions);
  const headline = await askIn(index, { answered: named.size > 0, scored: true });
  const answered =
    named.size > 0 || [...headline.typed, ...headline.finished, ...headline.repaired].some(findsAny);
  const tell = (text: IndexFindings | undefined, state: Answer['state']): Answer => {
    const { places, match } = rankFindings({ headline, text, named });
    const isBorne = [headline, text].some((found) => found && findsAsTyped(found, query));
    const shown = entities.filter(({ closeness }) => closeness !== 'near' || !isBorne);
    const inHeadline = answeredBy(headline, named, match);
    return { entities: shown, places: inOrder(places, question), inHeadline, match, words, state };
  };
  if (!fullTexts) {
    yield tell(undefined, 'complete');
    return;
  }
  yield tell(undefined, 'more');
  const texts = await fullTexts().catch(() => undefined);
  yield texts
    ? tell(await askIn(texts, { answered, scored: false }), 'complete')
    : tell(undefined, 'partial');
}

/**
 * Answers a question: at first from the headlines alone, then with the full texts. Without words it is answered by its
 * filters, newest first.
 *
 * @throws whatever the library throws where the index of headlines is missing; entities are told before that
 */
export async function* answerQuestion(asked: Question, library: Library): AsyncGenerator<Answer> {
  const names = await library.names();
  const question = withCurrentIds(asked, names);
  const query = parseQuery(question.q);
  const namings = [...readingsOf(query).map(({ words }) => words), ...query.quoted];
  const entities = matchEntities(namings, names);
  const nothing = {
    entities,
    places: [],
    inHeadline: new Set<number>(),
    match: 'none' as const,
    words: query.words,
  };
  if (!isEmpty(query)) {
    if (entities.some(({ closeness }) => closeness !== 'near')) yield { ...nothing, state: 'more' };
    yield* answerQuery(question, query, entities, library);
  } else if (conditionsOf(question).length > 0) yield* answerFilters(question, library);
  else yield { ...nothing, entities: [], state: 'complete' };
}
