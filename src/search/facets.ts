import { type Article, participantsOf, type Role } from '../domain/article.ts';
import type { Newsroom } from '../domain/newsroom.ts';
import type { EntityKind } from './entities.ts';
import { findableArticles } from './records.ts';

/** What an answer can be counted by. */
export type FacetName = EntityKind | 'year' | 'role';

/** Which articles have which value: for each the distances from one to the next, the newest article being 0, in base 36. */
export type Facets = Readonly<Record<FacetName, Readonly<Record<string, string>>>>;

/** How many articles of an answer have each value. */
export type FacetCounts = Readonly<Record<FacetName, ReadonlyMap<string, number>>>;

const NAMES: readonly FacetName[] = ['person', 'post', 'organization', 'venue', 'topic', 'year', 'role'];

function valuesOf(article: Article): Record<FacetName, readonly (string | undefined)[]> {
  const people = participantsOf(article);
  const roles: Role[] = people.map(({ role }) => role);
  return {
    person: people.map(({ participant }) => participant.person),
    post: people.flatMap(({ participant: { actingAs, titles } }) => [
      actingAs,
      ...titles.map(({ qualifier, post }) => (qualifier === 'former' ? undefined : post)),
    ]),
    organization: article.organizers.map(({ id }) => id),
    venue: article.venues.map(({ id }) => id),
    topic: article.topics,
    year: [article.published.day.slice(0, 4)],
    role: roles,
  };
}

/** Lists which articles of a newsroom have which value, for counting in the browser. */
export function listFacets(newsroom: Pick<Newsroom, 'articles'>): Facets {
  const places = new Map(NAMES.map((name) => [name, new Map<string, number[]>()]));
  for (const [place, article] of findableArticles(newsroom).toReversed().entries()) {
    const values = valuesOf(article);
    for (const [name, lists] of places) {
      for (const value of new Set(values[name])) {
        if (value === undefined) continue;
        const list = lists.get(value);
        if (list) list.push(place);
        else lists.set(value, [place]);
      }
    }
  }
  const distances = (list: readonly number[]): string =>
    list.map((place, at) => (place - (list[at - 1] ?? 0)).toString(36)).join(' ');
  const listed = (name: FacetName) =>
    Object.fromEntries([...(places.get(name) ?? [])].map(([value, list]) => [value, distances(list)]));
  return {
    person: listed('person'),
    post: listed('post'),
    organization: listed('organization'),
    venue: listed('venue'),
    topic: listed('topic'),
    year: listed('year'),
    role: listed('role'),
  };
}

function countIn(written: string, wanted: ReadonlySet<number>): number {
  let place = 0;
  let count = 0;
  for (const distance of written.split(' ')) {
    place += Number.parseInt(distance, 36);
    if (wanted.has(place)) count += 1;
  }
  return count;
}

/** Counts an answer by every value; what no article of it has is left out. */
export function countFacets(facets: Facets, places: readonly number[]): FacetCounts {
  const wanted = new Set(places);
  const counted = (name: FacetName): ReadonlyMap<string, number> =>
    new Map(
      Object.entries(facets[name])
        .map(([value, written]): [string, number] => [value, countIn(written, wanted)])
        .filter(([, count]) => count > 0),
    );
  return {
    person: counted('person'),
    post: counted('post'),
    organization: counted('organization'),
    venue: counted('venue'),
    topic: counted('topic'),
    year: counted('year'),
    role: counted('role'),
  };
}
