import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../../src/domain/finding.ts';
import type { Newsroom } from '../../../src/domain/newsroom.ts';
import { checkContent } from '../../../src/files/check-content.ts';
import { readNewsroom } from '../../../src/files/newsroom.ts';
import { makeScratchFolder } from '../scratch.ts';
import { GOLD_DIR } from './gold.ts';

/** An article to check, with others it must be seen beside. */
export interface Trial {
  readonly source: string;
  /** Other reports of its event. */
  readonly beside?: readonly string[] | undefined;
}

const numbered = (source: string, index: number): string =>
  source.replace('-000000', `-${String(index).padStart(6, '0')}`);

async function gold(): Promise<string> {
  const dir = await makeScratchFolder('check');
  cpSync(join(GOLD_DIR, 'site.yaml'), join(dir, 'site.yaml'));
  cpSync(join(GOLD_DIR, 'reference'), join(dir, 'reference'), { recursive: true });
  mkdirSync(join(dir, 'articles'));
  return dir;
}

/** The reference list of the gold newsroom. */
export async function readReferenceRows(): Promise<Newsroom> {
  const { newsroom, findings } = await readNewsroom(await gold());
  if (!newsroom || findings.length > 0)
    throw new Error(`The gold list is broken: ${JSON.stringify(findings)}`);
  return newsroom;
}

/**
 * Checks every trial against the gold list, each as if it stood alone; errors and warnings, in the order of the trials.
 *
 * @throws where an article cannot be read: then what made it is wrong, not the checker
 */
export async function checkTrials(trials: readonly Trial[]): Promise<Finding[][]> {
  const dir = await gold();
  const pathOf = (index: number): string => `articles/a${index}.md`;
  for (const [index, { source, beside = [] }] of trials.entries()) {
    writeFileSync(join(dir, pathOf(index)), numbered(source, index));
    for (const [place, other] of beside.entries())
      writeFileSync(join(dir, `articles/a${index}-beside-${place}.md`), numbered(other, index));
  }
  const reading = await readNewsroom(dir);
  const [broken] = reading.findings.filter(({ severity }) => severity === 'error');
  if (broken)
    throw new Error(`${broken.path}: ${broken.rule} at "${broken.found}"\n${reading.textOf(broken.path)}`);
  const told = Map.groupBy(
    checkContent(reading).filter(({ severity }) => severity !== 'note'),
    ({ path }) => path,
  );
  return trials.map((_, index) => told.get(pathOf(index)) ?? []);
}
