import { address } from './address.ts';
import type { Term } from './day.ts';
import type {
  DatedLabel,
  Membership,
  Organization,
  Person,
  Post,
  ReferenceRows,
  Source,
  Venue,
} from './reference.ts';
import type { LabelsByLanguage } from './site.ts';

/** What the addresses in the data are made with; without it there are none. */
export interface PopoloOptions {
  readonly absolute?: ((path: string) => string) | undefined;
  /** The published form of a portrait. */
  readonly pictureOf?: ((person: Person) => string | undefined) | undefined;
}

/** Keys without a value are left out: Popolo's schemas know no `undefined`. */
const known = <T extends object>(row: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(row).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Partial<T>;

const linksTo = (path: string, { absolute }: PopoloOptions) => absolute && [{ url: absolute(path) }];

const datesOf = ({ start, end }: Term) => ({ start_date: start, end_date: end });

const otherNames = (labels: readonly DatedLabel[], translations: LabelsByLanguage = {}) => [
  ...labels.map(({ label, term }) => known({ name: label, ...datesOf(term) })),
  ...Object.entries(translations).flatMap(([lang, names]) => names.map((name) => ({ name, lang }))),
];

const sourceOf = ({ url, note, checkedOn }: Source) => known({ url, note, checked_on: checkedOn });

const membershipOf = (person: Person, { post, term, acting }: Membership, posts: ReadonlyMap<string, Post>) =>
  known({
    person_id: person.id,
    post_id: post,
    organization_id: posts.get(post)?.organization,
    area_id: posts.get(post)?.jurisdiction,
    role: posts.get(post)?.label,
    acting: acting || undefined,
    ...datesOf(term),
  });

const personOf = (person: Person, posts: ReadonlyMap<string, Post>, options: PopoloOptions) =>
  known({
    id: person.id,
    name: person.name,
    other_names: otherNames(person.otherNames),
    honorific_prefix: person.honorificPrefixes.find(({ term }) => term.end === undefined)?.label,
    honorific_prefixes: person.honorificPrefixes.map(({ label, term }) => known({ label, ...datesOf(term) })),
    gender: person.gender,
    birth_date: person.birthDate,
    death_date: person.deathDate,
    image: options.pictureOf?.(person),
    links: linksTo(address.person(person.id), options),
    sources: person.sources.map(sourceOf),
    memberships: person.memberships.map((membership) => membershipOf(person, membership, posts)),
  });

const postOf = (post: Post, options: PopoloOptions) =>
  known({
    id: post.id,
    label: post.label,
    other_labels: otherNames(post.otherLabels, post.labels),
    organization_id: post.organization,
    area_id: post.jurisdiction,
    seats: post.seats,
    rank: post.rank,
    always_printed: post.alwaysPrinted || undefined,
    links: linksTo(address.post(post.id), options),
  });

const organizationOf = (row: Organization, options: PopoloOptions) =>
  known({
    id: row.id,
    name: row.label,
    other_names: otherNames(row.otherLabels, row.labels),
    area_id: row.jurisdiction,
    founding_date: row.term.start,
    dissolution_date: row.term.end,
    successor_id: row.successor,
    links: linksTo(address.organization(row.id), options),
  });

const pointOf = ({ latitude, longitude }: Venue) =>
  latitude === undefined || longitude === undefined
    ? undefined
    : { type: 'Point', coordinates: [longitude, latitude] };

const areaOf = (venue: Venue, options: PopoloOptions) =>
  known({
    id: venue.id,
    name: venue.label,
    other_names: otherNames(venue.otherLabels, venue.labels),
    parent_id: venue.jurisdiction === venue.id ? undefined : venue.jurisdiction,
    geometry: pointOf(venue),
    address: venue.address,
    successor_id: venue.successor,
    ...datesOf(venue.term),
    links: linksTo(address.venue(venue.id), options),
  });

/**
 * The reference list in the classes of the Popolo standard (https://www.popoloproject.com/specs/): memberships stand
 * within their persons, dates may be partial. Beyond the standard: `acting`, `seats`, `rank`, `always_printed`,
 * `honorific_prefixes`, `checked_on`, `successor_id`.
 */
export function toPopolo(rows: ReferenceRows, options: PopoloOptions = {}) {
  const posts = new Map(rows.posts.map((post) => [post.id, post]));
  return {
    persons: rows.people.map((person) => personOf(person, posts, options)),
    organizations: rows.organizations.map((row) => organizationOf(row, options)),
    posts: rows.posts.map((post) => postOf(post, options)),
    areas: rows.venues.map((venue) => areaOf(venue, options)),
  };
}
