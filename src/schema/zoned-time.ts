import type { Moment } from '../domain/article.ts';
import { isDay } from '../domain/day.ts';
import { instantOf, momentAt } from '../domain/zone.ts';

const MINUTE = 60_000;
const WRITTEN =
  /^([1-9]\d{3}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?: ?(Z|[+-]\d{2}(?::?\d{2})?))?)?$/;

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
    const { iso } = momentAt(instantOf(Date.parse(`${day}T00:00:00Z`), timeZone), timeZone);
    return { iso, day };
  }
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return 'impossible';
  const local = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
  const offset = zone === undefined ? undefined : offsetWritten(zone);
  if (zone !== undefined && offset === undefined) return 'impossible';
  return momentAt(offset === undefined ? instantOf(local, timeZone) : local - offset, timeZone);
}
