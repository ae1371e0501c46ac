import type { SyntheticArticle } from '../newsroom/articles.ts';
import type { SyntheticNewsroom } from '../newsroom/compose.ts';
import type { SyntheticParticipant } from '../newsroom/meetings.ts';

interface PersonLine {
  readonly id: string;
  readonly name: string;
  readonly titles: readonly { readonly post: string; readonly text: string }[];
}

interface Link {
  readonly id: string;
  readonly label: string;
}

/** What an article's page prints, as frontmatter for generators that know no newsrooms: every reference resolved. */
export interface FlatArticle {
  readonly title: string;
  readonly description: string;
  readonly date: string;
  readonly author: string;
  readonly held?: string | undefined;
  readonly event?: string | undefined;
  readonly organized_by: readonly Link[];
  readonly chairs: readonly PersonLine[];
  readonly attendees: readonly { readonly venue: string; readonly label: string; readonly people: readonly PersonLine[] }[];
  readonly topic_labels: readonly Link[];
  readonly people: readonly string[];
  readonly posts: readonly string[];
  readonly organizations: readonly string[];
  readonly venues: readonly string[];
  readonly topics: readonly string[];
  readonly months: readonly string[];
  readonly years: readonly string[];
}

/** A page that lists the articles of one person, post, organization, venue, topic, month or year. */
export interface FlatEntity {
  readonly kind: EntityKind;
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** Terms of office: a person's posts, a post's holders. */
  readonly facts: readonly { readonly href: string; readonly label: string; readonly start: string; readonly end: string }[];
}

export const ENTITY_KINDS = ['people', 'posts', 'organizations', 'venues', 'topics', 'months', 'years'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** Kinds whose pages have a feed. */
export const KINDS_WITH_FEED: ReadonlySet<EntityKind> = new Set(['people', 'posts', 'organizations', 'venues', 'topics']);

const personLine = ({ person, titles }: SyntheticParticipant): PersonLine => ({
  id: person.id,
  name: person.name,
  titles: titles.map(({ post, text }) => ({ post: post.id, text })),
});

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

export function flattenArticle(article: SyntheticArticle, labelOf: (organization: string) => string): FlatArticle {
  const { meeting, published, topics } = article;
  const present = [...meeting.chairs, ...meeting.attendees.flatMap(({ people }) => people)];
  return {
    title: article.title,
    description: article.summary,
    date: published.replace('+', ':00+'),
    author: article.author,
    held: article.held,
    event: article.event,
    organized_by: meeting.organizers.map((id) => ({ id, label: labelOf(id) })),
    chairs: meeting.chairs.map(personLine),
    attendees: meeting.attendees.map(({ venue, people }) => ({
      venue: venue.id,
      label: venue.label,
      people: people.map(personLine),
    })),
    topic_labels: topics.map(({ id, label }) => ({ id, label })),
    people: unique(present.map(({ person }) => person.id)),
    posts: unique(present.flatMap(({ titles }) => titles.map(({ post }) => post.id))),
    organizations: meeting.organizers,
    venues: meeting.venues.map(({ id }) => id),
    topics: topics.map(({ id }) => id),
    months: [published.slice(0, 7)],
    years: [published.slice(0, 4)],
  };
}

const monthTitle = (month: string): string => `Tháng ${month.slice(5)} năm ${month.slice(0, 4)}`;

/** All list pages of a newsroom. */
export function flattenEntities({ people, posts, organizations, venues, topics, articles }: SyntheticNewsroom): FlatEntity[] {
  const holders = people.flatMap((person) => person.memberships.map((membership) => ({ person, ...membership })));
  const plain = (kind: EntityKind) => ({ id, label }: Link): FlatEntity => ({
    kind, id, title: label, href: `/${kind}/${id}/`, facts: [],
  });
  const months = unique(articles.map(({ published }) => published.slice(0, 7)));
  return [
    ...people.map(({ id, name, memberships }): FlatEntity => ({
      kind: 'people', id, title: name, href: `/people/${id}/`,
      facts: memberships.map(({ post, start, end = '' }) => ({ href: `/posts/${post.id}/`, label: post.label, start, end })),
    })),
    ...posts.map(({ id, label }): FlatEntity => ({
      kind: 'posts', id, title: label, href: `/posts/${id}/`,
      facts: holders
        .filter(({ post }) => post.id === id)
        .map(({ person, start, end = '' }) => ({ href: `/people/${person.id}/`, label: person.name, start, end })),
    })),
    ...organizations.map(plain('organizations')),
    ...venues.map(plain('venues')),
    ...topics.map(plain('topics')),
    ...months.map((id): FlatEntity => ({
      kind: 'months', id, title: monthTitle(id), href: `/archive/${id.replace('-', '/')}/`, facts: [],
    })),
    ...unique(months.map((month) => month.slice(0, 4))).map((id): FlatEntity => ({
      kind: 'years', id, title: `Năm ${id}`, href: `/archive/${id}/`, facts: [],
    })),
  ];
}
