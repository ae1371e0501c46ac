import { parseArgs } from 'node:util';
import { measureSpeed } from './check/speed.ts';
import { readCount } from './count.ts';
import { writePart } from './document.ts';
import { describeMachine } from './machine.ts';

/**
 * Measures how long the check of a synthetic newsroom takes, beside others. The table goes to standard output; the exit
 * code is 1 where a promise does not hold.
 */
export async function runBench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: 'string', default: '10000' },
      runs: { type: 'string', default: '1' },
      write: { type: 'boolean', default: false },
    },
  });
  const articles = readCount('articles', values.articles);
  const runs = readCount('runs', values.runs);
  const { table, kept } = await measureSpeed(articles, runs);
  const options = `${runs > 1 ? ` --runs ${runs}` : ''}${values.write ? ' --write' : ''}`;
  const command = `npm run bench -- check-speed --articles ${articles}${options}`;
  const title = `### Speed of the check, ${articles.toLocaleString('en')} articles`;
  const section = [title, `\`${command}\` on ${describeMachine()}`, table].join('\n\n');
  console.log(section);
  if (values.write) await writePart('check-speed', section);
  return kept ? 0 : 1;
}
