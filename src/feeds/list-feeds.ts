import type { ReferenceRows } from '../domain/reference.ts';
import type { Site, Topic } from '../domain/site.ts';
import { feedStrings } from '../strings/feeds.ts';
import { interfaceIn } from '../strings/interface.ts';
import {
  type Channel,
  chairedChannel,
  correctionsChannel,
  organizationChannel,
  personChannel,
  postChannel,
  siteChannel,
  topicChannel,
  venueChannel,
} from './channel.ts';

/** Feeds of one kind. */
export interface FeedGroup {
  readonly label: string;
  readonly channels: readonly Channel[];
}

/** What is followed: the reference list, and the site with its topics. */
type Rows = ReferenceRows & { readonly site: Site; readonly topics: readonly Topic[] };

/**
 * Every feed one can follow, by kind. Archive documents are none: they are reached from the site's feed.
 *
 * @param nameOf what the feeds of a thing are called, told from those of its namesakes
 */
export function listFeeds(
  { site, topics, people, posts, organizations, venues }: Rows,
  nameOf: (kind: keyof ReferenceRows | 'topics', id: string) => string,
): FeedGroup[] {
  const { sections } = interfaceIn(site.locale);
  const groups: FeedGroup[] = [
    { label: feedStrings(site.locale).wholeSite, channels: [siteChannel(site), correctionsChannel(site)] },
    {
      label: sections.topics,
      channels: topics.map((topic) => topicChannel(site, topic, nameOf('topics', topic.id))),
    },
    {
      label: sections.people,
      channels: people.flatMap((person) => {
        const name = nameOf('people', person.id);
        return [personChannel(site, person, name), chairedChannel(site, person, name)];
      }),
    },
    {
      label: sections.posts,
      channels: posts.map((post) => postChannel(site, post, nameOf('posts', post.id))),
    },
    {
      label: sections.organizations,
      channels: organizations.map((row) => organizationChannel(site, row, nameOf('organizations', row.id))),
    },
    {
      label: sections.venues,
      channels: venues.map((venue) => venueChannel(site, venue, nameOf('venues', venue.id))),
    },
  ];
  return groups.filter(({ channels }) => channels.length > 0);
}
