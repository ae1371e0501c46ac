import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes text files, making the folders they need. */
export async function writeFiles(
  dir: string,
  files: Iterable<readonly [path: string, text: string]>,
): Promise<void> {
  const made = new Set<string>();
  for (const [path, text] of files) {
    const file = join(dir, path);
    const folder = dirname(file);
    if (!made.has(folder)) await mkdir(folder, { recursive: true });
    made.add(folder);
    await writeFile(file, text);
  }
}

export interface OutputSize {
  readonly files: number;
  readonly bytes: number;
  /** HTML files. */
  readonly pages: number;
}

/** Paths of all files below a folder, with `/` between their parts. */
export async function listFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    );
}

export async function measureOutput(dir: string): Promise<OutputSize> {
  const paths = await listFiles(dir);
  let bytes = 0;
  for (const path of paths) bytes += (await stat(join(dir, path))).size;
  return { files: paths.length, bytes, pages: paths.filter((path) => path.endsWith('.html')).length };
}
