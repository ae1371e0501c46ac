import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { readSiteSettings } from '../src/files/site-settings.ts';
import { orRefuse, refuse, startSettings } from './start.ts';

const settings = await startSettings();
const { base } = await orRefuse(() => readSiteSettings(settings));
const notFound = await readFile(join(settings.outDir, '404.html')).catch(() =>
  refuse(`There is no build in ${settings.outDir}. Run "npm run build" first.`),
);

/** Answers from the folder; what is not there gets the site's own page for that, as a web server would be told to do. */
const files = sirv(settings.outDir, { dev: false, etag: true });

const server = createServer((request, response) => {
  const path = request.url ?? '/';
  const answerNotFound = (): void => {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
  };
  if (!path.startsWith(base)) {
    if (path === '/' || path === base.slice(0, -1)) response.writeHead(302, { location: base }).end();
    else answerNotFound();
    return;
  }
  request.url = path.slice(base.length - 1);
  response.setHeader('x-content-type-options', 'nosniff');
  files(request, response, answerNotFound);
});

server.on('error', (error: NodeJS.ErrnoException) =>
  refuse(
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
