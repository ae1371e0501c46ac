import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** An index of the search that stands in a folder. */
interface IndexFolder {
  readonly key: () => string;
  readonly outputPath: string;
  readonly isUsed: (name: string) => boolean;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const pagefindVersion = async (): Promise<string> => {
  const { version } = JSON.parse(
    await readFile(new URL('../package.json', import.meta.resolve('pagefind')), 'utf8'),
  );
  return String(version);
};

async function dropUnused({ outputPath, isUsed }: IndexFolder): Promise<void> {
  const unused = (await readdir(outputPath)).filter((name) => !isUsed(name));
  await Promise.all(unused.map((name) => rm(join(outputPath, name), { recursive: true })));
}

/**
 * Keeps the indexes of the search from one build to the next: an index of years gone by stays as it is. Serves one build
 * at a time.
 *
 * @param cacheDir absolute path; where absent nothing is kept
 */
export function createIndexStore(cacheDir?: string) {
  const used = new Set<string>();

  const write = async (index: IndexFolder, writeIndex: () => Promise<void>): Promise<void> => {
    await writeIndex();
    await dropUnused(index);
  };

  const writeAndKeep = async (
    index: IndexFolder,
    writeIndex: () => Promise<void>,
    cache: string,
  ): Promise<void> => {
    const name = `${await pagefindVersion()}-${index.key()}`;
    used.add(name);
    if (await exists(join(cache, name))) {
      await cp(join(cache, name), index.outputPath, { recursive: true });
      return;
    }
    await write(index, writeIndex);
    await mkdir(cache, { recursive: true });
    const unfinished = await mkdtemp(join(cache, 'unfinished-'));
    await cp(index.outputPath, unfinished, { recursive: true });
    await rename(unfinished, join(cache, name));
  };

  const cache = cacheDir === undefined ? undefined : join(cacheDir, 'search');
  return {
    /** Brings an index to its place: as kept under its key, else by having it written there. */
    bring: (index: IndexFolder, writeIndex: () => Promise<void>): Promise<void> =>
      cache === undefined ? write(index, writeIndex) : writeAndKeep(index, writeIndex, cache),
    /** Drops what was kept and not asked for in this build. */
    finish: async (): Promise<void> => {
      if (cache === undefined || !(await exists(cache))) return;
      const stale = (await readdir(cache)).filter((name) => !used.has(name));
      await Promise.all(stale.map((name) => rm(join(cache, name), { recursive: true, force: true })));
    },
  };
}
