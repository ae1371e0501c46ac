import { join } from 'node:path';
import type { SyntheticNewsroom } from '../newsroom/compose.ts';
import { writeNewsroom } from '../newsroom/write.ts';
import type { Contender, PreparedBuild } from './contender.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** After the newest article of any generated newsroom. */
export const BUILD_TIME = '2026-01-15T08:00:00+07:00';

/** Where the build keeps what it may use again; a new folder each time, so that every build is cold. */
async function prepareProject(dir: string, newsroom: SyntheticNewsroom): Promise<PreparedBuild> {
  const contentDir = join(dir, 'content');
  const outDir = join(dir, 'public');
  await writeNewsroom(contentDir, newsroom);
  const env = { CONTENT_DIR: contentDir, OUT_DIR: outDir, BUILD_TIME };
  return {
    outDir,
    commands: [{ file: 'npm', args: ['run', '--silent', 'build'], cwd: ROOT, env }],
    searchIndex: newsroom.fullText ? 'pagefind-text/0/pagefind-entry.json' : 'pagefind/pagefind-entry.json',
  };
}

export const headlineIndexed: Contender = {
  id: 'communique',
  name: 'Communiqué',
  prepare: (dir, newsroom) => prepareProject(dir, { ...newsroom, fullText: false }),
};

export const fullTextIndexed: Contender = {
  id: 'communique-full-text',
  name: 'Communiqué, full-text index too',
  prepare: (dir, newsroom) => prepareProject(dir, { ...newsroom, fullText: true }),
};
