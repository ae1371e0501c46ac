import { randomBytes } from 'node:crypto';
import { cp, mkdir, readdir, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isInside } from './is-inside.ts';
import type { Settings } from './settings.ts';

const DAY = 86_400_000;
/** Astro loads what it has bundled from there: the folder must lie in the project, where packages are found. */
const WORKSHOP = resolve('.cache/builds');

/** Folders of one build: what it makes, and what it needs meanwhile. */
export interface Workshop {
  readonly folder: string;
  readonly site: string;
  readonly cache: string;
}

/** Makes the folders in which a build works, apart from every other build. */
export async function openWorkshop(): Promise<Workshop> {
  const folder = join(WORKSHOP, randomBytes(6).toString('hex'));
  const workshop = { folder, site: join(folder, 'site'), cache: join(folder, 'cache') };
  await Promise.all([mkdir(workshop.site, { recursive: true }), mkdir(workshop.cache, { recursive: true })]);
  return workshop;
}

const asideOf = (outDir: string, what: 'next' | 'last'): string =>
  join(dirname(outDir), `.${basename(outDir)}-${what}-${randomBytes(4).toString('hex')}`);

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/** Renames a folder; copies it where it must go to another file system. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!isCode(error, 'EXDEV')) throw error;
    await cp(from, to, { recursive: true });
  }
}

/** Puts a folder aside; false where there is none. */
async function putAside(folder: string, aside: string): Promise<boolean | Immovable> {
  try {
    await rename(folder, aside);
    return true;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false;
    if (isCode(error, 'EBUSY')) return 'mount-point';
    throw error;
  }
}

/**
 * The folder that a path means, itself no symbolic link: only such a one can be put aside and leave the link standing.
 * It need not exist yet.
 *
 * @throws Error of the file system, where links lead in a circle for example
 */
export async function realFolder(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
    const target = await readlink(path).catch(() => undefined);
    return target === undefined ? path : realFolder(resolve(dirname(path), target));
  }
}

/** The reason why `switchOutput` leaves a folder as it is. */
export type Immovable = 'mount-point';

/**
 * Puts a finished site in the place of the last one: two renames side by side, and back again should the second fail.
 * Readers of the folder find the old site or the new one, whole.
 *
 * @param outDir absolute path, no symbolic link (`realFolder`)
 * @returns why the old output stands as it was, where it is a folder that cannot be put aside
 * @throws Error of the file system; the old output then stands as it was
 */
export async function switchOutput(site: string, outDir: string): Promise<Immovable | undefined> {
  await mkdir(dirname(outDir), { recursive: true });
  const next = asideOf(outDir, 'next');
  const last = asideOf(outDir, 'last');
  try {
    await move(site, next);
    const had = await putAside(outDir, last);
    if (had === 'mount-point') return had;
    try {
      await rename(next, outDir);
    } catch (error) {
      // Should this fail too, the last site stays where it lies: it is the only one.
      if (had) await rename(last, outDir);
      throw error;
    }
    // The new site stands: what cannot be removed now, a later build removes.
    if (had) await rm(last, { recursive: true, force: true }).catch(() => undefined);
    return undefined;
  } finally {
    await rm(next, { recursive: true, force: true });
  }
}

/** What every build writes: a folder that holds files but not this one is somebody's, not a site. */
const SIGN = '404.html';

/**
 * The site takes the place of all that stands in its folder.
 *
 * @param folders absolute paths, no symbolic links (`realFolder`)
 * @throws Error where that would be the program, the content, or files that no build can have written
 */
export async function refuseForeign({
  outDir,
  contentDir,
}: Pick<Settings, 'outDir' | 'contentDir'>): Promise<void> {
  const threatened = isInside(outDir, resolve())
    ? 'the program'
    : isInside(outDir, contentDir) || isInside(contentDir, outDir)
      ? 'the content'
      : undefined;
  if (threatened !== undefined)
    throw new Error(
      `OUT_DIR is ${outDir}: the site would take the place of ${threatened}. Name a folder of its own.`,
    );
  const names: string[] = await readdir(outDir).catch(() => []);
  if (names.length === 0 || names.includes(SIGN)) return;
  throw new Error(
    `${outDir} holds files that no build has written (${names.slice(0, 3).join(', ')} …), and the site would take their place. Empty it, or name another folder in OUT_DIR.`,
  );
}

async function removeOld(folder: string, isOurs: (name: string) => boolean): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter(isOurs)) {
    const path = join(folder, name);
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > DAY) await rm(path, { recursive: true, force: true });
  }
}

/** Removes what builds that were killed more than a day ago have left behind; never the last site that there is. */
export async function removeLeftovers(outDir: string): Promise<void> {
  const hasSite = await stat(outDir).then(
    () => true,
    () => false,
  );
  const name = basename(outDir).replace(/\W/g, '\\$&');
  const ours = new RegExp(`^\\.${name}-${hasSite ? '(?:next|last)' : 'next'}-[0-9a-f]{8}$`);
  await removeOld(dirname(outDir), (found) => ours.test(found));
  await removeOld(WORKSHOP, () => true);
}
