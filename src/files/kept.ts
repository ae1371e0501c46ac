import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** What a check leaves for the next one. May be deleted at any time. */
const FOLDER = resolve('.cache/check');

/** Content folders whose results are kept; those checked longest ago are forgotten. */
const MOST_FOLDERS = 8;

const fileFor = (contentDir: string, kind: string): string =>
  join(FOLDER, `${hash('sha1', contentDir, 'base64url')}.${kind}`);

/** Lines that are kept of a content folder; none where nothing is. */
export function readKept(contentDir: string, kind: string): readonly string[] {
  try {
    return readFileSync(fileFor(contentDir, kind), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** A kept line as the value it was; `undefined` where it is damaged. */
export function parseKept(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? '');
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

/** Lines written at once. */
const BATCH = 256;

/**
 * Keeps lines about a content folder, whole or not at all. They are made as they are written: all at once would take
 * more memory than the check. Where nothing can be kept, the next check works again.
 */
export async function keep(contentDir: string, kind: string, lines: Iterable<string>): Promise<void> {
  const file = fileFor(contentDir, kind);
  const part = `${file}.${process.pid}`;
  try {
    await mkdir(FOLDER, { recursive: true });
    const handle = await open(part, 'w');
    try {
      let batch: string[] = [];
      const write = async (): Promise<void> => {
        await handle.write(batch.join(''));
        batch = [];
      };
      for (const line of lines) if (batch.push(`${line}\n`) === BATCH) await write();
      await write();
    } finally {
      await handle.close();
    }
    await rename(part, file);
    await forgetOldest();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    await rm(part, { force: true }).catch(() => {});
  }
}
