import { addDays, type Day } from '../../../src/domain/day.ts';
import { labelKey } from '../../../src/domain/text.ts';
import { PARTY_POST, type SyntheticPost, slugOf } from './places.ts';
import type { Random } from './random.ts';
import {
  FAMILY_NAMES,
  GIVEN_NAMES_FEMALE,
  GIVEN_NAMES_MALE,
  MIDDLE_NAMES_FEMALE,
  MIDDLE_NAMES_MALE,
} from './words.ts';

export interface SyntheticMembership {
  readonly post: SyntheticPost;
  readonly start: Day;
  readonly end?: Day;
}

export interface SyntheticPerson {
  readonly id: string;
  readonly name: string;
  readonly gender: 'male' | 'female';
  readonly birthDate: Day;
  /** By rank of the post, best first. */
  readonly memberships: readonly SyntheticMembership[];
}

interface Unemployed {
  readonly id: string;
  readonly name: string;
  readonly gender: 'male' | 'female';
  readonly birthDate: Day;
  readonly memberships: SyntheticMembership[];
}

function composeName(random: Random): { name: string; gender: 'male' | 'female' } {
  const female = random.chance(0.25);
  const middle = random.pick(female ? MIDDLE_NAMES_FEMALE : MIDDLE_NAMES_MALE);
  const given = random.pick(female ? GIVEN_NAMES_FEMALE : GIVEN_NAMES_MALE);
  return { name: `${random.pick(FAMILY_NAMES)} ${middle} ${given}`, gender: female ? 'female' : 'male' };
}

/** People with names of their own: no two share one, not even without marks, so that an id says who is meant. */
function composeNames(count: number, random: Random): Unemployed[] {
  const people = new Map<string, Unemployed>();
  while (people.size < count) {
    const { name, gender } = composeName(random);
    const id = slugOf(name);
    const repeats = new Set(labelKey(name).split(' ')).size < 3;
    if (people.has(id) || repeats) continue;
    people.set(id, {
      id,
      name,
      gender,
      birthDate: addDays('1955-01-01', random.below(9_000)),
      memberships: [],
    });
  }
  return [...people.values()];
}

/** Posts that one person holds together: the deputy secretary's with the chair's of the same province. */
function composeSeats(posts: readonly SyntheticPost[]): SyntheticPost[][] {
  const doubled = new Map(
    posts
      .filter((post) => post.bareLabel === 'Phó Bí thư Tỉnh ủy')
      .map((post) => [post.jurisdiction, post] as const),
  );
  return posts
    .filter((post) => post.level !== 'party' && post.bareLabel !== 'Phó Bí thư Tỉnh ủy')
    .map((post) => {
      const deputy =
        post.bareLabel === 'Chủ tịch Ủy ban nhân dân tỉnh' ? doubled.get(post.jurisdiction) : undefined;
      return deputy ? [deputy, post] : [post];
    });
}

const isCentral = ({ post }: SyntheticMembership): boolean =>
  post.label.startsWith('Bộ trưởng') || post.bareLabel === 'Bí thư Tỉnh ủy';

function seal({ memberships, ...person }: Unemployed, partyPost: SyntheticPost | undefined): SyntheticPerson {
  const party = partyPost && memberships.some(isCentral) ? [{ post: partyPost, start: '2015-01-01' }] : [];
  return { ...person, memberships: [...party, ...memberships].sort((a, b) => a.post.rank - b.post.rank) };
}

/**
 * People in office from 2015 on. Every post has a first holder and, from some day of 2019 to 2021 on, a second one:
 * somebody new while there are people left, else one whose first office has ended.
 */
export function composeOfficials(
  posts: readonly SyntheticPost[],
  count: number,
  random: Random,
): SyntheticPerson[] {
  const seats = composeSeats(posts);
  const people = composeNames(Math.max(count, seats.length + 1), random);
  const newcomers = people.slice(seats.length);
  const retired: { person: Unemployed; until: Day }[] = [];
  const changes = seats.map((seat, index) => ({
    seat,
    index,
    day: addDays('2019-06-01', random.below(900)),
  }));
  for (const { seat, index, day } of changes.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    const first = people[index] as Unemployed;
    first.memberships.push(...seat.map((post) => ({ post, start: '2015-02-01', end: day })));
    const veteran = retired.findIndex(({ until }) => until <= day);
    const successor =
      (newcomers.length > 0 && (veteran < 0 || random.chance(0.75)) ? newcomers.shift() : undefined) ??
      retired.splice(veteran, veteran < 0 ? 0 : 1)[0]?.person;
    retired.push({ person: first, until: day });
    successor?.memberships.push(...seat.map((post) => ({ post, start: day })));
  }
  const spare = seats.filter(([post]) => post?.seats === undefined);
  for (const person of newcomers) {
    const [post] = random.pick(spare.length > 0 ? spare : seats);
    if (post && post.seats === undefined) person.memberships.push({ post, start: '2015-02-01' });
  }
  const partyPost = posts.find((post) => post.id === PARTY_POST);
  return people.map((person) => seal(person, partyPost));
}

/** The posts a person holds on a day, best first; the day of a change belongs to the successor. */
export const postsHeldOn = ({ memberships }: SyntheticPerson, day: Day): SyntheticPost[] =>
  memberships
    .filter(({ start, end }) => start <= day && (end === undefined || day < end))
    .map(({ post }) => post);
