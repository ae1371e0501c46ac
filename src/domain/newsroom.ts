import type { Article, Gathering, Moment, Reference } from './article.ts';
import { type Day, knownOn, latest } from './day.ts';
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

const hasCome = ({ iso }: Moment, now: number): boolean => Date.parse(iso) <= now;

/** What becomes of an article at a moment. A withdrawn one keeps its address and a notice. */
export type Publication = 'published' | 'withdrawn' | 'draft' | 'scheduled';

export function publicationOf(
  article: Pick<Article, 'draft' | 'withdrawn' | 'published'>,
  now: number,
): Publication {
  if (article.draft) return 'draft';
  if (!hasCome(article.published, now)) return 'scheduled';
  return article.withdrawn && hasCome(article.withdrawn.date, now) ? 'withdrawn' : 'published';
}

/** Labels as they may be told: none that comes into use later. */
const knownLabels = (labels: readonly DatedLabel[], today: Day): DatedLabel[] =>
  labels.flatMap(({ label, term }) => {
    const known = knownOn(term, today);
    return known ? [{ label, term: known }] : [];
  });

/** Ids of the bodies and places that may be told. */
interface Shown {
  readonly organizations: ReadonlySet<string>;
  readonly venues: ReadonlySet<string>;
}

const ifShown = (ids: ReadonlySet<string>, id: string | undefined): string | undefined =>
  id !== undefined && ids.has(id) ? id : undefined;

const knownPost = (post: Post, today: Day, shown: Shown): Post => ({
  ...post,
  otherLabels: knownLabels(post.otherLabels, today),
  organization: ifShown(shown.organizations, post.organization),
  jurisdiction: ifShown(shown.venues, post.jurisdiction),
});

const isKnown = ({ term }: Organization | Venue, today: Day): boolean => knownOn(term, today) !== undefined;

/** Bodies and places as they may be told: none that begins later, no successor before the last day the end can mean. */
const knownPlaces = <T extends Organization | Venue>(
  rows: readonly T[],
  ids: ReadonlySet<string>,
  today: Day,
  shown: Shown,
): T[] =>
  rows.flatMap((row) => {
    const term = knownOn(row.term, today);
    if (!term) return [];
    const hidden = row.term.end !== undefined && latest(row.term.end) > today;
    return [
      {
        ...row,
        term,
        otherLabels: knownLabels(row.otherLabels, today),
        jurisdiction: ifShown(shown.venues, row.jurisdiction),
        successor: hidden ? undefined : ifShown(ids, row.successor),
      },
    ];
  });

/** What an article refers to without the ids of what may not be told yet: those have no page. */
function knownArticle(article: Article, shown: Shown): Article {
  const known = <T extends Reference>(ids: ReadonlySet<string>, reference: T): T => ({
    ...reference,
    id: ifShown(ids, reference.id),
  });
  const knownGathering = (gathering: Gathering): Gathering =>
    gathering.venue ? { ...gathering, venue: known(shown.venues, gathering.venue) } : gathering;
  return {
    ...article,
    organizers: article.organizers.map((one) => known(shown.organizations, one)),
    venues: article.venues.map((one) => known(shown.venues, one)),
    chairs: article.chairs.map(knownGathering),
    attendees: article.attendees.map(knownGathering),
    jurisdiction: ifShown(shown.venues, article.jurisdiction),
  };
}

/** An article as it stands at a moment: without the updates, corrections and the withdrawal dated later. */
function articleAt(article: Article, now: number): Article {
  const { updated, corrections, withdrawn } = article;
  return {
    ...article,
    updated: updated && hasCome(updated, now) ? updated : undefined,
    corrections: corrections.filter(({ date }) => hasCome(date, now)),
    withdrawn: withdrawn && hasCome(withdrawn.date, now) ? withdrawn : undefined,
  };
}

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
 * What readers may see at that moment: no drafts, nothing scheduled, no change of an article that is dated later, no
 * term that begins later, no end that lies ahead.
 * Under preview everything stays.
 */
export function publicView(newsroom: Newsroom, edition: Edition): Newsroom {
  if (edition.preview) return newsroom;
  const { today } = edition;
  const idsOf = (rows: readonly (Organization | Venue)[]): Set<string> =>
    new Set(rows.filter((row) => isKnown(row, today)).map(({ id }) => id));
  const shown = { organizations: idsOf(newsroom.organizations), venues: idsOf(newsroom.venues) };
  return {
    ...newsroom,
    posts: newsroom.posts.map((post) => knownPost(post, today, shown)),
    people: newsroom.people.map((person) => knownPerson(person, today)),
    organizations: knownPlaces(newsroom.organizations, shown.organizations, today, shown),
    venues: knownPlaces(newsroom.venues, shown.venues, today, shown),
    articles: newsroom.articles
      .filter((article) => {
        const publication = publicationOf(article, edition.now);
        return publication === 'published' || publication === 'withdrawn';
      })
      .map((article) => articleAt(knownArticle(article, shown), edition.now)),
    pages: newsroom.pages.filter((page) => !page.draft),
  };
}
