import type { Article } from '../../domain/article.ts';
import { eventOf } from '../../domain/meeting-key.ts';
import type { Language, Site } from '../../domain/site.ts';
import { originOf } from '../../domain/translations.ts';
import { oldestSlug } from '../tag-uri.ts';

/** A meeting and what was written about it. */
export interface Meeting {
  /** Globally unique and kept for good (RFC 5545 §3.8.4.7): it comes from the `event_id`, else from the article's oldest slug. */
  readonly uid: string;
  /** Those that say when it was, newest first, withdrawn ones left out; at least one. */
  readonly articles: readonly [Article, ...Article[]];
  /** Everything published on it, oldest first: withdrawn articles and those without its day too. */
  readonly reports: readonly Article[];
}

/**
 * What articles on one meeting share, and keep whatever is added later: its id, else the oldest slug of what they
 * translate. No slug has a point.
 */
function keyOf(article: Article, find: (slug: string) => Article | undefined): string {
  const event = eventOf(article, find);
  return event === undefined ? oldestSlug(originOf(article, find)) : `event.${event}`;
}

/** A mail address or a domain name, and a date (RFC 4151): the domain is what the calendar needs. */
const domainOf = ({ tagAuthority }: Pick<Site, 'tagAuthority'>): string =>
  tagAuthority.replace(/,.*$/, '').replace(/^.*@/, '');

const byPublication = (a: Article, b: Article): number =>
  Date.parse(a.published.iso) - Date.parse(b.published.iso) || (a.slug < b.slug ? -1 : 1);

function meetingOf(site: Pick<Site, 'tagAuthority'>, key: string, together: readonly Article[]): Meeting[] {
  const oldestFirst = together.toSorted(byPublication);
  const [newest, ...others] = oldestFirst.filter(({ held, withdrawn }) => held && !withdrawn).reverse();
  if (!newest) return [];
  return [
    {
      uid: `${encodeURIComponent(key.normalize('NFC'))}@${domainOf(site)}`,
      articles: [newest, ...others],
      reports: oldestFirst,
    },
  ];
}

/** The meetings that articles report, the latest first. */
export function findMeetings(site: Pick<Site, 'tagAuthority'>, articles: readonly Article[]): Meeting[] {
  const bySlug = new Map(articles.map((article) => [article.slug, article]));
  const groups = Map.groupBy(articles, (article) => keyOf(article, (slug) => bySlug.get(slug)));
  const startOf = ({ articles: [article] }: Meeting) =>
    Date.parse(article.held?.start.iso ?? article.published.iso);
  return [...groups]
    .flatMap(([key, together]) => meetingOf(site, key, together))
    .sort((a, b) => startOf(b) - startOf(a) || (a.uid < b.uid ? -1 : 1));
}

/** Finds those of the meetings that any of some articles reports, in the order they were given in. */
export function createMeetingFinder(
  meetings: readonly Meeting[],
): (articles: readonly Article[]) => Meeting[] {
  const places = new Map(
    meetings.flatMap((meeting, place) => meeting.articles.map(({ slug }) => [slug, place] as const)),
  );
  return (articles) =>
    [...new Set(articles.flatMap(({ slug }) => places.get(slug) ?? []))]
      .sort((a, b) => a - b)
      .flatMap((place) => meetings[place] ?? []);
}

/**
 * The article a calendar follows: the newest in its language, which knows best how the meeting went; else the
 * newest.
 */
export const leadingArticle = ({ articles }: Meeting, language: Language): Article =>
  articles.find(({ lang }) => lang === language) ?? articles[0];
