import { fold } from '../domain/fold.ts';
import { isOneSlipAway, type NameIndex } from './match-entities.ts';
import type { Words } from './query.ts';

/** From here on two names look like one another: of the pairs of letters that either has, the share that both have. */
const ALIKE = 0.4;

/** Of the words typed and of those of the name, this share has to meet a word like it: letters alone meet by chance. */
const SHARED = 0.5;
/** Below this length one slip makes any word any other. */
const SHORTEST_SLIPPED = 3;

function pairsOf(words: Words): Set<string> {
  const letters = ` ${words.map(fold).join(' ')} `;
  return new Set(Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2)));
}

const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const common = [...a].filter((pair) => b.has(pair)).length;
  return (2 * common) / (a.size + b.size);
};

const isLike = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= SHORTEST_SLIPPED && isOneSlipAway(a, b));

function sharesWords(typed: Words, name: Words): boolean {
  const [asked, listed] = [typed.map(fold), name.map(fold)];
  const share = (ones: Words, others: Words): number =>
    ones.filter((one) => others.some((other) => isLike(one, other))).length / ones.length;
  // A space may have slipped.
  if (isLike(asked.join(''), listed.join(''))) return true;
  return share(asked, listed) >= SHARED && share(listed, asked) >= SHARED;
}

/** Labels that look most like the words typed, the nearest first; none where nothing looks like them. */
export function nearestNames(words: Words, { entries }: NameIndex, most: number): string[] {
  const typed = pairsOf(words);
  return entries
    .map(({ entity, names }) => ({
      label: entity.label,
      like: Math.max(
        0,
        ...names.flatMap((name) =>
          sharesWords(words, name.words) ? [likeness(typed, pairsOf(name.words))] : [],
        ),
      ),
    }))
    .filter(({ like }) => like >= ALIKE)
    .toSorted((a, b) => b.like - a.like)
    .map(({ label }) => label)
    .filter((label, at, labels) => labels.indexOf(label) === at)
    .slice(0, most);
}
