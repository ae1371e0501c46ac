import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { writePart } from './document.ts';
import { describeMachine } from './machine.ts';
import { makeScratchFolder } from './scratch.ts';
import { judgePages } from './site/lighthouse.ts';
import { explainFailures, judgeBudgets, type Measured, readPolicy, reportBudgets } from './site/report.ts';
import { serveFolder } from './site/serve.ts';
import { validatePages } from './site/validate.ts';
import { visitAll } from './site/visit.ts';
import { weighArticles } from './site/weigh.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Just after the newest article of the sample newsroom. */
const BUILD_TIME = '2026-11-20T08:00:00+07:00';

async function measure(outDir: string, runs: number): Promise<Measured> {
  const server = await serveFolder(outDir);
  try {
    console.error('Building the sample newsroom …');
    const env = { ...process.env, OUT_DIR: outDir, BUILD_TIME, SITE_URL: server.address };
    await promisify(execFile)('npm', ['run', '--silent', 'build'], { cwd: ROOT, env });
    console.error('Opening a page of every type …');
    const visits = await visitAll(server.address);
    console.error('Asking Lighthouse …');
    const judgement = await judgePages(server.address, runs);
    console.error('Asking the Nu checker …');
    const validation = await validatePages(outDir);
    return {
      articles: await weighArticles(outDir),
      visits,
      judgement,
      validation,
      policy: await readPolicy(outDir),
    };
  } finally {
    await server.close();
  }
}

/**
 * Measures what a reader of the sample newsroom has to load, and whether it keeps what the site promises. The table
 * goes to standard output, what breaks a promise to standard error.
 *
 * @returns 1 where a promise does not hold
 */
export async function runBench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { runs: { type: 'string', default: '3' }, write: { type: 'boolean', default: false } },
  });
  const runs = /^[1-9]$/.test(values.runs) ? Number(values.runs) : undefined;
  if (runs === undefined) throw new Error(`--runs is "${values.runs}"; write a number from 1 to 9.`);
  const measured = await measure(join(await makeScratchFolder('site'), 'dist'), runs);
  const budgets = judgeBudgets(measured);
  const source = `\`npm run bench -- site${values.write ? ' --write' : ''}\` on ${describeMachine()}`;
  const section = ['### Promises of the site', source, reportBudgets(budgets, measured)].join('\n\n');
  console.log(section);
  for (const line of explainFailures(budgets)) console.error(line);
  if (values.write) await writePart('site', section);
  return budgets.every(({ holds }) => holds) ? 0 : 1;
}
