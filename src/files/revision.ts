import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { askGit } from './git.ts';

/** Why a revision cannot be compared with. */
export type RevisionProblem =
  | 'no-git'
  | 'no-repository'
  | 'unknown-revision'
  | 'shallow-clone'
  | 'unreadable-revision';

/** The content folder as it was at a revision. */
export interface Revision {
  /** A folder of its own, empty where the revision had no such folder. */
  readonly folder: string;
  /** Whether the revision had the content folder. */
  readonly present: boolean;
  /** By present path inside the content folder the path there at that time, for files that git saw move. */
  readonly moved: ReadonlyMap<string, string>;
  /** Removes the folder. */
  readonly close: () => Promise<void>;
}

export type OpenedRevision = Revision | { readonly problem: RevisionProblem; readonly message: string };

const failed = (problem: RevisionProblem, message = ''): OpenedRevision => ({ problem, message });

/** The moves in `git diff --name-status -z`: `R100`, from, to. Other lines have one path. */
function readMoves(output: string, prefix: string): Map<string, string> {
  const parts = output.split('\0');
  const moved = new Map<string, string>();
  const inside = (path: string): string | undefined =>
    path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
  for (let index = 0; index < parts.length; index += 2) {
    if (!parts[index]?.startsWith('R')) continue;
    const [from, to] = [inside(parts[index + 1] ?? ''), inside(parts[index + 2] ?? '')];
    if (from !== undefined && to !== undefined) moved.set(to, from);
    index += 1;
  }
  return moved;
}

/** Writes a tree into a folder through an index of its own: the repository and its index stay as they are. */
async function writeTree(top: string, tree: string, scratch: string): Promise<string | undefined> {
  const index = { GIT_INDEX_FILE: join(scratch, 'index') };
  const folder = join(scratch, 'content', sep);
  const read = await askGit(top, ['read-tree', tree], index);
  if (!read.ok) return read.message;
  const written = await askGit(top, ['checkout-index', '--all', '--force', `--prefix=${folder}`], index);
  return written.ok ? undefined : written.message;
}

async function findTop(contentDir: string): Promise<{ top: string } | OpenedRevision> {
  const answer = await askGit(contentDir, ['rev-parse', '--show-toplevel']);
  if (answer.ok) return { top: answer.output.replace(/\r?\n$/, '') };
  return answer.missing ? failed('no-git') : failed('no-repository', answer.message);
}

async function findCommit(top: string, written: string): Promise<{ commit: string } | OpenedRevision> {
  const answer = await askGit(top, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${written}^{commit}`,
  ]);
  if (answer.ok) return { commit: answer.output.trim() };
  const shallow = await askGit(top, ['rev-parse', '--is-shallow-repository']);
  const isShallow = shallow.ok && shallow.output.trim() === 'true';
  return failed(isShallow ? 'shallow-clone' : 'unknown-revision', answer.message);
}

/** Lays out the content folder of a git revision beside the present one, which may be a repository or lie in one. */
export async function openRevision(contentDir: string, written: string): Promise<OpenedRevision> {
  const found = await findTop(contentDir);
  if (!('top' in found)) return found;
  const { top } = found;
  const resolved = await findCommit(top, written);
  if (!('commit' in resolved)) return resolved;
  const below = relative(await realpath(top), await realpath(contentDir))
    .split(sep)
    .join('/');
  const prefix = below === '' ? '' : `${below}/`;
  const { commit } = resolved;
  const tree = await askGit(top, ['rev-parse', '--verify', '--quiet', `${commit}:${below}`]);
  const scratch = await mkdtemp(join(tmpdir(), 'communique-since-'));
  const close = () => rm(scratch, { recursive: true, force: true });
  const problem = tree.ok ? await writeTree(top, tree.output.trim(), scratch) : undefined;
  if (problem !== undefined) {
    await close();
    return failed('unreadable-revision', problem);
  }
  const diff = await askGit(top, [
    'diff',
    '--name-status',
    '-z',
    '-M',
    '--no-ext-diff',
    commit,
    '--',
    below || '.',
  ]);
  return {
    folder: join(scratch, 'content'),
    present: tree.ok,
    moved: readMoves(diff.ok ? diff.output : '', prefix),
    close,
  };
}
