import type { ThingsToFollow } from '../../components/feed-entry.ts';
import type { View } from '../../components/view.ts';
import { address } from '../../domain/address.ts';
import { homeFirst, homeOf } from '../../domain/home.ts';
import { qualified } from '../../domain/qualifiers.ts';
import type { LabelsByLanguage } from '../../domain/site.ts';
import { type Followed, feedNames } from '../../queries/feed-names.ts';
import type { PublishedNewsroom } from '../../queries/newsroom.ts';

interface Row {
  readonly id: string;
  readonly label: string;
  readonly labels: LabelsByLanguage;
  readonly successor?: string | undefined;
}

const feedsAt = (path: string) => ({ rss: address.rss(path), json: address.jsonFeed(path) });

/** Everything that has feeds of its own, by kind; what is of the site's place comes first. */
export function thingsToFollow(newsroom: PublishedNewsroom, view: View): ThingsToFollow[] {
  const { people, posts, organizations, venues, topics, list, edition } = newsroom;
  const nameOf = feedNames(newsroom);
  const home = homeOf(newsroom, newsroom.site.jurisdiction);
  const { sections, feeds } = view.t;
  const rowsOf = (kind: Followed, rows: readonly Row[], pathOf: (id: string) => string, calendars: boolean) =>
    rows.map((row) => {
      const successor = rows.find(({ id }) => id === row.successor);
      const path = pathOf(row.id);
      return {
        label: view.label(row),
        feedName: nameOf(kind, row.id),
        note: successor && feeds.now(view.label(successor)),
        path,
        links: { ...feedsAt(path), ...(calendars && { calendar: address.calendar(path) }) },
      };
    });
  return [
    {
      heading: sections.people,
      entries: homeFirst(people, home.hasPerson).map((person) => {
        const path = address.person(person.id);
        const chaired = { rss: address.chairedFeed(person.id), json: address.chairedJsonFeed(person.id) };
        const held = list
          .postsHeld(person, edition.today)
          .map(({ post, membership: { acting } }) =>
            qualified(view.office(post), acting ? 'acting' : undefined, view.lang),
          );
        return {
          label: person.name,
          feedName: nameOf('people', person.id),
          note: held.length > 0 ? held.join('; ') : undefined,
          path,
          links: { ...feedsAt(path), chaired, calendar: address.calendar(path) },
        };
      }),
    },
    {
      heading: sections.posts,
      entries: homeFirst(posts, home.hasPost).map((post) => {
        const path = address.post(post.id);
        // Many a title is held in every district: the body tells them apart.
        const body = list.organization(post.organization ?? '') ?? list.venue(post.jurisdiction ?? '');
        return {
          label: view.office(post),
          feedName: nameOf('posts', post.id),
          note: body && view.label(body),
          path,
          links: feedsAt(path),
        };
      }),
    },
    {
      heading: sections.organizations,
      entries: rowsOf(
        'organizations',
        homeFirst(organizations, home.hasOrganization),
        address.organization,
        true,
      ),
    },
    {
      heading: sections.venues,
      entries: rowsOf(
        'venues',
        homeFirst(venues, ({ id }) => home.hasVenue(id)),
        address.venue,
        true,
      ),
    },
    { heading: sections.topics, entries: rowsOf('topics', topics, address.topic, false) },
  ].filter(({ entries }) => entries.length > 0);
}
