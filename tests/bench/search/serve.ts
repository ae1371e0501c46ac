import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
/** What a page is made of with or without a search. */
const FRAME = /\.(html|css|woff2|svg)$|\/scripts\/theme\.js$/;

export interface MeteredServer {
  readonly address: string;
  /** Bytes sent for the search so far, heads of answers included; the page itself, its type and its style are not. */
  readonly sent: () => number;
  stop(): Promise<void>;
}

const headBytes = (response: ServerResponse): number =>
  Object.entries(response.getHeaders()).reduce(
    (sum, [name, value]) => sum + name.length + String(value).length + 4,
    140,
  );

/** Serves a built site on loopback as a web server would: text compressed, everything else as it is. */
export async function serveMetered(folder: string): Promise<MeteredServer> {
  let bytes = 0;
  const compressed = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = normalize(decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    const raw = await readFile(join(folder, path)).catch(() => undefined);
    if (!raw) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    const isText = /text|json|svg/.test(type);
    const body = isText ? (compressed.get(path) ?? gzipSync(raw)) : raw;
    if (isText) compressed.set(path, body);
    response.setHeader('content-type', type);
    response.setHeader('content-length', body.length);
    if (isText) response.setHeader('content-encoding', 'gzip');
    if (!FRAME.test(path)) bytes += body.length + headBytes(response);
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  return {
    address: `http://127.0.0.1:${port}/`,
    sent: () => bytes,
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}
