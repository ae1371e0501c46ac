import { markdownTable } from '../table.ts';
import type { Asked, SearchFigures, SearchMeasurement } from './measure.ts';
import { KINDS, type Kind } from './queries.ts';
import { hitRate, isHit, meanRecallAt5, meanRecallOfAll, quantile, recallAt5, recallOfAll } from './score.ts';

/** A promise and whether it holds. */
export interface Bar {
  readonly says: string;
  readonly holds: boolean;
}

const LARGE = 10_000;
const share = (value: number): string => value.toFixed(3);
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0);
const ofKind = (asked: readonly Asked[], kind: Kind): Asked[] =>
  asked.filter(({ query }) => query.kind === kind);

const atLeast = (what: string, least: number, value: number): Bar => ({
  says: `${what} at least ${least} (${share(value)})`,
  holds: value >= least,
});
const atMost = (what: string, most: number, value: number, unit: string): Bar => ({
  says: `${what} at most ${most} ${unit} (${value.toFixed(unit === 'GB' ? 2 : unit === 'ms' ? 1 : 0)})`,
  holds: value <= most,
});

const median = (values: readonly number[]): number => quantile(values, 0.5);
const firstOf = ({ transfers }: SearchFigures): number => median(transfers.map(({ first }) => first));
const secondOf = ({ transfers }: SearchFigures): number => median(transfers.map(({ second }) => second));

function judgeFinding({ headline, both }: SearchMeasurement): Bar[] {
  const kind = (name: Kind): Asked[] => ofKind(headline.asked, name);
  return [
    atLeast('recall@5 without marks', 0.98, meanRecallAt5(kind('without marks'))),
    atLeast('hit@1 without marks', 0.96, hitRate(kind('without marks'))),
    atLeast('hit@1 with marks', 0.97, hitRate(kind('with marks'))),
    atLeast('recall@5 with some marks', 0.97, meanRecallAt5(kind('some marks'))),
    atLeast('recall@5 with the other tone style', 0.97, meanRecallAt5(kind('other tone style'))),
    atLeast('recall@5 with one typo', 0.95, meanRecallAt5(kind('one typo'))),
    atLeast('recall@5 of abbreviations', 0.95, meanRecallAt5(kind('abbreviation'))),
    atLeast('recall@5 of prefixes', 0.95, meanRecallAt5(kind('prefix'))),
    atLeast('hit@1 of quoted phrases', 0.95, hitRate(kind('quoted'))),
    atLeast('of all mentions, found by full text', 0.99, meanRecallOfAll(ofKind(both.asked, 'body'))),
  ];
}

function judgeIndexing({ headline, both }: SearchMeasurement): Bar[] {
  const peak = ({ indexing }: SearchFigures): number => (indexing.peakBytes ?? Number.NaN) / 1e9;
  return [
    atMost('CPU of the headline index', 6, headline.indexing.cpuSeconds, 's'),
    atMost('memory of the headline index', 0.8, peak(headline), 'GB'),
    atMost('CPU of both indexes', 30, both.indexing.cpuSeconds, 's'),
    atMost('memory of both indexes', 3, peak(both), 'GB'),
  ];
}

/** The promises that are made for this size. */
export function judgeSearch(measured: SearchMeasurement): Bar[] {
  const { articles, headline } = measured;
  return [
    ...judgeFinding(measured),
    atMost(
      'first query with ten results, median',
      articles < LARGE ? 150 : 230,
      firstOf(headline) / 1000,
      'KB',
    ),
    atMost('second query, median', 80, secondOf(headline) / 1000, 'KB'),
    atMost('warm answers, 95th percentile', 30, quantile(headline.warm, 0.95), 'ms'),
    ...(articles < LARGE ? [] : judgeIndexing(measured)),
  ];
}

function findingTable({ headline, both }: SearchMeasurement): string {
  const rows = KINDS.flatMap((kind): string[][] => {
    const asked = ofKind([...headline.asked, ...both.asked], kind);
    if (asked.length === 0) return [];
    if (kind === 'nonsense') {
      const silent = asked.filter(({ shown }) => shown.total === 0).length / asked.length;
      return [['nonsense: nothing found', String(asked.length), share(silent), '–', '–']];
    }
    if (kind === 'body') {
      const name = 'words of the text, by full text';
      return [[name, String(asked.length), share(hitRate(asked)), '–', share(meanRecallOfAll(asked))]];
    }
    return [[kind, String(asked.length), share(hitRate(asked)), share(meanRecallAt5(asked)), '–']];
  });
  return markdownTable(['query', 'asked', 'hit@1', 'recall@5', 'recall of all'], rows);
}

function costTable({ headline, both }: SearchMeasurement): string {
  const row = (name: string, figures: SearchFigures): string[] => [
    name,
    kilobytes(firstOf(figures)),
    kilobytes(secondOf(figures)),
    quantile(figures.warm, 0.5).toFixed(1),
    quantile(figures.warm, 0.95).toFixed(1),
    figures.indexing.cpuSeconds.toFixed(1),
    ((figures.indexing.peakBytes ?? Number.NaN) / 1e9).toFixed(2),
  ];
  return markdownTable(
    ['', 'first KB', 'second KB', 'warm ms', 'p95 ms', 'indexing CPU s', 'peak GB'],
    [row('headline index', headline), row('headline index and full text', both)],
  );
}

/** The tables as Markdown, with the promises. */
export const reportSearch = (measured: SearchMeasurement, bars: readonly Bar[]): string =>
  [
    findingTable(measured),
    costTable(measured),
    bars.map(({ says, holds }) => `- ${says}: ${holds ? 'holds' : 'does not hold'}`).join('\n'),
  ].join('\n\n');

/** The first questions of each kind that were not answered as they should have been. */
export function listSearchMisses({ headline, both }: SearchMeasurement): string {
  const isMiss = (one: Asked): boolean => {
    if (one.query.kind === 'nonsense') return one.shown.total > 0;
    return one.query.kind === 'body' ? recallOfAll(one) < 1 : !isHit(one) || recallAt5(one) < 1;
  };
  return KINDS.flatMap((kind) =>
    ofKind([...headline.asked, ...both.asked], kind)
      .filter(isMiss)
      .slice(0, 12)
      .map(({ query, shown }) => {
        const wanted = [...query.relevant].slice(0, 3).join(', ');
        return `${kind}: ${query.text}\n  ${shown.total} found, ${query.relevant.size} right: ${wanted}\n  shown: ${shown.slugs.slice(0, 3).join(', ')}`;
      }),
  ).join('\n');
}
