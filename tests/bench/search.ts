import { parseArgs } from 'node:util';
import { readCount } from './count.ts';
import { writePart } from './document.ts';
import { describeMachine } from './machine.ts';
import { measureSearch } from './search/measure.ts';
import { type Half, SEEDS } from './search/newsroom.ts';
import { judgeSearch, listSearchMisses, reportSearch } from './search/report.ts';

const DEFAULT_SIZES = ['1000', '10000'];

const isHalf = (written: string): written is Half => Object.hasOwn(SEEDS, written);

/**
 * Measures in a real browser what the search finds, how much it fetches and how long it takes. Tables go to standard
 * output.
 *
 * @returns 1 where a promise does not hold
 */
export async function runBench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: 'string', multiple: true, default: DEFAULT_SIZES },
      half: { type: 'string', default: 'test' },
      verbose: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const { half, write } = values;
  if (!isHalf(half)) throw new Error(`--half is "${half}"; write ${Object.keys(SEEDS).join(' or ')}.`);
  const verdicts: boolean[] = [];
  for (const articles of values.articles.map((count) => readCount('articles', count))) {
    const measured = await measureSearch(articles, half);
    const bars = judgeSearch(measured);
    const command = `npm run bench -- search --articles ${articles}${half === 'test' ? '' : ` --half ${half}`}${write ? ' --write' : ''}`;
    const title = `### Search, ${articles.toLocaleString('en')} articles`;
    const section = [title, `\`${command}\` on ${describeMachine()}`, reportSearch(measured, bars)].join(
      '\n\n',
    );
    console.log(`${section}\n`);
    if (values.verbose) console.log(`${listSearchMisses(measured)}\n`);
    if (write) await writePart(`search-${articles}`, section);
    verdicts.push(...bars.map(({ holds }) => holds));
  }
  return verdicts.every(Boolean) ? 0 : 1;
}
