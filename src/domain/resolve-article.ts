import {
  type Article,
  dayOf,
  type Gathering,
  type Participant,
  type Reference,
  type Title,
  type UnnamedGroup,
  type VenueReference,
} from './article.ts';
import { type Day, isLeftOpen } from './day.ts';
import { findUnresolved, type ResolutionProblem } from './find-unresolved.ts';
import type { Frontmatter, GatheringEntry, ParticipantEntry, VenueEntry } from './frontmatter.ts';
import { parseParticipantLine, splitQualifier } from './participants.ts';
import { qualified } from './qualifiers.ts';
import type { Person } from './reference.ts';
import { labelOn, type ReferenceList } from './reference-list.ts';
import { type BodyLocation, type Language, labelIn, type Site, type Topic } from './site.ts';

export interface ResolutionContext {
  readonly slug: string;
  readonly path: string;
  readonly body: BodyLocation;
  readonly site: Site;
  readonly list: ReferenceList;
  readonly topics: readonly Topic[];
  /** Last day of which titles may be told; the future is not, but under preview. */
  readonly today?: Day | undefined;
}

/** What a bare local title and a bare name mean where a participant stands. */
interface Standing {
  readonly jurisdictions: readonly string[];
  readonly day: Day;
  readonly lang: Language;
  readonly list: ReferenceList;
}

/** A printed title with the listed post it names, if it names exactly one for this person or place. */
export function resolveTitle(
  text: string,
  person: Person | undefined,
  { list, jurisdictions }: Standing,
): Title {
  const { qualifier, office } = splitQualifier(text);
  const posts = list.postsTitled(office, jurisdictions);
  const own = posts.filter((post) => person?.memberships.some((membership) => membership.post === post.id));
  const post = own[0] ?? (posts.length === 1 ? posts[0] : undefined);
  return { text, qualifier, post: post?.id };
}

/**
 * Titles printed for a bare name: those held on the day, as labelled on that day in the article's language, best rank
 * first. What a partial date leaves open is not printed.
 */
export const titlesHeld = (person: Person, { list, day, lang }: Standing): Title[] =>
  list
    .postsHeld(person, day)
    .filter(({ membership }) => !isLeftOpen(membership.term, day))
    .map(({ post, membership: { acting } }) => {
      const label = labelIn({ ...post, label: labelOn(post.otherLabels, day) ?? post.label }, lang);
      const qualifier = acting ? 'acting' : undefined;
      return { text: qualified(label, qualifier, lang), qualifier, post: post.id };
    });

/** The one person a name means: by id, or because only one bears it, or only one of those holds one of the titles. */
function identify(
  name: string,
  titles: readonly string[],
  id: string | undefined,
  standing: Standing,
): Person | undefined {
  if (id !== undefined) return standing.list.person(id);
  const candidates = standing.list.peopleNamed(name);
  if (candidates.length < 2) return candidates[0];
  const posts = new Set(
    titles
      .flatMap((title) => standing.list.postsTitled(splitQualifier(title).office, standing.jurisdictions))
      .map(({ id }) => id),
  );
  const holding = candidates.filter(({ memberships }) => memberships.some(({ post }) => posts.has(post)));
  return holding.length === 1 ? holding[0] : undefined;
}

function resolveParticipant(entry: ParticipantEntry, standing: Standing): Participant | UnnamedGroup {
  if (entry.kind === 'group') return { kind: 'group', label: entry.label, count: entry.count };
  const spelt = entry.kind === 'spelt-out' ? entry : undefined;
  const line = parseParticipantLine(entry.kind === 'line' ? entry.text : entry.name, standing.list);
  const written = spelt ? spelt.titles : line.titles.map((title) => title.text);
  const person = identify(line.name.text, written ?? [], spelt?.person, standing);
  const bare = spelt ? spelt.titles === undefined : line.titles.length === 0;
  return {
    kind: 'person',
    name: line.name.text,
    prefix: line.prefix.text || undefined,
    person: person?.id,
    titles: bare
      ? person
        ? titlesHeld(person, standing)
        : []
      : (written ?? []).map((title) => resolveTitle(title, person, standing)),
    actingAs: spelt?.actingAs,
  };
}

const gather = (entries: readonly GatheringEntry[], standing: Standing): Gathering[] => {
  const gatherings: Gathering[] = [];
  let together: (Participant | UnnamedGroup)[] = [];
  for (const entry of entries) {
    if (entry.kind === 'venue') {
      if (together.length > 0) gatherings.push({ people: together });
      together = [];
      const venue = standing.list.venueNamed(entry.at);
      const there = {
        ...standing,
        jurisdictions: [...standing.list.jurisdictionsAt(entry.at), ...standing.jurisdictions],
      };
      gatherings.push({
        venue: { id: venue?.id, label: venue?.label ?? entry.at },
        people: entry.people.map((person) => resolveParticipant(person, there)),
      });
    } else together.push(resolveParticipant(entry, standing));
  }
  if (together.length > 0) gatherings.push({ people: together });
  return gatherings;
};

function resolveVenues(
  entries: readonly VenueEntry[],
  gatherings: readonly Gathering[],
  list: ReferenceList,
): VenueReference[] {
  const venues = entries.map(({ venue: name, remote, main }) => {
    const venue = list.venueNamed(name);
    return { id: venue?.id, label: venue?.label ?? name, remote, main };
  });
  const keyOf = ({ id, label }: Reference): string => JSON.stringify([id ?? null, label]);
  const known = new Set(venues.map(keyOf));
  for (const { venue } of gatherings) {
    if (!venue || known.has(keyOf(venue))) continue;
    known.add(keyOf(venue));
    venues.push({ id: venue.id, label: venue.label, remote: false, main: false });
  }
  if (venues.some((venue) => venue.main)) return venues;
  return venues.map((venue, index) => ({ ...venue, main: index === 0 }));
}

/** Resolves what the frontmatter names against the reference list. Never throws: what is unknown is a problem. */
export function resolveArticle(
  frontmatter: Frontmatter,
  { slug, path, body, site, list, topics, today }: ResolutionContext,
): { article: Article; problems: ResolutionProblem[] } {
  const problems: ResolutionProblem[] = [];
  const standing: Standing = {
    list,
    jurisdictions: [frontmatter.jurisdiction ?? site.jurisdiction].filter((id) => id !== undefined),
    day: today !== undefined && today < dayOf(frontmatter) ? today : dayOf(frontmatter),
    lang: frontmatter.lang ?? site.locale,
  };
  const chairs = gather(frontmatter.chairs, standing);
  const attendees = gather(frontmatter.attendees, standing);
  const organizers = frontmatter.organizers.map((name): Reference => {
    const organization = list.organizationNamed(name);
    return { id: organization?.id, label: organization?.label ?? name };
  });
  const article: Article = {
    slug,
    path,
    title: frontmatter.title,
    summary: frontmatter.summary,
    lang: standing.lang,
    translationOf: frontmatter.translationOf,
    published: frontmatter.published,
    updated: frontmatter.updated,
    held: frontmatter.held,
    event: frontmatter.event,
    eventId: frontmatter.eventId,
    organizers,
    chairs,
    attendees,
    venues: resolveVenues(frontmatter.venues, [...chairs, ...attendees], list),
    jurisdiction: frontmatter.jurisdiction ?? site.jurisdiction,
    topics: frontmatter.topics.map(
      (name) => topics.find(({ aliases }) => aliases.includes(name))?.id ?? name,
    ),
    authors: frontmatter.authors,
    image: frontmatter.image,
    attachments: frontmatter.attachments,
    aliases: frontmatter.aliases,
    corrections: frontmatter.corrections,
    withdrawn: frontmatter.withdrawn,
    draft: frontmatter.draft,
    body,
  };
  problems.push(...findUnresolved(frontmatter, list, topics));
  return { article, problems };
}
