import type { Frontmatter, ParticipantEntry } from './frontmatter.ts';
import type { ReferenceList } from './reference-list.ts';
import type { Topic } from './site.ts';

/** A word in the frontmatter that names nothing. */
export interface ResolutionProblem {
  readonly field: readonly (string | number)[];
  readonly rule: 'content-reference' | 'organization-unknown' | 'venue-unknown';
  readonly found: string;
  /** Ids or labels that do exist, to pick a suggestion from. */
  readonly known: readonly string[];
}

/** A list's answer, worked out once however many words it is asked for. */
function rememberLists<T>(answer: (rows: readonly T[]) => string[]): (rows: readonly T[]) => string[] {
  const known = new Map<readonly T[], string[]>();
  return (rows) => {
    const list = known.get(rows) ?? answer(rows);
    known.set(rows, list);
    return list;
  };
}

/** The words of a frontmatter that name nothing in the reference list, nor a topic. */
export function findUnresolved(
  frontmatter: Frontmatter,
  list: ReferenceList,
  topics: readonly Topic[],
): ResolutionProblem[] {
  const problems: ResolutionProblem[] = [];
  const labels = rememberLists((rows: readonly { label: string }[]) => rows.map((row) => row.label));
  const ids = rememberLists((rows: readonly { id: string }[]) => rows.map((row) => row.id));
  const unknown = (
    rule: ResolutionProblem['rule'],
    field: (string | number)[],
    found: string,
    known: readonly string[],
  ) => problems.push({ rule, field, found, known });

  for (const [index, topic] of frontmatter.topics.entries()) {
    if (!topics.some(({ id, aliases }) => id === topic || aliases.includes(topic))) {
      unknown('content-reference', ['topics', index], topic, ids(topics));
    }
  }
  for (const [index, name] of frontmatter.organizers.entries()) {
    if (!list.organizationNamed(name))
      unknown('organization-unknown', ['organizers', index], name, labels(list.rows.organizations));
  }
  for (const [index, { venue }] of frontmatter.venues.entries()) {
    if (!list.venueNamed(venue)) unknown('venue-unknown', ['venues', index], venue, labels(list.rows.venues));
  }
  if (frontmatter.jurisdiction !== undefined && !list.venue(frontmatter.jurisdiction)) {
    unknown('content-reference', ['jurisdiction'], frontmatter.jurisdiction, ids(list.rows.venues));
  }
  const person = (entry: ParticipantEntry, field: (string | number)[]) => {
    if (entry.kind !== 'spelt-out') return;
    if (entry.person !== undefined && !list.person(entry.person)) {
      unknown('content-reference', [...field, 'person'], entry.person, ids(list.rows.people));
    }
    if (entry.actingAs !== undefined && !list.post(entry.actingAs)) {
      unknown('content-reference', [...field, 'acting_as'], entry.actingAs, ids(list.rows.posts));
    }
  };
  for (const role of ['chairs', 'attendees'] as const) {
    for (const [index, entry] of frontmatter[role].entries()) {
      if (entry.kind !== 'venue') {
        person(entry, [role, index]);
        continue;
      }
      if (!list.venueNamed(entry.at))
        unknown('venue-unknown', [role, index, 'at'], entry.at, labels(list.rows.venues));
      for (const [place, member] of entry.people.entries()) person(member, [role, index, 'people', place]);
    }
  }
  return problems;
}
