import { type Ask, askReading, askUnfinished, type Hits, type SearchIndex } from './ask-index.ts';
import type { EntityKind } from './lexicon.ts';
import { type EntityMatch, type Lexicon, matchEntities } from './match-entities.ts';
import { areMarked, isEmpty, parseQuery, type Query, type Reading, readingsOf, type Words } from './query.ts';
import { type Condition, conditionsOf, type Question } from './question.ts';
import { type IndexFindings, type Match, rankFindings } from './rank.ts';

/** What questions are put to; each part is fetched when it is first needed. */
export interface Library {
  readonly lexicon: () => Promise<Lexicon>;
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
function withCurrentIds(question: Question, { entries }: Lexicon): Question {
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

/** Articles that concern what the whole query names. */
async function askNamed(
  entities: readonly EntityMatch[],
  index: SearchIndex,
  conditions: readonly Condition[],
): Promise<Hits> {
  const named = new Map<number, number>();
  for (const { entity, closeness } of entities) {
    if (closeness !== 'whole') continue;
    const found = await index.ask(null, { conditions: [...conditions, FILTERS[entity.kind](entity.id)] });
    for (const [place, score] of found) named.set(place, score);
  }
  return named;
}

interface Readings {
  readonly typed: readonly Reading[];
  readonly repaired: readonly Reading[];
}

async function askAll({ typed, repaired }: Readings, ask: Ask): Promise<IndexFindings> {
  const findings = {
    typed: [] as IndexFindings['typed'][number][],
    repaired: [] as IndexFindings['typed'][number][],
  };
  for (const reading of typed) findings.typed.push(await askReading(reading, ask));
  for (const reading of repaired) findings.repaired.push(await askReading(reading, ask));
  return findings;
}

const placesOf = ({ typed, repaired }: IndexFindings): Set<number> =>
  new Set(
    [...typed, ...repaired].flatMap(({ exact, phrase, close, loose }) =>
      [exact, phrase, close, loose].flatMap((hits) => [...hits.keys()]),
    ),
  );

/** Whether the words stand somewhere just as typed: then a name that is nearly theirs is another's. */
const findsAsTyped = ({ typed }: IndexFindings, { words }: Query): boolean =>
  typed.some(({ exact, phrase }) => exact.size > 0 || (phrase.size > 0 && !areMarked(words)));

/** The last word of a query as the beginning of one, where nothing was found with it as a whole. */
async function findUnfinished(query: Query, ask: Ask): Promise<IndexFindings> {
  const nothing = new Map<number, number>();
  if (query.words.length === 0 || query.quoted.length > 0) return { typed: [], repaired: [] };
  const loose = await askUnfinished(query.words, ask);
  return { typed: [{ exact: nothing, phrase: nothing, close: nothing, loose }], repaired: [] };
}

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
  const askIn =
    (index: SearchIndex): Ask =>
    (term, options) =>
      index.ask(term, { ...options, conditions });
  const repairs = entities.flatMap(({ repaired }) => (repaired ? [repaired] : []));
  const typed = readingsOf(query);
  const readings = {
    typed,
    repaired: repairs.slice(0, 1).map((words): Reading => ({ words, quoted: query.quoted, strict: false })),
  };
  const words = [...typed, ...readings.repaired].flatMap((reading) => [
    ...reading.words,
    ...reading.quoted.flat(),
  ]);

  const index = await headlines();
  const named = await askNamed(entities, index, conditions);
  const headline = await askAll(readings, askIn(index));
  const tell = (headline: IndexFindings, text: IndexFindings | undefined, state: Answer['state']): Answer => {
    const { places, match } = rankFindings({ headline, text, named });
    const isBorne = [headline, text].some((found) => found && findsAsTyped(found, query));
    const shown = entities.filter(({ closeness }) => closeness !== 'near' || !isBorne);
    const inHeadline = new Set([...placesOf(headline), ...named.keys()]);
    return { entities: shown, places: inOrder(places, question), inHeadline, match, words, state };
  };
  /** Where nothing was found the last word is asked as an unfinished one. */
  const finish = async (
    text: IndexFindings | undefined,
    source: SearchIndex,
    state: Answer['state'],
  ): Promise<Answer> => {
    const answer = tell(headline, text, state);
    if (answer.match !== 'none') return answer;
    return tell(await findUnfinished(query, askIn(source)), undefined, state);
  };
  if (!fullTexts) {
    yield await finish(undefined, index, 'complete');
    return;
  }
  yield tell(headline, undefined, 'more');
  const texts = await fullTexts().catch(() => undefined);
  if (!texts) yield await finish(undefined, index, 'partial');
  else yield await finish(await askAll(readings, askIn(texts)), texts, 'complete');
}

/**
 * Answers a question: at first from the headlines alone, then with the full texts. Without words it is answered by its
 * filters, newest first.
 *
 * @throws whatever the library throws where the index of headlines is missing; entities are told before that
 */
export async function* answerQuestion(asked: Question, library: Library): AsyncGenerator<Answer> {
  const lexicon = await library.lexicon();
  const question = withCurrentIds(asked, lexicon);
  const query = parseQuery(question.q);
  const namings = [...readingsOf(query).map(({ words }) => words), ...query.quoted];
  const entities = matchEntities(namings, lexicon);
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
