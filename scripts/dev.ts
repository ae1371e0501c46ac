import { dev } from 'astro';
import { inspectContent } from '../src/files/inspect-content.ts';
import { readSiteSettings } from '../src/files/site-settings.ts';
import { reportPretty } from '../src/reporters/pretty.ts';
import { reportInspection } from './report-inspection.ts';
import { orRefuse, startSettings } from './start.ts';

// Drafts and future articles show while they are written; Astro would put the server in the background when a program drives it.
process.env.PREVIEW ??= '1';
process.env.ASTRO_DEV_BACKGROUND = '0';

const PAUSE = 300;

const settings = await startSettings();
const { origin, base, locale } = await orRefuse(() => readSiteSettings(settings));
const server = await dev({ site: origin, base, server: { port: settings.port } });

/** Tells what the check finds, now and after every change. */
async function tellFindings(): Promise<void> {
  const report = reportInspection(await inspectContent(settings), settings.contentDir, locale);
  process.stderr.write(
    `\n${reportPretty(report, { lang: locale, colour: process.stderr.isTTY === true, verbose: false })}`,
  );
}

let waiting: NodeJS.Timeout | undefined;
server.watcher.on('all', (_event, file) => {
  if (!file.startsWith(settings.contentDir)) return;
  clearTimeout(waiting);
  waiting = setTimeout(tellFindings, PAUSE);
});
await tellFindings();
