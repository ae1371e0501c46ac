import type { Article } from '../domain/article.ts';
import { once } from './once.ts';

export interface ArchivedMonth {
  /** `2020-07` */
  readonly month: `${string}-${string}`;
  /** Newest first, withdrawn ones included. */
  readonly articles: readonly Article[];
}

export interface ArchivedYear {
  readonly year: string;
  /** Newest first. */
  readonly months: readonly ArchivedMonth[];
  readonly count: number;
}

/** Years and months that have articles, newest first. */
export const archiveOf = once(({ articles, inMonth }): readonly ArchivedYear[] => {
  const months = [
    ...new Set(articles.map(({ published }) => published.day.slice(0, 7) as ArchivedMonth['month'])),
  ];
  const years = Map.groupBy(
    months.map((month) => ({ month, articles: inMonth(month) })),
    ({ month }) => month.slice(0, 4),
  );
  return [...years].map(([year, ofYear]) => ({
    year,
    months: ofYear,
    count: ofYear.reduce((sum, month) => sum + month.articles.length, 0),
  }));
});

/** How many headlines a month shows on the page of its year, and how many on each of its own pages. */
export const HEADLINES_PER_MONTH = 5;
export const MONTH_PAGE_SIZE = 60;
