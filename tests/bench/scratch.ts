import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let awaitsSignals = false;

/** A signal ends the program the orderly way, so that what it leaves behind is cleared. */
function awaitSignals(): void {
  if (awaitsSignals) return;
  awaitsSignals = true;
  for (const [signal, exitCode] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => {
      console.error(`Stopped by ${signal}.`);
      process.exit(exitCode);
    });
  }
}

/** A folder for a benchmark's files; whatever happens, it is gone when the program ends. */
export async function makeScratchFolder(name: string): Promise<string> {
  awaitSignals();
  const dir = await mkdtemp(join(tmpdir(), `bench-${name}-`));
  // A program that was just stopped may still be writing: hence the retries.
  const remove = () => rmSync(dir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  process.once('exit', remove);
  return dir;
}
