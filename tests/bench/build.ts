import { parseArgs } from 'node:util';
import type { Contender, Entry } from './build/contender.ts';
import { enterEleventy } from './build/eleventy.ts';
import { enterHugo } from './build/hugo.ts';
import { fullTextIndexed, headlineIndexed } from './build/project.ts';
import { reportBuild } from './build/report.ts';
import { type Result, runContender } from './build/run-contender.ts';
import { readCount } from './count.ts';
import { writePart } from './document.ts';
import { describeMachine } from './machine.ts';
import { composeNewsroom } from './newsroom/compose.ts';

const DEFAULT_SIZES = [1_000, 10_000];

interface Options {
  readonly sizes: readonly number[];
  readonly runs: number;
  /** Whether the tables go into the document. */
  readonly write: boolean;
  /** Ids of the contenders to run; all where empty. */
  readonly only: readonly string[];
}

/** @throws on an unknown option or an impossible value */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: 'string', multiple: true },
      runs: { type: 'string', default: '1' },
      only: { type: 'string', multiple: true, default: [] },
      write: { type: 'boolean', default: false },
    },
  });
  return {
    sizes: values.articles?.map((count) => readCount('articles', count)) ?? DEFAULT_SIZES,
    runs: readCount('runs', values.runs),
    only: values.only,
    write: values.write,
  };
}

async function enterAll({
  only,
}: Options): Promise<{ contenders: Contender[]; leftOut: string[]; base?: string }> {
  const hugo = await enterHugo();
  const entries: Entry[] = [
    hugo,
    await enterEleventy(),
    { contender: headlineIndexed },
    { contender: fullTextIndexed },
  ];
  const contenders = entries.flatMap((entry) => ('contender' in entry ? [entry.contender] : []));
  const wanted = contenders.filter(({ id }) => only.length === 0 || only.includes(id));
  return {
    contenders: wanted,
    leftOut: entries.flatMap((entry) => ('leftOut' in entry ? [entry.leftOut] : [])),
    ...('contender' in hugo && { base: hugo.contender.name }),
  };
}

const commandFor = (articles: number, { runs, only, write }: Options): string =>
  [
    `npm run bench -- build --articles ${articles}`,
    ...(runs > 1 ? [`--runs ${runs}`] : []),
    ...only.map((id) => `--only ${id}`),
    ...(write ? ['--write'] : []),
  ].join(' ');

/** Measures builds of this project and of others over the same articles. Tables go to standard output. */
export async function runBench(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  const { contenders, leftOut, base } = await enterAll(options);
  const outcomes: Result[] = [];
  for (const articles of options.sizes) {
    const newsroom = composeNewsroom({ articles });
    const results: Result[] = [];
    for (const contender of contenders) results.push(await runContender(contender, newsroom, options.runs));
    const table = reportBuild({ articles, results, base, own: headlineIndexed.name, leftOut });
    const title = `### Build, ${articles.toLocaleString('en')} articles`;
    const source = `\`${commandFor(articles, options)}\` on ${describeMachine()}`;
    const section = [title, source, table].join('\n\n');
    console.log(`${section}\n`);
    if (options.write) await writePart(`build-${articles}`, section);
    outcomes.push(...results);
  }
  return outcomes.some((result) => 'failure' in result) ? 1 : 0;
}
