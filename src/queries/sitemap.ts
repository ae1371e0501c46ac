import { address } from '../domain/address.ts';
import { type Article, changesOf } from '../domain/article.ts';
import { appearancesOfPerson, appearancesOfPost, type ListedAppearance } from './appearances.ts';
import { archiveOf, MONTH_PAGE_SIZE } from './archive.ts';
import { amendmentsOf } from './corrections.ts';
import type { PublishedNewsroom } from './newsroom.ts';
import { postPages, yearsOfOffice } from './offices.ts';
import { once } from './once.ts';
import { organizationPages } from './organizations.ts';
import { pagesOf } from './paging.ts';
import { peoplePages } from './people.ts';
import { topicPages } from './topics.ts';
import { venuePages } from './venues.ts';

/** A page that search engines may list. */
export interface ListedPage {
  readonly path: string;
  /** Milliseconds since 1970 (UTC); absent where nothing on the page is dated. */
  readonly changed?: number | undefined;
}

/** Addresses in one file; the standard allows 50,000. */
const FILE_SIZE = 10_000;

const changeOf = (article: Article): number =>
  Math.max(...changesOf(article).map(({ iso }) => Date.parse(iso)));

const newest = (articles: readonly Article[]): number | undefined =>
  articles.reduce<number | undefined>(
    (latest, article) => Math.max(latest ?? 0, changeOf(article)),
    undefined,
  );

/** All pages of a list: each with the newest change among its own entries. */
const listPages = (path: string, articles: readonly Article[], size?: number): ListedPage[] =>
  pagesOf(path, articles, size).map((page) => ({ path: page.path, changed: newest(page.items) }));

const appearancePages = (path: string, appearances: readonly ListedAppearance[]): ListedPage[] =>
  pagesOf(path, appearances).map((page) => ({
    path: page.path,
    changed: newest(page.items.flatMap(({ article, translations }) => [article, ...translations])),
  }));

function thingPages(newsroom: PublishedNewsroom): ListedPage[] {
  const { people, posts, organizations, venues, topics } = newsroom;
  return [
    ...people.flatMap(({ id }) => appearancePages(address.person(id), appearancesOfPerson(newsroom, id))),
    ...posts.flatMap(({ id }) => appearancePages(address.post(id), appearancesOfPost(newsroom, id))),
    ...organizations.flatMap(({ id }) => listPages(address.organization(id), newsroom.organizedBy(id))),
    ...venues.flatMap(({ id }) => listPages(address.venue(id), newsroom.heldAt(id))),
    ...topics.flatMap(({ id }) => listPages(address.topic(id), newsroom.about(id))),
  ];
}

function indexPages(newsroom: PublishedNewsroom): ListedPage[] {
  const { articles, pages } = newsroom;
  const single = [
    address.archive(),
    address.onDay(),
    address.feeds(),
    ...pages.map(({ slug }) => address.page(slug)),
    ...yearsOfOffice(newsroom).map((year) => address.onYear(year)),
  ];
  const lists = [peoplePages, postPages, organizationPages, venuePages, topicPages];
  const corrections = amendmentsOf(newsroom).map(({ article }) => article);
  const archive = archiveOf(newsroom).flatMap(({ year, months }) => [
    { path: address.year(year), changed: newest(months.flatMap((month) => month.articles)) },
    ...months.flatMap(({ month, articles }) =>
      listPages(address.month(year, month.slice(5)), articles, MONTH_PAGE_SIZE),
    ),
  ]);
  return [
    { path: address.home(), changed: newest(articles) },
    ...single.map((path) => ({ path })),
    ...lists.flatMap((pages) => pages(newsroom).map(({ path }) => ({ path }))),
    ...listPages(address.corrections(), corrections),
    ...archive,
  ];
}

/**
 * The files of the sitemap. Oldest articles first, so that a full file stays as it is; no page that asks not to be
 * listed: withdrawn articles, redirects, search, anything under preview.
 */
export const sitemapFiles = once((newsroom: PublishedNewsroom): readonly (readonly ListedPage[])[] => {
  if (newsroom.edition.preview) return [];
  const articles = newsroom.articles
    .filter((article) => !article.withdrawn)
    .map((article) => ({ path: address.article(article.slug), changed: changeOf(article) }))
    .reverse();
  return [indexPages(newsroom), articles, thingPages(newsroom)].flatMap((pages) =>
    pages.length === 0 ? [] : pagesOf('', pages, FILE_SIZE).map(({ items }) => items),
  );
});

const TWO_DAYS = 2 * 24 * 60 * 60 * 1000;

/** What news search engines want to know of: the articles of the last two days. */
export const newsOfTwoDays = ({ articles, edition }: PublishedNewsroom): readonly Article[] =>
  edition.preview
    ? []
    : articles.filter(
        ({ published, withdrawn }) => !withdrawn && Date.parse(published.iso) > edition.now - TWO_DAYS,
      );
