import { writeQuestion } from '../question.ts';
import { element } from './elements.ts';
import { articleItem, entityItem, type ItemView } from './items.ts';
import type { Told } from './messages.ts';

/** The parts of the page that show an answer. */
export interface Surface {
  readonly list: HTMLElement;
  readonly status: HTMLElement;
  readonly note: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly none: HTMLElement;
  readonly near: HTMLElement;
  readonly missing: HTMLElement;
}

const MOST_CARDS = 6;

/** `1 article found.`, in the language of the page. */
export function countText(
  count: number,
  forms: { other: string; one?: string },
  { lang }: Pick<ItemView, 'lang'>,
): string {
  const form = new Intl.PluralRules(lang).select(count) === 'one' ? (forms.one ?? forms.other) : forms.other;
  return form.replace('#', new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-GB').format(count));
}

/** Puts items into the list; those already there at the same place stay, and with them the reader's focus. */
function putItems(list: HTMLElement, items: readonly { key: string; make: () => HTMLElement }[]): void {
  for (const [at, { key, make }] of items.entries()) {
    const present = list.children[at];
    if (present instanceof HTMLElement && present.dataset.key === key) continue;
    const item = make();
    item.dataset.key = key;
    list.insertBefore(item, present ?? null);
  }
  while (list.children.length > items.length) list.lastElementChild?.remove();
}

function statusText({ state, count }: Told, shown: number, view: ItemView): string {
  const { strings } = view;
  if (state === 'more') return count === 0 ? strings.searching : strings.searchingTexts(String(count));
  if (count === 0) return strings.none;
  const found = countText(count, strings.found, view);
  return shown < count ? `${found} ${strings.shown(String(shown))}` : found;
}

function noteText({ match, entities, state, count }: Told, { strings }: ItemView): string {
  const notes: string[] = [];
  const repaired = entities.find((entity) => entity.repaired)?.repaired;
  if (count > 0 && state !== 'more') {
    if (match === 'repaired' && repaired) notes.push(strings.repaired(repaired.join(' ')));
    if (match === 'scattered') notes.push(strings.scattered);
  }
  if (state === 'partial') notes.push(strings.partial);
  return notes.join(' ');
}

/** Clears the last answer's claims while the next is looked for; its items stay until there are others. */
export function showSearching(
  { list, status, note, more, none, missing }: Surface,
  { strings }: ItemView,
): void {
  delete list.dataset.searchTotal;
  list.setAttribute('aria-busy', 'true');
  status.textContent = strings.searching;
  note.textContent = '';
  for (const part of [more, none, missing]) part.hidden = true;
}

/** The page before anything is asked. */
export function showNothing(surface: Surface, view: ItemView): void {
  showSearching(surface, view);
  surface.list.replaceChildren();
  surface.list.removeAttribute('aria-busy');
  surface.status.textContent = '';
}

/** Tells that there is no index to ask; cards that were found without one stay. */
export function showMissing(surface: Surface): void {
  surface.list.removeAttribute('aria-busy');
  for (const item of surface.list.querySelectorAll('[data-kind="article"]')) item.remove();
  surface.status.textContent = '';
  surface.missing.hidden = false;
}

/** Offers names that look like what was typed, each a search of its own. */
function showNear(near: readonly string[], { near: part }: Surface): void {
  part.hidden = near.length === 0;
  const items = near.map((name) =>
    element('li', {}, [element('a', { href: writeQuestion({ q: name, sort: 'relevance' }) }, [name])]),
  );
  part.querySelector('ul')?.replaceChildren(...items);
}

/** Shows an answer. */
export function showAnswer(told: Told, surface: Surface, view: ItemView): void {
  const { entities, records, words, state, count } = told;
  putItems(surface.list, [
    ...entities.slice(0, MOST_CARDS).map(({ entity }) => ({
      key: `${entity.kind} ${entity.id}`,
      make: () => entityItem(entity, view),
    })),
    ...records.map((record) => ({
      // Another passage or other marks make it another item.
      key: [record.url, record.content.length, ...words].join(' '),
      make: () => articleItem(record, words, view),
    })),
  ]);
  const isComplete = state !== 'more';
  surface.status.textContent = statusText(told, records.length, view);
  surface.note.textContent = noteText(told, view);
  surface.more.hidden = !isComplete || records.length >= count;
  surface.none.hidden = !isComplete || count > 0;
  showNear(told.near, surface);
  if (!isComplete) return;
  surface.list.removeAttribute('aria-busy');
  surface.list.dataset.searchTotal = String(count);
}
