import { type Passage, quote, type Stretch } from './passage.ts';
import { normalise } from './text.ts';

const OPENING = /[“«„]/g;
const CLOSING = /[”»]/g;
const SINGLE = /(?<![\p{L}\p{N}])'|'(?![\p{L}\p{N}])/gu;

const lastOf = (text: string, mark: RegExp): number => [...text.matchAll(mark)].at(-1)?.index ?? -1;
const countOf = (text: string, mark: RegExp | string): number => text.split(mark).length - 1;

/** Whether a quotation is open at the end of a text. In doubt it is. */
function endsQuoted(text: string, begins: boolean): boolean {
  const opened = lastOf(text, OPENING);
  const closed = lastOf(text, CLOSING);
  if (opened > closed || (opened === closed && begins)) return true;
  if (text.lastIndexOf('‘') > text.lastIndexOf('’')) return true;
  return countOf(text, '"') % 2 === 1 || countOf(text, SINGLE) % 2 === 1;
}

/** Passages of a body that begin inside a quotation, one that goes over several paragraphs. */
export function quotationsOver(body: readonly Passage[]): ReadonlySet<Passage> {
  const quoted = new Set<Passage>();
  let open = false;
  for (const passage of body) {
    if (open) quoted.add(passage);
    const opened = lastOf(passage.mapped.text, OPENING);
    const closed = lastOf(passage.mapped.text, CLOSING);
    if (opened !== closed) open = opened > closed;
  }
  return quoted;
}

/** Signs that mean something in YAML once a plain space stands beside them. */
const MEANS_MORE = /: | #/;

/**
 * The replacement of a stretch as a finding's `fix`: `undefined` in a quotation, which stays as it was said, and where
 * markup or escapes stand between the words, which a replacement would drop.
 *
 * @param quotations of `quotationsOver` the same body
 */
export function sureFix(
  stretch: Stretch,
  replacement: string | undefined,
  quotations: ReadonlySet<Passage>,
): string | undefined {
  const { passage, start, end } = stretch;
  const { text } = passage.mapped;
  const { found } = quote(stretch);
  if (replacement === undefined || replacement === found) return undefined;
  if (normalise(found).text !== text.slice(start, end)) return undefined;
  if (endsQuoted(text.slice(0, start), quotations.has(passage))) return undefined;
  return MEANS_MORE.test(replacement) && !MEANS_MORE.test(found) ? undefined : replacement;
}
