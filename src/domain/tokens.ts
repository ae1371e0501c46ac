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
  /** How sure it is that it is one of the list's words in an encoding of old: not, perhaps, or it cannot be another. */
  readonly isOld: 'no' | 'perhaps' | 'yes';
  /** Whether a listed name begins with the syllable. */
  readonly beginsName: boolean;
  /** Whether a listed title begins with the syllable; `nearly` where only one with a slip in it does. */
  readonly beginsTitle: 'yes' | 'nearly' | 'no';
}

/** Words of a text as parallel arrays: objects for each would cost more than the work. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  /** Offsets of `text`. */
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly words: readonly Word[];
  /** Indexes of the words in capitals, and of those with which a listed name or title may begin. */
  readonly capitals: readonly number[];
  readonly nameStarts: readonly number[];
  readonly titleStarts: readonly number[];
  /** Whether any of the words may be of an encoding of old. */
  readonly mayBeOld: boolean;
}

const SPACE = 32;
const COMMA = 44;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Whether a UTF-16 unit belongs to a word: 1 yes, 2 no, 0 not yet asked. A half of a pair does: no title holds one. */
const kinds = new Uint8Array(0x10000);

const askKind = (unit: number): number => {
  const belongs = (unit >= 0xd800 && unit <= 0xdfff) || LETTER.test(String.fromCharCode(unit));
  kinds[unit] = belongs ? 1 : 2;
  return belongs ? 1 : 2;
};

/** Words met so far, found again without cutting them out of a text. */
export interface Vocabulary {
  word(written: string): Word;
  /** The word of a text whose units `from` to `to`, the latter not included, `units` holds, and `hash` was made of. */
  wordIn(text: string, units: Uint16Array, from: number, to: number, hash: number): Word;
}

const NO_HASH = 0x811c9dc5;

/** Hash of a word one unit longer (FNV-1a). */
const hashOn = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

const FIRST_SLOTS = 1 << 12;
const FIRST_UNITS = 1 << 14;
/** Words remembered; what comes later is worked out each time. */
const MOST_WORDS = 1 << 17;

const larger = (units: Uint16Array<ArrayBuffer>, length: number): Uint16Array<ArrayBuffer> => {
  if (length <= units.length) return units;
  const grown = new Uint16Array(2 * length);
  grown.set(units);
  return grown;
};

/** A vocabulary that asks once what is known of a word. */
export function createVocabulary(describe: (written: string) => Word): Vocabulary {
  const words: Word[] = [];
  const hashes: number[] = [];
  /** All their units, one word behind the other, and where each ends. */
  let known = new Uint16Array(FIRST_UNITS);
  const ends = [0];
  /** Number of a word plus one at the place its hash names, or behind it where that is taken; 0 where free. */
  let slots = new Int32Array(FIRST_SLOTS);
  const place = (number: number, hash: number): void => {
    let slot = hash & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number;
  };
  const add = (word: Word, hash: number): void => {
    const end = ends.at(-1) ?? 0;
    known = larger(known, end + word.text.length);
    for (let at = 0; at < word.text.length; at += 1) known[end + at] = word.text.charCodeAt(at);
    ends.push(end + word.text.length);
    hashes.push(hash);
    const number = words.push(word);
    // A table more than half full finds slowly.
    if (2 * number <= slots.length) place(number, hash);
    else {
      slots = new Int32Array(2 * slots.length);
      for (const [index, one] of hashes.entries()) place(index + 1, one);
    }
  };
  const wordIn = (text: string, units: Uint16Array, from: number, to: number, hash: number): Word => {
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot] ?? 0;
      if (number === 0) break;
      const begin = ends[number - 1] ?? 0;
      if ((ends[number] ?? 0) - begin !== to - from) continue;
      let at = from;
      while (at < to && units[at] === known[begin + at - from]) at += 1;
      const word = at === to ? words[number - 1] : undefined;
      if (word) return word;
    }
    const word = describe(text.slice(from, to));
    if (words.length < MOST_WORDS) add(word, hash);
    return word;
  };
  const word = (written: string): Word => {
    const units = new Uint16Array(written.length);
    let hash = NO_HASH;
    for (let at = 0; at < written.length; at += 1) {
      units[at] = written.charCodeAt(at);
      hash = hashOn(hash, units[at] ?? 0);
    }
    return wordIn(written, units, 0, written.length, hash);
  };
  return { word, wordIn };
}

/** Units of the text that is being cut. */
let scratch = new Uint16Array(FIRST_UNITS);

/** Cuts normalised text into words. */
export function tokenise(text: string, vocabulary: Vocabulary): Tokens {
  const { length } = text;
  scratch = larger(scratch, length);
  const units = scratch;
  const start: number[] = [];
  const end: number[] = [];
  const words: Word[] = [];
  const capitals: number[] = [];
  const nameStarts: number[] = [];
  const titleStarts: number[] = [];
  let mayBeOld = false;
  let from = -1;
  let hash = NO_HASH;
  for (let at = 0; at <= length; at += 1) {
    const unit = at < length ? text.charCodeAt(at) : SPACE;
    if ((kinds[unit] || askKind(unit)) === 1) {
      if (from < 0) {
        from = at;
        hash = NO_HASH;
      }
      units[at] = unit;
      hash = hashOn(hash, unit);
    } else if (from >= 0) {
      const word = vocabulary.wordIn(text, units, from, at, hash);
      if (word.isCapital) capitals.push(words.length);
      if (word.beginsName) nameStarts.push(words.length);
      if (word.beginsTitle !== 'no') titleStarts.push(words.length);
      start.push(from);
      end.push(at);
      words.push(word);
      if (word.isOdd || word.isOld !== 'no') mayBeOld = true;
      from = -1;
    }
  }
  return { text, count: words.length, start, end, words, capitals, nameStarts, titleStarts, mayBeOld };
}

export const wordAt = (tokens: Tokens, index: number): string => tokens.words[index]?.text ?? '';

/** The lexicon's number of the syllable at an index; 0 where it has none, and outside the text. */
export const idAt = (tokens: Tokens, index: number): number => tokens.words[index]?.id ?? 0;

/** Key of the syllable at an index; the empty string outside the text. */
export const keyAt = (tokens: Tokens, index: number): string => tokens.words[index]?.key ?? '';

/** What stands between a word and the one before it; the empty string before the first. */
export const gapBefore = (tokens: Tokens, index: number): string =>
  index <= 0 || index >= tokens.count ? '' : tokens.text.slice(tokens.end[index - 1], tokens.start[index]);

/** True where only white space stands between a word and the one before it. */
export const isAdjacent = (tokens: Tokens, index: number): boolean => {
  if (index <= 0 || index >= tokens.count) return false;
  const behind = tokens.end[index - 1] ?? 0;
  if ((tokens.start[index] ?? 0) - behind === 1) {
    const unit = tokens.text.charCodeAt(behind);
    return unit === SPACE || (unit !== COMMA && String.fromCharCode(unit).trim() === '');
  }
  return gapBefore(tokens, index).trim() === '';
};

/** True where the word begins with a capital. */
export const isCapital = (tokens: Tokens, index: number): boolean => tokens.words[index]?.isCapital ?? false;
