import type { Moment } from './article.ts';
import type { Day } from './day.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** Milliseconds a zone's clocks are ahead of UTC, at an instant in milliseconds since 1970 (UTC). */
export type OffsetAt = (instant: number) => number;

const zones = new Map<string, OffsetAt>();

function createOffsetAt(timeZone: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const ask = (instant: number): number => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value);
    const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) - instant;
  };
  const midnights = new Map<number, number>();
  const atMidnight = (number: number): number => {
    const known = midnights.get(number);
    if (known !== undefined) return known;
    const offset = ask(number * DAY);
    midnights.set(number, offset);
    return offset;
  };
  return (instant) => {
    const number = Math.floor(instant / DAY);
    const before = atMidnight(number);
    // Asking Intl is slow; within a day that ends as it began nothing changes.
    return before === atMidnight(number + 1) ? before : ask(instant);
  };
}

/** The clock of an IANA zone. */
export function offsetIn(timeZone: string): OffsetAt {
  const known = zones.get(timeZone);
  if (known) return known;
  const created = createOffsetAt(timeZone);
  zones.set(timeZone, created);
  return created;
}

/**
 * The instant at which a zone's clocks show a local time, given as if it were UTC. Of two (clocks set back) the first;
 * of none (clocks set forward) as far behind the gap as it was written into it: RFC 5545 and Temporal's "compatible".
 */
export function instantOf(local: number, timeZone: string): number {
  const offsetAt = offsetIn(timeZone);
  const before = offsetAt(local - DAY);
  const after = offsetAt(local + DAY);
  const fits = [before, after].find((offset) => offsetAt(local - offset) === offset);
  return local - (fits ?? before);
}

const pad = (value: number): string => String(value).padStart(2, '0');

function isoOffset(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / MINUTE);
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** An instant as a zone's clocks and calendars show it. `instant` in milliseconds since 1970 (UTC). */
export function momentAt(instant: number, timeZone: string): Required<Moment> {
  const offset = offsetIn(timeZone)(instant);
  const local = new Date(instant + offset).toISOString();
  return { iso: local.slice(0, 19) + isoOffset(offset), day: local.slice(0, 10), time: local.slice(11, 16) };
}

/** The calendar day in a zone at an instant. */
export const dayIn = (timeZone: string, instant: number): Day => momentAt(instant, timeZone).day;

/** The instant a day begins in a zone, as ISO 8601 in UTC. */
export const startOfDay = (day: Day, timeZone: string): string =>
  new Date(instantOf(Date.parse(`${day}T00:00:00Z`), timeZone)).toISOString();

/** True for the name of a zone in the tz database, written as it is there: `Asia/Ho_Chi_Minh`, `UTC`. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Z][\w+-]*(?:\/[A-Z][\w+-]*)*$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}
