import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

export type Environment = Readonly<Record<string, string>>;

/** What a program left behind. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Of the tests' own environment only what a program needs: nothing that would decide what it does. */
const neutral = (): Environment =>
  Object.fromEntries(
    ['PATH', 'HOME', 'TMPDIR', 'LANG'].flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** Starts `scripts/NAME.ts`, from the checkout unless another working directory is given. */
export const startScript = (
  name: string,
  args: readonly string[],
  environment: Environment,
  cwd = '.',
): ChildProcess =>
  spawn(process.execPath, [resolve(`scripts/${name}.ts`), ...args], {
    cwd,
    env: { ...neutral(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Runs `scripts/NAME.ts` to its end, its output in pipes. */
export const runScript = (
  name: string,
  args: readonly string[],
  environment: Environment,
  cwd?: string,
): Promise<Outcome> =>
  new Promise((done, fail) => {
    const child = startScript(name, args, environment, cwd);
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', fail);
    child.on('close', (code) => done({ code, stdout, stderr }));
  });
