/** A calendar day, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

/** A day, a month (`2016-04`) or a year (`2016`): an interval of days. */
export type PartialDate = string;

/** A half-open term [start, end). A missing start is unknown; a missing end means "as far as is known". */
export interface Term {
  readonly start?: PartialDate | undefined;
  readonly end?: PartialDate | undefined;
}

/** Whether something was so on a day: `unsure` where a partial date leaves it open. */
export type Certainty = 'yes' | 'unsure' | 'no';

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const pad = (value: number): string => String(value).padStart(2, '0');

/** True for a real calendar day; 2020-02-30 is none. */
export const isDay = (text: string): text is Day => text.length === 10 && isPartialDate(text);

/** True for `2016`, `2016-04` or `2016-04-08` that exists in the (proleptic Gregorian) calendar. */
export function isPartialDate(text: string): text is PartialDate {
  const parts = PARTIAL_DATE.exec(text);
  if (!parts) return false;
  const [year = 0, month = 1, day = 1] = parts
    .slice(1)
    .map((part) => (part === undefined ? 1 : Number(part)));
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The first day a partial date can mean. */
export const earliest = (date: PartialDate): Day => `${date}${'-01-01'.slice(date.length - 4)}`;

/** The last day a partial date can mean. */
export function latest(date: PartialDate): Day {
  if (date.length === 10) return date;
  const month = date.length === 7 ? Number(date.slice(5)) : 12;
  return `${date.slice(0, 4)}-${pad(month)}-${pad(daysInMonth(Number(date.slice(0, 4)), month))}`;
}

/** The day `count` days after `day` (before it where negative). */
export function addDays(day: Day, count: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/**
 * Whether a term covers a day. Terms are half-open: on the day of a change the office is the successor's, but both
 * are accepted on it. Inside a partial date nothing is certain.
 */
export function covers(term: Term, day: Day): Certainty {
  if (term.start !== undefined && day < earliest(term.start)) return 'no';
  if (term.end !== undefined && day > latest(term.end)) return 'no';
  return term.start === undefined || isLeftOpen(term, day) ? 'unsure' : 'yes';
}

/** True where a partial date leaves open whether the term covers the day: inside the year or month it begins or ends in. */
export const isLeftOpen = ({ start, end }: Term, day: Day): boolean =>
  (start !== undefined && earliest(start) <= day && day < latest(start)) ||
  (end !== undefined && end.length < 10 && earliest(end) <= day && day <= latest(end));

/** Whether the office is the holder's own on that day: as `covers`, but not on the day it is handed over. */
export const holdsOn = (term: Term, day: Day): Certainty => (term.end === day ? 'no' : covers(term, day));

/** True where the end of a term lies before its start, on any reading of partial dates. */
export const isReversed = ({ start, end }: Term): boolean =>
  start !== undefined && end !== undefined && latest(end) < earliest(start);

/** The term as it may be told on `today`: `undefined` if it begins later, open-ended if it ends later. */
export function knownOn(term: Term, today: Day): Term | undefined {
  if (term.start !== undefined && earliest(term.start) > today) return undefined;
  return term.end !== undefined && earliest(term.end) > today ? { start: term.start } : term;
}

/** Days from the first to the last, both included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** Whether a term covers any day of a range; `unsure` where only a partial date says so. */
export function coversAny(term: Term, { from, to }: DayRange): Certainty {
  if (term.start !== undefined && earliest(term.start) > to) return 'no';
  if (term.end !== undefined && latest(term.end) < from) return 'no';
  return covers(term, from) === 'yes' || covers(term, to) === 'yes' ? 'yes' : 'unsure';
}
