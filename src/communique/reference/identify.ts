import { earliest, latest } from '../../domain/day.ts';
import type { Person } from '../../domain/reference.ts';
import type { ReferenceList } from '../../domain/reference-list.ts';
import { labelKey } from '../../domain/text.ts';
import { slugOfTitle } from '../article-template.ts';
import { LISTS, type ListName, nameKey } from './rows.ts';
import { type Remark, remark, type SourceRow } from './source.ts';

/** The ids that the references of a source lead to. */
export interface Identities {
  /** The id of a row of the source, or of the list that is there; `undefined` where neither has it. */
  idOf(list: ListName, ref: string): string | undefined;
  /** Whether the list that is there knows the row by that name, in any form: with its place, translated. */
  isNamed(list: ListName, id: string, name: string): boolean;
  readonly remarks: readonly Remark[];
}

/** All rows of a source that are about one thing. */
type Group = readonly [SourceRow, ...SourceRow[]];

const SLUG = /^[a-z0-9][a-z0-9-]{0,199}$/;

const valueIn = (group: Group, key: string): string | undefined => {
  const field = group.map(({ fields }) => fields.get(key)).find((found) => found !== undefined);
  return field && String(field.value);
};

const nameIn = (group: Group): string | undefined => valueIn(group, nameKey(group[0].list));

const mayBeEqual = (a: string, b: string): boolean => earliest(a) <= latest(b) && earliest(b) <= latest(a);

const postsIn = (group: Group): string[] =>
  group.flatMap(({ items }) =>
    items.flatMap(({ value }) => (value.post === undefined ? [] : String(value.post))),
  );

/** Groups rows by what they refer to; a name without a birth date joins the only dated one of that name. */
function groupRows(rows: readonly SourceRow[]): {
  groups: Map<string, Group>;
  key: (row: Pick<SourceRow, 'list' | 'ref'>) => string;
} {
  const dated = new Map<string, Set<string>>();
  for (const { list, ref } of rows) {
    const [name = '', birth = ''] = ref.split('\u0000');
    if (list !== 'people' || !ref.startsWith('=') || birth === '') continue;
    dated.set(name, (dated.get(name) ?? new Set<string>()).add(ref));
  }
  const key = ({ list, ref }: Pick<SourceRow, 'list' | 'ref'>): string => {
    const [name = '', birth = ''] = ref.split('\u0000');
    const same = list === 'people' && ref.startsWith('=') && birth === '' ? dated.get(name) : undefined;
    const [only] = same?.size === 1 ? same : [];
    return `${list} ${only ?? ref}`;
  };
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const known = groups.get(key(row));
    groups.set(key(row), known ? [...known, row] : [row]);
  }
  return { groups, key };
}

interface Match {
  readonly id?: string | undefined;
  readonly remarks: readonly Remark[];
}

const NO_MATCH: Match = { remarks: [] };

/** Someone in the list with that name who may be the one meant. */
function matchPerson(group: Group, list: ReferenceList, postId: (ref: string) => string | undefined): Match {
  const [{ id, place }] = group;
  const name = nameIn(group);
  if (name === undefined) return NO_MATCH;
  const birth = valueIn(group, 'birth_date');
  const named = list.peopleNamed(name);
  const posts = new Set(postsIn(group).map(postId));
  const shares = ({ memberships }: Person): boolean => memberships.some(({ post }) => posts.has(post));
  const fits = ({ birthDate }: Person): boolean =>
    birth === undefined || birthDate === undefined || mayBeEqual(birth, birthDate);
  const isBorn = ({ birthDate }: Person): boolean => birth !== undefined && birthDate !== undefined;
  // Without an id of its own, someone of that name in that post is meant, even if born another day: that is told then.
  const ways: readonly ((person: Person) => boolean)[] = [
    (person) => isBorn(person) && fits(person),
    (person) => shares(person) && (id === undefined || fits(person)),
  ];
  for (const way of ways) {
    const [only, ...more] = named.filter(way);
    if (only && more.length === 0) return { id: only.id, remarks: [] };
  }
  const [only, ...more] = named.filter(fits);
  const severity = only ? 'warning' : 'note';
  const detail = { severity, found: name, ids: named.map((one) => one.id).join(', ') } as const;
  if (only && more.length === 0 && id === undefined)
    return { id: only.id, remarks: [remark('reference-same', place, { ...detail, expected: [only.id] })] };
  return named.length === 0 ? NO_MATCH : { remarks: [remark('reference-namesake', place, detail)] };
}

function matchPost(
  group: Group,
  list: ReferenceList,
  idOf: (list: ListName, ref: string) => string | undefined,
  home: string | undefined,
): Match {
  const label = nameIn(group);
  if (label === undefined) return NO_MATCH;
  const place = valueIn(group, 'jurisdiction');
  const jurisdiction = place === undefined ? undefined : (idOf('venues', place) ?? place);
  const posts = [...new Set(list.titleForms(label).map(({ post }) => post))];
  const fitting = posts.filter((post) => jurisdiction === undefined || post.jurisdiction === jurisdiction);
  const local = fitting.length > 1 ? fitting.filter((post) => post.jurisdiction === home) : fitting;
  return local.length === 1 ? { id: local[0]?.id, remarks: [] } : NO_MATCH;
}

/** The id a new row gets: the one written, as a slug; else one made of the name. */
function newId(group: Group, taken: ReadonlySet<string>): Match {
  const [{ id, place }] = group;
  if (id !== undefined && SLUG.test(id) && !taken.has(id)) return { id, remarks: [] };
  // Of an id that is an address only the end tells one thing from another.
  const written = id?.replace(/^https?:\/\/.*\/(?=[^/])/, '') ?? '';
  const base = slugOfTitle(written) || slugOfTitle(nameIn(group) ?? '');
  if (base === '') return NO_MATCH;
  let free = base;
  for (let number = 2; taken.has(free); number += 1) free = `${base}-${number}`;
  return {
    id: free,
    remarks:
      id === undefined ? [] : [remark('content-slug', place, { found: id, expected: [free], taken: 'as' })],
  };
}

const has = (list: ReferenceList, name: ListName, id: string): boolean =>
  name === 'people'
    ? list.person(id) !== undefined
    : name === 'posts'
      ? list.post(id) !== undefined
      : name === 'organizations'
        ? list.organization(id) !== undefined
        : list.venue(id) !== undefined;

/** People of one name whom the source itself tells apart by their ids. */
function remarksOnNamesakes(groups: Iterable<Group>): Remark[] {
  const people = [...groups].filter(([{ list }]) => list === 'people');
  const byName = Map.groupBy(people, (group) => labelKey(nameIn(group) ?? ''));
  return [...byName].flatMap(([name, namesakes]) => {
    const [first, ...others] = namesakes;
    if (name === '' || !first) return [];
    return others.map((group) => {
      const births = [first, group].map((one) => valueIn(one, 'birth_date'));
      const differ = births.every((birth) => birth !== undefined) && births[0] !== births[1];
      const ids = [first, group].map((one) => one[0].id ?? valueIn(one, 'birth_date') ?? '?').join(', ');
      return remark('reference-namesakes', group[0].place, {
        severity: differ ? 'note' : 'warning',
        found: nameIn(group) ?? '',
        ids,
      });
    });
  });
}

/**
 * Finds for every row of a source whether the list has it already, by its id, then by its name, and else gives it an id.
 *
 * @param home the site's jurisdiction, which a bare local title means
 */
export function identify(
  rows: readonly SourceRow[],
  list: ReferenceList,
  home: string | undefined,
): Identities {
  const { groups, key } = groupRows(rows);
  const ids = new Map<string, string>();
  const remarks: Remark[] = remarksOnNamesakes(groups.values());
  const idOf = (name: ListName, ref: string): string | undefined =>
    ids.get(key({ list: name, ref })) ?? (has(list, name, ref) ? ref : undefined);
  for (const name of LISTS) {
    const own = [...groups].filter(([, [row]]) => row.list === name);
    const taken = new Set(listIds(list, name));
    const unmatched = own.filter(([groupKey, group]) => {
      const match = matchGroup(group, list, idOf, home);
      remarks.push(...match.remarks);
      if (match.id !== undefined) ids.set(groupKey, match.id);
      return match.id === undefined;
    });
    // Ids that are right as they are go first, so that none made up takes their place.
    unmatched.sort(([, a], [, b]) => Number(!SLUG.test(a[0].id ?? '')) - Number(!SLUG.test(b[0].id ?? '')));
    for (const [groupKey, group] of unmatched) {
      if (nameIn(group) === undefined) continue;
      const made = newId(group, taken);
      remarks.push(...made.remarks);
      if (made.id === undefined) continue;
      taken.add(made.id);
      ids.set(groupKey, made.id);
    }
  }
  return { idOf, isNamed: (name, id, text) => idsNamed(list, name, text).includes(id), remarks };
}

function idsNamed(list: ReferenceList, name: ListName, text: string): (string | undefined)[] {
  if (name === 'people') return list.peopleNamed(text).map(({ id }) => id);
  if (name === 'posts') return list.titleForms(text).map(({ post }) => post.id);
  return [(name === 'organizations' ? list.organizationNamed(text) : list.venueNamed(text))?.id];
}

const listIds = (list: ReferenceList, name: ListName): string[] => list.rows[name].map(({ id }) => id);

function matchGroup(
  group: Group,
  list: ReferenceList,
  idOf: (list: ListName, ref: string) => string | undefined,
  home: string | undefined,
): Match {
  const [{ list: name, id }] = group;
  if (id !== undefined && has(list, name, id)) return { id, remarks: [] };
  if (name === 'people') return matchPerson(group, list, (ref) => idOf('posts', ref));
  if (name === 'posts') return matchPost(group, list, idOf, home);
  const label = nameIn(group) ?? '';
  const found =
    name === 'organizations'
      ? (list.organizationNamed(id ?? '') ?? list.organizationNamed(label))
      : (list.venueNamed(id ?? '') ?? list.venueNamed(label));
  return found && label !== '' ? { id: found.id, remarks: [] } : NO_MATCH;
}
