import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { startScript } from './run-script.ts';
import type { Server } from './serve-site.ts';

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, () => {
      const bound = server.address();
      const port = typeof bound === 'object' && bound ? bound.port : 0;
      server.close(() => done(port));
    });
  });

/** Serves a content folder with `scripts/dev.ts`; `said` gives what it prints about findings. */
export async function serveDev(contentDir: string, args: readonly string[] = []): Promise<Server> {
  const port = await freePort();
  const child = startScript('dev', args, { CONTENT_DIR: contentDir, PORT: String(port) });
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  let said = '';
  let address: string | undefined;
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of the terminal are to be taken out
    address ??= /http:\/\/localhost:\d+\/\S*/.exec(text.replace(/\u001b\[\d*m/g, ''))?.[0];
  });
  for (let tries = 0; address === undefined && tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`The server ended (exit code ${child.exitCode}). ${said}`);
    await setTimeout(100);
  }
  return {
    address: address ?? '',
    said: () => said,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
