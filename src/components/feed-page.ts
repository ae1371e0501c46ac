import { fold } from '../domain/fold.ts';
import { feedPageStrings } from '../strings/feed-page.ts';

const DONE_FOR = 2000;

const root = document.querySelector<HTMLElement>('[data-feeds]');
const words = feedPageStrings(root?.dataset.lang === 'en' ? 'en' : 'vi');

/** Where a page has no right to the clipboard (an address without https), the old way still works. */
function copyThroughSelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('readonly', '');
  field.className = 'sr-only';
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyThroughSelection(text);
  }
}

/** The address as the newsroom publishes it, from wherever the page was opened. */
function publishedAddress(link: HTMLAnchorElement): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return new URL(link.getAttribute('href') ?? '', canonical?.href ?? location.href).href;
}

function offerCopies(page: HTMLElement): void {
  const told = page.querySelector('[data-feed-copied]');
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[data-copy]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words.copy;
    button.setAttribute('aria-label', words.copyOf(link.getAttribute('aria-label') ?? ''));
    link.after(button);
    button.addEventListener('click', async () => {
      const copied = await copy(publishedAddress(link));
      button.textContent = copied ? words.copied : words.notCopied;
      button.toggleAttribute('data-done', copied);
      if (told) told.textContent = button.textContent;
      setTimeout(() => {
        button.textContent = words.copy;
        button.removeAttribute('data-done');
        if (told) told.textContent = '';
      }, DONE_FOR);
      button.focus();
    });
  }
}

interface Row {
  readonly element: HTMLElement;
  readonly words: string;
}

interface Group {
  readonly element: HTMLDetailsElement;
  /** As the page came. */
  readonly open: boolean;
  readonly rows: readonly Row[];
}

const readGroups = (page: HTMLElement): Group[] =>
  [...page.querySelectorAll<HTMLDetailsElement>('details[data-feed-group]')].map((element) => ({
    element,
    open: element.open,
    rows: [...element.querySelectorAll<HTMLElement>('[data-feed-row]')].map((row) => ({
      element: row,
      words: ` ${wordsIn(row.querySelector('.feed-name')?.textContent ?? '').join(' ')}`,
    })),
  }));

/** Marks and capitals apart; the end of a word need not be written. */
const wordsIn = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Shows the rows that fit; the groups stand as the page came where nothing is asked. @returns how many fit */
function show(groups: readonly Group[], fits: (words: string) => boolean, asked: boolean): number {
  let found = 0;
  for (const { element, open, rows } of groups) {
    let shown = 0;
    for (const row of rows) {
      row.element.hidden = !fits(row.words);
      if (!row.element.hidden) shown += 1;
    }
    const count = element.querySelector('.feed-count');
    if (count) count.textContent = String(shown);
    element.hidden = shown === 0;
    element.open = asked ? shown > 0 : open;
    found += shown;
  }
  return found;
}

/** The words as they follow each other; where nothing has them so, in any order. */
function narrow(groups: readonly Group[], asked: string): number {
  const wanted = wordsIn(asked);
  const found = show(groups, (words) => words.includes(` ${wanted.join(' ')}`), wanted.length > 0);
  if (found > 0) return found;
  return show(groups, (words) => wanted.every((word) => words.includes(` ${word}`)), true);
}

function offerSearch(page: HTMLElement): void {
  const search = page.querySelector<HTMLElement>('[data-feed-search]');
  const input = search?.querySelector('input');
  const status = search?.querySelector('[data-feed-status]');
  if (!search || !input || !status) return;
  const groups = readGroups(page);
  const answer = (): void => {
    const found = narrow(groups, input.value);
    const asked = input.value.trim() !== '';
    status.textContent = asked ? (found === 0 ? words.none : words.found(found)) : '';
  };
  search.hidden = false;
  input.addEventListener('input', answer);
  // A browser that comes back to the page has kept what was asked.
  if (input.value !== '') answer();
}

if (root) {
  offerCopies(root);
  offerSearch(root);
}
