import type { Article } from './article.ts';
import { originalsOf, originOf } from './translations.ts';

type Find = (slug: string) => Article | undefined;

/** The id of the meeting an article reports: its own, else that of what it translates. */
export const eventOf = (article: Article, find: Find): string | undefined =>
  originalsOf(article, find).find(({ eventId }) => eventId !== undefined)?.eventId;

/** What articles on one meeting share: its id, else the original they translate. */
export function meetingKey(article: Article, find: Find): string {
  const event = eventOf(article, find);
  return event === undefined ? `article ${originOf(article, find).slug}` : `event ${event}`;
}
