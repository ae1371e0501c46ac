/** Words of a text as parallel arrays: a corpus has millions, and objects for each would cost more than the work. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  /** Offsets of `text`. */
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** The lexicon's number of the syllable; 0 where no name or label holds it. */
  readonly id: readonly number[];
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Whether a UTF-16 unit belongs to a word: 1 yes, 2 no, 0 not yet asked. A half of a pair does: no title holds one. */
const kinds = new Uint8Array(0x10000);

const isWordUnit = (unit: number): boolean => {
  const known = kinds[unit];
  if (known) return known === 1;
  const belongs = (unit >= 0xd800 && unit <= 0xdfff) || LETTER.test(String.fromCharCode(unit));
  kinds[unit] = belongs ? 1 : 2;
  return belongs;
};

/** Cuts normalised text into words. `idOf` gives a word its number. */
export function tokenise(text: string, idOf: (word: string) => number): Tokens {
  const start: number[] = [];
  const end: number[] = [];
  const id: number[] = [];
  let from = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const inside = at < text.length && isWordUnit(text.charCodeAt(at));
    if (inside) {
      if (from < 0) from = at;
    } else if (from >= 0) {
      start.push(from);
      end.push(at);
      id.push(idOf(text.slice(from, at)));
      from = -1;
    }
  }
  return { text, count: start.length, start, end, id };
}

export const wordAt = (tokens: Tokens, index: number): string =>
  tokens.text.slice(tokens.start[index], tokens.end[index]);

/** What stands between a word and the one before it; the empty string before the first. */
export const gapBefore = (tokens: Tokens, index: number): string =>
  index <= 0 || index >= tokens.count ? '' : tokens.text.slice(tokens.end[index - 1], tokens.start[index]);

/** True where only white space stands between a word and the one before it. */
export const isAdjacent = (tokens: Tokens, index: number): boolean => {
  const gap = gapBefore(tokens, index);
  return gap === ' ' || (gap !== '' && gap.trim() === '');
};

/** True where the word begins with a capital. */
export function isCapital(tokens: Tokens, index: number): boolean {
  const first = tokens.text[tokens.start[index] ?? -1];
  return first !== undefined && first !== first.toLowerCase();
}
