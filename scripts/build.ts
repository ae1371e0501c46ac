import { rm } from 'node:fs/promises';
import { build } from 'astro';
import { type Edition, type Newsroom, publicView } from '../src/domain/newsroom.ts';
import {
  accountFor,
  type ExpectedPage,
  expectPages,
  findMisplaced,
  missingFrom,
} from '../src/files/account.ts';
import { editionOf } from '../src/files/edition.ts';
import { inspectContent, shownPath, stoppingErrors } from '../src/files/inspect-content.ts';
import { readBody } from '../src/files/read-body.ts';
import { openWorkshop, removeLeftovers, switchOutput } from '../src/files/switch-output.ts';
import { reportPretty } from '../src/reporters/pretty.ts';
import { createProgress } from '../src/reporters/progress.ts';
import { writeSearchIndex } from '../src/search/write-index.ts';
import { buildStrings } from '../src/strings/build.ts';
import { reportInspection } from './report-inspection.ts';
import { startSettings } from './start.ts';

/** Content that is fit to be published, and what its pages will be. */
interface Manuscript {
  readonly newsroom: Newsroom;
  readonly edition: Edition;
  readonly expected: readonly ExpectedPage[];
  /** The sum, told at the end. */
  readonly sum: string;
}

const say = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const settings = await startSettings({ code: 1 });
// The clock is read once: every later stage reads this moment.
process.env.BUILD_TIME = new Date(settings.now).toISOString();
const progress = createProgress(process.stderr);

/** Reads and checks everything; `undefined` where the content is not fit to be published, which has then been told. */
async function readManuscript(): Promise<Manuscript | undefined> {
  const inspection = await inspectContent(settings);
  const { reading, findings } = inspection;
  const lang = reading.newsroom?.site.locale ?? 'en';
  const strings = buildStrings[lang];
  const stopping = stoppingErrors(inspection, settings);
  if (findings.length > 0) {
    const report = reportInspection(inspection, settings.contentDir, lang);
    say(reportPretty(report, { lang, colour: process.stderr.isTTY === true, verbose: false }));
  }
  if (stopping.length > 0 || !reading.newsroom) {
    say(strings.stopped(stopping.length));
    return undefined;
  }
  const edition = editionOf(settings, reading.newsroom.site.timeZone);
  const account = accountFor(reading, edition);
  const unaccounted = missingFrom(account);
  if (unaccounted !== 0) {
    say(strings.unaccounted(unaccounted));
    return undefined;
  }
  return {
    newsroom: publicView(reading.newsroom, edition),
    edition,
    expected: expectPages(reading, edition),
    sum: strings.sum(account),
  };
}

/** Writes pages, feeds and the search index into a folder of their own. */
async function writeSite({ newsroom }: Manuscript, outDir: string, cacheDir: string): Promise<void> {
  const { site, articles } = newsroom;
  const strings = buildStrings[site.locale];
  progress.step(strings.building(articles.length));
  await build({ site: site.origin, base: site.base, outDir, cacheDir, logLevel: 'warn' });
  progress.step(strings.indexing);
  await writeSearchIndex({
    newsroom,
    now: settings.now,
    readText: (path) => readBody(settings.contentDir, path),
    outDir,
  });
}

/** Builds the site; true where it now stands in the place of the last one. */
async function publish(manuscript: Manuscript): Promise<boolean> {
  const strings = buildStrings[manuscript.newsroom.site.locale];
  const workshop = await openWorkshop();
  try {
    await writeSite(manuscript, workshop.site, workshop.cache);
    const misplaced = await findMisplaced(manuscript.expected, workshop.site);
    if (misplaced.length > 0) throw new Error(strings.misplaced(misplaced));
    await switchOutput(workshop.site, settings.outDir);
  } catch (error) {
    say(strings.failed(error instanceof Error ? error.message : String(error)));
    return false;
  } finally {
    progress.end();
    await rm(workshop.folder, { recursive: true, force: true });
    await removeLeftovers(settings.outDir);
  }
  say(manuscript.sum);
  return true;
}

const started = performance.now();
const manuscript = await readManuscript();
if (manuscript && (await publish(manuscript))) {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(buildStrings[manuscript.newsroom.site.locale].done(shownPath('', settings.outDir), seconds));
} else process.exitCode = 1;
