import type { Organization, Post, Venue } from '../domain/reference.ts';
import { byRank } from '../domain/reference-list.ts';
import type { Topic } from '../domain/site.ts';
import type { PublishedNewsroom } from './newsroom.ts';
import { once } from './once.ts';

const groupBy = <T>(
  rows: readonly T[],
  keyOf: (row: T) => string | undefined,
): ReadonlyMap<string | undefined, readonly T[]> => Map.groupBy(rows, keyOf);

const predecessors = once(({ organizations }) =>
  groupBy(organizations, (row: Organization) => row.successor),
);
const postsByOrganization = once(({ posts }) =>
  groupBy(posts.toSorted(byRank), (post: Post) => post.organization),
);
const postsByPlace = once(({ posts }) => groupBy(posts.toSorted(byRank), (post: Post) => post.jurisdiction));
const bodiesByPlace = once(({ organizations }) =>
  groupBy(organizations, (row: Organization) => row.jurisdiction),
);
const venuesByPlace = once(({ venues }) => groupBy(venues, (row: Venue) => row.jurisdiction));
const topicsBefore = once(({ topics }) => groupBy(topics, (topic: Topic) => topic.successor));

/** The bodies that one took the place of. */
export const predecessorsOf = (newsroom: PublishedNewsroom, id: string): readonly Organization[] =>
  predecessors(newsroom).get(id) ?? [];

/** The posts of a body, best rank first. */
export const postsOf = (newsroom: PublishedNewsroom, organization: string): readonly Post[] =>
  postsByOrganization(newsroom).get(organization) ?? [];

/** The posts whose holders govern a place, best rank first. */
export const postsGoverning = (newsroom: PublishedNewsroom, venue: string): readonly Post[] =>
  postsByPlace(newsroom).get(venue) ?? [];

export const bodiesOf = (newsroom: PublishedNewsroom, venue: string): readonly Organization[] =>
  bodiesByPlace(newsroom).get(venue) ?? [];

/** The venues that lie in a place. */
export const venuesIn = (newsroom: PublishedNewsroom, venue: string): readonly Venue[] =>
  venuesByPlace(newsroom)
    .get(venue)
    ?.filter(({ id }) => id !== venue) ?? [];

/** The topics that one took the place of. */
export const topicsContinuedBy = (newsroom: PublishedNewsroom, id: string): readonly Topic[] =>
  topicsBefore(newsroom).get(id) ?? [];
