import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FIXTURE, fixtureSite, newFolder } from '../support/build-site.ts';
import type { BuiltSite } from '../support/built-site.ts';
import { runScript } from '../support/run-script.ts';
import { type Server, serveSite } from '../support/serve-site.ts';

let site: BuiltSite;
let server: Server;
beforeAll(async () => {
  site = await fixtureSite();
  server = await serveSite(FIXTURE, site.outDir);
});
afterAll(() => server?.stop());

const get = (path: string): Promise<Response> => fetch(new URL(path, server.address), { redirect: 'manual' });

test('prints its address, base included, on a line of its own', () => {
  expect(server.said()).toMatch(/^http:\/\/localhost:[1-9]\d*\/bao\/\n$/);
});

test.each([
  ['/bao/', 'index.html', 'text/html'],
  ['/bao/people/y-lum/', 'people/y-lum/index.html', 'text/html'],
  ['/bao/rss.xml', 'rss.xml', 'xml'],
  ['/bao/data/articles.json', 'data/articles.json', 'json'],
  ['/bao/calendar.ics', 'calendar.ics', 'text/calendar'],
  ['/bao/favicon.svg', 'favicon.svg', 'image/svg+xml'],
])('answers %s with the file of the build', async (path, file, type) => {
  const response = await get(path);
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    expect.stringContaining(type),
  ]);
  expect(Buffer.from(await response.arrayBuffer()).equals(site.bytes(file))).toBe(true);
});

test.each([
  '/bao/khong-co/',
  '/bao/people/khong-ai/',
  '/khong-co/',
  '/baoo/',
  '/bao/..%2f..%2fpackage.json',
  '/bao/%00',
  '/bao/%',
])('has no page at %s, and says so', async (path) => {
  const response = await get(path);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe(site.text('404.html'));
});

test.each(['/', '/bao'])('leads from %s to the base', async (path) => {
  const response = await get(path);
  expect([response.status, response.headers.get('location')]).toEqual([302, '/bao/']);
});

test('refuses to serve what has not been built', async () => {
  const nothing = join(newFolder('nothing'), 'dist');
  const outcome = await runScript('preview', [], { CONTENT_DIR: FIXTURE, OUT_DIR: nothing, PORT: '0' });
  expect(outcome).toMatchObject({ code: 2, stdout: '' });
  expect(outcome.stderr).toContain(nothing);
});
