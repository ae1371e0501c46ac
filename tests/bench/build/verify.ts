import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { SyntheticNewsroom } from '../newsroom/compose.ts';
import { flattenEntities, KINDS_WITH_FEED } from './flat-entities.ts';

/** Files every contender must have written before its figures count, below the output folder. */
export function expectFiles(newsroom: SyntheticNewsroom): string[] {
  const lists = flattenEntities(newsroom);
  return [
    'index.html',
    'rss.xml',
    'feed.json',
    ...newsroom.articles.map(({ slug }) => `articles/${slug}/index.html`),
    ...lists.map(({ href }) => `${href.slice(1)}index.html`),
    ...lists
      .filter(({ kind }) => KINDS_WITH_FEED.has(kind))
      .flatMap(({ href }) => [`${href.slice(1)}rss.xml`, `${href.slice(1)}feed.json`]),
  ];
}

/** @throws where a page, a feed or the search index is missing, with how many and the first few */
export async function verifyOutput(outDir: string, expected: readonly string[]): Promise<void> {
  const missing: string[] = [];
  for (const path of expected) await access(join(outDir, path)).catch(() => missing.push(path));
  if (missing.length === 0) return;
  const first = missing.slice(0, 3).join(', ');
  throw new Error(`${missing.length} of ${expected.length} expected files are missing, among them ${first}.`);
}
