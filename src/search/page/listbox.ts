import type { SearchStrings } from '../../strings/search.ts';
import type { Entity } from '../entities.ts';
import { element } from './elements.ts';
import { entityPath } from './entity-path.ts';

/** The list under a search box. The keyboard stays in the box; the active line is told by `aria-activedescendant`. */
export interface Listbox {
  readonly isOpen: () => boolean;
  /** Shows these, and behind them the search for what was typed. */
  readonly show: (typed: string, entities: readonly Entity[]) => void;
  readonly close: () => void;
  /** Moves the active line, from the last to the box and on to the first. */
  readonly move: (by: 1 | -1) => void;
  /** Goes where the active line leads; false where there is none. */
  readonly follow: () => boolean;
}

interface ListboxOptions {
  readonly input: HTMLInputElement;
  readonly form: HTMLFormElement;
  readonly base: string;
  readonly strings: SearchStrings;
}

const lineOf = ({ label, kind, note }: Entity, strings: SearchStrings): HTMLElement[] => [
  element('span', { class: 'suggestion-name' }, [label]),
  element('span', { class: 'suggestion-about' }, [
    [strings.kinds[kind], ...(note === undefined ? [] : [note])].join(' · '),
  ]),
];

/** Makes the list of a box, closed. */
export function createListbox({ input, form, base, strings }: ListboxOptions): Listbox {
  const id = `suggestions-${form.dataset.searchBox ?? ''}`;
  const list = element(
    'ul',
    { class: 'suggestions', role: 'listbox', id, 'aria-label': strings.suggestions },
    [],
  );
  const count = element('span', { class: 'sr-only', role: 'status' }, []);
  let active = -1;
  let targets: readonly (string | undefined)[] = [];
  list.hidden = true;
  (input.parentElement ?? form).append(list, count);
  input.setAttribute('aria-controls', id);

  const mark = (at: number): void => {
    active = at;
    for (const [place, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(place === at));
      if (place === at) option.scrollIntoView({ block: 'nearest' });
    }
    if (at < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${id}-${at}`);
  };
  const setOpen = (isOpen: boolean): void => {
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    mark(-1);
    if (!isOpen) count.textContent = '';
  };
  const follow = (at: number): boolean => {
    if (list.hidden || at < 0) return false;
    const target = targets[at];
    setOpen(false);
    if (target === undefined) form.requestSubmit();
    else location.assign(target);
    return true;
  };
  // The box keeps the focus while a line is pressed.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest('[role=option]') : null;
    follow(option ? [...list.children].indexOf(option) : -1);
  });
  setOpen(false);
  return {
    isOpen: () => !list.hidden,
    show: (typed, entities) => {
      targets = [...entities.map((entity) => entityPath(entity, base)), undefined];
      const lines = [...entities.map((entity) => lineOf(entity, strings)), [strings.searchFor(typed)]];
      list.replaceChildren(
        ...lines.map((line, at) =>
          element('li', { role: 'option', id: `${id}-${at}`, class: 'suggestion' }, line),
        ),
      );
      setOpen(true);
      count.textContent = strings.suggested(String(entities.length));
    },
    close: () => setOpen(false),
    move: (by) => {
      const places = list.children.length + 1;
      if (!list.hidden) mark(((active + 1 + by + places) % places) - 1);
    },
    follow: () => follow(active),
  };
}
