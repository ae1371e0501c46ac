import { execFile } from 'node:child_process';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Command } from '../measure.ts';
import { misspell, writePrhRules } from './dictionaries.ts';

/** What a rival is given beside the articles. */
export interface RivalTask {
  /** Names of everyone in the list. */
  readonly names: readonly string[];
  /** Every word of the articles. */
  readonly known: readonly string[];
}

/** Another checker of words, under measurement. */
export interface Rival {
  /** As the table calls it, versions included. */
  readonly name: string;
  /** At most so many articles are given to it: with more it takes longer than anybody waits. */
  readonly articles: number;
  /** Lays out its settings below the content folder; the command reads the articles there. */
  prepare(contentDir: string, task: RivalTask): Promise<Command>;
}

/** A rival, or why it is left out on this machine. */
export type RivalEntry = { readonly rival: Rival } | { readonly leftOut: string };

interface Program {
  readonly packages: readonly string[];
  /** The file to run, below `node_modules`. */
  readonly bin: string;
  readonly rival: (bin: string, modules: string) => Rival;
}

const ROOT = join(import.meta.dirname, '../../..');
const ARTICLES = 'articles/**/*.md';

const textlint = (bin: string, modules: string): Rival => ({
  name: 'textlint 15.8.0, textlint-rule-prh 6.1.0',
  articles: 1_000,
  async prepare(contentDir, { names }) {
    const rules = { prh: { rulePaths: ['./prh.yml'] } };
    await writeFile(join(contentDir, 'prh.yml'), writePrhRules(misspell(names)));
    await writeFile(join(contentDir, 'textlint.json'), JSON.stringify({ rules }));
    const options = ['--config', 'textlint.json', '--rules-base-directory', modules];
    return { file: process.execPath, args: [bin, ...options, ARTICLES], cwd: contentDir };
  },
});

const cspell = (bin: string): Rival => ({
  name: 'cspell 10.4.0',
  articles: 10_000,
  async prepare(contentDir, { names, known }) {
    const settings = {
      version: '0.2',
      language: 'vi',
      // Its English dictionaries have nothing to say about these texts and would only cost it time.
      loadDefaultConfiguration: false,
      // Without it a word may lose its marks.
      caseSensitive: true,
      // It overlooks words of three letters otherwise, and with them most syllables of names.
      minWordLength: 1,
      dictionaryDefinitions: [{ name: 'newsroom', path: './words.txt' }],
      dictionaries: ['newsroom'],
    };
    const words = new Set([...names.flatMap((name) => name.split(' ')), ...known]);
    await writeFile(join(contentDir, 'words.txt'), [...words].join('\n'));
    await writeFile(join(contentDir, 'cspell.json'), JSON.stringify(settings));
    const options = ['--config', 'cspell.json', '--no-progress', '--no-cache'];
    return { file: process.execPath, args: [bin, 'lint', ...options, ARTICLES], cwd: contentDir };
  },
});

const PROGRAMS: readonly Program[] = [
  {
    packages: ['textlint@15.8.0', 'textlint-rule-prh@6.1.0'],
    bin: 'textlint/bin/textlint.js',
    rival: textlint,
  },
  { packages: ['cspell@10.4.0'], bin: 'cspell/bin.mjs', rival: cspell },
];

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Fetched once, apart from the project's own dependencies. */
async function install({ packages, bin }: Program): Promise<string> {
  const dir = join(ROOT, 'node_modules/.cache/bench', packages[0] ?? '');
  const modules = join(dir, 'node_modules');
  if (await isThere(join(modules, bin))) return modules;
  console.error(`Installing ${packages.join(' and ')} into ${dir} …`);
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, 'package.json'), '{ "private": true }');
  await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', '--save-exact', ...packages], {
    cwd: dir,
  });
  return modules;
}

async function enter(program: Program): Promise<RivalEntry> {
  try {
    const modules = await install(program);
    return { rival: program.rival(join(modules, program.bin), modules) };
  } catch (error) {
    const reason = String(error).split('\n')[0];
    return { leftOut: `${program.packages.join(' with ')} could not be installed from npm (${reason})` };
  }
}

export const enterRivals = (): Promise<RivalEntry[]> => Promise.all(PROGRAMS.map(enter));
