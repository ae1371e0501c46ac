import { startScript } from './run-script.ts';

/** A server of a built site. */
export interface Server {
  /** As it said it: `http://localhost:40123/bao/`. */
  readonly address: string;
  /** Everything it has said on standard output so far. */
  readonly said: () => string;
  stop(): Promise<void>;
}

/** Serves a built site with `scripts/preview.ts`, on a port that is free. */
export async function serveSite(contentDir: string, outDir: string): Promise<Server> {
  const child = startScript('preview', [], { CONTENT_DIR: contentDir, OUT_DIR: outDir, PORT: '0' });
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  let said = '';
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const address = await new Promise<string>((done, fail) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /^(http:\/\/\S+)$/m.exec(said)?.[1];
      if (found !== undefined && said.endsWith('\n')) done(found);
    });
    child.once('close', (code) => fail(new Error(`The server ended (exit code ${code}). ${complaint}`)));
  });
  return {
    address,
    said: () => said,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
