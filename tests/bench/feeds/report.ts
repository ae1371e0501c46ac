import { markdownTable } from '../table.ts';
import type { Run } from './measure.ts';

/** What the project has promised. */
const PROMISE = { feeds: 500, share: 0.1 };

const whole = (value: number): string => value.toLocaleString('en');

/** The least of the runs: whatever else a machine does only adds. */
const least = (values: readonly number[]): number => Math.min(...values);

const cpuOf = (runs: readonly Run[]): number => least(runs.map(({ cpuSeconds }) => cpuSeconds));

const row = (name: string, runs: readonly Run[]): string[] => {
  const [first] = runs;
  return [
    name,
    cpuOf(runs).toFixed(1),
    least(runs.map(({ wallSeconds }) => wallSeconds)).toFixed(1),
    whole(first?.output.files ?? 0),
    ((first?.output.bytes ?? 0) / 1e6).toFixed(0),
  ];
};

/** The share of a build that five hundred feeds of thirty items take, by what all feeds take that it has. */
export function shareOfFeeds(all: number, without: number, full: number): number {
  return (((all - without) / full) * PROMISE.feeds) / all;
}

const told = (share: number): string =>
  share > 0 ? `${(share * 100).toFixed(1)} %` : 'less than two builds differ by chance';

export interface Report {
  readonly text: string;
  readonly holds: boolean;
}

/** The table as Markdown, with the promise. Archives, calendars and smaller feeds count as if they were free:
 * what they take is put down to the others. A build with fewer feeds is no measure of one with as many. */
export function reportFeeds(all: readonly Run[], without: readonly Run[]): Report {
  const { feeds = 0, full = 0 } = all[0]?.count ?? {};
  const share = shareOfFeeds(cpuOf(all), cpuOf(without), full);
  const judged = full >= PROMISE.feeds;
  const holds = !judged || share <= PROMISE.share;
  const verdict = judged
    ? holds
      ? 'holds'
      : 'does not hold'
    : `not judged with fewer than ${PROMISE.feeds}`;
  const table = markdownTable(
    ['', 'CPU s', 'wall s', 'files', 'MB'],
    [row('the whole build', all), row('the same without feeds and calendars', without)],
  );
  const lines = [
    `${whole(feeds)} feeds one can follow, in RSS and in JSON; ${whole(full)} of them have thirty items`,
    `${PROMISE.feeds} feeds of 30 items at most a tenth of the whole build (${told(share)}): ${verdict}`,
  ];
  return { text: [table, ...lines.map((line) => `- ${line}`)].join('\n'), holds };
}
