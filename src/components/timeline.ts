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
