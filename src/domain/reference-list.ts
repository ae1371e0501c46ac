import { type Day, earliest, holdsOn, latest } from './day.ts';
import type {
  DatedLabel,
  Membership,
  Organization,
  Person,
  Post,
  ReferenceRows,
  Venue,
} from './reference.ts';
import { labelKey, remember } from './text.ts';

/** Names and titles of an archive that are kept in mind: they come again and again. */
const MEMORY = 50_000;

/** A membership together with the post it is about. */
export interface HeldPost {
  readonly post: Post;
  readonly membership: Membership;
}

/** A holder of a post. */
export interface Holder {
  readonly person: Person;
  readonly membership: Membership;
}

/** One way to write a post's title. */
export interface TitleForm {
  readonly post: Post;
  /** As the list writes it, with the name of the place where `placed`. */
  readonly label: string;
  /** True where the form names its place, so that no jurisdiction is asked for. */
  readonly placed: boolean;
  /** `label`: the post's own; `variant`: one of `other_labels`; `translation`: another language's. */
  readonly kind: 'label' | 'variant' | 'translation';
  readonly dated?: DatedLabel | undefined;
}

/** The reference list, indexed. Lookups by name and label disregard case, tone placement and Unicode form. */
export interface ReferenceList {
  readonly rows: ReferenceRows;
  person(id: string): Person | undefined;
  post(id: string): Post | undefined;
  organization(id: string): Organization | undefined;
  venue(id: string): Venue | undefined;
  peopleNamed(name: string): readonly Person[];
  /** Every way to write a title that has this text, of any jurisdiction. */
  titleForms(text: string): readonly TitleForm[];
  /** Posts the text names; a bare local title means the first of these jurisdictions that knows it. */
  postsTitled(text: string, jurisdictions: readonly string[]): readonly Post[];
  organizationNamed(idOrLabel: string): Organization | undefined;
  venueNamed(idOrLabel: string): Venue | undefined;
  /** Whether the label of a venue may begin with a word; saves looking for it. */
  mayBeginVenue(word: string): boolean;
  /** What a bare local title can mean at a venue: the place itself, then the one that governs it. */
  jurisdictionsAt(idOrLabel: string): readonly string[];
  /** Posts the person holds on a day, best rank first, acting terms included. */
  postsHeld(person: Person, day: Day): readonly HeldPost[];
  holders(post: string): readonly Holder[];
  holdersOn(post: string, day: Day): readonly Holder[];
  /** True where some label holds a comma, so that commas in a line do not always part titles. */
  readonly hasCommaLabels: boolean;
  /** All forms of all titles by key; the key is the words' keys joined by spaces. */
  readonly formsByKey: ReadonlyMap<string, readonly TitleForm[]>;
  /** All people by the key of each of their names. */
  readonly peopleByKey: ReadonlyMap<string, readonly Person[]>;
}

function add<T>(index: Map<string, T[]>, key: string, value: T): void {
  const known = index.get(key);
  if (!known) index.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}

const labelsOf = ({
  label,
  otherLabels,
  labels,
}: Pick<Organization, 'label' | 'otherLabels' | 'labels'>): string[] => [
  label,
  ...otherLabels.map((other) => other.label),
  ...Object.values(labels).flat(),
];

/** The forms of a post's title, each with and without the name of the place it governs. */
export function formsOf(post: Post, place: Venue | undefined): TitleForm[] {
  const written: { label: string; kind: TitleForm['kind']; dated?: DatedLabel }[] = [
    { label: post.label, kind: 'label' },
    ...post.otherLabels.map((dated) => ({ label: dated.label, kind: 'variant' as const, dated })),
    ...Object.values(post.labels).flatMap((labels) =>
      labels.map((label) => ({ label, kind: 'translation' as const })),
    ),
  ];
  const names = place ? [place.label, ...place.otherLabels.map((other) => other.label)] : [];
  return written.flatMap(({ label, kind, dated }) => {
    const form = (text: string, placed: boolean): TitleForm => ({ post, label: text, placed, kind, dated });
    if (names.length === 0) return [form(label, true)];
    const ending = names.find((name) => labelKey(label).endsWith(` ${labelKey(name)}`));
    const bare = ending ? label.slice(0, label.length - ending.length).trimEnd() : label;
    const ordered = ending ? [ending, ...names.filter((name) => name !== ending)] : names;
    return [form(bare, false), ...ordered.map((name) => form(`${bare} ${name}`, true))];
  });
}

/** Orders by rank, lower first; posts without one come last, in the order of the list. */
export const byRank = (a: Post, b: Post): number => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0;

/** The posts that forms of one text mean: those that name their place, and the local ones of the first place that has any. */
export function postsMeant(forms: readonly TitleForm[], jurisdictions: readonly string[]): Post[] {
  const [only, another] = forms;
  if (!only) return [];
  if (!another) {
    const { post, placed } = only;
    return placed || (post.jurisdiction !== undefined && jurisdictions.includes(post.jurisdiction))
      ? [post]
      : [];
  }
  const placed = forms.filter((form) => form.placed);
  const local = jurisdictions
    .map((id) => forms.filter((form) => !form.placed && form.post.jurisdiction === id))
    .find((found) => found.length > 0);
  return [...new Set([...placed, ...(local ?? [])].map((form) => form.post))];
}

/** Builds the index. Rows are taken as they are: what is wrong with them is for the `reference-*` checks to say. */
export function createReferenceList(rows: ReferenceRows): ReferenceList {
  const people = new Map(rows.people.map((person) => [person.id, person]));
  const posts = new Map(rows.posts.map((post) => [post.id, post]));
  const organizations = new Map(rows.organizations.map((row) => [row.id, row]));
  const venues = new Map(rows.venues.map((row) => [row.id, row]));
  const peopleByKey = new Map<string, Person[]>();
  const formsByKey = new Map<string, TitleForm[]>();
  const organizationsByKey = new Map<string, Organization[]>();
  const venuesByKey = new Map<string, Venue[]>();
  const holdersByPost = new Map<string, Holder[]>();

  for (const person of rows.people) {
    for (const name of [person.name, ...person.otherNames.map((other) => other.label)]) {
      add(peopleByKey, labelKey(name), person);
    }
    for (const membership of person.memberships) {
      const others = holdersByPost.get(membership.post);
      if (others) others.push({ person, membership });
      else holdersByPost.set(membership.post, [{ person, membership }]);
    }
  }
  for (const post of rows.posts) {
    for (const form of formsOf(
      post,
      post.jurisdiction === undefined ? undefined : venues.get(post.jurisdiction),
    )) {
      add(formsByKey, labelKey(form.label), form);
    }
  }
  for (const row of rows.organizations)
    for (const label of labelsOf(row)) add(organizationsByKey, labelKey(label), row);
  for (const row of rows.venues) for (const label of labelsOf(row)) add(venuesByKey, labelKey(label), row);

  const titleForms = remember((text) => formsByKey.get(labelKey(text)) ?? [], MEMORY);
  const venuesNamed = remember((name) => venuesByKey.get(labelKey(name)) ?? [], MEMORY);
  const venueNamed = (name: string) => venues.get(name) ?? venuesNamed(name)[0];
  const venueBeginnings = new Set([...venuesByKey.keys()].map((key) => key.split(' ')[0]));
  const holders = (post: string) => holdersByPost.get(post) ?? [];
  return {
    rows,
    formsByKey,
    peopleByKey,
    person: (id) => people.get(id),
    post: (id) => posts.get(id),
    organization: (id) => organizations.get(id),
    venue: (id) => venues.get(id),
    peopleNamed: remember((name) => peopleByKey.get(labelKey(name)) ?? [], MEMORY),
    hasCommaLabels: [...formsByKey.values()].some((forms) => forms.some(({ label }) => label.includes(','))),
    titleForms,
    postsTitled: (text, jurisdictions) => postsMeant(titleForms(text), jurisdictions),
    jurisdictionsAt: (idOrLabel) => {
      const venue = venueNamed(idOrLabel);
      return venue ? [venue.id, ...(venue.jurisdiction === undefined ? [] : [venue.jurisdiction])] : [];
    },
    organizationNamed: (name) => organizations.get(name) ?? organizationsByKey.get(labelKey(name))?.[0],
    venueNamed,
    mayBeginVenue: remember((word) => {
      const [first] = labelKey(word).split(' ');
      return first === '' || venueBeginnings.has(first);
    }, MEMORY),
    postsHeld: (person, day) =>
      person.memberships
        .filter(({ term }) => holdsOn(term, day) !== 'no')
        .flatMap((membership) => {
          const post = posts.get(membership.post);
          return post ? [{ post, membership }] : [];
        })
        .sort((a, b) => byRank(a.post, b.post)),
    holders,
    holdersOn: (post, day) =>
      holders(post).filter(({ membership }) => holdsOn(membership.term, day) !== 'no'),
  };
}

/** The day's best-ranked post of a person, as a number; `undefined` where none of the posts held has a rank. */
export function rankOn(list: ReferenceList, person: Person, day: Day): number | undefined {
  const ranks = list.postsHeld(person, day).flatMap(({ post }) => post.rank ?? []);
  return ranks.length > 0 ? Math.min(...ranks) : undefined;
}

/**
 * The label of a dated list that was right on a day: terms are half-open, a missing start is open, and what a partial
 * date leaves open is not printed.
 */
export const labelOn = (labels: readonly DatedLabel[], day: Day): string | undefined =>
  labels.find(({ term: { start, end } }) => {
    const begun = start === undefined || latest(start) <= day;
    const ended = end !== undefined && earliest(end) <= day;
    return (start ?? end) !== undefined && begun && !ended;
  })?.label;
