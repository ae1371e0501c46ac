const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/đ/g, 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s-]+/g, '_');

/** Letters to insert, delete, replace or swap with a neighbour to turn `a` into `b` (optimal string alignment). */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? (beforeLast[j - 2] ?? 0) + 1
          : replaced;
      row.push(Math.min(replaced, swapped, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

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
    .filter((candidate) => Math.abs(plain(candidate).length - wanted.length) <= limit)
    .map((candidate) => ({ candidate, cost: distance(wanted, plain(candidate)) }))
    .filter(({ cost }) => cost <= limit)
    .sort((a, b) => a.cost - b.cost || (a.candidate < b.candidate ? -1 : 1))
    .map(({ candidate }) => candidate);
  const longer =
    wanted.length < LEAST_BEGINNING ? [] : known.filter((name) => plain(name).startsWith(wanted));
  return (near.length > 0 ? near : [...new Set(longer)]).slice(0, 3);
}
