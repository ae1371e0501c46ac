import { z } from 'astro/zod';
import type { Held, Moment } from '../domain/article.ts';
import { type Day, isDay } from '../domain/day.ts';
import { choose, field, isMapping, isoDateIn, mapping } from './fields.ts';
import { complain } from './problem.ts';
import { parseMoment } from './zoned-time.ts';

/** An instant or a day; local ones are read in `timeZone`. */
export const createMoment = (timeZone: string) =>
  field('moment', (value, context): Moment | undefined => {
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    const moment = parseMoment(String(value), timeZone);
    if (typeof moment === 'object') return moment;
    return complain(context, {
      rule: 'content-date',
      expected: isoDateIn(String(value)),
      detail: { wants: 'moment', reason: moment },
    });
  });

/** A whole calendar day. */
export const day = field('day', (value, context): Day | undefined => {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const written = String(value);
  if (isDay(written)) return written;
  return complain(context, {
    rule: 'content-date',
    expected: isoDateIn(written),
    detail: { wants: 'day', reason: /^\d{4}-\d{2}-\d{2}$/.test(written) ? 'impossible' : 'format' },
  });
});

const isBefore = (one: Moment, other: Moment): boolean => {
  const bothTimed = one.time !== undefined && other.time !== undefined;
  return bothTimed ? Date.parse(one.iso) < Date.parse(other.iso) : one.day < other.day;
};

/** When a meeting was: a moment, or `{ start, end }` with both ends included. */
export function createHeld(timeZone: string): z.ZodType<Held> {
  const moment = createMoment(timeZone);
  const single = moment.transform((start): Held => ({ start, end: start }));
  const range = mapping({ start: moment, end: moment }).transform((held, context): Held => {
    if (!isBefore(held.end, held.start)) return held;
    context.issues.push({
      code: 'custom',
      input: held,
      path: ['end'],
      params: { complaint: { rule: 'content-date', detail: { wants: 'held', reason: 'reversed' } } },
    });
    return z.NEVER;
  });
  return choose<Held>((value) => (isMapping(value) ? range : single));
}

export { isBefore };
