import { fold } from './fold.ts';
import { editDistance } from './syllables.ts';

const plain = (word: string): string => fold(word).replace(/[\s-]+/g, '_');

/** Letters that a word must have for a longer one to be meant by it. */
const LEAST_BEGINNING = 5;

/**
 * The known words that `word` may be a slip for, nearest first, or where none is near those that begin with it; at most
 * three.
 */
export function closest(word: string, known: readonly string[]): string[] {
  const wanted = plain(word);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const near = [...new Set(known)]
    .map((candidate) => ({ candidate, cost: editDistance(wanted, plain(candidate), limit) }))
    .filter(({ cost }) => cost <= limit)
    .sort((a, b) => a.cost - b.cost || (a.candidate < b.candidate ? -1 : 1))
    .map(({ candidate }) => candidate);
  const longer =
    wanted.length < LEAST_BEGINNING ? [] : known.filter((name) => plain(name).startsWith(wanted));
  return (near.length > 0 ? near : [...new Set(longer)]).slice(0, 3);
}
