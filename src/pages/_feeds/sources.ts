import { address } from '../../domain/address.ts';
import type { Appearance, Article } from '../../domain/article.ts';
import type { Organization, Person, Post, Venue } from '../../domain/reference.ts';
import type { Topic } from '../../domain/site.ts';
import { archiveLinks, archiveMonths, livingLinks } from '../../feeds/archive.ts';
import {
  archiveChannel,
  type Channel,
  chairedChannel,
  movedTopicChannel,
  organizationChannel,
  personChannel,
  postChannel,
  siteChannel,
  topicChannel,
  venueChannel,
} from '../../feeds/channel.ts';
import type { Succession } from '../../feeds/successor-item.ts';
import { feedNames } from '../../queries/feed-names.ts';
import { fileArticles } from '../../queries/filing.ts';
import type { PublishedNewsroom } from '../../queries/newsroom.ts';
import { once } from '../../queries/once.ts';

/** What a feed tells. */
export interface FeedSource {
  readonly channel: Channel;
  /** Newest first. */
  readonly articles: readonly Article[];
  readonly succession?: Succession | undefined;
}

const articlesOf = (appearances: readonly Appearance[]): Article[] => [
  ...new Set(appearances.map(({ article }) => article)),
];

/**
 * Withdrawn articles too: in the readers of subscribers the notice takes the place of the text. The feeds of people and
 * posts leave them out, for they would say who took part.
 */
const filed = once(({ articles }) => fileArticles(articles));

/** The months that have an archive document, newest first. */
export const monthsOf = once(({ articles }) => archiveMonths(articles));

export const siteSource = (newsroom: PublishedNewsroom): FeedSource => ({
  channel: { ...siteChannel(newsroom.site), archive: livingLinks(monthsOf(newsroom)) },
  articles: newsroom.articles,
});

export const personSource = (newsroom: PublishedNewsroom, person: Person): FeedSource => ({
  channel: personChannel(newsroom.site, person, feedNames(newsroom)('people', person.id)),
  articles: articlesOf(newsroom.appearancesOf(person.id)),
});

export const chairedSource = (newsroom: PublishedNewsroom, person: Person): FeedSource => ({
  channel: chairedChannel(newsroom.site, person, feedNames(newsroom)('people', person.id)),
  articles: articlesOf(newsroom.appearancesOf(person.id).filter(({ role }) => role === 'chaired')),
});

export const postSource = (newsroom: PublishedNewsroom, post: Post): FeedSource => ({
  channel: postChannel(newsroom.site, post, feedNames(newsroom)('posts', post.id)),
  articles: articlesOf(newsroom.appearancesAs(post.id)),
});

type Continued = Omit<Succession['part'], 'label'> & { readonly successor?: string | undefined };

function successionOf(
  newsroom: PublishedNewsroom,
  kind: Succession['kind'],
  part: Continued,
  pathOf: (id: string) => string,
): Succession | undefined {
  const rows: readonly Continued[] = newsroom[kind];
  const nameOf = (id: string) => feedNames(newsroom)(kind, id);
  const successor = rows.find(({ id }) => id === part.successor);
  return (
    successor && {
      kind,
      part: { ...part, label: nameOf(part.id) },
      successor: { id: successor.id, label: nameOf(successor.id) },
      path: pathOf(successor.id),
    }
  );
}

export const organizationSource = (newsroom: PublishedNewsroom, row: Organization): FeedSource => ({
  channel: organizationChannel(newsroom.site, row, feedNames(newsroom)('organizations', row.id)),
  articles: filed(newsroom).organizedBy(row.id),
  succession: successionOf(newsroom, 'organizations', row, address.organization),
});

export const venueSource = (newsroom: PublishedNewsroom, venue: Venue): FeedSource => ({
  channel: venueChannel(newsroom.site, venue, feedNames(newsroom)('venues', venue.id)),
  articles: filed(newsroom).heldAt(venue.id),
  succession: successionOf(newsroom, 'venues', venue, address.venue),
});

export const topicSource = (newsroom: PublishedNewsroom, topic: Topic): FeedSource => ({
  channel: topicChannel(newsroom.site, topic, feedNames(newsroom)('topics', topic.id)),
  articles: filed(newsroom).about(topic.id),
  succession: successionOf(newsroom, 'topics', topic, address.topic),
});

/** A topic at its address, or at one that it had before. */
export interface TopicRow {
  /** In the address. */
  readonly id: string;
  readonly topic: Topic;
}

/** Every address of a topic; an earlier one only where no other topic has it now. */
export const topicRows = once(({ topics }): readonly TopicRow[] => {
  const taken = new Set(topics.map(({ id }) => id));
  return topics.flatMap((topic) => {
    const earlier = topic.aliases.filter((alias) => !taken.has(alias));
    return [topic.id, ...earlier].map((id) => ({ id, topic }));
  });
});

/** At an earlier address the topic's news goes on, so that nobody loses any, under a word on where it is now. */
export const topicRowSource = (newsroom: PublishedNewsroom, { id, topic }: TopicRow): FeedSource => {
  if (id === topic.id) return topicSource(newsroom, topic);
  const path = address.topic(topic.id);
  const here = { id: topic.id, label: feedNames(newsroom)('topics', topic.id) };
  return {
    channel: movedTopicChannel(newsroom.site, topic, here.label, id),
    articles: filed(newsroom).about(topic.id),
    succession: { kind: 'topics', movedFrom: id, part: here, successor: here, path },
  };
};

/** @param month `2020-07` */
export const archiveSource = (newsroom: PublishedNewsroom, month: `${string}-${string}`): FeedSource => ({
  channel: archiveChannel(newsroom.site, month, archiveLinks(monthsOf(newsroom), month)),
  articles: newsroom.inMonth(month),
});
