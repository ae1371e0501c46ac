import type { Command } from '../measure.ts';
import type { SyntheticNewsroom } from '../newsroom/compose.ts';

/** A site generator under measurement. */
export interface Contender {
  /** Word to choose it by on the command line. */
  readonly id: string;
  /** As the table calls it, version included. */
  readonly name: string;
  /**
   * Lays out everything the build reads below `dir`; not measured.
   * @returns commands to run in turn, and where the site will stand
   */
  prepare(dir: string, newsroom: SyntheticNewsroom): Promise<PreparedBuild>;
}

export interface PreparedBuild {
  readonly commands: readonly Command[];
  readonly outDir: string;
  /** File that only a finished search index has, below `outDir`. */
  readonly searchIndex: string;
}

/** A contender, or why it is left out on this machine. */
export type Entry = { readonly contender: Contender } | { readonly leftOut: string };

/** About as many events as this project's largest calendars hold. */
export const CALENDAR_EVENTS = 800;
/** Items in a feed, entries on a list page and on the page of a month: this project's own, for every contender. */
export const FEED_ITEMS = 30;
export const PAGE_SIZE = 30;
export const MONTH_PAGE_SIZE = 60;

export const SITE_TITLE = 'Bản tin Thử nghiệm';
export const SITE_URL = 'https://ban-tin.example/';
