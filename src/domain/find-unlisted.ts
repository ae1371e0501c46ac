import { capitalRuns } from './find-names.ts';
import { honorificAt, honorificsAt, mayBeginHonorific, mayEndHonorific } from './honorifics.ts';
import { isSurname } from './surnames.ts';
import { gapBefore, isAdjacent, isCapital, keyAt, type Tokens, wordAt } from './tokens.ts';

/** Words `from` to `to`, the latter included. */
export interface WordSpan {
  readonly from: number;
  readonly to: number;
}

/** Most words an honorific has, ranks behind it included: `đồng chí Thiếu tướng, Phó Giáo sư, Tiến sĩ`. */
const LONGEST_HONORIFIC = 8;
const LONGEST_NAME = 6;
/** Most words of a name that only a title tells from a place. */
const LONGEST_BESIDE = 4;
const NAME_TITLE_GAP = /^\s*(?:,|[-–—]|\()\s*$/;
/** Between an honorific and the name, or between two honorifics: `PGS.TS.`, `các đồng chí:`. */
const HONORIFIC_GAP = /^[.\s]*:?\s*$/;

/** Between two ranks: `Thiếu tướng, TS.` */
const COMMA_GAP = /^\.?\s*,\s*$/;

/** Whether the rank or academic title of one person ends with a word; a form of address may be someone else's. */
function endsRank(tokens: Tokens, at: number): boolean {
  if (!mayEndHonorific(keyAt(tokens, at))) return false;
  return [0, 1, 2, 3].some((more) => {
    const keys = Array.from({ length: more + 1 }, (_, offset) => keyAt(tokens, at - more + offset));
    const honorific = honorificAt(keys, 0);
    return honorific?.words.length === keys.length && honorific.kind !== 'address';
  });
}

/** How many of the words directly before a name are forms of address or ranks; a comma may part two ranks. */
export function honorificsBefore(tokens: Tokens, name: number): number {
  const nearest = keyAt(tokens, name - 1);
  if (!mayEndHonorific(nearest)) return 0;
  const keys: string[] = [];
  let count = 0;
  for (let index = name - 1; index >= 0 && name - index <= LONGEST_HONORIFIC; index -= 1) {
    const gap = gapBefore(tokens, index + 1);
    const parts = COMMA_GAP.test(gap) && count > 0 && count === keys.length && endsRank(tokens, index);
    if (!parts && !HONORIFIC_GAP.test(gap)) break;
    keys.unshift(keyAt(tokens, index));
    if (honorificsAt(keys) === keys.length) count = keys.length;
  }
  return count;
}

const isPlain = (tokens: Tokens, { from, to }: WordSpan): boolean =>
  /^[ -~’]+$/.test(tokens.text.slice(tokens.start[from], tokens.end[to]));

const OPENING_WORDS: ReadonlySet<string> = new Set(
  'on in at the by after before since during from for as when while and but with under our his her their last this next'.split(
    ' ',
  ),
);

/** Behind them, and with such words in it, a run of capitals is a body or a place: `of the District Council`. */
const LEADING_WORDS: ReadonlySet<string> = new Set('the of a an in at for to from on'.split(' '));
const BODY_WORD =
  /\b(?:council|committee|department|ministry|party|government|board|company|city|province|district|office|agency|school|university|hospital|assembly|commission|authority|court|group|bank|house|hall)\b/i;

/** `Jane Doe, Minister of B, spoke`: the title is not the next name's, nor the words before it when or where. */
function isApposition(tokens: Tokens, name: WordSpan, title: WordSpan): boolean {
  const next = title.to + 1;
  const ends = next >= tokens.count || !isAdjacent(tokens, next) || !isCapital(tokens, next);
  const led =
    name.from > 0 &&
    isAdjacent(tokens, name.from) &&
    LEADING_WORDS.has(wordAt(tokens, name.from - 1).toLowerCase());
  const body = BODY_WORD.test(tokens.text.slice(tokens.start[name.from], tokens.end[name.to]));
  return ends && !led && !body && !OPENING_WORDS.has(wordAt(tokens, name.from).toLowerCase());
}

/** How many words at the beginning of a run are honorifics. */
function honorificsIn(tokens: Tokens, { from, to }: WordSpan): number {
  if (!mayBeginHonorific(keyAt(tokens, from))) return 0;
  return honorificsAt(Array.from({ length: to - from + 1 }, (_, offset) => keyAt(tokens, from + offset)));
}

/**
 * Names that the list has not, nor any near them: capitalised words after a form of address, or beside a listed title
 * where they begin as a Vietnamese name does, so that a place behind a title is not taken for a person.
 */
export function findUnlisted(
  tokens: Tokens,
  titles: readonly WordSpan[],
  taken: (index: number) => boolean,
): WordSpan[] {
  const ends = new Map(titles.map((title) => [title.to, title]));
  const begins = new Map(titles.map((title) => [title.from, title]));
  return capitalRuns(tokens, taken).flatMap((run): WordSpan[] => {
    const from = run.from + honorificsIn(tokens, run);
    const name = { from, to: run.to };
    const length = run.to - from + 1;
    if (length < 2 || length > LONGEST_NAME) return [];
    if (from > run.from || honorificsBefore(tokens, from) > 0) return [name];
    const before = isAdjacent(tokens, from) ? ends.get(from - 1) : undefined;
    const beside =
      before !== undefined || (begins.has(run.to + 1) && NAME_TITLE_GAP.test(gapBefore(tokens, run.to + 1)));
    if (!beside) return [];
    // A longer run begins with a place: `Bí thư Tỉnh ủy Hà Giang Đặng Văn A`.
    const named = isSurname(wordAt(tokens, from)) && length >= 3 && length <= LONGEST_BESIDE;
    const title = before ?? begins.get(run.to + 1);
    const english =
      title !== undefined &&
      isPlain(tokens, title) &&
      isPlain(tokens, name) &&
      (before !== undefined || isApposition(tokens, name, title));
    return named || english ? [name] : [];
  });
}
