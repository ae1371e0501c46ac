import type { Article } from '../../src/domain/article.ts';
import type { Newsroom } from '../../src/domain/newsroom.ts';
import { createReferenceList } from '../../src/domain/reference-list.ts';
import type { PublishedNewsroom } from '../../src/queries/newsroom.ts';
import { site } from '../feeds/fixture.ts';

/** A published newsroom with what a query asks for; nobody appears in its articles. */
export function published(given: Partial<Newsroom & Pick<PublishedNewsroom, 'edition'>>): PublishedNewsroom {
  const rows = { people: [], posts: [], organizations: [], venues: [], ...given };
  const articles: readonly Article[] = given.articles ?? [];
  return {
    ...rows,
    site,
    topics: given.topics ?? [],
    pages: given.pages ?? [],
    edition: given.edition ?? {
      now: Date.parse('2026-01-01T00:00:00Z'),
      today: '2026-01-01',
      preview: false,
    },
    list: createReferenceList(rows),
    articles,
    article: (slug) => articles.find((article) => article.slug === slug),
    appearancesOf: () => [],
    appearancesAs: () => [],
    organizedBy: () => [],
    heldAt: () => [],
    about: () => [],
    inMonth: (month) => articles.filter((article) => article.published.day.startsWith(month)),
  };
}
