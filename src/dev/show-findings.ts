import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { RESERVED_SLUGS } from '../domain/address.ts';
import { type Desk, type DeskText, findingsFor } from './desk.ts';
import { ASK, CHECKED, TELL } from './messages.ts';
import { problemPage } from './problem-page.ts';

const ICON =
  '<svg viewBox="0 0 20 20" fill="none" stroke="#fff" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"><path d="M3 5h9M3 9h6M3 13h4"/><path d="m10 14 3 3 5-8"/></svg>';

/** Whether a path may be that of an article or a standing page. */
const mayBeText = (path: string): boolean => {
  const slug = /^\/(?:articles\/)?([^/]+)\/$/.exec(path)?.[1];
  return slug !== undefined && (path.startsWith('/articles/') || !RESERVED_SLUGS.has(slug));
};

/** The path an address leads to; nothing for one that cannot be decoded. */
function pathOf(request: IncomingMessage): string | undefined {
  try {
    return decodeURI(new URL(request.url ?? '', 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

/** The text behind a path. Only where it is new, or has just changed, is there a check to wait for. */
async function textAt(desk: Desk, path: string): Promise<DeskText | undefined> {
  const find = (): DeskText | undefined => desk.latest()?.texts.find(({ address }) => address === path);
  const known = find();
  if (known && !desk.isBehind(known.fullPath)) return known;
  await desk.current();
  return find();
}

const below = (base: string, path: string): string =>
  base !== '/' && path.startsWith(base) ? `/${path.slice(base.length).replace(/^\//, '')}` : path;

/** Shows on the pages of `npm run dev` what the check finds; nothing of it is in a build. */
export const showFindings = (desk: Desk, name: string): AstroIntegration => {
  let base = '/';
  return {
    name: 'communique-findings',
    hooks: {
      'astro:config:setup': ({ command, addDevToolbarApp }) => {
        if (command !== 'dev') return;
        const entrypoint = fileURLToPath(new URL('./toolbar/app.ts', import.meta.url));
        addDevToolbarApp({ id: 'communique', name, icon: ICON, entrypoint });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:server:setup': ({ server, toolbar }) => {
        toolbar.on<{ path: string }>(ASK, async ({ path }) => {
          const findings = findingsFor(await desk.current(), below(base, path));
          toolbar.send(TELL, { ...findings, path });
        });
        desk.onChecked(() => toolbar.send(CHECKED, {}));
        // Astro answers the address of an article it was not given with a page for programmers.
        server.middlewares.use(
          async (request: IncomingMessage, response: ServerResponse, next: () => void) => {
            const path = request.method === 'GET' ? pathOf(request) : undefined;
            if (path === undefined || !mayBeText(path)) return next();
            const text = await textAt(desk, path).catch(() => undefined);
            const result = desk.latest();
            if (!result || !text || text.readable) return next();
            const html = problemPage(findingsFor(result, path));
            response
              .writeHead(500, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
              .end(html);
          },
        );
      },
    },
  };
};
