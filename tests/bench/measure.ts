import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { createProcessWatch } from './process-tree.ts';

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>> | undefined;
}

export interface Measurement {
  readonly wallSeconds: number;
  /** User and system time of the command and everything it started. */
  readonly cpuSeconds: number;
  /** Peak memory of all processes that lived together; absent where the system does not tell (`/proc` is missing). */
  readonly peakBytes?: number | undefined;
}

const SAMPLE_MILLISECONDS = 100;

/** POSIX `times`, second line: what the shell's children used, `0m1.23s 0m0.45s`. */
export function parseTimes(output: string): number {
  const children = output.trim().split('\n')[1] ?? '';
  return [...children.matchAll(/(\d+)m([\d.,]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds?.replace(',', '.')),
    0,
  );
}

/** Ends the session led by `pid` if this program ends first; returns how to let go of it. */
function endWithUs(pid: number | undefined): () => void {
  const end = () => {
    try {
      if (pid !== undefined) process.kill(-pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  process.prependOnceListener('exit', end);
  return () => process.off('exit', end);
}

/**
 * Runs a command and measures it with its descendants. The shell around it counts processor time as the kernel does
 * for waited children; those nobody waited for are counted as last seen.
 * @throws where the command does not end with exit code 0, with the end of what it printed
 */
export async function measureCommand({ file, args, cwd, env }: Command): Promise<Measurement> {
  const started = performance.now();
  const child = spawn('sh', ['-c', '"$@"; code=$?; times >&3; exit $code', 'sh', file, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const release = endWithUs(child.pid);
  const watch = createProcessWatch(child.pid ?? 0);
  const timer = setInterval(watch.sample, SAMPLE_MILLISECONDS);
  const output = child.stdio.slice(1).map((stream) => (stream && 'read' in stream ? text(stream) : ''));
  try {
    const [code] = await once(child, 'close');
    const wallSeconds = (performance.now() - started) / 1000;
    const [stdout = '', stderr = '', times = ''] = await Promise.all(output);
    if (code !== 0) {
      const said = `${stdout}\n${stderr}`.trim().slice(-2_000);
      throw new Error(`${[file, ...args].join(' ')} ended with exit code ${code}:\n${said}`);
    }
    return {
      wallSeconds,
      cpuSeconds: Math.max(parseTimes(times), watch.cpuSeconds()),
      peakBytes: watch.peakBytes(),
    };
  } finally {
    clearInterval(timer);
    release();
  }
}

/** One after the other: times add up, the peak is the highest. */
export function addMeasurements(measurements: readonly Measurement[]): Measurement {
  const sum = (value: (measurement: Measurement) => number) =>
    measurements.reduce((total, one) => total + value(one), 0);
  const peaks = measurements.flatMap(({ peakBytes }) => peakBytes ?? []);
  return {
    wallSeconds: sum((one) => one.wallSeconds),
    cpuSeconds: sum((one) => one.cpuSeconds),
    peakBytes: peaks.length === measurements.length ? Math.max(...peaks) : undefined,
  };
}
