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
  /** Terms of office: a person's posts, a post's holders. */
  readonly facts: readonly {
    readonly href: string;
    readonly label: string;
    readonly start: string;
    readonly end: string;
  }[];
}

export const ENTITY_KINDS = [
  'people',
  'posts',
  'organizations',
  'venues',
  'topics',
  'months',
  'years',
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** Kinds whose pages have a feed. */
export const KINDS_WITH_FEED: ReadonlySet<EntityKind> = new Set([
  'people',
  'posts',
  'organizations',
  'venues',
  'topics',
]);

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/** All list pages of a newsroom. */
export function flattenEntities(newsroom: SyntheticNewsroom): FlatEntity[] {
  const { people, posts, organizations, venues, topics, articles } = newsroom;
  const listOf = (kind: EntityKind, { id, label }: Link, facts: FlatEntity['facts'] = []): FlatEntity => ({
    kind,
    id,
    title: label,
    href: `/${kind}/${id}/`,
    page_size: PAGE_SIZE,
    paged: true,
    facts,
  });
  const dated = (kind: EntityKind, id: string, title: string): FlatEntity => ({
    kind,
    id,
    title,
    href: `/archive/${id.replace('-', '/')}/`,
    page_size: MONTH_PAGE_SIZE,
    paged: kind === 'months',
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
    ...posts.map((post) => listOf('posts', post, holdersOf(post))),
    ...organizations.map((row) => listOf('organizations', row)),
    ...venues.map((row) => listOf('venues', row)),
    ...topics.map((row) => listOf('topics', row)),
    ...months.map((month) => dated('months', month, `Tháng ${month.slice(5)} năm ${month.slice(0, 4)}`)),
    ...years.map((year) => dated('years', year, `Năm ${year}`)),
  ];
}
