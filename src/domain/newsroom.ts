import type { Article } from './article.ts';
import { type Day, knownOn } from './day.ts';
import type { DatedLabel, Organization, Person, Post, ReferenceRows, Venue } from './reference.ts';
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

/** Labels as they may be told: none that comes into use later. */
const knownLabels = (labels: readonly DatedLabel[], today: Day): DatedLabel[] =>
  labels.flatMap(({ label, term }) => {
    const known = knownOn(term, today);
    return known ? [{ label, term: known }] : [];
  });

const knownPost = (post: Post, today: Day): Post => ({
  ...post,
  otherLabels: knownLabels(post.otherLabels, today),
});

/** Bodies and places as they may be told: none that begins later. */
const knownPlaces = <T extends Organization | Venue>(rows: readonly T[], today: Day): T[] =>
  rows.flatMap((row) => {
    const term = knownOn(row.term, today);
    return term ? [{ ...row, term, otherLabels: knownLabels(row.otherLabels, today) }] : [];
  });

function knownPerson(person: Person, today: Day): Person {
  const memberships = person.memberships.flatMap((membership) => {
    const term = knownOn(membership.term, today);
    return term ? [{ ...membership, term }] : [];
  });
  return {
    ...person,
    memberships,
    otherNames: knownLabels(person.otherNames, today),
    honorificPrefixes: knownLabels(person.honorificPrefixes, today),
  };
}

/**
 * What readers may see at that moment: no drafts, nothing scheduled, no term that begins later, no end that lies ahead.
 * Under preview everything stays.
 */
export function publicView(newsroom: Newsroom, edition: Edition): Newsroom {
  if (edition.preview) return newsroom;
  return {
    ...newsroom,
    posts: newsroom.posts.map((post) => knownPost(post, edition.today)),
    people: newsroom.people.map((person) => knownPerson(person, edition.today)),
    organizations: knownPlaces(newsroom.organizations, edition.today),
    venues: knownPlaces(newsroom.venues, edition.today),
    articles: newsroom.articles.filter((article) => {
      const publication = publicationOf(article, edition.now);
      return publication === 'published' || publication === 'withdrawn';
    }),
    pages: newsroom.pages.filter((page) => !page.draft),
  };
}
