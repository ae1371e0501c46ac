import { median } from '../build/report.ts';
import type { Measurement } from '../measure.ts';
import { markdownTable } from '../table.ts';

/** What the project has promised at 10,000 articles. */
const BARS = { articles: 10_000, cold: 4, warm: 20, list: 1.2, peakBytes: 600e6 };

/** What a row is to the promises. */
export type Part = 'parse' | 'small' | 'own' | 'large' | 'again' | 'changed' | 'rival';

export interface Row {
  readonly part: Part;
  readonly name: string;
  /** Of the list; absent where there is none. */
  readonly people?: number | undefined;
  readonly articles: number;
  readonly measured: Measurement;
}

/** The same rows measured several times: the median of each. */
export function joinRounds(rounds: readonly (readonly Row[])[]): Row[] {
  const [first = []] = rounds;
  return first.map((row, index) => {
    const measured = rounds.flatMap((round) => round[index]?.measured ?? []);
    const peaks = measured.flatMap(({ peakBytes }) => peakBytes ?? []);
    return {
      ...row,
      measured: {
        wallSeconds: median(measured.map(({ wallSeconds }) => wallSeconds)),
        cpuSeconds: median(measured.map(({ cpuSeconds }) => cpuSeconds)),
        // The highest, not the median: the promise is about every run.
        peakBytes: peaks.length > 0 ? Math.max(...peaks) : undefined,
      },
    };
  });
}

const perArticle = (seconds: number, { articles }: Row): number => seconds / articles;
const wallOf = (row: Row): number => perArticle(row.measured.wallSeconds, row);
const cpuOf = (row: Row): number => perArticle(row.measured.cpuSeconds, row);
const ratio = (of: (row: Row) => number, row: Row, base: Row | undefined): string =>
  base ? (of(row) / of(base)).toFixed(2) : '–';
const seconds = (value: number): string => value.toFixed(value < 10 ? 2 : 1);
const whole = (value: number): string => value.toLocaleString('en');
const megabytes = (bytes: number | undefined): string =>
  bytes === undefined ? '–' : (bytes / 1e6).toFixed(0);

const HEADINGS = ['', 'people listed', 'articles', 'CPU s', '× remark', 'wall s', '× remark', 'peak MB'];

const line = (row: Row, base: Row | undefined): string[] => [
  row.name,
  row.people === undefined ? '–' : whole(row.people),
  whole(row.articles),
  seconds(row.measured.cpuSeconds),
  ratio(cpuOf, row, base),
  seconds(row.measured.wallSeconds),
  ratio(wallOf, row, base),
  megabytes(row.measured.peakBytes),
];

/** A promise with its figures; `holds` is absent where it cannot be judged. */
export interface Promised {
  readonly said: string;
  readonly holds?: boolean | undefined;
}

function judgeAgainstParse(rows: readonly Row[], part: Part, times: number, said: string): Promised[] {
  const parse = rows.find((row) => row.part === 'parse');
  const own = rows.find((row) => row.part === part);
  if (!parse || !own) return [];
  const wall = wallOf(parse) / wallOf(own);
  const cpu = cpuOf(parse) / cpuOf(own);
  const figures = `wall ${wall.toFixed(1)} times, CPU ${cpu.toFixed(1)} times`;
  return [
    { said: `${said} at least ${times} times as fast as the bare parse (${figures})`, holds: wall >= times },
  ];
}

function judgeLists(rows: readonly Row[]): Promised[] {
  const [small, own, large] = (['small', 'own', 'large'] as const).map((part) =>
    rows.find((row) => row.part === part),
  );
  if (!small || !own || !large) return [];
  const cost = cpuOf(large) / cpuOf(small);
  const others = `wall ${ratio(wallOf, large, small)}; against ${whole(own.people ?? 0)} people CPU ${ratio(cpuOf, large, own)}`;
  return [
    {
      said: `${whole(large.people ?? 0)} people cost at most ${BARS.list} × ${whole(small.people ?? 0)} people (CPU ${cost.toFixed(2)}, ${others})`,
      holds: cost <= BARS.list,
    },
  ];
}

function judgeRivals(rows: readonly Row[]): Promised[] {
  const own = rows.find((row) => row.part === 'own');
  if (!own) return [];
  return rows
    .filter((row) => row.part === 'rival')
    .map((rival) => {
      const wall = wallOf(rival) / wallOf(own);
      const cpu = cpuOf(rival) / cpuOf(own);
      return {
        said: `faster than ${rival.name}, per article (wall ${wall.toFixed(1)} times, CPU ${cpu.toFixed(1)} times)`,
        holds: wall > 1,
      };
    });
}

function judgeMemory(rows: readonly Row[]): Promised[] {
  const own = rows.filter(({ part }) => part !== 'parse' && part !== 'rival');
  const peaks = own.flatMap(({ measured }) => measured.peakBytes ?? []);
  const peak = peaks.length > 0 ? Math.max(...peaks) : undefined;
  return [
    {
      said: `peak memory of all processes of a check under 600 MB (${megabytes(peak)})`,
      holds: peak === undefined ? undefined : peak < BARS.peakBytes,
    },
  ];
}

/** Every promise about speed with its figures. They are made for 10,000 articles and judged with no fewer. */
export function judgeSpeed(rows: readonly Row[], articles: number): Promised[] {
  const promised = [
    ...judgeAgainstParse(rows, 'own', BARS.cold, 'a check with no cache'),
    ...judgeRivals(rows),
    ...judgeLists(rows),
    ...judgeMemory(rows),
    ...judgeAgainstParse(rows, 'again', BARS.warm, 'a second check with nothing changed'),
  ];
  return articles >= BARS.articles ? promised : promised.map(({ said }) => ({ said }));
}

const verdict = ({ holds }: Promised): string =>
  holds === undefined ? 'not judged' : holds ? 'holds' : 'does not hold';

/** The table as Markdown, the promises, and notes. Ratios are per article. */
export function reportSpeed(
  rows: readonly Row[],
  promised: readonly Promised[],
  notes: readonly string[],
): string {
  const base = rows.find(({ part }) => part === 'parse');
  const table = markdownTable(
    HEADINGS,
    rows.map((row) => line(row, base)),
  );
  const lines = [...promised.map((one) => `${one.said}: ${verdict(one)}`), ...notes];
  return [table, ...lines.map((one) => `- ${one}`)].join('\n');
}
