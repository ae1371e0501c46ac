// Answers "who held office on this day" in the browser, from /data/holders.json.
import type { Day } from '../../domain/day.ts';
import type { HolderRow, HoldersData } from '../../queries/holders-data.ts';
import { countOn, isDated, type OnWords, refusalOf, remarkOn, summaryOf } from './remark.ts';

type Link = readonly [label: string, path: string];

/** The one element with this attribute: the page and this script are written for each other. */
function part<T extends HTMLElement>(attribute: string, type: new () => T): T {
  const found = document.querySelector(`[${attribute}]`);
  if (found instanceof type) return found;
  throw new Error(`The page has no [${attribute}].`);
}

const form = part('data-on-form', HTMLFormElement);
const answer = part('data-on-answer', HTMLElement);
const status = part('data-on-status', HTMLElement);
const input = part('data-on-date', HTMLInputElement);
const { words: written = '{}', source = '', base = '/', locale = 'vi-VN' } = form.dataset;
const words = JSON.parse(written) as OnWords;
// `strings/dates.ts` would bring all words of both languages along.
const format = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: locale.startsWith('vi') ? 'numeric' : 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const say = (day: Day): string => format.format(Date.parse(`${day}T00:00:00Z`));

const element = (name: string, ...children: (string | Node)[]): HTMLElement => {
  const made = document.createElement(name);
  made.append(...children);
  return made;
};

const link = ([label, path]: Link): HTMLElement => {
  const made = element('a', label);
  made.setAttribute('href', base + path.slice(1));
  return made;
};

function holderLine(person: Link | undefined, holder: HolderRow, day: Day): HTMLElement[] {
  const said = remarkOn(holder, day, words, say);
  if (said === undefined || !person) return [];
  const note = element('span', said ? ` (${said})` : '');
  note.className = 'note figures';
  return [element('div', link(person), note)];
}

function postRow(
  [label, path, holders]: HoldersData['groups'][number]['posts'][number],
  people: HoldersData['people'],
  day: Day,
  dated: boolean,
): HTMLElement[] {
  const told = holders.filter((holder) => isDated(holder) === dated);
  const lines = told.flatMap((holder) => holderLine(people[holder[0]], holder, day));
  if (lines.length === 0) return [];
  const head = element('th', link([label, path]));
  head.setAttribute('scope', 'row');
  return [element('tr', head, element('td', ...lines))];
}

/** @param dated whether of those whose start is known, or of the others */
function tablesOf({ people, groups }: HoldersData, day: Day, dated: boolean): HTMLElement[] {
  return groups.flatMap(({ label, posts }) => {
    const rows = posts.flatMap((post) => postRow(post, people, day, dated));
    if (rows.length === 0) return [];
    const column = element('col');
    column.className = 'office-column';
    const table = element('table', element('colgroup', column, element('col')), element('tbody', ...rows));
    table.className = 'offices';
    const section = element('section', element(dated ? 'h3' : 'h4', label), table);
    section.className = 'office';
    return [section];
  });
}

/** As on the page of a year: those of whom the list does not say since when come last. */
function answerFor(data: HoldersData, day: Day): HTMLElement[] {
  const [dated, undated] = [tablesOf(data, day, true), tablesOf(data, day, false)];
  if (dated.length + undated.length === 0) return [element('p', words.nobody)];
  if (undated.length === 0) return dated;
  const intro = element('p', words.undatedIntro);
  intro.className = 'note';
  return [...dated, element('h3', words.undated), intro, ...undated];
}

/** Shows an answer, and tells in one sentence what it is to whoever listens. */
function put(shown: readonly HTMLElement[], sentence: string): void {
  answer.replaceChildren(...shown);
  status.textContent = sentence;
}

/** Takes the reader to the answer: at once, as not everyone bears a page that glides. */
function goTo(heading: HTMLElement): void {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start', behavior: 'instant' });
}

let loading: Promise<HoldersData> | undefined;

async function show(day: Day, isSubmitted: boolean): Promise<void> {
  const refusal = refusalOf(day, input.max, words);
  if (refusal !== undefined) {
    put([element('p', refusal)], refusal);
    return;
  }
  loading ??= fetch(source).then((response) => response.json());
  try {
    const data = await loading;
    const heading = element('h2', words.onDay.replace('#', say(day)));
    put([heading, ...answerFor(data, day)], summaryOf(countOn(data, day), say(day), words, locale));
    if (isSubmitted) goTo(heading);
  } catch {
    loading = undefined;
    put([element('p', words.failed)], words.failed);
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  history.replaceState(null, '', `?date=${input.value}`);
  show(input.value, true);
});
const asked = new URLSearchParams(location.search).get('date');
if (asked) {
  input.value = asked;
  show(input.value, false);
}
