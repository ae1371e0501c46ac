import type { Finding, Severity } from '../src/domain/finding.ts';
import { readFindings } from '../src/files/kept-findings.ts';
import { reportGithub } from '../src/reporters/github.ts';
import { reportJson } from '../src/reporters/json.ts';
import { reportPretty } from '../src/reporters/pretty.ts';
import { reportRdjson } from '../src/reporters/rdjson.ts';
import type { Report } from '../src/reporters/report.ts';
import { reportSarif } from '../src/reporters/sarif.ts';
import { readOptions, readSelection, USAGE } from './check-options.ts';
import type { Result } from './check-work.ts';
import { reportInspection } from './report-inspection.ts';
import { startSettings } from './start.ts';

/** Rules that say a file could not be read or parsed: the check did not run on it. */
const UNREADABLE = new Set([
  'content-yaml',
  'content-frontmatter',
  'content-encoding',
  'content-markdown',
  'content-baseline',
]);
const UNREADABLE_FILES = new Set(['unreadable', 'broken-link', 'missing', 'folder']);

const isUnread = ({ rule, detail }: Finding): boolean =>
  UNREADABLE.has(rule) || (rule === 'content-file' && UNREADABLE_FILES.has(detail.reason ?? ''));

const options = readOptions();
const settings = await startSettings({ usage: USAGE });
const selection = readSelection(settings.contentDir, options.paths);

/** What was done, as against what was found: part of what people read, beside what programs read. */
const tell = (text: string): void => {
  (options.format === 'pretty' ? process.stdout : process.stderr).write(text);
};
const isPlain = !options.fix && !options.writeBaseline && options.since === undefined;
const kept = isPlain ? readFindings(settings) : undefined;
// What was found before, and is still true, is there before the program that finds it could be loaded.
const { findings: shown, impact }: Result = kept
  ? { findings: kept }
  : await (await import('./check-work.ts')).work({ settings, selection, options, tell });
const lang = options.lang ?? shown.locale ?? 'en';
const report = reportInspection(shown, settings.contentDir, lang, { select: selection.select, impact });

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
