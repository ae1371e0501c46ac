import { firstIndex } from './search.ts';

const OPENING = /[“«„]/g;
const CLOSING = /[”»]/g;
const SINGLE = /(?<![\p{L}\p{N}])'|'(?![\p{L}\p{N}])/gu;

const lastOf = (text: string, mark: RegExp): number => [...text.matchAll(mark)].at(-1)?.index ?? -1;

/** How many marks stand before an offset, and where the last of them does; -1 where none does. */
type Marks = (offset: number) => { readonly count: number; readonly last: number };

function findMarks(text: string, mark: RegExp): Marks {
  const places = [...text.matchAll(mark)].map(({ index }) => index);
  return (offset) => {
    const count = firstIndex(places, (place) => place >= offset);
    return { count, last: places[count - 1] ?? -1 };
  };
}

/** Gets ready to say whether a quotation is open before an offset of a text. In doubt it is. */
export function createQuotations(text: string): (offset: number, begins: boolean) => boolean {
  const [opening, closing, left, right, double, single] = [OPENING, CLOSING, /‘/g, /’/g, /"/g, SINGLE].map(
    (mark) => findMarks(text, mark),
  );
  return (offset, begins) => {
    const opened = opening?.(offset).last ?? -1;
    const closed = closing?.(offset).last ?? -1;
    if (opened > closed || (opened === closed && begins)) return true;
    if ((left?.(offset).last ?? -1) > (right?.(offset).last ?? -1)) return true;
    const singles = single?.(offset);
    // Directly before the place, one between two letters parts it from what is before.
    const parting = text[offset - 1] === "'" && singles?.last !== offset - 1 ? 1 : 0;
    return (double?.(offset).count ?? 0) % 2 === 1 || ((singles?.count ?? 0) + parting) % 2 === 1;
  };
}

/**
 * Which of the paragraphs of a text begin inside a quotation that goes over several.
 *
 * @param unclosed whether one that no paragraph closes goes on to the end, or ends with the paragraph that opens it
 */
export function quotationsOver(texts: readonly string[], unclosed: 'goes on' | 'ends'): boolean[] {
  const begun: boolean[] = [];
  let since: number | undefined;
  for (const [place, text] of texts.entries()) {
    begun.push(since !== undefined);
    const opened = lastOf(text, OPENING);
    const closed = lastOf(text, CLOSING);
    if (opened !== closed) since = opened > closed ? (since ?? place) : undefined;
  }
  const last = unclosed === 'ends' ? (since ?? texts.length) : texts.length;
  return begun.map((isInside, place) => isInside && place <= last);
}
