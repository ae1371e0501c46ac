import { parseArgs } from 'node:util';
import { measureCheck } from './check/measure.ts';
import { judgeBars, listMisses, reportCheck } from './check/report.ts';
import { writePart } from './document.ts';
import { describeMachine } from './machine.ts';

/** Mutants of a rule in either half, where the articles give so many. */
const MUTANTS = 150;
const BACKGROUND = 2_000;

/**
 * Measures what the checker finds in labelled articles with one fault each, and what it says of those without any.
 * Tables go to standard output.
 *
 * @returns 1 where a promise does not hold
 */
export async function runBench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      verbose: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const measured = await measureCheck(MUTANTS, BACKGROUND);
  const bars = judgeBars(measured);
  const source = `\`npm run bench -- check${values.write ? ' --write' : ''}\` on ${describeMachine()}`;
  const section = ['### What is found', source, reportCheck(measured, bars)].join('\n\n');
  console.log(section);
  if (values.verbose) console.log(`\n${listMisses(measured)}`);
  if (values.write) await writePart('check', section);
  return bars.every(({ holds }) => holds) ? 0 : 1;
}
