import type { Article } from '../domain/article.ts';
import type { Site } from '../domain/site.ts';

/**
 * `tag:example.vn,2020:…` (RFC 4151). The authority is the site's own, whatever address it is published at.
 */
const tag = ({ tagAuthority }: Pick<Site, 'tagAuthority'>, ...path: string[]): string =>
  `tag:${tagAuthority}:${path.map((segment) => encodeURIComponent(segment.normalize('NFC'))).join('/')}`;

/** The slug an article first had: it outlives every rename. */
export const oldestSlug = ({ slug, aliases }: Pick<Article, 'slug' | 'aliases'>): string =>
  aliases.at(-1) ?? slug;

/** What feed readers know an article by: the same in every feed, before and after a rename. */
export const articleTag = (
  site: Pick<Site, 'tagAuthority'>,
  article: Pick<Article, 'slug' | 'aliases'>,
): string => tag(site, 'articles', oldestSlug(article));

/** A correction, counted from the article's first (1): later ones do not change it. */
export const correctionTag = (
  site: Pick<Site, 'tagAuthority'>,
  article: Pick<Article, 'slug' | 'aliases'>,
  number: number,
): string => tag(site, 'articles', oldestSlug(article), 'corrections', String(number));

export const withdrawalTag = (
  site: Pick<Site, 'tagAuthority'>,
  article: Pick<Article, 'slug' | 'aliases'>,
): string => tag(site, 'articles', oldestSlug(article), 'withdrawal');

/** The last word of a feed whose subject has a successor. */
export const successorTag = (
  site: Pick<Site, 'tagAuthority'>,
  kind: string,
  id: string,
  successor: string,
): string => tag(site, kind, id, 'successor', successor);
