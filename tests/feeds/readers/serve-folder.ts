import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

/** Serves a folder on loopback; another can take its place, as after a new build. */
export interface FolderServer {
  /** `http://127.0.0.1:40123/` */
  readonly address: string;
  show(folder: string): void;
  stop(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.xml': 'application/rss+xml',
  '.json': 'application/feed+json',
  '.ics': 'text/calendar',
  '.opml': 'text/x-opml',
};

export async function serveFolder(folder: string): Promise<FolderServer> {
  let shown = folder;
  const server = createServer(async ({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://x').pathname);
    try {
      const bytes = await readFile(join(shown, path));
      const type = TYPES[extname(path)] ?? 'text/plain';
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  return {
    address: `http://127.0.0.1:${port}/`,
    show: (next) => {
      shown = next;
    },
    stop: () => new Promise((done) => server.close(() => done())),
  };
}
