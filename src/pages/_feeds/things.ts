import type { ThingsToFollow } from '../../components/feed-entry.ts';
import type { View } from '../../components/view.ts';
import { address } from '../../domain/address.ts';
import type { LabelsByLanguage } from '../../domain/site.ts';
import type { PublishedNewsroom } from '../../queries/newsroom.ts';

interface Row {
  readonly id: string;
  readonly label: string;
  readonly labels: LabelsByLanguage;
  readonly successor?: string | undefined;
}

const feedsAt = (path: string) => ({ rss: address.rss(path), json: address.jsonFeed(path) });

/** Everything that has feeds of its own, by kind, as its page of the site lists it. */
export function thingsToFollow(
  { people, posts, organizations, venues, topics, list, edition }: PublishedNewsroom,
  view: View,
): ThingsToFollow[] {
  const { sections, feeds } = view.t;
  const rowsOf = (rows: readonly Row[], pathOf: (id: string) => string, calendars: boolean) =>
    rows.map((row) => {
      const successor = rows.find(({ id }) => id === row.successor);
      const path = pathOf(row.id);
      return {
        label: view.label(row),
        note: successor && feeds.now(view.label(successor)),
        path,
        links: { ...feedsAt(path), ...(calendars && { calendar: address.calendar(path) }) },
      };
    });
  return [
    {
      heading: sections.people,
      entries: people.map((person) => {
        const path = address.person(person.id);
        const chaired = { rss: address.chairedFeed(person.id), json: address.chairedJsonFeed(person.id) };
        const held = list.postsHeld(person, edition.today).map(({ post }) => view.label(post));
        return {
          label: person.name,
          note: held.length > 0 ? held.join(', ') : undefined,
          path,
          links: { ...feedsAt(path), chaired, calendar: address.calendar(path) },
        };
      }),
    },
    {
      heading: sections.posts,
      entries: posts.map((post) => {
        const path = address.post(post.id);
        // Many a title is held in every district: the body tells them apart.
        const body = list.organization(post.organization ?? '') ?? list.venue(post.jurisdiction ?? '');
        return { label: view.label(post), note: body && view.label(body), path, links: feedsAt(path) };
      }),
    },
    { heading: sections.organizations, entries: rowsOf(organizations, address.organization, true) },
    { heading: sections.venues, entries: rowsOf(venues, address.venue, true) },
    { heading: sections.topics, entries: rowsOf(topics, address.topic, false) },
  ].filter(({ entries }) => entries.length > 0);
}
