import { checkReference } from '../../../src/domain/checks/reference.ts';
import type { Term } from '../../../src/domain/day.ts';
import type {
  Membership,
  Organization,
  Person,
  Post,
  ReferenceRows,
  Venue,
} from '../../../src/domain/reference.ts';
import type { Topic } from '../../../src/domain/site.ts';

export type Rows = ReferenceRows & { readonly topics: readonly Topic[] };

export const EMPTY: Rows = { people: [], posts: [], organizations: [], venues: [], topics: [] };

export const person = (
  id: string,
  memberships: readonly Partial<Membership>[] = [],
  rest: Partial<Person> = {},
): Person => ({
  id,
  name: id.toUpperCase(),
  otherNames: [],
  honorificPrefixes: [],
  memberships: memberships.map((membership) => ({ post: 'p', term: {}, acting: false, ...membership })),
  sources: [],
  ...rest,
});
export const post = (id: string, rest: Partial<Post> = {}): Post => ({
  id,
  label: `Chức ${id}`,
  otherLabels: [],
  labels: {},
  alwaysPrinted: false,
  ...rest,
});
export const place = (id: string, rest: Partial<Venue> = {}): Venue & Organization => ({
  id,
  label: `Nơi ${id}`,
  otherLabels: [],
  labels: {},
  term: {},
  ...rest,
});
export const topic = (id: string, rest: Partial<Topic> = {}): Topic => ({
  id,
  label: `Chủ đề ${id}`,
  labels: {},
  aliases: [],
  ...rest,
});

export const term = (text: string): Term => {
  const [start, end] = text.split('..');
  return { start: start || undefined, end: end || undefined };
};
export const held = (id: string, ...terms: readonly string[]): Person =>
  person(
    id,
    terms.map((text) => ({ term: term(text) })),
  );

/** `rule list [row, key]`, one for each problem. */
export const summarise = (rows: Partial<Rows>): string[] =>
  checkReference({ ...EMPTY, ...rows }).map(({ rule, list, field }) => `${rule} ${list} ${field.join('.')}`);
