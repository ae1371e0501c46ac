import { covers, type Day, isLeftOpen } from '../../domain/day.ts';
import type { HolderRow } from '../../queries/holders-data.ts';

/** What the page says about a term; `#` stands for a day. */
export interface OnWords {
  readonly onDay: string;
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

/**
 * What is to be said of a term on a day; `undefined` where it does not cover the day. A term of unknown start is told of
 * from the day on which the list was checked, and in the year in which it ends.
 *
 * @param say a day in words
 */
export function remarkOn(
  [, from, until, acting, checked]: HolderRow,
  day: Day,
  words: OnWords,
  say: (day: Day) => string,
): string | undefined {
  const [start, end] = [from || undefined, until || undefined];
  if (covers({ start, end }, day) === 'no') return undefined;
  if (start === undefined && day < checked && until.slice(0, 4) !== day.slice(0, 4)) return undefined;
  const remarks = acting ? [words.acting] : [];
  if (end === day) remarks.push(words.handover);
  else if (start === undefined) remarks.push(words.unsure, words.checked.replace('#', say(checked)));
  else if (isLeftOpen({ start, end }, day)) remarks.push(words.unsure);
  return remarks.join(', ');
}
