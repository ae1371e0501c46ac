import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCount } from './count.ts';
import { writePart } from './document.ts';
import { measureBuild, type Run } from './feeds/measure.ts';
import { reportFeeds } from './feeds/report.ts';
import { describeMachine } from './machine.ts';
import { generateNewsroom } from './newsroom-generator.ts';
import { makeScratchFolder } from './scratch.ts';

/** Measures what the feeds take of a build. The table goes to standard output. */
export async function runBench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: 'string', default: '3000' },
      runs: { type: 'string', default: '1' },
      write: { type: 'boolean', default: false },
    },
  });
  const articles = readCount('articles', values.articles);
  const contentDir = join(await makeScratchFolder('newsroom'), 'content');
  await generateNewsroom(contentDir, { articles });
  const all: Run[] = [];
  const without: Run[] = [];
  // In turn, so that whatever else the machine does falls on both.
  for (let run = 1; run <= readCount('runs', values.runs); run += 1) {
    for (const feeds of [true, false]) {
      const measured = await measureBuild(contentDir, { feeds });
      (feeds ? all : without).push(measured);
      console.error(
        `${feeds ? 'With' : 'Without'} feeds, run ${run}: ${measured.cpuSeconds.toFixed(1)} s CPU`,
      );
    }
  }
  const { text, holds } = reportFeeds(all, without);
  const runs = values.runs === '1' ? '' : ` --runs ${values.runs}`;
  const command = `npm run bench -- feeds --articles ${articles}${runs}${values.write ? ' --write' : ''}`;
  const title = `### Feeds, ${articles.toLocaleString('en')} articles`;
  const section = [title, `\`${command}\` on ${describeMachine()}`, text].join('\n\n');
  console.log(section);
  if (values.write) await writePart('feeds', section);
  return holds ? 0 : 1;
}
