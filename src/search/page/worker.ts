import { type Answer, answerQuestion, type Library } from '../answer.ts';
import { countFacets, type Facets } from '../facets.ts';
import { nearestNames } from '../nearest.ts';
import { parseQuery, type Words } from '../query.ts';
import { createLibrary } from './library.ts';
import type { Reply, Request, Told } from './messages.ts';
import { once } from './once.ts';

/** Answers questions beside the page, so that the page never waits for them. */
let library: Library | undefined;
let base = '/';
let turn = 0;
let last: Answer | undefined;
/** The words of the last question, as typed. */
let typed: Words = [];
/** Once the reader has opened the filters, every answer is counted. */
let isCounting = false;

const send = (reply: Reply): void => postMessage(reply);

/** Names to offer where nothing was found. */
const MOST_NEAR = 3;

async function nearTo({ places, state, entities }: Answer, from: Library): Promise<string[]> {
  const isAnswered = places.length > 0 || entities.length > 0 || state === 'more';
  return isAnswered ? [] : nearestNames(typed, await from.names(), MOST_NEAR);
}

async function tell(answer: Answer, limit: number, from: Library): Promise<Told> {
  const records = await Promise.all(
    answer.places.slice(0, limit).map(async (place) => {
      const fromText = !answer.inHeadline.has(place) && from.fullTexts;
      return (await (fromText ? fromText() : from.headlines())).record(place);
    }),
  );
  const { entities, match, words, state, places } = answer;
  return { entities, match, words, state, count: places.length, records, near: await nearTo(answer, from) };
}

const fetchFacets = once(async (): Promise<Facets> => {
  const response = await fetch(`${base}search/facets.json`);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.json();
});

async function count(): Promise<void> {
  if (!isCounting || last === undefined || last.state === 'more') return;
  const [asked, { places }] = [turn, last];
  // Without the lists the filters go without counts.
  const facets = await fetchFacets().catch(() => undefined);
  if (facets && asked === turn) send({ kind: 'counted', turn: asked, counts: countFacets(facets, places) });
}

async function show(answer: Answer, limit: number, asked: number, from: Library): Promise<void> {
  const told = await tell(answer, limit, from);
  if (asked === turn) send({ kind: 'told', turn: asked, told });
}

async function handle(request: Request): Promise<void> {
  if (request.kind === 'open') {
    base = request.holdings.base;
    library = createLibrary(request.holdings);
    await library.headlines().catch(() => {});
    return;
  }
  if (!library) return;
  if (request.kind === 'count') {
    isCounting = true;
    await count();
    return;
  }
  if (request.kind === 'more') {
    if (last && request.turn === turn) await show(last, request.limit, turn, library);
    return;
  }
  turn = request.turn;
  const { words, quoted } = parseQuery(request.question.q);
  typed = [...words, ...quoted.flat()];
  last = undefined;
  for await (const answer of answerQuestion(request.question, library)) {
    if (request.turn !== turn) return;
    last = answer;
    await show(answer, request.limit, request.turn, library);
  }
  await count();
}

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  handle(data).catch((error: unknown) => {
    console.error(error);
    if (data.kind === 'ask' || data.kind === 'more') send({ kind: 'missing', turn: data.turn });
  });
});
