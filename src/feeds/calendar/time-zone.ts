import { type OffsetAt, offsetIn } from '../../domain/zone.ts';

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;

/** The clocks of a zone are moved: offsets in milliseconds ahead of UTC before and after. */
interface Transition {
  readonly instant: number;
  readonly from: number;
  readonly to: number;
}

/** The minute between two instants at which the offset becomes another. */
function findChange(offsetAt: OffsetAt, earlier: number, later: number): Transition {
  const from = offsetAt(earlier);
  let before = earlier;
  let after = later;
  while (after - before > MINUTE) {
    const middle = before + Math.floor((after - before) / MINUTE / 2) * MINUTE;
    if (offsetAt(middle) === from) before = middle;
    else after = middle;
  }
  return { instant: after, from, to: offsetAt(after) };
}

const known = new Map<string, readonly Transition[]>();

/** How the clocks of a zone are moved in a year (UTC). Offsets last longer than a week everywhere. */
function transitionsIn(timeZone: string, year: number): readonly Transition[] {
  const key = `${timeZone} ${year}`;
  const remembered = known.get(key);
  if (remembered) return remembered;
  const offsetAt = offsetIn(timeZone);
  const end = Date.UTC(year + 1, 0, 1);
  const found: Transition[] = [];
  for (let start = Date.UTC(year, 0, 1); start < end; start += WEEK) {
    const next = Math.min(start + WEEK, end);
    if (offsetAt(start) !== offsetAt(next)) found.push(findChange(offsetAt, start, next));
  }
  known.set(key, found);
  return found;
}

const pad = (value: number): string => String(value).padStart(2, '0');

function offsetText(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / MINUTE);
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}${pad(minutes % 60)}`;
}

/** `onset` on the clocks as they stood just before (RFC 5545 §3.6.5). */
function observance(kind: 'STANDARD' | 'DAYLIGHT', { instant, from, to }: Transition): string[] {
  const onset = new Date(instant + from).toISOString().slice(0, 19).replace(/[-:]/g, '');
  return [
    `BEGIN:${kind}`,
    `DTSTART:${onset}`,
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(to)}`,
    `END:${kind}`,
  ];
}

/**
 * The VTIMEZONE of an IANA zone, right for the years from `first` to `last`: each move of the clocks is
 * written out, so that no rule has to be guessed.
 */
export function timeZoneLines(timeZone: string, first: number, last: number): string[] {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const transitions = years.flatMap((year) => transitionsIn(timeZone, year));
  const offset = offsetIn(timeZone)(Date.UTC(first, 0, 1));
  const next = transitions[0];
  const start = { instant: Date.UTC(first, 0, 1) - offset, from: offset, to: offset };
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...observance(next && next.to < next.from ? 'DAYLIGHT' : 'STANDARD', start),
    ...transitions.flatMap((move) => observance(move.to > move.from ? 'DAYLIGHT' : 'STANDARD', move)),
    'END:VTIMEZONE',
  ];
}
