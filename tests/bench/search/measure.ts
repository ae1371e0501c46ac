import type { Browser } from 'playwright-core';
import { openBrowser } from '../../support/open-browser.ts';
import type { Measurement } from '../measure.ts';
import { askAll, type Shown, type Transfer, weigh } from './ask.ts';
import { buildSearchSite } from './build.ts';
import { composeSearchNewsroom, type Half } from './newsroom.ts';
import { type BenchQuery, composeQueries } from './queries.ts';
import { scanNewsroom } from './scan.ts';
import { serveMetered } from './serve.ts';

export interface Asked {
  readonly query: BenchQuery;
  readonly shown: Shown;
}

/** What a site of one kind did. */
export interface SearchFigures {
  readonly indexing: Measurement;
  readonly asked: readonly Asked[];
  /** Milliseconds of questions asked a second time. */
  readonly warm: readonly number[];
  readonly transfers: readonly Transfer[];
}

export interface SearchMeasurement {
  readonly articles: number;
  /** Answers from headlines alone. */
  readonly headline: SearchFigures;
  /** Answers from headlines and full texts. */
  readonly both: SearchFigures;
}

/** Visits of two questions that are weighed. */
const VISITS = 20;
/** Questions that are asked a second time. */
const WARM = 150;
/** Results on the first page of an answer. */
const TEN = 10;

/** Up to `count` of a list, from all over it. */
function sampleOf<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, Math.floor(list.length / count));
  return list.filter((_, at) => at % step === 0).slice(0, count);
}

const pair = (asked: readonly Asked[], shown: readonly Shown[]): [BenchQuery, BenchQuery][] => {
  const full = asked.filter((_, at) => (shown[at]?.total ?? 0) >= TEN).map(({ query }) => query);
  const chosen = sampleOf(full, VISITS * 2);
  return chosen.flatMap((query, at): [BenchQuery, BenchQuery][] => {
    const next = chosen[at + 1];
    return at % 2 === 0 && next ? [[query, next]] : [];
  });
};

async function measureSite(
  browser: Browser,
  queries: readonly BenchQuery[],
  { articles, half, fullText }: { articles: number; half: Half; fullText: boolean },
): Promise<SearchFigures> {
  console.error(`Building ${articles} articles, ${fullText ? 'both indexes' : 'headline index'} …`);
  const { outDir, indexing } = await buildSearchSite(articles, half, fullText);
  const server = await serveMetered(outDir);
  try {
    const wanted = queries.filter(({ kind }) => fullText === (kind === 'body'));
    console.error(`Asking ${wanted.length} questions …`);
    const shown = await askAll(browser, server, wanted, { all: fullText });
    const asked = wanted.flatMap((query, at): Asked[] => {
      const answer = shown[at];
      return answer ? [{ query, shown: answer }] : [];
    });
    const again = await askAll(browser, server, sampleOf(wanted, WARM), { rounds: 2 });
    const transfers: Transfer[] = [];
    for (const visit of pair(asked, shown)) transfers.push(await weigh(browser, server, visit));
    return { indexing, asked, warm: again.map(({ milliseconds }) => milliseconds), transfers };
  } finally {
    await server.stop();
  }
}

/** Builds and asks both kinds of site. */
export async function measureSearch(articles: number, half: Half): Promise<SearchMeasurement> {
  const newsroom = composeSearchNewsroom(articles, half, false);
  const queries = composeQueries(newsroom, scanNewsroom(newsroom), half);
  const browser = await openBrowser();
  try {
    const headline = await measureSite(browser, queries, { articles, half, fullText: false });
    const both = await measureSite(browser, queries, { articles, half, fullText: true });
    return { articles, headline, both };
  } finally {
    await browser.close();
  }
}
