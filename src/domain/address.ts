/** Paths of the site, from its base: `/articles/x/`. The contract with every bookmark: never change one. */
export const address = {
  home: () => '/',
  article: (slug: string) => `/articles/${slug}/`,
  people: () => '/people/',
  person: (id: string) => `/people/${id}/`,
  posts: () => '/posts/',
  post: (id: string) => `/posts/${id}/`,
  organizations: () => '/organizations/',
  organization: (id: string) => `/organizations/${id}/`,
  venues: () => '/venues/',
  venue: (id: string) => `/venues/${id}/`,
  topics: () => '/topics/',
  topic: (id: string) => `/topics/${id}/`,
  archive: () => '/archive/',
  year: (year: string) => `/archive/${year}/`,
  month: (year: string, month: string) => `/archive/${year}/${month}/`,
  onDay: () => '/on/',
  onYear: (year: string) => `/on/${year}/`,
  search: () => '/search/',
  corrections: () => '/corrections/',
  feeds: () => '/feeds/',
  page: (slug: string) => `/${slug}/`,
  rss: (of = '/') => `${of}rss.xml`,
  jsonFeed: (of = '/') => `${of}feed.json`,
  calendar: (of = '/') => `${of}calendar.ics`,
  picture: (hash: string, width: number, format: string) => `/pictures/${hash}-${width}.${format}`,
  attachment: (hash: string, name: string) => `/attachments/${hash}/${name}`,
} as const;

/** First path segments that belong to the program; a standing page may not take one. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  'articles', 'people', 'posts', 'organizations', 'venues', 'topics', 'archive', 'on', 'search', 'corrections',
  'feeds', 'data', 'pictures', 'attachments', 'pagefind', '_astro', 'page', '404', 'fonts', 'rss.xml', 'feed.json',
]);

/** The address a reader's browser asks for: `path` below the site's base (`/` or `/news/`). */
export const hrefOf = (base: string, path: string): string => base + path.slice(1);
