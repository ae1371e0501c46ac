import { glob, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { measureOutput, type OutputSize } from '../build/files.ts';
import { BUILD_TIME } from '../build/project.ts';
import { type Measurement, measureCommand } from '../measure.ts';
import { makeScratchFolder } from '../scratch.ts';
import { copyProject } from './copy-project.ts';

/** Items in a feed that has as many as it may. */
const FULL = 30;

export interface FeedCount {
  /** Feeds that one can follow, in RSS and in JSON. */
  readonly feeds: number;
  /** Those of them with thirty items. */
  readonly full: number;
}

export interface Run extends Measurement {
  readonly output: OutputSize;
  readonly count: FeedCount;
}

const itemsIn = (file: string, feed: string): number =>
  file.endsWith('.json') ? JSON.parse(feed).items.length : feed.split('<item>').length - 1;

async function countFeeds(outDir: string): Promise<FeedCount> {
  let feeds = 0;
  let full = 0;
  for await (const file of glob('**/{rss.xml,chaired.xml,feed.json,chaired.json}', { cwd: outDir })) {
    if (file.startsWith('archive')) continue;
    feeds += 1;
    if (itemsIn(file, await readFile(join(outDir, file), 'utf8')) >= FULL) full += 1;
  }
  return { feeds, full };
}

/** One cold build of a content folder, with or without feeds, in a folder of its own, which is removed afterwards. */
export async function measureBuild(contentDir: string, options: { readonly feeds: boolean }): Promise<Run> {
  const dir = await makeScratchFolder('feeds');
  try {
    await copyProject(dir, options);
    const outDir = join(dir, 'dist');
    const env = { CONTENT_DIR: contentDir, OUT_DIR: outDir, BUILD_TIME };
    const measured = await measureCommand({ file: 'npm', args: ['run', '-s', 'build'], cwd: dir, env });
    return { ...measured, output: await measureOutput(outDir), count: await countFeeds(outDir) };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
