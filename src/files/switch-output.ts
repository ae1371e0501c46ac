import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const DAY = 86_400_000;

/** Folder beside the output in which the next one is made; on the same file system, so that it can be renamed. */
export const asideOf = (outDir: string): string =>
  join(dirname(outDir), `.${basename(outDir)}-next-${randomBytes(4).toString('hex')}`);

/**
 * Puts a finished output in the place of the last one: two renames, and back again should the second fail. Readers of
 * the folder find the old site or the new one, whole.
 *
 * @throws Error of the file system; the old output then stands as it was
 */
export async function switchOutput(next: string, outDir: string): Promise<void> {
  const last = `${asideOf(outDir)}-last`;
  await mkdir(dirname(outDir), { recursive: true });
  const had = await rename(outDir, last).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(next, outDir);
  } catch (error) {
    if (had) await rename(last, outDir);
    throw error;
  }
  if (had) await rm(last, { recursive: true, force: true });
}

/** Removes what builds that were killed more than a day ago have left beside the output. */
export async function removeLeftovers(outDir: string): Promise<void> {
  const prefix = `.${basename(outDir)}-next-`;
  const names = await readdir(dirname(outDir)).catch(() => []);
  for (const name of names.filter((entry) => entry.startsWith(prefix))) {
    const path = join(dirname(outDir), name);
    const { mtimeMs } = await stat(path);
    if (mtimeMs < Date.now() - DAY) await rm(path, { recursive: true, force: true });
  }
}
