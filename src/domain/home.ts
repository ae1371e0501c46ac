import type { Organization, Person, Post, ReferenceRows } from './reference.ts';

/** What belongs to the place the site reports on. Nothing does where the site names none. */
export interface Home {
  readonly hasVenue: (id: string) => boolean;
  readonly hasOrganization: (row: Organization) => boolean;
  readonly hasPost: (post: Post) => boolean;
  /** Whether one of the offices, held now or before, is of this place. */
  readonly hasPerson: (person: Person) => boolean;
}

/** @param jurisdiction id of the site's venue */
export function homeOf(
  { posts, organizations, venues }: Omit<ReferenceRows, 'people'>,
  jurisdiction: string | undefined,
): Home {
  const above = new Map(venues.map((venue) => [venue.id, venue.jurisdiction]));
  const bodies = new Map(organizations.map((row) => [row.id, row]));
  const offices = new Map(posts.map((post) => [post.id, post]));
  const hasVenue = (id: string): boolean => {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = above.get(at)) {
      if (at === jurisdiction) return true;
      seen.add(at);
    }
    return false;
  };
  const hasOrganization = (row: Organization): boolean =>
    row.jurisdiction !== undefined && hasVenue(row.jurisdiction);
  const hasPost = (post: Post): boolean => {
    if (post.jurisdiction !== undefined) return hasVenue(post.jurisdiction);
    const body = bodies.get(post.organization ?? '');
    return body !== undefined && hasOrganization(body);
  };
  const hasPerson = ({ memberships }: Person): boolean =>
    memberships.some(({ post: id }) => {
      const post = offices.get(id);
      return post !== undefined && hasPost(post);
    });
  return { hasVenue, hasOrganization, hasPost, hasPerson };
}

/** The same rows, those of the site's place before the others. */
export const homeFirst = <T>(rows: readonly T[], isOfHome: (row: T) => boolean): T[] => [
  ...rows.filter(isOfHome),
  ...rows.filter((row) => !isOfHome(row)),
];
