import type { Day } from '../domain/day.ts';
import { momentAt } from '../schema/zoned-time.ts';

/** The calendar day in a zone at an instant, given in milliseconds since 1970 (UTC). */
export const dayIn = (timeZone: string, instant: number): Day => momentAt(instant, timeZone).day;
