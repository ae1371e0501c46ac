import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import { type BuiltSite, readSite } from './built-site.ts';
import { type Environment, type Outcome, runScript } from './run-script.ts';

/** The newsroom that most tests of the output read. */
export const FIXTURE = resolve('tests/fixtures/newsroom');
/** The clock of that newsroom. */
export const FIXTURE_TIME = '2026-01-15T08:00:00+07:00';

/** A folder of this run's own, for whatever a test needs. */
export const newFolder = (name: string): string => mkdtempSync(join(inject('runFolder'), `${name}-`));

/** Builds a content folder through the public door. */
export const build = (contentDir: string, outDir: string, environment: Environment = {}): Promise<Outcome> =>
  runScript('build', [], {
    BUILD_TIME: FIXTURE_TIME,
    TZ: 'UTC',
    ...environment,
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
  });

/** Does something once in a run, however many test files ask for it at once; the others wait and get the result. */
async function onceInRun(name: string, work: () => Promise<Outcome>): Promise<Outcome> {
  const result = join(inject('runFolder'), `${name}.json`);
  try {
    mkdirSync(join(inject('runFolder'), `${name}.started`));
  } catch {
    while (!existsSync(result)) await setTimeout(100);
    return JSON.parse(readFileSync(result, 'utf8'));
  }
  const outcome = await work();
  writeFileSync(`${result}.part`, JSON.stringify(outcome));
  renameSync(`${result}.part`, result);
  return outcome;
}

/** The site of a content folder, built once in a run under that name. */
export async function siteOf(
  name: string,
  contentDir: string,
  environment: Environment = {},
): Promise<BuiltSite> {
  const outDir = join(inject('runFolder'), name, 'dist');
  const { code, stderr } = await onceInRun(name, () => build(contentDir, outDir, environment));
  if (code !== 0) throw new Error(`The site of ${contentDir} was not built (exit code ${code}).\n${stderr}`);
  return readSite(outDir);
}

/** The site of the fixture newsroom. */
export const fixtureSite = (): Promise<BuiltSite> => siteOf('fixture', FIXTURE);

/** The same with drafts and what is scheduled. */
export const fixturePreview = (): Promise<BuiltSite> => siteOf('fixture-preview', FIXTURE, { PREVIEW: '1' });
