import type { Article } from '../domain/article.ts';
import type { Topic } from '../domain/site.ts';
import type { PublishedNewsroom } from './newsroom.ts';

/** What the front page shows of the news, newest first in every part. */
export interface FrontPage {
  readonly lead?: Article | undefined;
  readonly second: readonly Article[];
  readonly river: readonly Article[];
  /** Topics with news, the one with the newest first; their newest articles, those above aside. */
  readonly topics: readonly { readonly topic: Topic; readonly articles: readonly Article[] }[];
  /** True where there is more news than the page shows. */
  readonly more: boolean;
}

const SECOND = 4;
const RIVER = 18;
const TOPICS = 8;
const HEADLINES = 3;
/** Where the newsroom names none, the lead is the newest article, or one with a picture that is nearly as new. */
const LEAD_CANDIDATES = 3;

function topicsOf(
  { topics, about, site }: PublishedNewsroom,
  above: ReadonlySet<Article | undefined>,
): FrontPage['topics'] {
  return topics
    .map((topic) => ({
      topic,
      newest: about(topic.id)[0]?.published.iso,
      articles: about(topic.id)
        .filter((article) => !above.has(article) && article.lang === site.locale)
        .slice(0, HEADLINES),
    }))
    .filter(({ articles }) => articles.length > 0)
    .sort((a, b) => Date.parse(b.newest ?? '') - Date.parse(a.newest ?? ''))
    .slice(0, TOPICS)
    .map(({ topic, articles }) => ({ topic, articles }));
}

/** News in the language of the site; translations are found from their originals. */
export function frontPage(newsroom: PublishedNewsroom): FrontPage {
  const { articles, site } = newsroom;
  const latest: Article[] = [];
  for (const article of articles) {
    if (latest.length > SECOND + RIVER + 1) break;
    if (!article.withdrawn && (article.lang === site.locale || article.translationOf === undefined))
      latest.push(article);
  }
  const [newest] = latest;
  const lead =
    latest.find(({ slug }) => slug === site.frontLead) ??
    latest
      .slice(0, LEAD_CANDIDATES)
      .find(({ image, published }) => image && published.day === newest?.published.day) ??
    newest;
  const rest = latest.filter((article) => article !== lead);
  return {
    lead,
    second: rest.slice(0, SECOND),
    river: rest.slice(SECOND, SECOND + RIVER),
    topics: topicsOf(newsroom, new Set([lead, ...rest.slice(0, SECOND)])),
    more: rest.length > SECOND + RIVER,
  };
}
