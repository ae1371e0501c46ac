import type { Article, Correction } from '../domain/article.ts';
import { addDays } from '../domain/day.ts';
import type { PublishedNewsroom } from './newsroom.ts';
import { once } from './once.ts';

/** Something put right after publication. */
export interface PublishedCorrection {
  readonly article: Article;
  readonly correction: Correction;
}

/** All corrections, newest first. Those of withdrawn articles went with them. */
export const correctionsOf = once(({ articles }): readonly PublishedCorrection[] =>
  articles
    .filter((article) => !article.withdrawn)
    .flatMap((article) => article.corrections.map((correction) => ({ article, correction })))
    .sort((a, b) => Date.parse(b.correction.date.iso) - Date.parse(a.correction.date.iso)),
);

/** Those the front page shows: of the last days, as many as the newsroom has set. */
export function recentCorrections(newsroom: PublishedNewsroom): readonly PublishedCorrection[] {
  const since = addDays(newsroom.edition.today, -newsroom.site.correctionsOnFrontDays);
  return correctionsOf(newsroom).filter(({ correction }) => correction.date.day > since);
}
