import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding } from '../src/domain/finding.ts';
import { inspectContent, reportFindings } from '../src/files/inspect-content.ts';
import { readSettings } from '../src/files/settings.ts';
import { reportJson } from '../src/reporters/json.ts';
import { reportPretty } from '../src/reporters/pretty.ts';
import type { Report } from '../src/reporters/report.ts';
import { explain } from '../src/strings/check.ts';

const USAGE = 'npm run check -- [PATH…] [--format pretty|json] [--verbose] [--strict] [--lang vi|en]';

/** Rules that say a file could not be read or parsed: the check did not run on it. */
const UNREADABLE = new Set(['content-yaml', 'content-encoding', 'content-markdown']);

/** Ends where nothing can be checked: bad option, no such path. */
function refuse(message: string): never {
  process.stderr.write(`${message}\n${USAGE}\n`);
  process.exit(2);
}

function choose<T extends string>(option: string, value: string, choices: readonly T[]): T {
  return (
    choices.find((choice) => choice === value) ??
    refuse(`--${option} ${value}: choose one of ${choices.join(', ')}.`)
  );
}

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'pretty' },
        verbose: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        lang: { type: 'string' },
      },
    });
    return { ...values, paths: positionals };
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** Whether a content file lies at or below one of the paths named. */
function selector(contentDir: string, paths: readonly string[]): (finding: Finding) => boolean {
  const named = paths.map((path) => resolve(path));
  const missing = named.findIndex((path) => !existsSync(path));
  if (missing >= 0) refuse(`There is no ${paths[missing]}.`);
  return ({ path }) => {
    const full = resolve(contentDir, path);
    return named.length === 0 || named.some((one) => full === one || full.startsWith(one + sep));
  };
}

const options = readOptions();
const format = choose('format', options.format, ['pretty', 'json']);
const settings = readSettings();
const select = selector(settings.contentDir, options.paths);
const { reading, findings } = await inspectContent(settings);
const lang =
  options.lang === undefined
    ? (reading.newsroom?.site.locale ?? 'en')
    : choose('lang', options.lang, ['vi', 'en']);
const chosen = findings.filter(select);

const report: Report = {
  checked: {
    articles: reading.documents.length,
    people: reading.newsroom?.people.length ?? 0,
    posts: reading.newsroom?.posts.length ?? 0,
    venues: reading.newsroom?.venues.length ?? 0,
  },
  findings: reportFindings(chosen, reading, settings.contentDir, (finding) => explain(finding, lang)),
};
process.stdout.write(
  format === 'json'
    ? reportJson(report)
    : reportPretty(report, { lang, colour: process.stdout.isTTY === true, verbose: options.verbose }),
);

const has = (severity: Finding['severity']): boolean =>
  chosen.some((finding) => finding.severity === severity);
if (chosen.some(({ rule }) => UNREADABLE.has(rule))) process.exitCode = 2;
else if (has('error') || (options.strict && has('warning'))) process.exitCode = 1;
