import type { Article } from './article.ts';
import { type Day, knownOn } from './day.ts';
import type { Organization, Person, Post, ReferenceRows, Venue } from './reference.ts';
import type { Site, StandingPage, Topic } from './site.ts';

/** Everything a newsroom's content folder says, resolved. */
export interface Newsroom extends ReferenceRows {
  readonly site: Site;
  readonly topics: readonly Topic[];
  readonly articles: readonly Article[];
  readonly pages: readonly StandingPage[];
}

/** The moment a build speaks for. */
export interface Edition {
  /** Milliseconds since 1970 (UTC). */
  readonly now: number;
  /** The same moment's day in the site's time zone. */
  readonly today: Day;
  /** Drafts and future articles included, marked. */
  readonly preview: boolean;
}

/** What becomes of an article at a moment. A withdrawn one keeps its address and a notice. */
export type Publication = 'published' | 'withdrawn' | 'draft' | 'scheduled';

export function publicationOf(
  article: Pick<Article, 'draft' | 'withdrawn' | 'published'>,
  now: number,
): Publication {
  if (article.draft) return 'draft';
  if (Date.parse(article.published.iso) > now) return 'scheduled';
  return article.withdrawn ? 'withdrawn' : 'published';
}

const knownTerm = <T extends Organization | Venue>(row: T, today: Day): T => ({
  ...row,
  term: knownOn(row.term, today) ?? {},
});

function knownPerson(person: Person, today: Day): Person {
  const memberships = person.memberships.flatMap((membership) => {
    const term = knownOn(membership.term, today);
    return term ? [{ ...membership, term }] : [];
  });
  const dated = (labels: Person['otherNames']) =>
    labels.flatMap(({ label, term }) => {
      const known = knownOn(term, today);
      return known ? [{ label, term: known }] : [];
    });
  return {
    ...person,
    memberships,
    otherNames: dated(person.otherNames),
    honorificPrefixes: dated(person.honorificPrefixes),
  };
}

/**
 * What readers may see at that moment: no drafts, nothing scheduled, no term that begins later, no end that lies ahead.
 * Under preview everything stays.
 */
export function publicView(newsroom: Newsroom, edition: Edition): Newsroom {
  if (edition.preview) return newsroom;
  const posts: readonly Post[] = newsroom.posts;
  return {
    ...newsroom,
    posts,
    people: newsroom.people.map((person) => knownPerson(person, edition.today)),
    organizations: newsroom.organizations.map((row) => knownTerm(row, edition.today)),
    venues: newsroom.venues.map((row) => knownTerm(row, edition.today)),
    articles: newsroom.articles.filter((article) => {
      const publication = publicationOf(article, edition.now);
      return publication === 'published' || publication === 'withdrawn';
    }),
    pages: newsroom.pages.filter((page) => !page.draft),
  };
}
