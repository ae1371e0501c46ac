import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { readSettings } from '../src/files/settings.ts';
import { readSiteSettings } from '../src/files/site.ts';

const fail = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(2);
};

const settings = readSettings();
const { base } = await readSiteSettings(settings);
const notFound = await readFile(join(settings.outDir, '404.html')).catch(() =>
  fail(`There is no build in ${settings.outDir}. Run "npm run build" first.`),
);

/** Answers from the folder; what is not there gets the site's own page for that, as a web server would be told to do. */
const files = sirv(settings.outDir, { dev: false, etag: true });

const server = createServer((request, response) => {
  const path = request.url ?? '/';
  const refuse = (): void => {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
  };
  if (!path.startsWith(base)) {
    if (path === '/' || path === base.slice(0, -1)) response.writeHead(302, { location: base }).end();
    else refuse();
    return;
  }
  request.url = path.slice(base.length - 1);
  response.setHeader('x-content-type-options', 'nosniff');
  files(request, response, refuse);
});

server.on('error', (error: NodeJS.ErrnoException) =>
  fail(
    error.code === 'EADDRINUSE'
      ? `Port ${settings.port} is taken. Choose another: PORT=4322 npm start`
      : error.message,
  ),
);
server.listen(settings.port, () => {
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : settings.port;
  process.stdout.write(`http://localhost:${port}${base}\n`);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
