import { type Day, isLeftOpen, latest } from '../domain/day.ts';
import { homeFirst, homeOf } from '../domain/home.ts';
import type { Newsroom } from '../domain/newsroom.ts';
import { officeName } from '../domain/office-name.ts';
import { qualified } from '../domain/qualifiers.ts';
import type { Organization, Person, Post } from '../domain/reference.ts';
import { createReferenceList, formsOf, type ReferenceList } from '../domain/reference-list.ts';
import { type Language, labelIn, type Topic } from '../domain/site.ts';

export type EntityKind = 'person' | 'post' | 'organization' | 'venue' | 'topic';

/** Something with a page of its own that a reader may ask for by name. */
export interface Entity {
  readonly kind: EntityKind;
  readonly id: string;
  readonly label: string;
  /** What tells it from its namesakes: the offices held, the body a post belongs to. */
  readonly note?: string;
  /** Offices a person held before, the last one first. */
  readonly former?: readonly string[];
  /** Every other way to call it. */
  readonly names?: readonly string[];
  /** Earlier ids whose links still have to answer. */
  readonly aliases?: readonly string[];
}

interface Labelled {
  readonly label: string;
  readonly names: readonly string[];
}

const entity = (
  kind: EntityKind,
  id: string,
  { label, names }: Labelled,
  { note, aliases = [] }: { note?: string | undefined; aliases?: readonly string[] } = {},
): Entity => {
  const others = [...new Set(names)].filter((name) => name !== label);
  return {
    kind,
    id,
    label,
    ...(note === undefined ? {} : { note }),
    ...(others.length > 0 ? { names: others } : {}),
    ...(aliases.length > 0 ? { aliases } : {}),
  };
};

/** The label in the site's language first, those of other languages and times behind it. */
const labelled = (
  row: Pick<Organization, 'label' | 'otherLabels' | 'labels'>,
  locale: Language,
): Labelled => ({
  label: labelIn(row, locale),
  names: [row.label, ...row.otherLabels.map((other) => other.label), ...Object.values(row.labels).flat()],
});

type OfficeNamer = (post: Post) => string;

/** Former offices that are told. */
const MOST_FORMER = 2;

/** A post that is held again, or was first held by acting in it, is not one of before. */
function formerPosts(person: Person, list: ReferenceList, today: Day, nameOf: OfficeNamer): string[] {
  const present = new Set(list.postsHeld(person, today).map(({ post }) => post));
  const ended = person.memberships.flatMap(({ post: id, term }) => {
    const post = list.post(id);
    return post && !present.has(post) && term.end !== undefined && latest(term.end) <= today
      ? [{ post, end: latest(term.end) }]
      : [];
  });
  const labels = ended.toSorted((a, b) => (a.end < b.end ? 1 : -1)).map(({ post }) => nameOf(post));
  return [...new Set(labels)].slice(0, MOST_FORMER);
}

function personEntity(
  person: Person,
  list: ReferenceList,
  today: Day,
  { locale, nameOf }: { readonly locale: Language; readonly nameOf: OfficeNamer },
): Entity {
  // A card has no room for a doubt.
  const held = list
    .postsHeld(person, today)
    .filter(({ membership }) => !isLeftOpen(membership.term, today))
    .map(({ post, membership: { acting } }) =>
      qualified(nameOf(post), acting ? 'acting' : undefined, locale),
    );
  const names = person.otherNames.map((name) => name.label);
  const former = formerPosts(person, list, today, nameOf);
  const known = entity(
    'person',
    person.id,
    { label: person.name, names },
    { note: held.length > 0 ? [...new Set(held)].join('; ') : undefined },
  );
  return former.length > 0 ? { ...known, former } : known;
}

function postEntity(post: Post, list: ReferenceList, locale: Language, nameOf: OfficeNamer): Entity {
  const place = post.jurisdiction === undefined ? undefined : list.venue(post.jurisdiction);
  const body = post.organization === undefined ? undefined : list.organization(post.organization);
  const names = formsOf(post, place).map((form) => form.label);
  return entity(
    'post',
    post.id,
    { label: nameOf(post), names },
    { note: body && labelled(body, locale).label },
  );
}

const topicEntity = (topic: Topic, locale: Language): Entity =>
  entity('topic', topic.id, labelled({ ...topic, otherLabels: [] }, locale), { aliases: topic.aliases });

/**
 * Everything that has a page of its own, with all its names: a few kilobytes that answer before any index does, and
 * that know how a name is spelt. What is of the site's place comes first: of equal answers to a query it is the likelier.
 */
export function listEntities(newsroom: Newsroom, today: Day): Entity[] {
  const list = createReferenceList(newsroom);
  const { locale, jurisdiction } = newsroom.site;
  const nameOf = (post: Post): string => officeName(post, newsroom.site, list.venue, locale);
  const home = homeOf(newsroom, jurisdiction);
  const { people, posts, organizations, venues, topics } = newsroom;
  const rows = [
    ...people.map((person) => ({
      entity: personEntity(person, list, today, { locale, nameOf }),
      isOfHome: home.hasPerson(person),
    })),
    ...posts.map((post) => ({
      entity: postEntity(post, list, locale, nameOf),
      isOfHome: home.hasPost(post),
    })),
    ...organizations.map((row) => ({
      entity: entity('organization', row.id, labelled(row, locale)),
      isOfHome: home.hasOrganization(row),
    })),
    ...venues.map((row) => ({
      entity: entity('venue', row.id, labelled(row, locale)),
      isOfHome: home.hasVenue(row.id),
    })),
    // Topics are of no place.
    ...topics.map((topic) => ({ entity: topicEntity(topic, locale), isOfHome: false })),
  ];
  return homeFirst(rows, ({ isOfHome }) => isOfHome).map((row) => row.entity);
}
