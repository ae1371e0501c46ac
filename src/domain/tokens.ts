/** A word as it is written, and what is worked out of it once: a corpus has few words, and millions of places for them. */
export interface Word {
  readonly text: string;
  /** `syllableKey` of the text. */
  readonly key: string;
  /** The lexicon's number of the syllable; 0 where no name or label holds it. */
  readonly id: number;
  readonly isCapital: boolean;
  /** False where no encoding of old can have left it behind, nor begun a letter that a sign behind it ends. */
  readonly isOdd: boolean;
}

/** Words of a text as parallel arrays: objects for each would cost more than the work. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  /** Offsets of `text`. */
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly words: readonly Word[];
  /** `words[index].id`. */
  readonly id: readonly number[];
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Whether a UTF-16 unit belongs to a word: 1 yes, 2 no, 0 not yet asked. A half of a pair does: no title holds one. */
const kinds = new Uint8Array(0x10000);

const askKind = (unit: number): number => {
  const belongs = (unit >= 0xd800 && unit <= 0xdfff) || LETTER.test(String.fromCharCode(unit));
  kinds[unit] = belongs ? 1 : 2;
  return belongs ? 1 : 2;
};

/** Cuts normalised text into words. `wordOf` says what is known of each. */
export function tokenise(text: string, wordOf: (written: string) => Word): Tokens {
  const start: number[] = [];
  const end: number[] = [];
  const words: Word[] = [];
  const id: number[] = [];
  let from = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : 32;
    if ((kinds[unit] || askKind(unit)) === 1) {
      if (from < 0) from = at;
    } else if (from >= 0) {
      const word = wordOf(text.slice(from, at));
      start.push(from);
      end.push(at);
      words.push(word);
      id.push(word.id);
      from = -1;
    }
  }
  return { text, count: words.length, start, end, words, id };
}

export const wordAt = (tokens: Tokens, index: number): string => tokens.words[index]?.text ?? '';

/** Key of the syllable at an index; the empty string outside the text. */
export const keyAt = (tokens: Tokens, index: number): string => tokens.words[index]?.key ?? '';

/** What stands between a word and the one before it; the empty string before the first. */
export const gapBefore = (tokens: Tokens, index: number): string =>
  index <= 0 || index >= tokens.count ? '' : tokens.text.slice(tokens.end[index - 1], tokens.start[index]);

const SPACE = 32;

/** True where only white space stands between a word and the one before it. */
export const isAdjacent = (tokens: Tokens, index: number): boolean => {
  if (index <= 0 || index >= tokens.count) return false;
  const behind = tokens.end[index - 1] ?? 0;
  if ((tokens.start[index] ?? 0) - behind === 1) {
    const unit = tokens.text.charCodeAt(behind);
    return unit === SPACE || (unit !== 44 && String.fromCharCode(unit).trim() === '');
  }
  return gapBefore(tokens, index).trim() === '';
};

/** True where the word begins with a capital. */
export const isCapital = (tokens: Tokens, index: number): boolean => tokens.words[index]?.isCapital ?? false;
