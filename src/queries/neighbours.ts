import type { Article } from '../domain/article.ts';
import { once } from './once.ts';

/** The articles of the same language published just before and just after one. */
export interface Neighbours {
  readonly newer?: Article | undefined;
  readonly older?: Article | undefined;
}

/** Withdrawn articles are passed over, but know their own neighbours. */
function linkNeighbours(articles: readonly Article[], neighbours: Map<string, Neighbours>): void {
  let newer: Article | undefined;
  let waiting: { older?: Article }[] = [];
  for (const article of articles) {
    const own: { newer?: Article; older?: Article } = newer ? { newer } : {};
    neighbours.set(article.slug, own);
    if (article.withdrawn) {
      waiting.push(own);
      continue;
    }
    for (const one of waiting) one.older = article;
    waiting = [own];
    newer = article;
  }
}

/** By slug. */
export const neighboursOf = once(({ articles }): ReadonlyMap<string, Neighbours> => {
  const neighbours = new Map<string, Neighbours>();
  for (const ofOne of Map.groupBy(articles, ({ lang }) => lang).values()) linkNeighbours(ofOne, neighbours);
  return neighbours;
});
