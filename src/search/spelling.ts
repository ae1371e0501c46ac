import { fold } from '../domain/fold.ts';
import { syllableKey } from '../domain/text.ts';

const TONE = '[\\u0300\\u0301\\u0309\\u0303\\u0323]';
const OLD_OPEN_O = new RegExp(`(o)(${TONE})([ae])$`, 'u');
const NEW_OPEN_O = new RegExp(`(o)([ae])(${TONE})$`, 'u');
const OLD_OPEN_U = new RegExp(`(u)(${TONE})(y)$`, 'u');
const NEW_OPEN_U = new RegExp(`(?<!q)(u)(y)(${TONE})$`, 'u');

const rewrite = (word: string, ...rules: readonly (readonly [RegExp, string])[]): string =>
  rules
    .reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), word.normalize('NFD'))
    .normalize('NFC');

/** The tone mark on the first vowel of an open oa, oe, uy: `hòa`, `thúy`. In `quý` the u is no vowel. */
export const withOldTone = (word: string): string =>
  rewrite(word, [NEW_OPEN_O, '$1$3$2'], [NEW_OPEN_U, '$1$3$2']);

/** The tone mark on the second vowel of an open oa, oe, uy: `hoà`, `thuý`. */
export const withNewTone = (word: string): string =>
  rewrite(word, [OLD_OPEN_O, '$1$3$2'], [OLD_OPEN_U, '$1$3$2']);

/** Syllables in which i and y are written for one another: `sĩ` and `sỹ`, `kĩ` and `kỹ`, `quí` and `quý`. */
const EXCHANGEABLE = /^(?:[hklmstv]|qu)[iy]$/;

/** The other spelling of a syllable in which i and y are exchangeable; `undefined` where they are not. */
export function swapIY(word: string): string | undefined {
  if (!EXCHANGEABLE.test(fold(word))) return undefined;
  const swapped = (letter: string): string => (letter === 'i' ? 'y' : 'i');
  return word
    .normalize('NFD')
    .replace(/[iy](?=\p{M}*$)/u, swapped)
    .normalize('NFC');
}

/** A folded word under which both spellings with i and y are equal. */
export const looseKey = (word: string): string => {
  const folded = fold(word);
  return EXCHANGEABLE.test(folded) ? `${folded.slice(0, -1)}i` : folded;
};

/** True where the word carries a mark, or a đ: its reader types with marks. */
export const isMarked = (word: string): boolean => fold(word) !== word;

/** Whether a typed word can stand for a listed one: the same marks, wherever the tone is put, or none at all. */
export const standsFor = (typed: string, listed: string): boolean =>
  isMarked(typed) ? syllableKey(typed) === syllableKey(listed) : typed === fold(listed);
