import { fold } from '../domain/fold.ts';
import type { NameIndex } from './match-entities.ts';
import type { Words } from './query.ts';

/** From here on two names look like one another: of the pairs of letters that either has, the share that both have. */
const ALIKE = 0.4;

function pairsOf(words: Words): Set<string> {
  const letters = ` ${words.map(fold).join(' ')} `;
  return new Set(Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2)));
}

const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const common = [...a].filter((pair) => b.has(pair)).length;
  return (2 * common) / (a.size + b.size);
};

/** Labels that look most like the words typed, the nearest first; none where nothing looks like them. */
export function nearestNames(words: Words, { entries }: NameIndex, most: number): string[] {
  const typed = pairsOf(words);
  return entries
    .map(({ entity, names }) => ({
      label: entity.label,
      like: Math.max(0, ...names.map((name) => likeness(typed, pairsOf(name.words)))),
    }))
    .filter(({ like }) => like >= ALIKE)
    .toSorted((a, b) => b.like - a.like)
    .map(({ label }) => label)
    .filter((label, at, labels) => labels.indexOf(label) === at)
    .slice(0, most);
}
