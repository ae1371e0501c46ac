import { type Answer, answerQuestion, type Library } from '../answer.ts';
import { createLibrary } from './library.ts';
import type { Reply, Request, Told } from './messages.ts';

/** Answers questions beside the page, so that the page never waits for them. */
let library: Library | undefined;
let turn = 0;
let last: Answer | undefined;

const send = (reply: Reply): void => postMessage(reply);

async function tell(answer: Answer, limit: number, from: Library): Promise<Told> {
  const records = await Promise.all(
    answer.places.slice(0, limit).map(async (place) => {
      const fromText = !answer.inHeadline.has(place) && from.fullTexts;
      return (await (fromText ? fromText() : from.headlines())).record(place);
    }),
  );
  const { entities, match, words, state, places } = answer;
  return { entities, match, words, state, count: places.length, records };
}

async function show(answer: Answer, limit: number, asked: number, from: Library): Promise<void> {
  const told = await tell(answer, limit, from);
  if (asked === turn) send({ kind: 'told', turn: asked, told });
}

async function handle(request: Request): Promise<void> {
  if (request.kind === 'open') {
    library = createLibrary(request.holdings);
    await library.headlines().catch(() => {});
    return;
  }
  if (!library) return;
  if (request.kind === 'more') {
    if (last && request.turn === turn) await show(last, request.limit, turn, library);
    return;
  }
  turn = request.turn;
  last = undefined;
  for await (const answer of answerQuestion(request.question, library)) {
    if (request.turn !== turn) return;
    last = answer;
    await show(answer, request.limit, request.turn, library);
  }
}

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  handle(data).catch((error: unknown) => {
    console.error(error);
    if (data.kind !== 'open') send({ kind: 'missing', turn: data.turn });
  });
});
