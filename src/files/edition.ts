import type { Edition } from '../domain/newsroom.ts';
import { dayIn } from '../domain/zone.ts';
import type { Settings } from './settings.ts';

/** The moment a build speaks for, in the newsroom's time zone. */
export const editionOf = ({ now, preview }: Settings, timeZone: string): Edition => ({
  now,
  today: dayIn(timeZone, now),
  preview,
});
