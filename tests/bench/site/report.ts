import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { markdownTable } from '../table.ts';
import type { Judgement } from './lighthouse.ts';
import type { Validation } from './validate.ts';
import type { Visit } from './visit.ts';
import type { ArticleWeight } from './weigh.ts';

export interface Measured {
  readonly articles: readonly ArticleWeight[];
  readonly visits: readonly Visit[];
  readonly judgement: Judgement;
  readonly validation: Validation;
  /** The policy the pages are served with. */
  readonly policy: string;
}

/** A promise of the site and what was measured. */
export interface Budget {
  readonly what: string;
  readonly bar: string;
  readonly measured: string;
  readonly holds: boolean;
  /** What breaks it. */
  readonly because: readonly string[];
}

const KB = 1000;
const kilobytes = (bytes: number): string => `${(bytes / KB).toFixed(1)} KB`;

const limit = (what: string, bytes: number, bar: number, because: string): Budget => ({
  what,
  bar: `≤ ${bar} KB`,
  measured: kilobytes(bytes),
  holds: bytes <= bar * KB,
  because: [because],
});

const none = (what: string, found: readonly string[]): Budget => ({
  what,
  bar: '0',
  measured: String(found.length),
  holds: found.length === 0,
  because: found,
});

const heaviest = (visits: readonly Visit[], weight: (visit: Visit) => number): Visit | undefined =>
  visits.reduce<Visit | undefined>(
    (most, one) => (most && weight(most) >= weight(one) ? most : one),
    undefined,
  );

function budgetsOfLighthouse(judgement: Judgement): Budget[] {
  if ('leftOut' in judgement) return [];
  return judgement.scores.map(({ page, scores, missed }) => ({
    what: `Lighthouse, mobile: ${page}`,
    bar: '≥ 98, 100, 100, 100',
    measured: scores.join(', '),
    holds: scores.every((score, index) => score >= (index === 0 ? 98 : 100)),
    because: missed,
  }));
}

const budgetsOfValidator = (validation: Validation): Budget[] =>
  'leftOut' in validation
    ? []
    : [
        none('Nu checker, all pages: errors', validation.errors),
        none('Nu checker, all pages: warnings', validation.warnings),
      ];

const TOOLS: ReadonlySet<string> = new Set(['search', 'feeds', 'who held office']);

/** Every promise with what was measured of it. */
export function judgeBudgets({ articles, visits, judgement, validation, policy }: Measured): Budget[] {
  const [article] = articles;
  const fonts = heaviest(visits, (visit) => visit.fonts);
  // Who opens a tool, to search, to choose feeds or a day, has asked for what it does.
  const scripts = heaviest(
    visits.filter(({ name }) => !TOOLS.has(name)),
    (visit) => visit.scripts,
  );
  const isStrict =
    policy.includes("default-src 'self'") &&
    !/unsafe-inline|unsafe-eval'/.test(policy.replace("'wasm-unsafe-eval'", ''));
  return [
    limit(
      'HTML and CSS of the heaviest article without pictures, gzip',
      (article?.html ?? 0) + (article?.css ?? 0),
      20,
      article?.path ?? '',
    ),
    limit(
      'script of a page to read, before search is touched, gzip',
      scripts?.scripts ?? 0,
      3,
      scripts?.name ?? '',
    ),
    limit('fonts of a first view', fonts?.fonts ?? 0, 100, fonts?.name ?? ''),
    ...budgetsOfLighthouse(judgement),
    none(
      `axe violations, ${visits.length} page types in both themes`,
      visits.flatMap(({ name, violations }) => violations.map((one) => `${name}: ${one}`)),
    ),
    ...budgetsOfValidator(validation),
    none(
      'requests to other hosts, refused styles and scripts, errors',
      visits.flatMap(({ name, troubles }) => troubles.map((one) => `${name}: ${one}`)),
    ),
    {
      what: 'Content-Security-Policy without `unsafe-inline`',
      bar: 'yes',
      measured: isStrict ? 'yes' : 'no',
      holds: isStrict,
      because: [policy],
    },
  ];
}

export async function readPolicy(dir: string): Promise<string> {
  const headers = await readFile(join(dir, '_headers'), 'utf8');
  return /^\s*Content-Security-Policy: (.*)$/m.exec(headers)?.[1] ?? '';
}

/** The table, and what was left out of it. */
export function reportBudgets(budgets: readonly Budget[], measured: Measured): string {
  const rows = budgets.map(({ what, bar, measured: found, holds }) => [
    what,
    bar,
    found,
    holds ? 'holds' : 'fails',
  ]);
  const leftOut = [measured.judgement, measured.validation].flatMap((one) =>
    'leftOut' in one ? [`- Left out: ${one.leftOut}`] : [],
  );
  const table = markdownTable(['promise', 'bar', 'measured', ''], rows);
  return [table.trim(), ...(leftOut.length > 0 ? [leftOut.join('\n')] : [])].join('\n\n');
}

/** What breaks a promise, a line for each; the first few of many. */
export const explainFailures = (budgets: readonly Budget[]): string[] =>
  budgets
    .filter(({ holds }) => !holds)
    .flatMap(({ what, because }) => [what, ...because.slice(0, 12).map((one) => `  ${one}`)]);
