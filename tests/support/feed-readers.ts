import { spawnSync } from 'node:child_process';

/** Programs of Debian that read feeds and calendars in the tests: the package, and a command that ends well where it is there. */
const READERS = {
  feedparser: { package: 'python3-feedparser', probe: ['/usr/bin/python3', '-c', 'import feedparser'] },
  newsboat: { package: 'newsboat', probe: ['newsboat', '--version'] },
  sfeed: { package: 'sfeed', probe: ['sh', '-c', 'command -v sfeed'] },
  rss2email: { package: 'rss2email', probe: ['r2e', '--version'] },
  ruby: { package: 'ruby', probe: ['ruby', '-e', "require 'rss'"] },
  libxml2: { package: 'libxml2-utils', probe: ['xmllint', '--version'] },
  icalendar: { package: 'python3-icalendar', probe: ['/usr/bin/python3', '-c', 'import icalendar'] },
  khal: { package: 'khal', probe: ['khal', '--version'] },
} as const satisfies Readonly<Record<string, { package: string; probe: readonly [string, ...string[]] }>>;

export type FeedReader = keyof typeof READERS;

const NAMES = Object.keys(READERS).filter((name): name is FeedReader => name in READERS);

/** Whether a reader is installed. */
export function hasReader(name: FeedReader): boolean {
  const [command, ...args] = READERS[name].probe;
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** Readers that are not installed. */
export const missingReaders = (): FeedReader[] => NAMES.filter((name) => !hasReader(name));

export const packageOf = (name: FeedReader): string => READERS[name].package;
