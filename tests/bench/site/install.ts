import { execFile } from 'node:child_process';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const CACHE = join(import.meta.dirname, '../../../node_modules/.cache/bench');

/** A tool that was fetched, or why it has to be left out. */
export type Installed = { readonly path: string } | { readonly leftOut: string };

/**
 * A file of an npm package that only a benchmark needs: fetched once, apart from the project's own dependencies.
 *
 * @param file path inside the package
 */
export async function installTool(name: string, version: string, file: string): Promise<Installed> {
  const dir = join(CACHE, `${name}-${version}`);
  const path = join(dir, 'node_modules', name, file);
  try {
    await access(path);
    return { path };
  } catch {
    console.error(`Installing ${name}@${version} into ${dir} …`);
  }
  try {
    await mkdir(dir, { recursive: true });
    await writeFile(join(dir, 'package.json'), '{ "private": true }');
    const args = ['install', '--no-audit', '--no-fund', '--save-exact', `${name}@${version}`];
    await promisify(execFile)('npm', args, { cwd: dir });
    await access(path);
    return { path };
  } catch (error) {
    return { leftOut: `${name}@${version} could not be installed from npm (${firstLine(error)})` };
  }
}

export const firstLine = (error: unknown): string => String(error).split('\n')[0] ?? '';
