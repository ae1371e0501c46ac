import type { Day } from '../domain/day.ts';

const MINUTE = 60_000;

/** Minutes a zone's clocks are ahead of UTC, at an instant in milliseconds since 1970 (UTC). */
export type OffsetAt = (instant: number) => number;

const offsets = new Map<string, OffsetAt>();

function createOffsetAt(timeZone: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  return (instant) => {
    const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
    const [, sign, hours = '0', minutes = '0'] = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  };
}

/** The clock of an IANA zone. */
export function offsetIn(timeZone: string): OffsetAt {
  const offsetAt = offsets.get(timeZone) ?? createOffsetAt(timeZone);
  offsets.set(timeZone, offsetAt);
  return offsetAt;
}

/** The instant a day begins in a zone, as ISO 8601 in UTC. */
export function startOfDay(day: Day, timeZone: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const offsetAt = offsetIn(timeZone);
  const near = midnight - offsetAt(midnight) * MINUTE;
  return new Date(midnight - offsetAt(near) * MINUTE).toISOString();
}
