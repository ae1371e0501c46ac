import { type AskingOptions, askAll, readingsFor } from './ask-all.ts';
import { type Findings, findsAny, type Hits, rememberAnswers, type SearchIndex } from './ask-index.ts';
import type { Entity, EntityKind } from './entities.ts';
import { type EntityMatch, matchEntities, type NameIndex } from './match-entities.ts';
import { areMarked, isEmpty, parseQuery, type Query, readingsOf, type Words } from './query.ts';
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
