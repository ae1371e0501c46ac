import { execFile } from 'node:child_process';
import { cpus, release, totalmem, type } from 'node:os';
import { promisify } from 'node:util';

/** The machine in one line: cores and their model, memory, system, Node. */
export function describeMachine(): string {
  const cores = cpus();
  const model = cores[0]?.model.trim().replace(/\s+/g, ' ') ?? 'unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cores.length} cores (${model}), ${memory} GB memory, ${type()} ${release()}, Node ${process.versions.node}`;
}

/** The first version number a program prints; `undefined` where it cannot be run. */
export async function versionOf(
  file: string,
  args: readonly string[] = ['--version'],
): Promise<string | undefined> {
  try {
    const { stdout, stderr } = await promisify(execFile)(file, [...args]);
    return /\d+\.\d+(\.\d+)?/.exec(stdout + stderr)?.[0];
  } catch {
    return undefined;
  }
}
