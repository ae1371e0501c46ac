import type { Qualifier } from './article.ts';
import { capitalRuns, findNames, type NameMatch, type NearName, nearestInRun } from './find-names.ts';
import { findTitles, type TitleMatch } from './find-titles.ts';
import { findUnlisted, honorificsBefore } from './find-unlisted.ts';
import { honorificsAt } from './honorifics.ts';
import type { Lexicon } from './lexicon.ts';
import { qualifierOf } from './qualifiers.ts';
import { firstIndex } from './search.ts';
import { syllableKey } from './text.ts';
import { gapBefore, isAdjacent, isCapital, keyAt, type Tokens, tokenise } from './tokens.ts';

/** A title in a text, with the qualifier before it. */
export interface TitleMention extends TitleMatch {
  readonly qualifier?: Qualifier | undefined;
  /** First word, the qualifier included. */
  readonly begin: number;
  /** Last word of a place behind a local title that is not one of its forms: `Chủ tịch UBND tỉnh` + `Hạ Kiều`. */
  readonly elsewhere?: number | undefined;
}

/** A person in a text: a listed name, or words that are nearly one. */
export interface PersonMention {
  readonly from: number;
  readonly to: number;
  /** Whose name it is, letter for letter; empty for a near miss. */
  readonly exact?: NameMatch | undefined;
  /** Its first word, forms of address and ranks before the name included. */
  readonly begin: number;
  /** Whose name it nearly is, likeliest first; empty for a name the list has not. */
  readonly near: readonly NearName[];
  /** Titles that stand with it. */
  readonly titles: readonly TitleMention[];
  /** Titles that may be its own or its neighbour's. */
  readonly shared: readonly TitleMention[];
}

/** What a text says about people. */
export interface Reading {
  readonly tokens: Tokens;
  readonly people: readonly PersonMention[];
  readonly titles: readonly TitleMention[];
}

/** Indexes of the words that belong to people or titles. */
export function takenBy({ people, titles }: Pick<Reading, 'people' | 'titles'>): Set<number> {
  const taken = new Set<number>();
  for (const spans of [people, titles])
    for (const { from, to } of spans) for (let at = from; at <= to; at += 1) taken.add(at);
  return taken;
}

const NAME_TITLE_GAP = /^\s*(?:,|[-–—]|\()\s*$/;
const TITLE_TITLE_GAP = /^\s*,\s*$/;
const JOINING_WORDS = new Set(['kiêm', 'và', 'and', 'là'].map(syllableKey));

/** So few are looked through faster than a table is laid out. */
const FEW = 8;

const isTaken = (
  { count }: Tokens,
  spans: readonly { readonly from: number; readonly to: number }[],
): ((index: number) => boolean) => {
  if (spans.length === 0) return () => false;
  if (spans.length <= FEW) return (index) => spans.some(({ from, to }) => from <= index && index <= to);
  const taken = new Uint8Array(count);
  for (const { from, to } of spans) taken.fill(1, from, to + 1);
  return (index) => taken[index] === 1;
};

/** True where a capitalised word touches the match on either side and belongs to it: a longer name than the listed one. */
function isPartOfLongerName(
  tokens: Tokens,
  { from, to }: NameMatch,
  belongsElsewhere: (index: number) => boolean,
): boolean {
  const touches = (index: number, gapAt: number): boolean =>
    index >= 0 &&
    index < tokens.count &&
    isAdjacent(tokens, gapAt) &&
    isCapital(tokens, index) &&
    !belongsElsewhere(index);
  const follows = touches(to + 1, to + 1);
  const precedes = touches(from - 1, from) && to - from < 2;
  return follows || precedes;
}

function qualify(tokens: Tokens, match: TitleMatch): TitleMention {
  const before = match.from - 1;
  const qualifier =
    before >= 0 && /^(?:\.?\s*|-)$/.test(gapBefore(tokens, match.from))
      ? qualifierOf(keyAt(tokens, before))
      : undefined;
  return { ...match, qualifier, begin: qualifier ? before : match.from };
}

/** A title that `Phó` or the like makes another one: `Phó` + `Chủ tịch UBND tỉnh` where only the latter is listed. */
const ALTERING_WORDS = new Set(['phó', 'trợ', 'thư', 'vice', 'deputy', 'assistant'].map(syllableKey));
const isAltered = (tokens: Tokens, { begin }: TitleMention): boolean =>
  begin > 0 && isAdjacent(tokens, begin) && ALTERING_WORDS.has(keyAt(tokens, begin - 1));

/** Most words of honorifics that stand between a title and a name. */
const LONGEST_ADDRESS = 32;

/** Words between two items that only link them: honorifics, `kiêm`. */
function onlyHonorificsBetween(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > LONGEST_ADDRESS) return false;
  const keys = Array.from({ length: to - from }, (_, offset) => keyAt(tokens, from + offset));
  const adjacent = keys.every((_, offset) => isAdjacent(tokens, from + offset)) && isAdjacent(tokens, to);
  return adjacent && honorificsAt(keys) === keys.length;
}

const joined = (tokens: Tokens, left: TitleMention, right: TitleMention): boolean => {
  const between = right.begin - left.to - 1;
  if (between === 0) return TITLE_TITLE_GAP.test(gapBefore(tokens, right.begin));
  return (
    between === 1 &&
    JOINING_WORDS.has(keyAt(tokens, left.to + 1)) &&
    /^[\s,]*$/.test(gapBefore(tokens, left.to + 1))
  );
};

/** The titles that stand directly before each person, nearest first, joined by commas or `kiêm`. */
function titlesBefore(tokens: Tokens, from: number, titles: readonly TitleMention[]): TitleMention[] {
  const place = firstIndex(titles, (title) => title.to >= from) - 1;
  const last = titles[place];
  if (!last || !onlyHonorificsBetween(tokens, last.to + 1, from)) return [];
  const chain = [last];
  for (let index = place - 1; index >= 0; index -= 1) {
    const left = titles[index];
    const right = chain.at(-1);
    if (!left || !right || !joined(tokens, left, right)) break;
    chain.push(left);
  }
  return chain;
}

/** The titles that follow a person: `A, title, title`, `A - title`, `A (title`. */
function titlesAfter(tokens: Tokens, to: number, titles: readonly TitleMention[]): TitleMention[] {
  const place = firstIndex(titles, (title) => title.begin > to);
  const first = titles[place];
  if (!first || first.begin !== to + 1 || !NAME_TITLE_GAP.test(gapBefore(tokens, first.begin))) return [];
  const chain = [first];
  for (let index = place + 1; index < titles.length; index += 1) {
    const left = chain.at(-1);
    const title = titles[index];
    if (!left || !title || !joined(tokens, left, title)) break;
    chain.push(title);
  }
  return chain;
}

/**
 * Gives each person the titles that stand with them. A title that touches the name behind it is that name's; a chain
 * between two names is shared by both, and only what neither holds is wrong.
 */
function attribute(
  tokens: Tokens,
  people: readonly Omit<PersonMention, 'titles' | 'shared'>[],
  titles: readonly TitleMention[],
): PersonMention[] {
  if (people.length === 0) return [];
  const before = people.map(({ from }) => titlesBefore(tokens, from, titles));
  const touching = new Set(before.flatMap(([nearest]) => nearest ?? []));
  const after = people.map(({ to }) => {
    const chain = titlesAfter(tokens, to, titles);
    const end = chain.findIndex((title) => touching.has(title));
    return end < 0 ? chain : chain.slice(0, end);
  });
  const followed = new Set(after.flat());
  const preceding = new Set(before.flat());
  return people.map((person, index) => {
    const isOwn = (title: TitleMention): boolean => touching.has(title) || !followed.has(title);
    const own = (before[index] ?? []).filter(isOwn);
    const possible = (before[index] ?? []).filter((title) => !isOwn(title));
    const behind = after[index] ?? [];
    return {
      ...person,
      titles: [...own.toReversed(), ...behind.filter((title) => !preceding.has(title))],
      shared: [...possible, ...behind.filter((title) => preceding.has(title))],
    };
  });
}

const LONGEST_PLACE = 4;

/** Where a name of a place ends that goes on from a local title and belongs to nobody: the title is another place's. */
function placeBehind(
  tokens: Tokens,
  { to, forms }: TitleMatch,
  person: (index: number) => boolean,
): number | undefined {
  if (!forms.every((form) => !form.placed)) return undefined;
  let end = to;
  while (
    end - to <= LONGEST_PLACE &&
    end + 1 < tokens.count &&
    isAdjacent(tokens, end + 1) &&
    isCapital(tokens, end + 1) &&
    !person(end + 1)
  )
    end += 1;
  const length = end - to;
  // One word may be a given name, many are a run of something else; and what a person follows is no place.
  const followed = end + 1 < tokens.count && isAdjacent(tokens, end + 1) && person(end + 1);
  return length >= 2 && length <= LONGEST_PLACE && !followed ? end : undefined;
}

/** Reads the people and titles of a text. */
export function readMentions(text: string, lexicon: Lexicon): Reading {
  const tokens = tokenise(text, lexicon.vocabulary);
  const listed = findNames(tokens, lexicon);
  const named = isTaken(tokens, listed);
  const titles = findTitles(tokens, lexicon, named)
    .map((match) => qualify(tokens, match))
    .filter((title) => !isAltered(tokens, title));
  const titled = isTaken(tokens, titles);
  const exact = listed.filter(
    (match) => !isPartOfLongerName(tokens, match, (index) => titled(index) || isSentenceStart(tokens, index)),
  );
  const claimed = isTaken(tokens, exact);
  const near = capitalRuns(tokens, (index) => titled(index) || claimed(index)).flatMap((run) => {
    const candidates = nearestInRun(tokens, run, lexicon);
    const [best] = candidates;
    return best
      ? [
          {
            from: best.from,
            to: best.to,
            near: candidates.filter(({ from, to }) => from === best.from && to === best.to),
          },
        ]
      : [];
  });
  const guessed = isTaken(tokens, near);
  const unlisted = findUnlisted(
    tokens,
    titles,
    (index) => titled(index) || claimed(index) || guessed(index) || named(index),
  );
  const people = [
    ...exact.map((match) => ({ from: match.from, to: match.to, exact: match, near: [] })),
    ...near,
    ...unlisted.map((span) => ({ ...span, near: [] })),
  ]
    .map((mention) => ({ ...mention, begin: mention.from - honorificsBefore(tokens, mention.from) }))
    .sort((a, b) => a.from - b.from);
  const person = isTaken(tokens, people);
  const placed = titles.map((title) => ({ ...title, elsewhere: placeBehind(tokens, title, person) }));
  return { tokens, titles: placed, people: attribute(tokens, people, placed) };
}

/** A capital there may be only the sentence's. */
const isSentenceStart = (tokens: Tokens, index: number): boolean =>
  index === 0 || /[.!?:;…\n]/.test(gapBefore(tokens, index));
