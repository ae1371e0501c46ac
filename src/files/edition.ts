import type { Edition } from '../domain/newsroom.ts';
import type { Settings } from './settings.ts';
import { dayIn } from './time-zone.ts';

/** The moment a build speaks for, in the newsroom's time zone. */
export const editionOf = ({ now, preview }: Settings, timeZone: string): Edition => ({
  now,
  today: dayIn(timeZone, now),
  preview,
});
