import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { SyntheticNewsroom } from '../newsroom/compose.ts';
import { flattenEntities, SITE_FILES } from './flat-entities.ts';

/** Files every contender must have written before its figures count, below the output folder. */
export const expectFiles = (newsroom: SyntheticNewsroom): string[] => [
  ...SITE_FILES,
  ...newsroom.articles.map(({ slug }) => `articles/${slug}/index.html`),
  ...flattenEntities(newsroom).flatMap(({ href, files }) => files.map((file) => `${href.slice(1)}${file}`)),
];

/** @throws where a page, a feed or the search index is missing, with how many and the first few */
export async function verifyOutput(outDir: string, expected: readonly string[]): Promise<void> {
  const missing: string[] = [];
  for (const path of expected) await access(join(outDir, path)).catch(() => missing.push(path));
  if (missing.length === 0) return;
  const first = missing.slice(0, 3).join(', ');
  throw new Error(`${missing.length} of ${expected.length} expected files are missing, among them ${first}.`);
}
