import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding, Severity } from '../src/domain/finding.ts';
import { inspectContent } from '../src/files/inspect-content.ts';
import { reportJson } from '../src/reporters/json.ts';
import { reportPretty } from '../src/reporters/pretty.ts';
import { reportInspection } from './report-inspection.ts';
import { refuse, startSettings } from './start.ts';

const USAGE = 'npm run check -- [PATH…] [--format pretty|json] [--verbose] [--strict] [--lang vi|en]';

/** Rules that say a file could not be read or parsed: the check did not run on it. */
const UNREADABLE = new Set(['content-yaml', 'content-encoding', 'content-markdown']);

const stop = (message: string): never => refuse(message, { usage: USAGE });

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
    return stop(error instanceof Error ? error.message : String(error));
  }
}

/** Settings and the reference list: what is broken there falsifies the verdict on every article. */
const isCommonGround = (path: string): boolean => !/^(?:articles|pages)\//.test(path);

/** Whether a finding lies at or below one of the paths named, or is an error in what all articles are judged by. */
function selector(contentDir: string, paths: readonly string[]): (finding: Finding) => boolean {
  const named = paths.map((path) => resolve(path));
  const missing = named.findIndex((path) => !existsSync(path));
  if (missing >= 0) stop(`There is no ${paths[missing]}.`);
  return ({ path, severity }) => {
    const full = resolve(contentDir, path);
    const asked = named.length === 0 || named.some((one) => full === one || full.startsWith(one + sep));
    return asked || (severity === 'error' && isCommonGround(path));
  };
}

const options = readOptions();
const format = choose('format', options.format, ['pretty', 'json']);
const asked = options.lang === undefined ? undefined : choose('lang', options.lang, ['vi', 'en']);
const settings = await startSettings({ usage: USAGE });
const select = selector(settings.contentDir, options.paths);
const inspection = await inspectContent(settings);
const lang = asked ?? inspection.reading.newsroom?.site.locale ?? 'en';
const report = reportInspection(inspection, settings.contentDir, lang, select);

process.stdout.write(
  format === 'json'
    ? reportJson(report)
    : reportPretty(report, { lang, colour: process.stdout.isTTY === true, verbose: options.verbose }),
);

const has = (severity: Severity): boolean => report.findings.some((finding) => finding.severity === severity);
if (report.findings.some(({ rule }) => UNREADABLE.has(rule))) process.exitCode = 2;
else if (has('error') || (options.strict && has('warning'))) process.exitCode = 1;
