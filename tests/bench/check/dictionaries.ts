import { stringify } from 'yaml';
import { createRandom } from '../newsroom/random.ts';
import { SYLLABLE_SLIPS, slip } from './slips.ts';

/** Slips of each way that are made of a name; a name has three or four syllables. */
const SLIPS_PER_WAY = 3;
const WORD = /[\p{L}\p{M}]+/gu;

export interface NameSlips {
  readonly name: string;
  /** None of them is a name of the list, or part of one. */
  readonly slips: readonly string[];
}

/** The usual misspellings of names: a tone, lost marks, swapped letters, what Telex leaves behind, another letter. */
export function misspell(names: readonly string[]): NameSlips[] {
  const random = createRandom(17);
  const listed = names.join('\n');
  return names.map((name) => {
    const ways = Object.keys(SYLLABLE_SLIPS).flatMap((way) => Array<string>(SLIPS_PER_WAY).fill(way));
    const slips = new Set(ways.flatMap((way) => slip(name, way, random) ?? []));
    return { name, slips: [...slips].filter((one) => !listed.includes(one)) };
  });
}

/** A dictionary of prh: what is written for what should be. */
export const writePrhRules = (names: readonly NameSlips[]): string =>
  stringify({ version: 1, rules: names.map(({ name, slips }) => ({ expected: name, patterns: slips })) });

/** Every word of some texts once, for a spelling checker that shall know them all. */
export const wordsOf = (texts: Iterable<string>): string[] => {
  const words = new Set<string>();
  for (const text of texts) for (const [word] of text.matchAll(WORD)) words.add(word);
  return [...words];
};
