import { markdownTable } from '../table.ts';
import type { Result, Run } from './run-contender.ts';

/** What the project has promised at 10,000 articles. */
const BARS = { articles: 10_000, cpuRatio: 1, peakBytes: 1.5e9 };

export interface Summary {
  readonly name: string;
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly peakBytes?: number | undefined;
  readonly output: Run['output'];
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}

/** Medians over the runs; `undefined` for a contender without figures. */
export function summarise(result: Result): Summary | undefined {
  if ('failure' in result) return undefined;
  const { name, runs } = result;
  const output = runs[0]?.output;
  if (!output) return undefined;
  const peaks = runs.flatMap(({ peakBytes }) => peakBytes ?? []);
  return {
    name,
    wallSeconds: median(runs.map((run) => run.wallSeconds)),
    cpuSeconds: median(runs.map((run) => run.cpuSeconds)),
    peakBytes: peaks.length > 0 ? median(peaks) : undefined,
    output,
  };
}

const gigabytes = (bytes: number | undefined): string =>
  bytes === undefined ? '–' : (bytes / 1e9).toFixed(2);
const whole = (value: number): string => value.toLocaleString('en');
const ratio = (value: number, base: number | undefined): string => (base ? (value / base).toFixed(2) : '–');

function row(summary: Summary, base: Summary | undefined): string[] {
  const { name, wallSeconds, cpuSeconds, peakBytes, output } = summary;
  return [
    name,
    cpuSeconds.toFixed(1),
    ratio(cpuSeconds, base?.cpuSeconds),
    wallSeconds.toFixed(1),
    ratio(wallSeconds, base?.wallSeconds),
    gigabytes(peakBytes),
    whole(output.pages),
    whole(output.files),
    (output.bytes / 1e6).toFixed(0),
  ];
}

const HEADINGS = ['', 'CPU s', '× Hugo', 'wall s', '× Hugo', 'peak GB', 'pages', 'files', 'MB'];

const verdict = (holds: boolean | undefined): string =>
  holds === undefined ? 'not judged' : holds ? 'holds' : 'does not hold';

/** Whether the promises hold, one line each. */
export function judgeBars(own: Summary | undefined, base: Summary | undefined): string[] {
  const cpu = own && base ? own.cpuSeconds / base.cpuSeconds : undefined;
  const told = cpu === undefined ? '' : ` (${cpu.toFixed(2)})`;
  return [
    `CPU at most ${BARS.cpuRatio.toFixed(1)} × Hugo + Pagefind${told}: ${verdict(cpu === undefined ? undefined : cpu <= BARS.cpuRatio)}`,
    `peak memory of all processes at most 1.5 GB (${gigabytes(own?.peakBytes)}): ${verdict(own?.peakBytes ? own.peakBytes <= BARS.peakBytes : undefined)}`,
  ];
}

export interface ReportParts {
  readonly articles: number;
  readonly results: readonly Result[];
  /** Names of the rows the others are set against. */
  readonly base: string | undefined;
  readonly own: string;
  readonly leftOut: readonly string[];
}

/** The table as Markdown, with what was left out and, at the size they are made for, the promises. */
export function reportBuild({ articles, results, base: baseName, own, leftOut }: ReportParts): string {
  const summaries = results.flatMap((result) => summarise(result) ?? []);
  const named = (name: string | undefined) => summaries.find((summary) => summary.name === name);
  const base = named(baseName);
  const failures = results.flatMap((result) =>
    'failure' in result ? [`No figures for ${result.name}: ${result.failure}`] : [],
  );
  const table = markdownTable(
    HEADINGS,
    summaries.map((summary) => row(summary, base)),
  );
  const notes = [...leftOut.map((reason) => `Left out: ${reason}.`), ...failures];
  const bars = articles === BARS.articles ? judgeBars(named(own), base) : [];
  return [table, ...[...bars, ...notes].map((line) => `- ${line}`)].join('\n');
}
