import { rm } from 'node:fs/promises';
import { addMeasurements, type Command, type Measurement, measureCommand } from '../measure.ts';
import type { SyntheticNewsroom } from '../newsroom/compose.ts';
import { makeScratchFolder } from '../scratch.ts';
import type { Contender } from './contender.ts';
import { measureOutput, type OutputSize } from './files.ts';
import { expectFiles, verifyOutput } from './verify.ts';

export interface Run extends Measurement {
  readonly output: OutputSize;
}

/** A contender's figures, or why it has none. */
export type Result =
  | { readonly name: string; readonly runs: readonly Run[] }
  | { readonly name: string; readonly failure: string };

async function measureInTurn(commands: readonly Command[]): Promise<Measurement> {
  const measurements: Measurement[] = [];
  for (const command of commands) measurements.push(await measureCommand(command));
  return addMeasurements(measurements);
}

/** One cold build in a folder of its own, which is removed afterwards. */
async function runOnce(contender: Contender, newsroom: SyntheticNewsroom): Promise<Run> {
  const dir = await makeScratchFolder('build');
  try {
    const { commands, outDir, searchIndex } = await contender.prepare(dir, newsroom);
    const measurement = await measureInTurn(commands);
    await verifyOutput(outDir, [...expectFiles(newsroom), searchIndex]);
    return { ...measurement, output: await measureOutput(outDir) };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** Builds `times` times; a build that fails or is incomplete has no figures but a reason. */
export async function runContender(
  contender: Contender,
  newsroom: SyntheticNewsroom,
  times: number,
): Promise<Result> {
  const { name } = contender;
  const runs: Run[] = [];
  try {
    for (let count = 1; count <= times; count += 1) {
      console.error(`${name}, run ${count} of ${times} …`);
      const run = await runOnce(contender, newsroom);
      console.error(`  ${run.cpuSeconds.toFixed(1)} s CPU, ${run.wallSeconds.toFixed(1)} s wall`);
      runs.push(run);
    }
  } catch (error) {
    return { name, failure: error instanceof Error ? error.message : String(error) };
  }
  return { name, runs };
}
