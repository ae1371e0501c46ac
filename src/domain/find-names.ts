import { foldWord as fold } from './fold.ts';
import {
  type Lexicon,
  type ListedName,
  MOST_COMPARED,
  nearKeys,
  spelledKey,
  type TrieNode,
  withoutEach,
} from './lexicon.ts';
import { SLIP_COST, type Slip, slipBetween } from './syllables.ts';
import { idAt, isAdjacent, isCapital, type Tokens } from './tokens.ts';

/** A stretch of words that is a listed name. */
export interface NameMatch {
  readonly from: number;
  readonly to: number;
  readonly names: readonly ListedName[];
}

/** A listed name that a stretch of words nearly is. */
export interface NearName {
  readonly from: number;
  readonly to: number;
  readonly name: ListedName;
  readonly cost: number;
  readonly slips: readonly (Slip | 'lost' | 'added')[];
}

/** The longest listed name that begins at a word, whatever its case. */
export function longestNameAt(tokens: Tokens, from: number, { names }: Lexicon): NameMatch | undefined {
  let node: TrieNode<ListedName> | undefined = names;
  let best: NameMatch | undefined;
  for (let to = from; to < tokens.count; to += 1) {
    const id = idAt(tokens, to);
    if (id === 0 || (to > from && !isAdjacent(tokens, to))) break;
    node = node.children.get(id);
    if (!node) break;
    if (node.values) best = { from, to, names: node.values };
  }
  return best;
}

/** Whether a listed name may begin at a word: with a capital, or with a slip before a capital (`phạm Minh Chính`). */
const mayBegin = (tokens: Tokens, index: number): boolean =>
  isCapital(tokens, index) || (isAdjacent(tokens, index + 1) && isCapital(tokens, index + 1));

/** A name whose first syllable is in lower case must be one by all its others; of two syllables the other does not say enough. */
const isConvincing = (tokens: Tokens, { from, to }: NameMatch): boolean => {
  if (isCapital(tokens, from)) return true;
  return (
    to - from >= 2 &&
    Array.from({ length: to - from }, (_, offset) => from + 1 + offset).every((index) =>
      isCapital(tokens, index),
    )
  );
};

/** Listed names in a text, leftmost and longest first; syllables in lower case are left for judging. */
export function findNames(tokens: Tokens, lexicon: Lexicon): NameMatch[] {
  const matches: NameMatch[] = [];
  let next = 0;
  for (const index of tokens.nameStarts) {
    if (index < next || !mayBegin(tokens, index)) continue;
    const match = longestNameAt(tokens, index, lexicon);
    if (!match || match.to === index || !isConvincing(tokens, match)) continue;
    matches.push(match);
    next = match.to + 1;
  }
  return matches;
}

function compare(words: readonly string[], name: ListedName): Pick<NearName, 'cost' | 'slips'> | undefined {
  const slips: Slip[] = [];
  for (const [index, word] of words.entries()) {
    const right = name.words[index] ?? '';
    const slip = slipBetween(word, right);
    if (slip) slips.push(slip);
    else if (fold(word) !== fold(right)) return undefined;
  }
  return slips.length === 0
    ? undefined
    : { slips, cost: slips.reduce((sum, slip) => sum + SLIP_COST[slip], 0) };
}

const UNEVEN_COST = 3;

/** Listed names that the words `from` to `to` nearly are: marks lost or wrong, a letter slipped, a syllable lost or added. */
export function nearNames(
  words: readonly string[],
  ids: readonly number[],
  from: number,
  lexicon: Lexicon,
): NearName[] {
  const found = new Map<string, NearName>();
  const to = from + words.length - 1;
  const consider = (name: ListedName, cost: number, slips: NearName['slips']): void => {
    const known = found.get(name.name);
    if (!known || cost < known.cost) found.set(name.name, { from, to, name, cost, slips });
  };
  const unknown = ids.filter((id) => id === 0).length;
  const named = (key: string) => lexicon.nearNames.get(key) ?? [];
  for (const key of unknown > 1 ? [spelledKey(words.map(fold))] : nearKeys(ids, words.map(fold))) {
    for (const name of named(key)) {
      const difference = compare(words, name);
      if (difference) consider(name, difference.cost, difference.slips);
    }
  }
  if (unknown === 0 && words.length >= 2) {
    for (const name of named(`-${ids.join(' ')}`)) consider(name, UNEVEN_COST, ['lost']);
  }
  if (unknown <= 1 && words.length >= 3 && words.length <= MOST_COMPARED + 1) {
    for (const shorter of withoutEach(ids))
      for (const name of named(`@${shorter.join(' ')}`)) consider(name, UNEVEN_COST, ['added']);
  }
  return [...found.values()].sort((a, b) => a.cost - b.cost);
}

/** Runs of capitalised words that no match has taken: where a misspelt name may stand. */
export function capitalRuns(
  tokens: Tokens,
  taken: (index: number) => boolean,
): { readonly from: number; readonly to: number }[] {
  const runs: { readonly from: number; readonly to: number }[] = [];
  let next = 0;
  for (const index of tokens.capitals) {
    if (index < next || taken(index)) continue;
    let to = index;
    while (isCapital(tokens, to + 1) && isAdjacent(tokens, to + 1) && !taken(to + 1)) to += 1;
    if (to > index) runs.push({ from: index, to });
    next = to + 1;
  }
  return runs;
}

/** The best near miss in a run of capitalised words: cheapest first, of equals the one that takes more words. */
export function nearestInRun(
  tokens: Tokens,
  run: { from: number; to: number },
  lexicon: Lexicon,
): NearName[] {
  const all: NearName[] = [];
  for (let from = run.from; from < run.to; from += 1) {
    for (let to = from + 1; to <= Math.min(run.to, from + 5); to += 1) {
      const words = tokens.words.slice(from, to + 1);
      all.push(
        ...nearNames(
          words.map(({ text }) => text),
          words.map(({ id }) => id),
          from,
          lexicon,
        ),
      );
    }
  }
  return all.sort((a, b) => a.cost - b.cost || b.to - b.from - (a.to - a.from));
}
