import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { readSiteSettings } from '../src/files/site-settings.ts';
import { hookStrings } from '../src/strings/hook.ts';
import { orRefuse, refuse, startSettings } from './start.ts';

const MARK = '# Communiqué';

const settings = await startSettings();
const { locale } = await orRefuse(() => readSiteSettings(settings));
const words = hookStrings[locale];

/** What git says about the repository of the content folder. */
function ask(...args: string[]): string {
  const { status, stdout } = spawnSync('git', ['-C', settings.contentDir, ...args], { encoding: 'utf8' });
  return status === 0 ? stdout.trimEnd() : refuse(words.noRepository(settings.contentDir));
}

/** A text as one word of the shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const top = realpathSync(ask('rev-parse', '--show-toplevel'));
const content = relative(top, realpathSync(settings.contentDir)).split(sep).join('/') || '.';
const folder = resolve(settings.contentDir, ask('rev-parse', '--git-path', 'hooks'));
const file = join(folder, 'pre-commit');
const program = resolve('scripts/hooks/pre-commit').split(sep).join('/');

// Where core.hooksPath leads to the program's own folder the hook is there already.
if (existsSync(file) && realpathSync(file) === realpathSync(program)) {
  process.stdout.write(`${words.installed(file)}\n`);
  process.exit();
}
if (existsSync(file) && !readFileSync(file, 'utf8').includes(MARK)) {
  refuse(words.taken(file, `CONTENT_DIR=${quoted(content)} ${quoted(program)} || exit 1`));
}
mkdirSync(folder, { recursive: true });
writeFileSync(file, `#!/bin/sh\n${MARK}\nCONTENT_DIR=${quoted(content)} exec ${quoted(program)} "$@"\n`);
chmodSync(file, 0o755);
process.stdout.write(`${words.installed(file)}\n`);
