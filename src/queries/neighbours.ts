import type { Article } from '../domain/article.ts';
import { once } from './once.ts';

/** The articles published just before and just after one. */
export interface Neighbours {
  readonly newer?: Article | undefined;
  readonly older?: Article | undefined;
}

/** By slug. Withdrawn articles are passed over, but know their own neighbours. */
export const neighboursOf = once(({ articles }): ReadonlyMap<string, Neighbours> => {
  const neighbours = new Map<string, { newer?: Article; older?: Article }>();
  let newer: Article | undefined;
  let waiting: { older?: Article }[] = [];
  for (const article of articles) {
    const own = newer ? { newer } : {};
    neighbours.set(article.slug, own);
    if (article.withdrawn) {
      waiting.push(own);
      continue;
    }
    for (const one of waiting) one.older = article;
    waiting = [own];
    newer = article;
  }
  return neighbours;
});
