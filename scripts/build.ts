import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { findMisplaced } from '../src/files/account.ts';
import { readPlan } from '../src/files/manuscript.ts';
import { shownPath } from '../src/files/shown-path.ts';
import {
  openWorkshop,
  realFolder,
  refuseForeign,
  removeLeftovers,
  switchOutput,
} from '../src/files/switch-output.ts';
import { createProgress } from '../src/reporters/progress.ts';
import { buildStrings } from '../src/strings/build.ts';
import { orRefuse, startSettings } from './start.ts';

const started = performance.now();
const settings = await startSettings({ code: 1 });
const outDir = await orRefuse(() => realFolder(settings.outDir), { code: 1 });
const contentDir = await orRefuse(() => realFolder(settings.contentDir), { code: 1 });
await orRefuse(() => refuseForeign({ outDir, contentDir }), { code: 1 });
const progress = createProgress(process.stderr);

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

/** Most of what a page makes is gone when it is written: room for it from the beginning spares the collector work. MB. */
const YOUNG_SPACE = ['--min-semi-space-size=16', '--max-semi-space-size=16'];

/** Heap that the pages of so many articles need, in MB. Without a limit Node collects garbage late and takes twice that. */
const heapFor = (articles: number): number => 360 + Math.ceil(articles * 0.028);

/** Runs a step in a process of its own, which gives its memory back; false where it failed and has said why. */
const run = (step: string, workshop: string, flags: readonly string[] = []): Promise<boolean> =>
  new Promise((resolve, reject) => {
    // The clock is read once: every step reads this moment.
    const env = { ...process.env, WORKSHOP: workshop, BUILD_TIME: new Date(settings.now).toISOString() };
    const file = fileURLToPath(new URL(`./build-steps/${step}.ts`, import.meta.url));
    const child = spawn(process.execPath, [...flags, file], { env, stdio: ['ignore', 2, 2] });
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0));
  });

/** Builds the site in a folder of its own and puts it in the place of the last one; false where that stays as it was. */
async function build(): Promise<boolean> {
  const workshop = await openWorkshop();
  try {
    if (!(await run('read', workshop.folder))) return false;
    const { locale, articles, expected, sum } = await readPlan(workshop.folder);
    const strings = buildStrings[locale];
    progress.step(strings.building(articles));
    const flags = [`--max-old-space-size=${heapFor(articles)}`, ...YOUNG_SPACE];
    const pages = await run('write-pages', workshop.folder, flags);
    progress.step(strings.indexing);
    if (!pages || !(await run('write-index', workshop.folder))) {
      say(strings.failed(''));
      return false;
    }
    const misplaced = await findMisplaced(expected, workshop.site);
    if (misplaced.length > 0) {
      say(strings.failed(strings.misplaced(misplaced)));
      return false;
    }
    const immovable = await switchOutput(workshop.site, outDir);
    if (immovable) {
      say(strings.failed(strings.immovable(settings.outDir)));
      return false;
    }
    progress.end();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    say(`${sum}\n${strings.done(shownPath('', settings.outDir), seconds)}`);
    return true;
  } finally {
    progress.end();
    await rm(workshop.folder, { recursive: true, force: true });
    await removeLeftovers(outDir);
  }
}

if (!(await build())) process.exitCode = 1;
