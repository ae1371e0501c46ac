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

/** Every feed one can follow, by kind. Archive documents are none: they are reached from the site's feed. */
export function listFeeds({
  site,
  topics,
  people,
  posts,
  organizations,
  venues,
}: ReferenceRows & {
  readonly site: Site;
  readonly topics: readonly Topic[];
}): FeedGroup[] {
  const { sections } = interfaceIn(site.locale);
  const groups: FeedGroup[] = [
    { label: feedStrings(site.locale).wholeSite, channels: [siteChannel(site), correctionsChannel(site)] },
    { label: sections.topics, channels: topics.map((topic) => topicChannel(site, topic)) },
    {
      label: sections.people,
      channels: people.flatMap((person) => [personChannel(site, person), chairedChannel(site, person)]),
    },
    { label: sections.posts, channels: posts.map((post) => postChannel(site, post)) },
    { label: sections.organizations, channels: organizations.map((row) => organizationChannel(site, row)) },
    { label: sections.venues, channels: venues.map((venue) => venueChannel(site, venue)) },
  ];
  return groups.filter(({ channels }) => channels.length > 0);
}
