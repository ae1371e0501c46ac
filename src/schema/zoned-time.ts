import type { Moment } from '../domain/article.ts';
import { isDay } from '../domain/day.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
const WRITTEN =
  /^([1-9]\d{3}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?: ?(Z|[+-]\d{2}(?::?\d{2})?))?)?$/;

/** Milliseconds a zone's clocks are ahead of UTC at an instant. */
type OffsetAt = (instant: number) => number;

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

function offsetIn(timeZone: string): OffsetAt {
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
function instantOf(local: number, offsetAt: OffsetAt): number {
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

function offsetWritten(text: string): number | undefined {
  if (text === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = text.length > 3 ? Number(text.slice(-2)) : 0;
  if (hours > 14 || minutes > 59) return undefined;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * MINUTE;
}

/**
 * Reads `2020-07-01`, `2020-07-01T15:30` or `2020-07-01 15:30:00+07:00`: a real day of the calendar, read in
 * `timeZone` where it names no offset, whatever the zone of the machine. A bare date is the start of the day there.
 *
 * @returns why not, where the text is no such date: `format`, or `impossible` for one that does not exist
 */
export function parseMoment(text: string, timeZone: string): Moment | 'format' | 'impossible' {
  const parts = WRITTEN.exec(text);
  if (!parts) return 'format';
  const [, day = '', hour, minute, second = '00', zone] = parts;
  if (!isDay(day)) return 'impossible';
  if (hour === undefined || minute === undefined) {
    const { iso } = momentAt(instantOf(Date.parse(`${day}T00:00:00Z`), offsetIn(timeZone)), timeZone);
    return { iso, day };
  }
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return 'impossible';
  const local = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
  const offset = zone === undefined ? undefined : offsetWritten(zone);
  if (zone !== undefined && offset === undefined) return 'impossible';
  return momentAt(offset === undefined ? instantOf(local, offsetIn(timeZone)) : local - offset, timeZone);
}

/** True for the name of a zone in the tz database, written as it is there: `Asia/Ho_Chi_Minh`, `UTC`. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Z][\w+-]*(?:\/[A-Z][\w+-]*)*$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}
