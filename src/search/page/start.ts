import { searchStrings } from '../../strings/search.ts';
import type { FacetCounts } from '../facets.ts';
import { asksSomething, NARROWING, type Question, readQuestion, writeQuestion } from '../question.ts';
import { fetchEntities } from './fetch-entities.ts';
import { fillForm, offerChoices, questionIn } from './form.ts';
import type { ItemView } from './items.ts';
import type { Reply, Request } from './messages.ts';
import { once } from './once.ts';
import { type Surface, showAnswer, showMissing, showNothing, showSearching } from './show.ts';
import { createPatience } from './show-soon.ts';

const PAGE_SIZE = 10;

/** The one element with this attribute: the page and this script are written for each other. */
function part<T extends HTMLElement>(root: ParentNode, attribute: string, type: new () => T): T {
  const found = root.querySelector(`[${attribute}]`);
  if (found instanceof type) return found;
  throw new Error(`The search page has no [${attribute}].`);
}

const root = part(document, 'data-search', HTMLElement);
const form = part(root, 'data-search-form', HTMLFormElement);
const narrow = part(form, 'data-search-narrow', HTMLDetailsElement);
const surface: Surface = {
  list: part(root, 'data-search-results', HTMLElement),
  status: part(root, 'data-search-status', HTMLElement),
  note: part(root, 'data-search-note', HTMLElement),
  more: part(root, 'data-search-more', HTMLButtonElement),
  none: part(root, 'data-search-none', HTMLElement),
  near: part(root, 'data-search-near', HTMLElement),
  missing: part(root, 'data-search-missing', HTMLElement),
};
const lang = root.dataset.lang === 'en' ? 'en' : 'vi';
const base = root.dataset.base ?? '/';
const view: ItemView = { base, lang, strings: searchStrings(lang) };
const holdings = { base, articles: Number(root.dataset.articles), shards: Number(root.dataset.shards) };
const pageTitle = document.title;

/** Counts the questions asked: what comes in for an earlier one is no longer wanted. */
let turn = 0;
let limit = PAGE_SIZE;
const patience = createPatience();
/** The first item that was not there before the reader asked for more. */
let awaited: number | undefined;

function startWorker(): Worker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => hear(data));
  worker.addEventListener('error', () => showMissing(surface));
  return worker;
}

let worker: Worker | undefined;

/** The worker; it begins to fetch what the first question will need as soon as it is there. */
function desk(): Worker {
  if (worker) return worker;
  worker = startWorker();
  worker.postMessage({ kind: 'open', holdings } satisfies Request);
  return worker;
}

function send(request: Request): void {
  try {
    desk().postMessage(request);
  } catch (error) {
    console.error(error);
    showMissing(surface);
  }
}

function hear(reply: Reply): void {
  if (reply.turn !== turn) return;
  if (reply.kind === 'missing') {
    patience.showNow();
    showMissing(surface);
    return;
  }
  if (reply.kind === 'counted') {
    offer(reply.counts).catch(() => {});
    return;
  }
  const { told } = reply;
  if (told.state === 'more') {
    patience.showSoon(() => {
      showSearching(surface, view);
      showAnswer(told, surface, view);
    });
    return;
  }
  patience.drop();
  showAnswer(told, surface, view);
  if (awaited === undefined) return;
  surface.list.children[awaited]?.querySelector('a')?.focus();
  awaited = undefined;
}

function ask(question: Question): void {
  turn += 1;
  limit = PAGE_SIZE;
  awaited = undefined;
  patience.drop();
  if (!asksSomething(question)) {
    showNothing(surface, view);
    return;
  }
  delete surface.list.dataset.searchTotal;
  patience.showSoon(() => showSearching(surface, view));
  send({ kind: 'ask', turn, question, limit });
}

const nameAnswer = ({ q }: Question): void => {
  document.title = q === '' ? pageTitle : `${q} – ${pageTitle}`;
};

const entities = once(() => fetchEntities(base));

/** Fills the lists of the form, with counts once there are any; without them it still asks. */
async function offer(counts?: FacetCounts): Promise<void> {
  offerChoices(form, { entities: await entities(), counts });
}

function askInAddress(question: Question): void {
  // The worker answers while the browser takes down the address.
  ask(question);
  const written = writeQuestion(question);
  if (written !== location.search) history.pushState(null, '', written === '' ? location.pathname : written);
  nameAnswer(question);
}

function answerAddress(): void {
  const question = readQuestion(location.search);
  fillForm(form, question);
  // Filters that a link has set must not be hidden from the reader.
  if (NARROWING.some((name) => question[name] !== undefined)) narrow.open = true;
  ask(question);
  nameAnswer(question);
}

form.addEventListener(
  'focusin',
  () => {
    desk();
  },
  { once: true },
);
narrow.addEventListener('toggle', () => {
  if (!narrow.open) return;
  offer().catch(() => {});
  send({ kind: 'count', turn });
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  askInAddress(questionIn(form));
});
form.addEventListener('change', (event) => {
  if (event.target instanceof HTMLSelectElement) askInAddress(questionIn(form));
});
part(root, 'data-search-clear', HTMLButtonElement).addEventListener('click', () => {
  const { q, sort } = questionIn(form);
  fillForm(form, { q, sort });
  askInAddress({ q, sort });
});
surface.more.addEventListener('click', () => {
  awaited = surface.list.children.length;
  limit += PAGE_SIZE;
  send({ kind: 'more', turn, limit });
});
addEventListener('popstate', answerAddress);
answerAddress();
