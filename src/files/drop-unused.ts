import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Removes the files and folders of a folder that are not used. */
export async function dropUnused(folder: string, isUsed: (name: string) => boolean): Promise<void> {
  const unused = (await readdir(folder)).filter((name) => !isUsed(name));
  await Promise.all(unused.map((name) => rm(join(folder, name), { recursive: true })));
}
