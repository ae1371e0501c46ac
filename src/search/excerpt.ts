import { fold } from '../domain/fold.ts';
import { WORD } from '../domain/text.ts';
import type { Words } from './query.ts';
import { standsFor } from './spelling.ts';

/** A piece of text, marked where it is what was asked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

interface Token {
  readonly start: number;
  readonly end: number;
  /** Where it stands among the words asked for; empty for a word that was not. */
  readonly wanted: readonly number[];
}

/** Words before the first found word and in all, in an excerpt. */
const LEAD = 8;
const LENGTH = 36;

function tokenizeAs(text: string, words: Words, isMeant: (typed: string, word: string) => boolean): Token[] {
  const letters = words.map(fold);
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    const folded = fold(word);
    const written = word.toLowerCase().normalize('NFC');
    const wanted = words.flatMap((typed, at) =>
      letters[at] === folded && isMeant(typed, written) ? [at] : [],
    );
    return { start: index, end: index + word.length, wanted };
  });
}

/** The words of a text; where none bears the marks asked for, those with the same letters are meant. */
function tokenize(text: string, words: Words): Token[] {
  const tokens = tokenizeAs(text, words, standsFor);
  return tokens.some(({ wanted }) => wanted.length > 0) ? tokens : tokenizeAs(text, words, () => true);
}

/** Stretches of wanted words that follow each other as they were asked for, as [first, behind the last]. */
function runsOf(tokens: readonly Token[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const [index, { wanted }] of tokens.entries()) {
    const last = runs.at(-1);
    if (wanted.length === 0) continue;
    const before = tokens[index - 1]?.wanted ?? [];
    if (last?.[1] === index && wanted.some((at) => before.includes(at - 1))) last[1] = index + 1;
    else runs.push([index, index + 1]);
  }
  return runs;
}

const isLong = ([from, to]: readonly [number, number]): boolean => to - from > 1;

/** Where phrases were found, single words between them are chance and stay unmarked. */
const tellingRuns = (tokens: readonly Token[], onlyLong: boolean): [number, number][] =>
  onlyLong ? runsOf(tokens).filter(isLong) : runsOf(tokens);

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Whether only words side by side are marked. */
  readonly onlyLong: boolean;
}

function cut(text: string, tokens: readonly Token[], { from, to, onlyLong }: Stretch): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const [first, behind] of tellingRuns(tokens, onlyLong)) {
    const start = tokens[first]?.start ?? 0;
    const end = tokens[behind - 1]?.end ?? 0;
    if (start < at || end > to) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), marked: false });
  return pieces;
}

/** Whole texts that are shown together, the words asked for marked in them. */
export function markParts(parts: readonly string[], words: Words): Piece[][] {
  const read = parts.map((text) => ({ text, tokens: tokenize(text, words) }));
  const onlyLong = read.some(({ tokens }) => runsOf(tokens).some(isLong));
  return read.map(({ text, tokens }) => cut(text, tokens, { from: 0, to: text.length, onlyLong }));
}

/** A whole text, the words asked for marked in it. */
export const markWords = (text: string, words: Words): Piece[] => markParts([text], words)[0] ?? [];

/** Part of a long text around the longest stretch of words asked for; its beginning where there is none. */
export function excerptOf(text: string, words: Words): Piece[] {
  const tokens = tokenize(text, words);
  const longest = runsOf(tokens).reduce<readonly [number, number]>(
    (best, run) => (run[1] - run[0] > best[1] - best[0] ? run : best),
    [0, 0],
  );
  const first = Math.max(0, Math.min(longest[0] - LEAD, tokens.length - LENGTH));
  const last = Math.min(tokens.length, first + LENGTH) - 1;
  const from = first === 0 ? 0 : (tokens[first]?.start ?? 0);
  const to = last === tokens.length - 1 ? text.length : (tokens[last]?.end ?? text.length);
  const ellipsis = { text: '…', marked: false };
  return [
    ...(from > 0 ? [ellipsis] : []),
    ...cut(text, tokens, { from, to, onlyLong: isLong(longest) }),
    ...(to < text.length ? [ellipsis] : []),
  ];
}
