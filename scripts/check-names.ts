import type { Finding, Severity } from '../src/domain/finding.ts';
import { type Inspection, inspectContent } from '../src/files/inspect-content.ts';
import { compareSince, type Since } from '../src/files/since.ts';
import { reportGithub } from '../src/reporters/github.ts';
import { reportJson } from '../src/reporters/json.ts';
import { reportPretty } from '../src/reporters/pretty.ts';
import { reportRdjson } from '../src/reporters/rdjson.ts';
import type { Report } from '../src/reporters/report.ts';
import { reportSarif } from '../src/reporters/sarif.ts';
import { checkWork } from '../src/strings/check-work.ts';
import { readOptions, readSelection, USAGE } from './check-options.ts';
import { acceptFindings, fixFindings } from './check-work.ts';
import { reportInspection } from './report-inspection.ts';
import { orRefuse, refuse, startSettings } from './start.ts';

/** Rules that say a file could not be read or parsed: the check did not run on it. */
const UNREADABLE = new Set([
  'content-yaml',
  'content-frontmatter',
  'content-encoding',
  'content-markdown',
  'content-baseline',
]);
const UNREADABLE_FILES = new Set(['unreadable', 'broken-link', 'missing']);

const isUnread = ({ rule, detail }: Finding): boolean =>
  UNREADABLE.has(rule) || (rule === 'content-file' && UNREADABLE_FILES.has(detail.reason ?? ''));

const options = readOptions();
const settings = await startSettings({ usage: USAGE });
const selection = readSelection(settings.contentDir, options.paths);

let inspection: Inspection = await inspectContent(settings);
const lang = options.lang ?? inspection.reading.newsroom?.site.locale ?? 'en';
const strings = checkWork[lang];
/** What was done, as against what was found: part of what people read, beside what programs read. */
const tell = (text: string): void => {
  (options.format === 'pretty' ? process.stdout : process.stderr).write(text);
};

if (options.fix) inspection = await fixFindings(inspection, { settings, selection, strings, tell });
if (options.writeBaseline)
  inspection = await orRefuse(() => acceptFindings(inspection, { settings, selection, strings, tell }));

let since: Since | undefined;
if (options.since !== undefined) {
  const compared = await compareSince(options.since, inspection, settings);
  if ('problem' in compared)
    refuse(strings.revision[compared.problem](options.since, compared.message, settings.contentDir));
  since = compared;
}

const shown = since ? { ...inspection, findings: since.findings } : inspection;
const report = reportInspection(shown, settings.contentDir, lang, {
  select: selection.select,
  impact: since?.impact?.filter(({ path }) => selection.holds(path)),
});

const REPORTERS = {
  pretty: (made: Report) =>
    reportPretty(made, { lang, colour: process.stdout.isTTY === true, verbose: options.verbose }),
  json: reportJson,
  sarif: reportSarif,
  github: reportGithub,
  rdjson: reportRdjson,
} as const satisfies Record<typeof options.format, (made: Report) => string>;
process.stdout.write(REPORTERS[options.format](report));

const has = (severity: Severity): boolean => report.findings.some((finding) => finding.severity === severity);
if (shown.findings.some((finding) => selection.select(finding) && isUnread(finding))) process.exitCode = 2;
else if (has('error') || (options.strict && has('warning'))) process.exitCode = 1;
