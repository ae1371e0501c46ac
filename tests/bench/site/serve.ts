import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Serves a folder as a web server does that has been set up as the README says. */
export interface SiteServer {
  readonly address: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};
const COMPRESSED = /^(text\/|application\/(json|xml)|image\/svg)/;

/** The headers that `_headers` names for every page. */
async function headersOf(dir: string): Promise<[string, string][]> {
  const text = await readFile(join(dir, '_headers'), 'utf8');
  return [...text.matchAll(/^ {2}([\w-]+): (.*)$/gm)].map(([, name = '', value = '']) => [name, value]);
}

const fileAt = async (dir: string, path: string): Promise<string | undefined> => {
  const file = join(dir, decodeURIComponent(path), path.endsWith('/') ? 'index.html' : '');
  return (await stat(file).catch(() => undefined))?.isFile() ? file : undefined;
};

/** @param dir filled before the first request; only its address is needed earlier */
export async function serveFolder(dir: string): Promise<SiteServer> {
  let headers: Promise<[string, string][]> | undefined;
  const server = createServer(async (request, response) => {
    headers ??= headersOf(dir);
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const found = await fileAt(dir, pathname);
    const file = found ?? join(dir, '404.html');
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const bytes = await readFile(file);
    const packed = COMPRESSED.test(type) ? gzipSync(bytes) : bytes;
    for (const [name, value] of await headers) response.setHeader(name, value);
    if (packed !== bytes) response.setHeader('content-encoding', 'gzip');
    response.setHeader('cache-control', 'max-age=31536000');
    response.writeHead(found ? 200 : 404, { 'content-type': type, 'content-length': packed.length });
    response.end(packed);
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
  return {
    address: `http://localhost:${bound.port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
