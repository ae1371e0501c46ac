import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding } from '../src/domain/finding.ts';
import { isInside } from '../src/files/is-inside.ts';
import { refuse } from './start.ts';

const FORMATS = ['pretty', 'json', 'sarif', 'github', 'rdjson'] as const;
const LANGUAGES = ['vi', 'en'] as const;

export const USAGE = `npm run check -- [PATH…] [--format ${FORMATS.join('|')}] [--verbose] [--fix] [--strict]
              [--since REV] [--write-baseline] [--lang ${LANGUAGES.join('|')}]`;

const stop = (message: string): never => refuse(message, { usage: USAGE });

function choose<T extends string>(option: string, value: string, choices: readonly T[]): T {
  return (
    choices.find((choice) => choice === value) ??
    refuse(`--${option} ${value}: choose one of ${choices.join(', ')}.`)
  );
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'pretty' },
        verbose: { type: 'boolean', default: false },
        fix: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        since: { type: 'string' },
        'write-baseline': { type: 'boolean', default: false },
        lang: { type: 'string' },
      },
    });
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

/** The options of `npm run check`; ends the command where they cannot be followed. */
export function readOptions() {
  const { values, positionals } = parse();
  const { format, lang, since } = values;
  if (values['write-baseline'] && since !== undefined)
    stop('--write-baseline accepts all findings, --since shows only new ones: use one of the two.');
  if (since?.trim() === '') stop('--since needs a git revision, like main or HEAD~1.');
  return {
    ...values,
    writeBaseline: values['write-baseline'],
    format: choose('format', format, FORMATS),
    lang: lang === undefined ? undefined : choose('lang', lang, LANGUAGES),
    paths: positionals,
  };
}

/** Settings and the reference list: what is broken there falsifies the verdict on every article. */
const isCommonGround = (path: string): boolean => !/^(?:articles|pages)\//.test(path);

/** What is reported where paths are named. */
export interface Selection {
  /** Whether a path of the content folder lies at or below one of those named, or none is named. */
  readonly holds: (path: string) => boolean;
  /** Whether a finding lies there, or is an error in what all articles are judged by. */
  readonly select: (finding: Pick<Finding, 'path' | 'severity'>) => boolean;
}

/** Reads the paths named; ends the command where there is nothing at one. */
export function readSelection(contentDir: string, paths: readonly string[]): Selection {
  const named = paths.map((path) => resolve(path));
  const missing = named.findIndex((path) => !existsSync(path));
  if (missing >= 0) stop(`There is no ${paths[missing]}.`);
  const outside = named.findIndex((path) => !isInside(path, contentDir) && !isInside(contentDir, path));
  if (outside >= 0) stop(`${paths[outside]} lies outside the content folder, ${contentDir}.`);
  const holds = (path: string): boolean => {
    const full = resolve(contentDir, path);
    return named.length === 0 || named.some((one) => full === one || full.startsWith(one + sep));
  };
  return {
    holds,
    select: ({ path, severity }) => holds(path) || (severity === 'error' && isCommonGround(path)),
  };
}
