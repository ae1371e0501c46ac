import type { Entity } from './entities.ts';
import { type Words, wordsIn } from './query.ts';
import { isMarked, looseKey, standsFor } from './spelling.ts';

/** A name of an entity, ready to be compared. */
interface Name {
  readonly words: Words;
  readonly keys: Words;
  readonly key: string;
}

export interface NameIndex {
  readonly entries: readonly { readonly entity: Entity; readonly names: readonly Name[] }[];
}

/**
 * How a query names an entity: `whole`: it is one of its names; `begin`: one of its names begins so; `within`: it holds
 * one of its names; `end`: a person's name ends so; `near`: a slip or a wrong mark away from holding one.
 */
export type Closeness = 'whole' | 'begin' | 'within' | 'end' | 'near';

export interface EntityMatch {
  readonly entity: Entity;
  readonly closeness: Closeness;
  /** The query with the name as it is spelt, where it was not. */
  readonly repaired?: Words;
  /** The query with its last word finished, where the name begins so. */
  readonly finished?: Words;
}

const ORDER: readonly Closeness[] = ['whole', 'begin', 'within', 'end', 'near'];
/** Below this length one slip turns too many names into others. */
const SHORTEST_REPAIRED = 6;

/** Makes names ready for matching: they are folded once. */
export const createNameIndex = (entities: readonly Entity[]): NameIndex => ({
  entries: entities.map((entity) => ({
    entity,
    names: [entity.label, ...(entity.names ?? [])].flatMap((label) => {
      const words = wordsIn(label);
      const keys = words.map(looseKey);
      return words.length > 0 ? [{ words, keys, key: keys.join(' ') }] : [];
    }),
  })),
});

const alikeAt = (words: Words, at: number, name: Name, from = 0, count = name.words.length): boolean =>
  Array.from({ length: count }, (_, offset) => offset).every((offset) => {
    const [typed, listed] = [words[at + offset] ?? '', name.words[from + offset] ?? ''];
    return standsFor(typed, listed) || (!isMarked(typed) && looseKey(typed) === name.keys[from + offset]);
  });

/** The last word may still be unfinished. */
const beginsAt = (words: Words, name: Name, from: number): boolean => {
  const last = words.length - 1;
  if (from + last >= name.words.length || !alikeAt(words, 0, name, from, last)) return false;
  const [typed, listed] = [words[last] ?? '', name.words[from + last] ?? ''];
  return (
    listed.startsWith(typed) ||
    (!isMarked(typed) && (name.keys[from + last] ?? '').startsWith(looseKey(typed)))
  );
};

function closenessOf(words: Words, name: Name, kind: Entity['kind']): Closeness | undefined {
  const { length } = name.words;
  if (words.length === length && alikeAt(words, 0, name)) return 'whole';
  if (words.length <= length && beginsAt(words, name, 0)) return 'begin';
  if (length > 1 && words.length > length) {
    for (let at = 0; at + length <= words.length; at += 1) if (alikeAt(words, at, name)) return 'within';
  }
  const isGivenName = kind === 'person' && words.length < length;
  return isGivenName && alikeAt(words, 0, name, length - words.length, words.length) ? 'end' : undefined;
}

/** True where the texts differ by one letter written, left out, doubled or changed, or by two neighbours swapped. */
export function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const swapped = left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
  return swapped || (left.length <= 1 && right.length <= 1);
}

/** A stretch of the query that is nearly the name: a space may have slipped too. */
function nearStretch(keys: Words, { key, words: { length } }: Name): [from: number, to: number] | undefined {
  if (key.length < SHORTEST_REPAIRED || length < 2) return undefined;
  for (const span of [length, length - 1, length + 1]) {
    for (let at = 0; at + span <= keys.length; at += 1) {
      const stretch = keys.slice(at, at + span).join(' ');
      if (stretch === key || isOneSlipAway(stretch, key)) return [at, at + span];
    }
  }
  return undefined;
}

const compare = (a: EntityMatch, b: EntityMatch): number =>
  ORDER.indexOf(a.closeness) - ORDER.indexOf(b.closeness);

/**
 * The longest names that are nearly named: what is near a part of one is near by chance. So is what is no longer than a
 * name that the query holds as it is.
 */
function nearMatches(words: Words, index: NameIndex, named: readonly EntityMatch[]): EntityMatch[] {
  const keys = words.map(looseKey);
  const exact = new Set(named.map(({ entity }) => entity));
  const held = index.entries
    .filter(({ entity }) => exact.has(entity))
    .flatMap(({ names }) =>
      names.flatMap((name) => (keys.join(' ').includes(name.key) ? [name.key.length] : [])),
    );
  const shortest = Math.max(0, ...held) + 2;
  const near = index.entries.flatMap(({ entity, names }) =>
    names.flatMap((name) => {
      const stretch = name.key.length < shortest ? undefined : nearStretch(keys, name);
      if (!stretch) return [];
      const repaired = [...words.slice(0, stretch[0]), ...name.words, ...words.slice(stretch[1])];
      return [{ match: { entity, closeness: 'near' as const, repaired }, length: name.key.length }];
    }),
  );
  const longest = Math.max(...near.map(({ length }) => length));
  const best = near.filter(({ length }) => length > longest - 2).map(({ match }) => match);
  return best.filter(({ entity }, place) => best.findIndex((other) => other.entity === entity) === place);
}

/** How a query names an entity in one of its names, with the query finished by that name where it is unfinished. */
function matchName(words: Words, name: Name, entity: Entity): EntityMatch[] {
  const closeness = closenessOf(words, name, entity.kind);
  if (closeness === undefined) return [];
  if (closeness !== 'begin' || alikeAt(words, 0, name, 0, words.length)) return [{ entity, closeness }];
  return [{ entity, closeness, finished: name.words.slice(0, words.length) }];
}

/**
 * The entities a query names, closest first, else in the order given. Words typed with marks name only what
 * bears them. A slip or a wrong mark is forgiven where nothing as long is named without it.
 */
export function matchEntities(readings: readonly Words[], index: NameIndex): EntityMatch[] {
  const matches = index.entries.flatMap(({ entity, names }) => {
    const found = readings
      .filter((words) => words.length > 0)
      .flatMap((words) => names.flatMap((name) => matchName(words, name, entity)));
    return found.toSorted(compare).slice(0, 1);
  });
  const named = matches.toSorted(compare);
  const typed = readings[0];
  if (!typed || named.some(({ closeness }) => closeness === 'whole' || closeness === 'begin')) return named;
  return [...named, ...nearMatches(typed, index, named)];
}
