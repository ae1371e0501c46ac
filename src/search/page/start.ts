import { searchStrings } from '../../strings/search.ts';
import { type Answer, answerQuestion } from '../answer.ts';
import { asksSomething, NARROWING, type Question, readQuestion, writeQuestion } from '../question.ts';
import { fillForm, offerEntities, questionIn } from './form.ts';
import type { ItemView } from './items.ts';
import { createLibrary } from './library.ts';
import { type Surface, showAnswer, showMissing, showNothing, showSearching } from './show.ts';

const PAGE_SIZE = 20;

/** The one element with this attribute: the page and this script are written for each other. */
function part<T extends HTMLElement>(root: ParentNode, attribute: string, type: new () => T): T {
  const found = root.querySelector(`[${attribute}]`);
  if (found instanceof type) return found;
  throw new Error(`The search page has no [${attribute}].`);
}

const root = part(document, 'data-search', HTMLElement);
const form = part(root, 'data-search-form', HTMLFormElement);
const surface: Surface = {
  list: part(root, 'data-search-results', HTMLElement),
  status: part(root, 'data-search-status', HTMLElement),
  note: part(root, 'data-search-note', HTMLElement),
  more: part(root, 'data-search-more', HTMLButtonElement),
  none: part(root, 'data-search-none', HTMLElement),
  missing: part(root, 'data-search-missing', HTMLElement),
};
const lang = root.dataset.lang === 'en' ? 'en' : 'vi';
const base = root.dataset.base ?? '/';
const view: ItemView = { base, lang, strings: searchStrings(lang) };
const library = createLibrary({
  base,
  articles: Number(root.dataset.articles),
  shards: Number(root.dataset.shards),
});
const pageTitle = document.title;

/** Counts the questions asked: what comes in for an earlier one is no longer wanted. */
let turn = 0;
let limit = PAGE_SIZE;
let last: Answer | undefined;

const show = (answer: Answer, asked: number): Promise<void> =>
  showAnswer(answer, { limit, library, isCurrent: () => asked === turn }, surface, view);

async function ask(question: Question): Promise<void> {
  turn += 1;
  const asked = turn;
  limit = PAGE_SIZE;
  last = undefined;
  document.title = question.q === '' ? pageTitle : `${question.q} – ${pageTitle}`;
  if (!asksSomething(question)) return showNothing(surface, view);
  showSearching(surface, view);
  offer();
  try {
    for await (const answer of answerQuestion(question, library)) {
      if (asked !== turn) return;
      last = answer;
      await show(answer, asked);
    }
  } catch (error) {
    console.error(error);
    if (asked === turn) showMissing(surface);
  }
}

/** Fills the lists of the form, once. */
function offer(): void {
  if (root.dataset.offered !== undefined) return;
  root.dataset.offered = '';
  library.entities().then(
    (entities) => offerEntities(form, entities, view.strings),
    () => delete root.dataset.offered,
  );
}

/** Begins to fetch what the first question will need. */
function warm(): void {
  offer();
  library.headlines().catch(() => {});
}

function askInAddress(question: Question): void {
  const written = writeQuestion(question);
  if (written !== location.search) history.pushState(null, '', written === '' ? location.pathname : written);
  ask(question);
}

function answerAddress(): void {
  const question = readQuestion(location.search);
  fillForm(form, question);
  // Filters that a link has set must not be hidden from the reader.
  if (NARROWING.some((name) => question[name] !== undefined))
    part(form, 'data-search-narrow', HTMLDetailsElement).open = true;
  ask(question);
}

async function showMore(): Promise<void> {
  if (!last) return;
  const shown = surface.list.children.length;
  limit += PAGE_SIZE;
  await show(last, turn);
  surface.list.children[shown]?.querySelector('a')?.focus();
}

form.addEventListener('focusin', warm, { once: true });
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
  showMore().catch(() => showMissing(surface));
});
addEventListener('popstate', answerAddress);
answerAddress();
