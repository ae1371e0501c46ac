import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findBrowser } from '../../support/find-browser.ts';
import { makeScratchFolder } from '../scratch.ts';
import { firstLine, installTool } from './install.ts';
import { JUDGED, PAGES } from './pages.ts';

const VERSION = '13.5.0';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Scores of 100, in the order of the categories, with what was missing in them. */
export interface Score {
  readonly page: (typeof JUDGED)[number];
  readonly scores: readonly number[];
  readonly missed: readonly string[];
}

export type Judgement = { readonly scores: readonly Score[] } | { readonly leftOut: string };

interface Report {
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly score: number | null;
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
      }
    >
  >;
  readonly audits: Readonly<Record<string, { readonly score: number | null }>>;
}

function scoreOf(page: Score['page'], { categories, audits }: Report): Score {
  const scores = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
  const missed = CATEGORIES.flatMap((name) =>
    (categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => id),
  );
  return { page, scores, missed };
}

/** The median of several runs, by performance: the only score that varies. */
const median = (runs: readonly Score[]): Score | undefined =>
  runs.toSorted((a, b) => (a.scores[0] ?? 0) - (b.scores[0] ?? 0))[Math.floor((runs.length - 1) / 2)];

async function judge(cli: string, url: string, out: string): Promise<Report> {
  const args = [
    cli,
    url,
    '--quiet',
    '--output=json',
    `--output-path=${out}`,
    '--no-enable-error-reporting',
    `--only-categories=${CATEGORIES.join(',')}`,
    '--chrome-flags=--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking',
  ];
  const env = { ...process.env, CHROME_PATH: findBrowser() ?? '' };
  await promisify(execFile)(process.execPath, args, { env, maxBuffer: 2 ** 26 });
  return JSON.parse(await readFile(out, 'utf8'));
}

/** What Lighthouse says of the page types that matter most, as it simulates a phone on a slow line. */
export async function judgePages(address: string, runs: number): Promise<Judgement> {
  const tool = await installTool('lighthouse', VERSION, 'cli/index.js');
  if ('leftOut' in tool) return tool;
  const dir = await makeScratchFolder('lighthouse');
  const scores: Score[] = [];
  try {
    for (const page of JUDGED) {
      const own: Score[] = [];
      for (let run = 0; run < runs; run += 1)
        own.push(scoreOf(page, await judge(tool.path, address + PAGES[page], join(dir, 'report.json'))));
      const middle = median(own);
      if (middle) scores.push(middle);
    }
  } catch (error) {
    return { leftOut: `Lighthouse ${VERSION} could not run (${firstLine(error)})` };
  }
  return { scores };
}
