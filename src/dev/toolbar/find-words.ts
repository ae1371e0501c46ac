/** Words of a file with what stands beside them in their line. */
export interface WordsInLine {
  readonly found: string;
  readonly before: string;
  readonly after: string;
}

/** Part of a text: offsets in UTF-16 units, end exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Letters and digits only, composed: what a file and the page made of it have in common. */
interface Folded {
  readonly text: string;
  /** Offset in the text of each unit of the folded one, and where its character ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const LETTER = /[\p{L}\p{N}]\p{M}*/gu;
const CONTEXT = 40;

export function fold(text: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  for (const { 0: letter, index } of text.matchAll(LETTER)) {
    const composed = letter.normalize('NFC');
    folded += composed;
    for (let unit = 0; unit < composed.length; unit += 1) {
      starts.push(index);
      ends.push(index + letter.length);
    }
  }
  return { text: folded, starts, ends };
}

function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < CONTEXT && length < a.length && a[a.length - 1 - length] === b[b.length - 1 - length])
    length += 1;
  return length;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < CONTEXT && length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/**
 * Where words of a file stand in the page made of it. The same words may be right elsewhere: of several places it takes
 * those whose surroundings are most like the line in the file.
 */
export function findWords(page: Folded, { found, before, after }: WordsInLine): Place[] {
  const words = fold(found).text;
  if (words === '') return [];
  const lead = fold(before).text.slice(-CONTEXT);
  const rest = fold(after).text.slice(0, CONTEXT);
  const places: { readonly place: Place; readonly likeness: number }[] = [];
  for (let at = page.text.indexOf(words); at >= 0; at = page.text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const likeness =
      sharedEnd(page.text.slice(Math.max(0, at - CONTEXT), at), lead) +
      sharedStart(page.text.slice(end, end + CONTEXT), rest);
    places.push({
      place: { start: page.starts[at] ?? 0, end: page.ends[end - 1] ?? 0 },
      likeness,
    });
  }
  const best = Math.max(...places.map(({ likeness }) => likeness));
  return places.filter(({ likeness }) => likeness === best).map(({ place }) => place);
}
