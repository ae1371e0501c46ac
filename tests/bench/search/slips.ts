import { fold } from '../../../src/domain/fold.ts';
import type { Random } from '../newsroom/random.ts';

const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 's',
  b: 'v',
  c: 'x',
  d: 's',
  e: 'r',
  g: 'h',
  h: 'j',
  i: 'o',
  k: 'l',
  l: 'k',
  m: 'n',
  n: 'b',
  o: 'p',
  p: 'o',
  q: 'w',
  r: 't',
  s: 'd',
  t: 'y',
  u: 'i',
  v: 'c',
  x: 'z',
  y: 'u',
};

/** One slip of a finger: a letter swapped with the next, left out, doubled or replaced by its neighbour. */
export function slip(text: string, random: Random): string {
  const letters = [...text.normalize('NFC')];
  const places = letters.flatMap((letter, at) => (/\p{L}/u.test(letter) && at > 0 ? [at] : []));
  const at = random.pick(places);
  const letter = letters[at] ?? '';
  const next = letters[at + 1] ?? '';
  const kind = random.below(4);
  if (kind === 0 && /\p{L}/u.test(next) && next !== letter) letters.splice(at, 2, next, letter);
  else if (kind === 1) letters.splice(at, 1);
  else if (kind === 2) letters.splice(at, 1, letter, letter);
  else letters.splice(at, 1, NEIGHBOURS[fold(letter)] ?? 'x');
  return letters.join('');
}

/** Some words with their marks, some without: never all, never none. */
export function dropSomeMarks(words: readonly string[], random: Random): string[] {
  const marked = words.flatMap((word, at) => (fold(word) === word.toLowerCase() ? [] : [at]));
  if (marked.length < 2) return [...words];
  const bare = new Set(random.sample(marked, random.between(1, marked.length - 1)));
  return words.map((word, at) => (bare.has(at) ? fold(word) : word));
}

const OPEN_OLD =
  /(?<!q)(u)([\u0300\u0301\u0309\u0303\u0323])(y)(?![\p{L}\p{M}])|(o)([\u0300\u0301\u0309\u0303\u0323])([ae])(?![\p{L}\p{M}])/giu;

/** The tone on the second vowel of an open oa, oe, uy, as newer print puts it. */
export const inNewStyle = (text: string): string =>
  text.normalize('NFD').replace(OPEN_OLD, '$1$3$2$4$6$5').normalize('NFC');

/** Words in which i and y are written for one another. */
export const swapIY = (text: string): string =>
  text.replace(
    /(?<![\p{L}\p{M}])([hklmstHKLMST])([yýỳỷỹỵ])(?![\p{L}\p{M}])/gu,
    (_, first: string, vowel: string) => first + ('iíìỉĩị'['yýỳỷỹỵ'.indexOf(vowel)] ?? vowel),
  );
