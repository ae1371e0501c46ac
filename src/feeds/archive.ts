import { address } from '../domain/address.ts';
import type { Article } from '../domain/article.ts';
import type { ArchiveLinks } from './channel.ts';

/**
 * The months (`2020-07`) in which anything was published, newest first: each article belongs to one of them.
 */
export const archiveMonths = (articles: readonly Pick<Article, 'published'>[]): string[] =>
  [...new Set(articles.map(({ published }) => published.day.slice(0, 7)))].sort().reverse();

const pathOf = (month: string | undefined): string | undefined =>
  month === undefined ? undefined : address.monthFeed(month);

/**
 * Where the living feed's archive begins (RFC 5005 §4): at the newest month, so that the chain of archive
 * documents alone holds every article once. The running month's document still grows; its older neighbours
 * stand.
 */
export const livingLinks = (months: readonly string[]): ArchiveLinks => ({ previous: pathOf(months[0]) });

/** The neighbours of a month's archive document; `months` newest first. */
export function archiveLinks(months: readonly string[], month: string): ArchiveLinks {
  const at = months.indexOf(month);
  return {
    current: address.rss(),
    previous: pathOf(months[at + 1]),
    next: at > 0 ? pathOf(months[at - 1]) : undefined,
  };
}
