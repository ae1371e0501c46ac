import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

export interface Run {
  /** Standard input. */
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/**
 * What a program prints; the tests' own server goes on answering meanwhile.
 * @throws where it does not end with exit code 0, with what it complained of
 */
export async function runReader(
  [command, ...args]: readonly [string, ...string[]],
  { input, env = {}, cwd = '.' }: Run = {},
): Promise<string> {
  const child = spawn(command, args, { cwd, env: { ...process.env, LC_ALL: 'C.UTF-8', ...env } });
  child.stdin.end(input);
  const [said, complaint, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${code}:\n${complaint}`);
  return said;
}
