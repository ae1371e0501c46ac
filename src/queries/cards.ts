import type { Article } from '../domain/article.ts';
import { addDays } from '../domain/day.ts';
import { CARD_SIZE, renderCard } from '../files/draw-card.ts';
import { PICTURE_CACHE } from '../files/picture-cache.ts';
import { datesIn } from '../strings/dates.ts';
import type { PublishedNewsroom } from './newsroom.ts';

const RECENT_DAYS = 90;

/** Whether an article is shared with a drawn card: it has no picture, and the newsroom wants cards for its day. */
function hasCard({ site, edition }: PublishedNewsroom, { image, withdrawn, published }: Article): boolean {
  if (image || withdrawn || site.shareCards === 'none') return false;
  return site.shareCards === 'all' || published.day > addDays(edition.today, -RECENT_DAYS);
}

/** The card shown when an article without a picture is shared: where it is published, and its size in pixels. */
export const cardOf = (newsroom: PublishedNewsroom, article: Article) =>
  hasCard(newsroom, article)
    ? { path: `/pictures/card-${article.slug}.png`, ...CARD_SIZE, alt: article.title }
    : undefined;

export const articlesWithCards = (newsroom: PublishedNewsroom): readonly Article[] =>
  newsroom.articles.filter((article) => hasCard(newsroom, article));

/** The bytes of an article's card, a PNG. */
export const cardBytes = (
  { site }: PublishedNewsroom,
  { title, published, lang }: Article,
): Promise<Buffer> =>
  renderCard(PICTURE_CACHE, { title, site: site.title, line: datesIn(lang).weekday(published.day) });
