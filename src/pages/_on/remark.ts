import { covers, type Day, isLeftOpen } from '../../domain/day.ts';
import type { HolderRow, HoldersData } from '../../queries/holders-data.ts';
import type { Plural } from '../../strings/plural.ts';

/** What the page says about a term; `#` stands for a day. */
export interface OnWords {
  readonly onDay: string;
  /** `#` stands for how many, `@` for the day. */
  readonly told: Plural;
  readonly acting: string;
  readonly unsure: string;
  readonly handover: string;
  readonly checked: string;
  readonly nobody: string;
  readonly failed: string;
  readonly wrongDate: string;
  readonly laterDate: string;
  readonly undated: string;
  readonly undatedIntro: string;
}

/** How many hold office on a day, in one sentence: whoever listens to a page needs no more to know that it has changed. */
export function summaryOf(count: number, day: string, { told }: OnWords, locale: string): string {
  const one = new Intl.PluralRules(locale).select(count) === 'one';
  const form = (one ? told.one : undefined) ?? told.other;
  return form.replace('@', day).replace('#', new Intl.NumberFormat(locale).format(count));
}

/** Whether the list says since when. */
export const isDated = ([, from]: HolderRow): boolean => from !== '';

/**
 * What is wrong with a day that was asked for; `undefined` where nothing is.
 *
 * @param day empty where it is none
 * @param last the last day that can be asked for; empty where any can
 */
export function refusalOf(day: Day, last: Day, words: OnWords): string | undefined {
  if (day === '') return words.wrongDate;
  return last !== '' && day > last ? words.laterDate : undefined;
}

/** A term of unknown start is told of from the day on which the list was checked, and in the year in which it ends. */
function isToldOn([, from, until, , checked]: HolderRow, day: Day): boolean {
  if (covers({ start: from || undefined, end: until || undefined }, day) === 'no') return false;
  return from !== '' || day >= checked || until.slice(0, 4) === day.slice(0, 4);
}

/** How many people are told of on a day. */
export const countOn = ({ groups }: Pick<HoldersData, 'groups'>, day: Day): number =>
  new Set(
    groups.flatMap(({ posts }) =>
      posts.flatMap(([, , holders]) => holders.filter((row) => isToldOn(row, day)).map(([person]) => person)),
    ),
  ).size;

/**
 * What is to be said of a term on a day; `undefined` where it is not told of.
 *
 * @param say a day in words
 */
export function remarkOn(
  row: HolderRow,
  day: Day,
  words: OnWords,
  say: (day: Day) => string,
): string | undefined {
  if (!isToldOn(row, day)) return undefined;
  const [, from, until, acting, checked] = row;
  const [start, end] = [from || undefined, until || undefined];
  const remarks = acting ? [words.acting] : [];
  if (end === day) remarks.push(words.handover);
  else if (start === undefined) remarks.push(words.unsure, words.checked.replace('#', say(checked)));
  else if (isLeftOpen({ start, end }, day)) remarks.push(words.unsure);
  return remarks.join(', ');
}
