import { searchStrings } from '../../strings/search.ts';
import type { Entity } from '../entities.ts';
import { createListbox } from './listbox.ts';
import { openSuggestions } from './suggest.ts';

/** Fewer letters than this begin too many names. */
const SHORTEST = 2;

/** Gives a search box its suggestions. A box whose names cannot be fetched stays a box. */
export async function attachSuggestions(form: HTMLFormElement, input: HTMLInputElement): Promise<void> {
  const strings = searchStrings(form.dataset.lang === 'en' ? 'en' : 'vi');
  const base = new URL('../', form.action).pathname;
  const suggest = await openSuggestions(base);
  const listbox = createListbox({ input, form, base, strings });
  const update = (): void => {
    const typed = input.value.trim();
    const found: readonly Entity[] = typed.length < SHORTEST ? [] : suggest(typed);
    if (found.length > 0) listbox.show(typed, found);
    else listbox.close();
  };
  input.addEventListener('input', update);
  input.addEventListener('blur', listbox.close);
  form.addEventListener('submit', listbox.close);
  input.addEventListener('keydown', (event) => {
    // Telex and other input methods take Enter and the arrows for themselves while they compose.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!listbox.isOpen()) update();
      listbox.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape' && listbox.isOpen()) listbox.close();
    else if (event.key !== 'Enter' || !listbox.follow()) return;
    event.preventDefault();
  });
  if (document.activeElement === input && input.value !== input.defaultValue) update();
}
