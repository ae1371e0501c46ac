import type {
  DatedLabel,
  Organization,
  Person,
  Post,
  ReferenceRows,
  Source,
  Venue,
} from '../../domain/reference.ts';

export type ListName = 'people' | 'posts' | 'organizations' | 'venues';

/** In the order in which one refers to another: a place before its bodies, a post before its holders. */
export const LISTS: readonly ListName[] = ['venues', 'organizations', 'posts', 'people'];

export type Scalar = string | number | boolean;

/** A way to a value of a source: record and column of a CSV, keys and indexes of a JSON file. */
export type Place = readonly (string | number)[];

/** A value with the place in the source it came from; without one it stood in the list before. */
export interface Field {
  readonly value: Scalar;
  readonly place?: Place | undefined;
}

export type ItemKey =
  | 'other_names'
  | 'honorific_prefixes'
  | 'other_labels'
  | 'labels'
  | 'memberships'
  | 'sources';

export type ItemValue = Readonly<Record<string, Scalar>>;

/** One entry of a list within a row. `labels` have `lang` and `label`; the others the keys of the file. */
export interface Item {
  readonly key: ItemKey;
  readonly value: ItemValue;
  readonly place?: Place | undefined;
  /** What stood in the list before, where a source completes it. */
  readonly was?: ItemValue | undefined;
}

/** A row of the reference list under the keys of its file. */
export interface Row {
  readonly list: ListName;
  readonly id: string;
  /** Where a source has the row; without it, it stood in the list before. */
  readonly place?: Place | undefined;
  readonly fields: ReadonlyMap<string, Field>;
  readonly items: readonly Item[];
}

/** The name of a row, under the key its list keeps it. */
export const nameKey = (list: ListName): 'name' | 'label' => (list === 'people' ? 'name' : 'label');

export const nameOf = ({ list, fields, id }: Pick<Row, 'list' | 'fields' | 'id'>): string =>
  String(fields.get(nameKey(list))?.value ?? id);

/** The values of a row without `undefined`. */
export const known = (values: Readonly<Record<string, Scalar | undefined>>): ItemValue =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );

const fieldsOf = (values: Readonly<Record<string, Scalar | undefined>>): Map<string, Field> =>
  new Map(Object.entries(known(values)).map(([key, value]) => [key, { value }]));

const dated = (key: ItemKey, name: 'name' | 'label', labels: readonly DatedLabel[]): Item[] =>
  labels.map(({ label, term }) => ({
    key,
    value: known({ [name]: label, start_date: term.start, end_date: term.end }),
  }));

const translated = (labels: Post['labels']): Item[] =>
  Object.entries(labels).flatMap(([lang, texts]) =>
    texts.map((label): Item => ({ key: 'labels', value: { lang, label } })),
  );

const sourceItem = ({ url, note, checkedOn }: Source): Item => ({
  key: 'sources',
  value: known({ url, note, checked_on: checkedOn }),
});

const personRow = (person: Person): Row => ({
  list: 'people',
  id: person.id,
  fields: fieldsOf({
    name: person.name,
    gender: person.gender,
    birth_date: person.birthDate,
    death_date: person.deathDate,
  }),
  items: [
    ...dated('other_names', 'name', person.otherNames),
    ...dated('honorific_prefixes', 'label', person.honorificPrefixes),
    ...person.memberships.map(
      ({ post, term, acting }): Item => ({
        key: 'memberships',
        value: known({ post, start_date: term.start, end_date: term.end, acting: acting || undefined }),
      }),
    ),
    ...person.sources.map(sourceItem),
  ],
});

const postRow = (post: Post): Row => ({
  list: 'posts',
  id: post.id,
  fields: fieldsOf({
    label: post.label,
    organization: post.organization,
    jurisdiction: post.jurisdiction,
    seats: post.seats,
    rank: post.rank,
    always_printed: post.alwaysPrinted || undefined,
  }),
  items: [...dated('other_labels', 'label', post.otherLabels), ...translated(post.labels)],
});

const placeRow = (list: 'organizations' | 'venues', row: Venue | Organization): Row => ({
  list,
  id: row.id,
  fields: fieldsOf({
    label: row.label,
    jurisdiction: row.jurisdiction,
    start_date: row.term.start,
    end_date: row.term.end,
    successor: row.successor,
    ...('address' in row ? { address: row.address } : {}),
    ...('latitude' in row ? { latitude: row.latitude } : {}),
    ...('longitude' in row ? { longitude: row.longitude } : {}),
  }),
  items: [...dated('other_labels', 'label', row.otherLabels), ...translated(row.labels)],
});

/** The reference list as rows under the keys of its files; portraits aside. */
export const toRows = (list: ReferenceRows): Row[] => [
  ...list.venues.map((row) => placeRow('venues', row)),
  ...list.organizations.map((row) => placeRow('organizations', row)),
  ...list.posts.map(postRow),
  ...list.people.map(personRow),
];

const textAt = (values: ItemValue, key: string): string | undefined =>
  values[key] === undefined ? undefined : String(values[key]);
const termOf = (values: ItemValue) => ({
  start: textAt(values, 'start_date'),
  end: textAt(values, 'end_date'),
});

const itemsOf = ({ items }: Row, key: ItemKey): ItemValue[] =>
  items.filter((item) => item.key === key).map(({ value }) => value);

const labelsIn = (row: Row, key: ItemKey, name: 'name' | 'label'): DatedLabel[] =>
  itemsOf(row, key).map((value) => ({ label: textAt(value, name) ?? '', term: termOf(value) }));

function translationsIn(row: Row): Record<string, string[]> {
  const labels: Record<string, string[]> = {};
  for (const value of itemsOf(row, 'labels')) {
    const lang = textAt(value, 'lang') ?? '';
    labels[lang] = [...(labels[lang] ?? []), textAt(value, 'label') ?? ''];
  }
  return labels;
}

const valuesOf = ({ fields }: Row): ItemValue =>
  Object.fromEntries([...fields].map(([key, { value }]) => [key, value]));

function toPerson(row: Row): Person {
  const values = valuesOf(row);
  const gender = values.gender;
  return {
    id: row.id,
    name: nameOf(row),
    otherNames: labelsIn(row, 'other_names', 'name'),
    honorificPrefixes: labelsIn(row, 'honorific_prefixes', 'label'),
    gender: gender === 'male' || gender === 'female' ? gender : undefined,
    birthDate: textAt(values, 'birth_date'),
    deathDate: textAt(values, 'death_date'),
    memberships: itemsOf(row, 'memberships').map((value) => ({
      post: textAt(value, 'post') ?? '',
      term: termOf(value),
      acting: value.acting === true,
    })),
    sources: [],
  };
}

const numberAt = (values: ItemValue, key: string): number | undefined =>
  typeof values[key] === 'number' ? values[key] : undefined;

function toPost(row: Row): Post {
  const values = valuesOf(row);
  return {
    id: row.id,
    label: nameOf(row),
    otherLabels: labelsIn(row, 'other_labels', 'label'),
    labels: translationsIn(row),
    organization: textAt(values, 'organization'),
    jurisdiction: textAt(values, 'jurisdiction'),
    seats: numberAt(values, 'seats'),
    rank: numberAt(values, 'rank'),
    alwaysPrinted: values.always_printed === true,
  };
}

function toPlace(row: Row): Venue {
  const values = valuesOf(row);
  return {
    id: row.id,
    label: nameOf(row),
    otherLabels: labelsIn(row, 'other_labels', 'label'),
    labels: translationsIn(row),
    jurisdiction: textAt(values, 'jurisdiction'),
    successor: textAt(values, 'successor'),
    term: termOf(values),
  };
}

/** Rows as the checks of the reference list want them; what no check asks for is left out. */
export const toReferenceRows = (rows: readonly Row[]): ReferenceRows => ({
  people: rows.filter(({ list }) => list === 'people').map(toPerson),
  posts: rows.filter(({ list }) => list === 'posts').map(toPost),
  organizations: rows.filter(({ list }) => list === 'organizations').map(toPlace),
  venues: rows.filter(({ list }) => list === 'venues').map(toPlace),
});
