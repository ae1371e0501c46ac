import { address } from '../domain/address.ts';
import { earliest, latest, type Term } from '../domain/day.ts';
import { homeFirst, homeOf } from '../domain/home.ts';
import type { Organization, Post } from '../domain/reference.ts';
import { byRank, type Holder } from '../domain/reference-list.ts';
import { checkedOn } from './history.ts';
import type { PublishedNewsroom } from './newsroom.ts';
import { once } from './once.ts';
import { type Page, pagesOf } from './paging.ts';

/** The posts of one body in order of precedence. */
export interface PostGroup {
  /** Absent for posts that belong to no listed body. */
  readonly organization?: Organization | undefined;
  readonly posts: readonly Post[];
}

export interface HeldOffice {
  readonly post: Post;
  readonly holders: readonly Holder[];
}

export interface OfficeGroup {
  readonly organization?: Organization | undefined;
  readonly offices: readonly HeldOffice[];
}

/** Posts by body, bodies by their best-ranked post; posts without a body last. */
export const postGroups = once(({ posts, list }: PublishedNewsroom): readonly PostGroup[] => {
  const groups = Map.groupBy(posts.toSorted(byRank), ({ organization }) =>
    organization === undefined ? undefined : list.organization(organization),
  );
  return [...groups]
    .map(([organization, ofOne]) => ({ organization, posts: ofOne }))
    .sort((a, b) => Number(a.organization === undefined) - Number(b.organization === undefined));
});

/** The same groups for asking who held office: bodies of the site's place first, posts without a body still last. */
export const officeGroups = once((newsroom: PublishedNewsroom): readonly PostGroup[] => {
  const home = homeOf(newsroom, newsroom.site.jurisdiction);
  return homeFirst(
    postGroups(newsroom),
    ({ organization }) => organization !== undefined && home.hasOrganization(organization),
  );
});

/** The pages of the index of posts. */
export const postPages = once((newsroom): readonly Page<PostGroup>[] =>
  pagesOf(address.posts(), postGroups(newsroom)),
);

/** Whether a term can have covered a day of the year; its start must be known. */
export const touchesYear = ({ start, end }: Term, year: string): boolean =>
  start !== undefined &&
  earliest(start) <= `${year}-12-31` &&
  (end === undefined || latest(end) > `${year}-01-01`);

/** A term of unknown start is told of from the year in which the list was checked, not of all the years before it. */
function isKnownIn({ person, membership: { term } }: Holder, year: string, today: string): boolean {
  if (term.start !== undefined) return false;
  if (term.end !== undefined && latest(term.end) <= `${year}-01-01`) return false;
  return year >= (checkedOn(person) ?? today).slice(0, 4) || term.end?.slice(0, 4) === year;
}

function officesWhere(
  newsroom: PublishedNewsroom,
  isHeld: (holder: Holder) => boolean,
): readonly OfficeGroup[] {
  return officeGroups(newsroom)
    .map(({ organization, posts }) => ({
      organization,
      offices: posts
        .map((post) => ({ post, holders: newsroom.list.holders(post.id).filter(isHeld) }))
        .filter(({ holders }) => holders.length > 0),
    }))
    .filter(({ offices }) => offices.length > 0);
}

/** Who held office in a year: those whose start is known, and those of whom the list does not say since when. */
export const officesIn = (newsroom: PublishedNewsroom, year: string) => ({
  dated: officesWhere(newsroom, ({ membership }) => touchesYear(membership.term, year)),
  undated: officesWhere(newsroom, (holder) => isKnownIn(holder, year, newsroom.edition.today)),
});

const isDated = ({ membership }: Holder): boolean => membership.term.start !== undefined;

/** Who holds office on the day of the edition, parted as `officesIn` parts them. */
export const presentOffices = once((newsroom: PublishedNewsroom) => {
  const present = new Set<Holder>(
    newsroom.posts.flatMap(({ id }) => newsroom.list.holdersOn(id, newsroom.edition.today)),
  );
  return {
    dated: officesWhere(newsroom, (holder) => present.has(holder) && isDated(holder)),
    undated: officesWhere(newsroom, (holder) => present.has(holder) && !isDated(holder)),
  };
});

/** The years of which something is known, newest first. */
export const yearsOfOffice = once(({ people, edition }: PublishedNewsroom): readonly string[] => {
  const known = people.flatMap(({ memberships }) =>
    memberships.flatMap(({ term }) => (term.start ?? term.end)?.slice(0, 4) ?? []),
  );
  if (people.every(({ memberships }) => memberships.length === 0)) return [];
  const last = Number(edition.today.slice(0, 4));
  const first = Math.min(last, ...known.map(Number));
  return Array.from({ length: last - first + 1 }, (_, index) => String(last - index).padStart(4, '0'));
});
