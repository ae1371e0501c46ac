import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { keepFile } from './picture-cache.ts';

/** What a check leaves for the next one. May be deleted at any time. */
const FOLDER = resolve('.cache/check');

/** Content folders whose results are kept; those checked longest ago are forgotten. */
const MOST_FOLDERS = 8;

const fileFor = (contentDir: string, kind: string): string =>
  join(FOLDER, `${hash('sha1', contentDir, 'base64url')}.${kind}.json`);

/** What is kept of a content folder; `undefined` where nothing is, or nothing that can be read. */
export function readKept(contentDir: string, kind: string): unknown {
  try {
    return JSON.parse(readFileSync(fileFor(contentDir, kind), 'utf8'));
  } catch {
    return undefined;
  }
}

async function forgetOldest(): Promise<void> {
  const files = (await readdir(FOLDER)).map((name) => join(FOLDER, name));
  const dated = await Promise.all(
    files.map(async (file) => ({ file, time: (await stat(file).catch(() => undefined))?.mtimeMs ?? 0 })),
  );
  const old = dated.sort((a, b) => b.time - a.time).slice(2 * MOST_FOLDERS);
  await Promise.all(old.map(({ file }) => rm(file, { force: true })));
}

/** Keeps something of a content folder, whole or not at all. Where nothing can be kept, the next check works again. */
export async function keep(contentDir: string, kind: string, value: unknown): Promise<void> {
  try {
    await keepFile(fileFor(contentDir, kind), Buffer.from(JSON.stringify(value)));
    await forgetOldest();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  }
}
