import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILD_TIME } from '../build/project.ts';
import { type Measurement, measureCommand } from '../measure.ts';
import { writeNewsroom } from '../newsroom/write.ts';
import { makeScratchFolder } from '../scratch.ts';
import { composeSearchNewsroom, type Half } from './newsroom.ts';

const ROOT = join(import.meta.dirname, '../../..');

export interface SearchSite {
  readonly outDir: string;
  /** What writing the search index cost, without the pages. */
  readonly indexing: Measurement;
}

const step = (name: string, env: Readonly<Record<string, string>>): Promise<Measurement> =>
  measureCommand({
    file: process.execPath,
    args: [join(ROOT, `scripts/build-steps/${name}.ts`)],
    cwd: ROOT,
    env,
  });

/** Builds the newsroom of a half, and once more its search index by itself, which is measured. */
export async function buildSearchSite(articles: number, half: Half, fullText: boolean): Promise<SearchSite> {
  const dir = await makeScratchFolder('search');
  const contentDir = join(dir, 'content');
  const outDir = join(dir, 'site');
  const workshop = join(dir, 'workshop');
  await writeNewsroom(contentDir, composeSearchNewsroom(articles, half, fullText));
  const env = { CONTENT_DIR: contentDir, OUT_DIR: outDir, BUILD_TIME };
  await measureCommand({ file: 'npm', args: ['run', '--silent', 'build'], cwd: ROOT, env });
  await mkdir(join(workshop, 'site'), { recursive: true });
  await step('read', { ...env, WORKSHOP: workshop });
  return { outDir, indexing: await step('write-index', { ...env, WORKSHOP: workshop }) };
}
