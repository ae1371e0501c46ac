import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inspectContent } from '../../src/files/inspect-content.ts';
import { readSettings } from '../../src/files/settings.ts';
import { listFiles } from './build/files.ts';
import { composeNewsroom, composeReference, type NewsroomOptions } from './newsroom/compose.ts';
import { createRandom } from './newsroom/random.ts';
import { generateNewsroom } from './newsroom-generator.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'generator-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function digest(name: string, options: NewsroomOptions): Promise<string> {
  await generateNewsroom(join(dir, name), options);
  const hash = createHash('sha256');
  for (const path of (await listFiles(join(dir, name))).sort()) {
    hash.update(path).update(await readFile(join(dir, name, path)));
  }
  return hash.digest('hex');
}

test('the same options give the same bytes, another seed gives others', async () => {
  const first = await digest('first', { articles: 40, seed: 7 });
  expect(await digest('second', { articles: 40, seed: 7 })).toBe(first);
  expect(await digest('third', { articles: 40, seed: 8 })).not.toBe(first);
});

test.each([1, 2, 3])('the checker has nothing to say about it, seed %i', async (seed) => {
  await generateNewsroom(dir, { articles: 50, seed });
  const { reading, findings } = await inspectContent(readSettings({ CONTENT_DIR: dir }));
  expect(findings).toEqual([]);
  expect(reading.newsroom?.articles).toHaveLength(50);
});

test('people, posts and places grow with the articles', () => {
  const { people, posts, organizations, venues, topics } = composeReference(10_000, createRandom(1));
  const sizes = [people, posts, organizations, venues, topics].map((rows) => rows.length);
  expect(sizes).toEqual([400, 251, 40, 60, 20]);
});

test('articles hold about 4 kB of prose, and some of them lists, tables, links and quotations', () => {
  const bodies = composeNewsroom({ articles: 60 }).articles.map(({ body }) => body);
  const mean = bodies.reduce((sum, body) => sum + Buffer.byteLength(body), 0) / bodies.length;
  expect(mean).toBeGreaterThan(3_600);
  expect(mean).toBeLessThan(4_600);
  for (const block of [/^- /m, /^\| /m, /\]\(/, /^> /m, /^## /m]) {
    expect(bodies.filter((body) => block.test(body)).length).toBeGreaterThan(2);
  }
});
