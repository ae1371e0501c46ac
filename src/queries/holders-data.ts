import { address } from '../domain/address.ts';
import { officeName } from '../domain/office-name.ts';
import type { Person } from '../domain/reference.ts';
import type { Holder } from '../domain/reference-list.ts';
import { labelIn } from '../domain/site.ts';
import { checkedOn } from './history.ts';
import type { PublishedNewsroom } from './newsroom.ts';
import { officeGroups } from './offices.ts';

/**
 * A term: index of the person, start, end (empty where unknown), acting (0 or 1), and for a term without a start the
 * day the list was checked on.
 */
export type HolderRow = readonly [
  person: number,
  start: string,
  end: string,
  acting: 0 | 1,
  checkedOn: string,
];

/**
 * Who held what, in the words of the site's language, small enough for a page that answers for any day. Paths are below
 * the site's base.
 */
export interface HoldersData {
  readonly people: readonly (readonly [name: string, path: string])[];
  readonly groups: readonly {
    readonly label: string;
    readonly posts: readonly (readonly [label: string, path: string, holders: readonly HolderRow[]])[];
  }[];
}

/** @param other heading for posts that belong to no listed body */
export function holdersData(newsroom: PublishedNewsroom, other: string): HoldersData {
  const { site, list } = newsroom;
  const people: Person[] = [];
  const numbers = new Map<Person, number>();
  const numberOf = (person: Person): number => {
    const known = numbers.get(person) ?? people.push(person) - 1;
    numbers.set(person, known);
    return known;
  };
  const rowOf = ({ person, membership: { term, acting } }: Holder): HolderRow => [
    numberOf(person),
    term.start ?? '',
    term.end ?? '',
    acting ? 1 : 0,
    term.start === undefined ? (checkedOn(person) ?? newsroom.edition.today) : '',
  ];
  const groups = officeGroups(newsroom).map(({ organization, posts }) => ({
    label: organization ? labelIn(organization, site.locale) : other,
    posts: posts.flatMap((post) => {
      const holders = list.holders(post.id).map(rowOf);
      if (holders.length === 0) return [];
      return [[officeName(post, site, list.venue, site.locale), address.post(post.id), holders] as const];
    }),
  }));
  return {
    groups: groups.filter(({ posts }) => posts.length > 0),
    people: people.map(({ id, name }) => [name, address.person(id)] as const),
  };
}
