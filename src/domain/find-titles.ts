import type { Lexicon, TrieNode } from './lexicon.ts';
import type { TitleForm } from './reference-list.ts';
import { SLIP_COST, type Slip, slipBetween } from './syllables.ts';
import { gapBefore, idAt, isAdjacent, isCapital, type Tokens, wordAt } from './tokens.ts';

/** A stretch of words that is, or nearly is, a listed title. */
export interface TitleMatch {
  /** First and last word. */
  readonly from: number;
  readonly to: number;
  readonly forms: readonly TitleForm[];
  /** 0 where every syllable is right. */
  readonly cost: number;
  readonly slips: readonly Slip[];
}

const COMMA_GAP = /^\s*,\s*$/;
const JOINT = /^(?:[.\-–/'’]|\s*[-–]\s*)$/;

/** Whether a title may run on over the gap before a word: a space, a hyphen or point inside, a comma where the label has one. */
const runsOn = (tokens: Tokens, index: number): boolean =>
  isAdjacent(tokens, index) ||
  JOINT.test(gapBefore(tokens, index)) ||
  COMMA_GAP.test(gapBefore(tokens, index));

const commas = (text: string): number => text.split(',').length - 1;

function formsThatFit(
  tokens: Tokens,
  from: number,
  to: number,
  forms: readonly TitleForm[],
): readonly TitleForm[] {
  const text = tokens.text.slice(tokens.start[from], tokens.end[to]);
  if (!text.includes(',')) return forms;
  const written = commas(text);
  return forms.filter((form) => commas(form.label) >= written);
}

/** The longest listed title that begins at a word, letter for letter but for case and tone placement. */
export function longestTitleAt(
  tokens: Tokens,
  from: number,
  { titles }: Lexicon,
  stop = tokens.count,
): TitleMatch | undefined {
  let node: TrieNode<TitleForm> | undefined = titles;
  let best: TitleMatch | undefined;
  for (let to = from; to < stop; to += 1) {
    const id = idAt(tokens, to);
    if (id === 0 || (to > from && !runsOn(tokens, to))) break;
    node = node.children.get(id);
    if (!node) break;
    if (!node.values) continue;
    const forms = formsThatFit(tokens, from, to, node.values);
    if (forms.length > 0) best = { from, to, forms, cost: 0, slips: [] };
  }
  return best;
}

/** Most that slips may add up to in one title, and for one of `length` words. */
const budget = (length: number): number => (length < 3 ? 0 : Math.min(6, length * 1.5));

type SlippedChild = { readonly child: TrieNode<TitleForm>; readonly slip: Slip };

const known = new WeakMap<TrieNode<TitleForm>, Map<string, readonly SlippedChild[]>>();

/** The ways on from a node that a word is a slip of. Remembered: a corpus begins its titles with few words. */
function slipsTo(node: TrieNode<TitleForm>, word: string, lexicon: Lexicon): readonly SlippedChild[] {
  const ofNode = known.get(node) ?? new Map<string, readonly SlippedChild[]>();
  known.set(node, ofNode);
  const remembered = ofNode.get(word);
  if (remembered) return remembered;
  const slips = [...node.children].flatMap(([id, child]) => {
    const slip = slipBetween(word, lexicon.wordOf(id));
    return slip ? [{ child, slip }] : [];
  });
  ofNode.set(word, slips);
  return slips;
}

/**
 * The longest listed title that begins at a word, slips allowed: any number of lost or wrong marks, one slip of
 * letters. Fewer than three words are never guessed.
 */
export function nearestTitleAt(
  tokens: Tokens,
  from: number,
  lexicon: Lexicon,
  stop = tokens.count,
): TitleMatch | undefined {
  let best: TitleMatch | undefined;
  const better = (length: number, cost: number): boolean =>
    !best || length > best.to - best.from + 1 || (length === best.to - best.from + 1 && cost < best.cost);

  const visit = (
    node: TrieNode<TitleForm>,
    at: number,
    cost: number,
    slips: readonly Slip[],
    letterSlips: number,
  ): void => {
    if (node.values && at > from && cost <= budget(at - from) && better(at - from, cost)) {
      const forms = formsThatFit(tokens, from, at - 1, node.values);
      if (forms.length > 0) best = { from, to: at - 1, forms, cost, slips };
    }
    if (at >= stop || (at > from && !runsOn(tokens, at))) return;
    const exact = node.children.get(idAt(tokens, at));
    if (exact) visit(exact, at + 1, cost, slips, letterSlips);
    for (const { child, slip } of slipsTo(node, wordAt(tokens, at), lexicon)) {
      const isLetters = slip === 'letter' || slip === 'telex';
      if (isLetters && letterSlips > 0) continue;
      visit(child, at + 1, cost + SLIP_COST[slip], [...slips, slip], letterSlips + (isLetters ? 1 : 0));
    }
  };
  visit(lexicon.titles, from, 0, [], 0);
  return best;
}

/**
 * Titles in a text, leftmost first, none overlapping. `taken` says which words belong to a listed name already.
 */
export function findTitles(
  tokens: Tokens,
  lexicon: Lexicon,
  taken: (index: number) => boolean,
): TitleMatch[] {
  const matches: TitleMatch[] = [];
  let next = 0;
  for (const index of tokens.titleStarts) {
    if (index < next || taken(index)) continue;
    let stop = index + 1;
    while (stop < tokens.count && !taken(stop)) stop += 1;
    const exact = longestTitleAt(tokens, index, lexicon, stop);
    // A title that is misspelt is known by its capital.
    const near = isCapital(tokens, index) ? nearestTitleAt(tokens, index, lexicon, stop) : undefined;
    const match = near && near.cost > 0 && (!exact || near.to > exact.to) ? near : exact;
    if (!match) continue;
    matches.push(match);
    next = match.to + 1;
  }
  return matches;
}
