import { parseArgs } from 'node:util';
import { measureSpeed } from './check/speed.ts';
import { writePart } from './document.ts';
import { describeMachine } from './machine.ts';

/** Measures how long the check of a synthetic newsroom takes. The table goes to standard output. */
export async function runBench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: 'string', default: '10000' },
      write: { type: 'boolean', default: false },
    },
  });
  if (!/^[1-9]\d{0,6}$/.test(values.articles))
    throw new Error(`--articles is "${values.articles}"; write a whole number.`);
  const articles = Number(values.articles);
  const table = await measureSpeed(articles);
  const command = `npm run bench -- check-speed --articles ${articles}${values.write ? ' --write' : ''}`;
  const title = `### Speed of the check, ${articles.toLocaleString('en')} articles`;
  const section = [title, `\`${command}\` on ${describeMachine()}`, table].join('\n\n');
  console.log(section);
  if (values.write) await writePart('check-speed', section);
  return 0;
}
