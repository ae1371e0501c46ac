import { fold } from '../../../src/domain/fold.ts';
import { labelKey } from '../../../src/domain/text.ts';
import type { Random } from '../newsroom/random.ts';
import { wordsIn } from './gold.ts';

const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const ANY_TONE = /[\u0300\u0301\u0309\u0303\u0323]/g;
const TELEX: Readonly<Record<string, string>> = {
  '\u0301': 's',
  '\u0300': 'f',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
};
const VOWEL = /[aăâeêioôơuưy]/i;

/** The index of the letter that carries the tone (old placement). */
function toneSeat(letters: readonly string[]): number {
  const plain = letters.join('').toLowerCase();
  const onset = /^(?:qu|gi(?=[aăâeêioôơuưy]))/.exec(plain)?.[0].length ?? 0;
  const vowels = letters.flatMap((letter, index) => (index >= onset && VOWEL.test(letter) ? [index] : []));
  const marked = vowels.filter((index) => /[ăâêôơư]/i.test(letters[index] ?? ''));
  const last = vowels.at(-1) ?? -1;
  if (marked.length > 0) return marked.at(-1) ?? -1;
  return vowels.length > 1 && last === letters.length - 1 ? (vowels.at(-2) ?? -1) : last;
}

const isClosed = (syllable: string): boolean => /(?:ch|[cpt])$/i.test(fold(syllable));

/** The syllable with another tone; itself where it can have none. */
export function withTone(syllable: string, tone: string): string {
  const letters = [...syllable.normalize('NFD').replace(ANY_TONE, '').normalize('NFC')];
  const seat = toneSeat(letters);
  if (seat < 0) return syllable;
  return letters
    .map((letter, index) => (index === seat ? (letter + tone).normalize('NFC') : letter))
    .join('');
}

const changeTone = (syllable: string, random: Random): string => {
  const own = syllable.normalize('NFD').match(ANY_TONE)?.[0] ?? '';
  const possible = isClosed(syllable) ? ['\u0301', '\u0323'] : TONES;
  return withTone(syllable, random.pick(possible.filter((tone) => tone !== own)));
};

const loseMarks = (syllable: string): string =>
  syllable.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').replace(/đ/g, 'd').replace(/Đ/g, 'D');

function swapLetters(syllable: string, random: Random): string {
  const letters = [...syllable];
  if (letters.length < 3) return syllable;
  const at = random.between(1, letters.length - 2);
  const [left = '', right = ''] = [letters[at], letters[at + 1]];
  return [...letters.slice(0, at), right, left, ...letters.slice(at + 2)].join('');
}

/** What is left of Telex keys where the tone was not taken in: `Chinhs`. */
function leaveTelex(syllable: string): string {
  const tone = syllable.normalize('NFD').match(ANY_TONE)?.[0];
  const key = tone === undefined ? undefined : TELEX[tone];
  return key === undefined ? syllable : withTone(syllable, '') + key;
}

function slipLetter(syllable: string, random: Random): string {
  const letters = [...syllable];
  const consonants = letters.flatMap((letter, index) =>
    index > 0 && /[bcdghklmnpqrstvx]/.test(letter) ? [index] : [],
  );
  if (consonants.length === 0 || letters.length < 3) return syllable;
  const at = random.pick(consonants);
  const other = random.pick([...'bdglmnprtvk'].filter((letter) => letter !== letters[at]));
  return letters.map((letter, index) => (index === at ? other : letter)).join('');
}

/** Ways in which one syllable goes wrong. */
export const SYLLABLE_SLIPS: Readonly<Record<string, (syllable: string, random: Random) => string>> = {
  tone: changeTone,
  'marks lost': loseMarks,
  'letters swapped': swapLetters,
  Telex: leaveTelex,
  letter: slipLetter,
};

/** The text with its `at`th word replaced. */
export function replaceWord(text: string, at: number, change: (word: string) => string): string {
  let index = -1;
  return text.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => {
    index += 1;
    return index === at ? change(word) : word;
  });
}

/** The text with one word slipped in a way; `undefined` where no word can go wrong so. */
export function slip(text: string, way: string, random: Random, from = 0): string | undefined {
  const change = SYLLABLE_SLIPS[way];
  if (!change) return undefined;
  const places = wordsIn(text)
    .map((_, index) => index)
    .slice(from);
  const changed = random
    .sample(places, places.length)
    .map((at) => replaceWord(text, at, (word) => change(word, random)))
    .find((one) => labelKey(one) !== labelKey(text));
  return changed;
}
