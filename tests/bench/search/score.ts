import type { Asked } from './measure.ts';

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Whether the first article shown answers the query. */
export const isHit = ({ query, shown }: Asked): boolean => query.relevant.has(shown.slugs[0] ?? '');

/** Of the first five shown the share that answers, set against as many as there are. */
export function recallAt5({ query, shown }: Asked): number {
  const right = shown.slugs.slice(0, 5).filter((slug) => query.relevant.has(slug)).length;
  return right / Math.min(5, query.relevant.size);
}

/** Of all articles that answer, the share that is shown. */
export const recallOfAll = ({ query, shown }: Asked): number =>
  shown.slugs.filter((slug) => query.relevant.has(slug)).length / query.relevant.size;

export const hitRate = (asked: readonly Asked[]): number => mean(asked.map((one) => (isHit(one) ? 1 : 0)));
export const meanRecallAt5 = (asked: readonly Asked[]): number => mean(asked.map(recallAt5));
export const meanRecallOfAll = (asked: readonly Asked[]): number => mean(asked.map(recallOfAll));

/** The value that `share` of all values do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
