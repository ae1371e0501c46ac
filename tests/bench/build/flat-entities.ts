import type { SyntheticNewsroom } from '../newsroom/compose.ts';
import type { SyntheticPerson } from '../newsroom/officials.ts';
import type { SyntheticPost } from '../newsroom/places.ts';
import { MONTH_PAGE_SIZE, PAGE_SIZE } from './contender.ts';

interface Link {
  readonly id: string;
  readonly label: string;
}

/** A page that lists the articles of one person, post, organization, venue, topic, month or year. */
export interface FlatEntity {
  readonly kind: EntityKind;
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly page_size: number;
  /** Whether older articles follow on further pages; the page of a year only shows its newest. */
  readonly paged: boolean;
  /** What the folder of its page holds. */
  readonly files: readonly OutputFile[];
  /** Terms of office: a person's posts, a post's holders. */
  readonly facts: readonly {
    readonly href: string;
    readonly label: string;
    readonly start: string;
    readonly end: string;
  }[];
}

/** A file of this project's own site that every contender writes too. */
export type OutputFile =
  | 'index.html'
  | 'rss.xml'
  | 'chaired.xml'
  | 'feed.json'
  | 'chaired.json'
  | 'calendar.ics';

const FEEDS = ['index.html', 'rss.xml', 'feed.json'] as const;

/** Kinds of lists of articles; what a person chaired is a list of its own, for it has feeds of its own. */
const FILES = {
  people: [...FEEDS, 'calendar.ics'],
  chaired: ['chaired.xml', 'chaired.json'],
  posts: FEEDS,
  organizations: [...FEEDS, 'calendar.ics'],
  venues: [...FEEDS, 'calendar.ics'],
  topics: FEEDS,
  months: ['index.html', 'rss.xml'],
  years: ['index.html'],
} as const satisfies Readonly<Record<string, readonly OutputFile[]>>;

export type EntityKind = keyof typeof FILES;

/** What stands beside the front page. */
export const SITE_FILES = [...FEEDS, 'calendar.ics'] as const satisfies readonly OutputFile[];

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/** All list pages of a newsroom. */
export function flattenEntities(newsroom: SyntheticNewsroom): FlatEntity[] {
  const { people, posts, organizations, venues, topics, articles } = newsroom;
  const listOf = (kind: EntityKind, { id, label }: Link, facts: FlatEntity['facts'] = []): FlatEntity => ({
    kind,
    id,
    title: label,
    href: `/${kind === 'chaired' ? 'people' : kind}/${id}/`,
    page_size: PAGE_SIZE,
    paged: true,
    files: FILES[kind],
    facts,
  });
  const dated = (kind: EntityKind, id: string, title: string): FlatEntity => ({
    kind,
    id,
    title,
    href: `/archive/${id.replace('-', '/')}/`,
    page_size: MONTH_PAGE_SIZE,
    paged: kind === 'months',
    files: FILES[kind],
    facts: [],
  });
  const holders = Map.groupBy(
    people.flatMap((person) => person.memberships.map((membership) => ({ person, ...membership }))),
    ({ post }) => post.id,
  );
  const termsOf = ({ memberships }: SyntheticPerson) =>
    memberships.map(({ post, start, end = '' }) => ({
      href: `/posts/${post.id}/`,
      label: post.label,
      start,
      end,
    }));
  const holdersOf = ({ id }: SyntheticPost) =>
    (holders.get(id) ?? []).map(({ person, start, end = '' }) => ({
      href: `/people/${person.id}/`,
      label: person.name,
      start,
      end,
    }));
  const months = unique(articles.map(({ published }) => published.slice(0, 7)));
  const years = unique(months.map((month) => month.slice(0, 4)));
  return [
    ...people.map((person) => listOf('people', { id: person.id, label: person.name }, termsOf(person))),
    ...people.map(({ id, name }) => listOf('chaired', { id, label: name })),
    ...posts.map((post) => listOf('posts', post, holdersOf(post))),
    ...organizations.map((row) => listOf('organizations', row)),
    ...venues.map((row) => listOf('venues', row)),
    ...topics.map((row) => listOf('topics', row)),
    ...months.map((month) => dated('months', month, `Tháng ${month.slice(5)} năm ${month.slice(0, 4)}`)),
    ...years.map((year) => dated('years', year, `Năm ${year}`)),
  ];
}
