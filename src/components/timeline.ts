import { type Day, earliest, latest, type Term } from '../domain/day.ts';

/** A stretch on a line of `WIDTH` units; what a partial date leaves open is drawn apart. */
export interface Bar {
  readonly x: number;
  readonly width: number;
  readonly certain: boolean;
}

export interface Scale {
  readonly from: Day;
  readonly until: Day;
}

export const WIDTH = 1000;

const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** From the first day that any term can mean to today; undefined where no term has a start. */
export function scaleOf(terms: readonly Term[], today: Day): Scale | undefined {
  const starts = terms
    .flatMap(({ start, end }) => ((start ?? end) === undefined ? [] : [earliest(start ?? end ?? today)]))
    .sort();
  const [from] = starts;
  return from !== undefined && from < today ? { from, until: today } : undefined;
}

function position({ from, until }: Scale, day: Day): number {
  const share = (dayNumber(day) - dayNumber(from)) / (dayNumber(until) - dayNumber(from));
  return Math.round(Math.min(1, Math.max(0, share)) * WIDTH);
}

/** How far along the line a day lies, for an attribute of SVG: `33.3%`. */
export const share = (scale: Scale, day: Day): string => `${position(scale, day) / (WIDTH / 100)}%`;

const STEPS = [1, 2, 5, 10, 20, 25, 50, 100];
/** No more years than can be read beside each other on a phone. */
const MOST_TICKS = 4;
/** Share of the line at either end that belongs to the first and the last year. */
const ENDS = 0.14;

/** Round years between the ends of a line, evenly spaced, for marks on it. */
export function ticksOf(scale: Scale): readonly string[] {
  const [first, last] = [Number(scale.from.slice(0, 4)), Number(scale.until.slice(0, 4))];
  const step = STEPS.find((years) => (last - first) / years <= MOST_TICKS) ?? last - first + 1;
  const begin = Math.ceil((first + 1) / step) * step;
  return Array.from({ length: Math.max(0, Math.ceil((last - begin) / step)) }, (_, index) =>
    String(begin + index * step).padStart(4, '0'),
  ).filter((year) => {
    const at = position(scale, `${year}-01-01`) / WIDTH;
    return at > ENDS && at < 1 - ENDS;
  });
}

/** The bars of a term: the days it may have covered, and over them those it certainly did. */
export function barsOf({ start, end }: Term, scale: Scale): readonly Bar[] {
  if (start === undefined && end === undefined) return [];
  const bar = (from: Day, until: Day, certain: boolean): Bar => {
    const x = position(scale, from);
    return { x, width: Math.max(position(scale, until) - x, 4), certain };
  };
  const possible = bar(
    start === undefined ? scale.from : earliest(start),
    end === undefined ? scale.until : latest(end),
    false,
  );
  const from = start === undefined ? undefined : latest(start);
  const until = end === undefined ? scale.until : earliest(end);
  return from !== undefined && from < until ? [possible, bar(from, until, true)] : [possible];
}
