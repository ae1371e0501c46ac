import type { Article } from '../domain/article.ts';
import type { PublishedNewsroom } from './newsroom.ts';

/** What the front page shows of the news, newest first in every part. */
export interface FrontPage {
  readonly lead?: Article | undefined;
  readonly second: readonly Article[];
  readonly river: readonly Article[];
  /** True where there is more news than the page shows. */
  readonly more: boolean;
}

const SECOND = 4;
const RIVER = 24;
/** The lead is the newest article, or one with a picture that is nearly as new. */
const LEAD_CANDIDATES = 3;

/** News in the language of the site; translations are found from their originals. */
export function frontPage({ articles, site }: PublishedNewsroom): FrontPage {
  const latest: Article[] = [];
  for (const article of articles) {
    if (latest.length > SECOND + RIVER + 1) break;
    if (!article.withdrawn && (article.lang === site.locale || article.translationOf === undefined))
      latest.push(article);
  }
  const [newest] = latest;
  const lead =
    latest
      .slice(0, LEAD_CANDIDATES)
      .find(({ image, published }) => image && published.day === newest?.published.day) ?? newest;
  const rest = latest.filter((article) => article !== lead);
  return {
    lead,
    second: rest.slice(0, SECOND),
    river: rest.slice(SECOND, SECOND + RIVER),
    more: rest.length > SECOND + RIVER,
  };
}
