import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MAX_OUTPUT = 256 * 1024 * 1024;

/** What git answered, or what it said instead. */
export type GitAnswer =
  | { readonly ok: true; readonly output: string }
  | { readonly ok: false; readonly missing: boolean; readonly message: string };

/** Of the environment nothing that would lead git to another repository, as the hooks that it runs do. */
const environment = (more: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^GIT_(?!CONFIG|SSH|CEILING)/.test(name)),
  ),
  LC_ALL: 'C',
  // Large files stay the pointers they are in the repository: nothing is fetched from another host.
  GIT_LFS_SKIP_SMUDGE: '1',
  GIT_NO_LAZY_FETCH: '1',
  // Looking at a repository does not rewrite its index.
  GIT_OPTIONAL_LOCKS: '0',
  ...more,
});

/** Asks git something in a folder. Never throws at what git says. */
export async function askGit(
  folder: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<GitAnswer> {
  try {
    const { stdout } = await run('git', ['-C', folder, '--literal-pathspecs', ...args], {
      env: environment(more),
      maxBuffer: MAX_OUTPUT,
    });
    return { ok: true, output: stdout };
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    return { ok: false, missing, message: said };
  }
}
