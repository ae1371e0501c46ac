import { randomBytes } from 'node:crypto';
import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all; one that is there keeps its permissions, and a link to it stays a link.
 *
 * @throws Error of the file system; the file then stands as it was
 */
export async function writeWhole(file: string, text: string): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const mode = await stat(target).then(
    (stats) => stats.mode & 0o7777,
    () => undefined,
  );
  const part = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}`);
  try {
    await writeFile(part, text);
    if (mode !== undefined) await chmod(part, mode);
    await rename(part, target);
  } finally {
    await rm(part, { force: true });
  }
}
