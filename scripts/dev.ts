import { sep } from 'node:path';
import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { createDesk } from '../src/dev/desk.ts';
import { showFindings } from '../src/dev/show-findings.ts';
import { inspectContent } from '../src/files/inspect-content.ts';
import { readSiteSettings } from '../src/files/site-settings.ts';
import { reportPretty } from '../src/reporters/pretty.ts';
import { deskStrings } from '../src/strings/desk.ts';
import { deskReport } from './report-inspection.ts';
import { orRefuse, startSettings } from './start.ts';

// Drafts and future articles show while they are written; Astro would put the server in the background when a program drives it.
process.env.PREVIEW ??= '1';
process.env.ASTRO_DEV_BACKGROUND = '0';
// Nothing is asked of other hosts.
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const USAGE = 'npm run dev -- [--verbose]';
const PAUSE = 300;

const { verbose } = await orRefuse(
  () => parseArgs({ options: { verbose: { type: 'boolean', default: false } } }).values,
  { usage: USAGE },
);
const settings = await startSettings({ usage: USAGE });
const { origin, base, locale } = await orRefuse(() => readSiteSettings(settings));

const say = (text: string): void => {
  process.stderr.write(`\n${text}`);
};
const desk = createDesk({
  inspect: async () => deskReport(await inspectContent(settings), settings.contentDir, locale),
  complain: (error) => say(`${error instanceof Error ? error.message : String(error)}\n`),
  pause: PAUSE,
});
desk.onChecked(({ report, lang }) =>
  say(reportPretty(report, { lang, colour: process.stderr.isTTY === true, verbose })),
);

const server = await dev({
  site: origin,
  base,
  server: { port: settings.port },
  // Under `always` Astro asks for a slash behind the name of a picture, and serves none.
  trailingSlash: 'ignore',
  devToolbar: { enabled: true },
  integrations: [showFindings(desk, deskStrings[locale].title)],
});
server.watcher.on('all', (_event, file) => {
  if (file.startsWith(settings.contentDir + sep)) desk.change(file);
});
await desk.current();
