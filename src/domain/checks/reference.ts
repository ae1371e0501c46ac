import { addDays, type Day, earliest, isReversed, latest, type Term } from '../day.ts';
import type { DatedLabel, Membership, Organization, Person, ReferenceRows, Venue } from '../reference.ts';
import { formsOf } from '../reference-list.ts';
import type { Topic } from '../site.ts';
import { labelKey } from '../text.ts';

/** The rows a problem can lie in: the files of the reference list, and the topics. */
export type RowList = 'people' | 'posts' | 'organizations' | 'venues' | 'topics';

export type ReferenceRule =
  | 'reference-id'
  | 'reference-label'
  | 'reference-unknown'
  | 'reference-term'
  | 'reference-overlap'
  | 'reference-seats'
  | 'reference-cycle';

/** What is wrong in a row. */
export interface ReferenceProblem {
  readonly rule: ReferenceRule;
  readonly list: RowList;
  /** Index of the row, then the keys of the file: `[3, 'memberships', 0, 'post']`. */
  readonly field: readonly (string | number)[];
  /** Ids or labels that would do, to pick a suggestion from. */
  readonly known: readonly string[];
  readonly detail: Readonly<Record<string, string>>;
}

type Rows = ReferenceRows & { readonly topics: readonly Topic[] };
type Field = ReferenceProblem['field'];

const problem = (
  rule: ReferenceRule,
  list: RowList,
  field: Field,
  detail: ReferenceProblem['detail'],
  known: readonly string[] = [],
): ReferenceProblem => ({ rule, list, field, known, detail });

const LISTS: readonly RowList[] = ['people', 'posts', 'organizations', 'venues', 'topics'];

function findRepeatedIds(rows: Rows): ReferenceProblem[] {
  return LISTS.flatMap((list) => {
    const seen = new Set<string>();
    return rows[list].flatMap(({ id }, index) => {
      if (seen.has(id)) return [problem('reference-id', list, [index, 'id'], { id })];
      seen.add(id);
      return [];
    });
  });
}

function findUnknownIds(rows: Rows): ReferenceProblem[] {
  const problems: ReferenceProblem[] = [];
  const ids = Object.fromEntries(LISTS.map((list) => [list, new Set(rows[list].map(({ id }) => id))]));
  const refer = (list: RowList, field: Field, id: string | undefined, target: RowList) => {
    if (id === undefined || ids[target]?.has(id)) return;
    problems.push(problem('reference-unknown', list, field, { id, target }, [...(ids[target] ?? [])]));
  };
  for (const [index, { memberships }] of rows.people.entries()) {
    for (const [place, { post }] of memberships.entries()) {
      refer('people', [index, 'memberships', place, 'post'], post, 'posts');
    }
  }
  for (const [index, { organization, jurisdiction }] of rows.posts.entries()) {
    refer('posts', [index, 'organization'], organization, 'organizations');
    refer('posts', [index, 'jurisdiction'], jurisdiction, 'venues');
  }
  for (const list of ['organizations', 'venues'] as const) {
    for (const [index, { jurisdiction, successor }] of rows[list].entries()) {
      refer(list, [index, 'jurisdiction'], jurisdiction, 'venues');
      refer(list, [index, 'successor'], successor, list);
    }
  }
  for (const [index, { successor }] of rows.topics.entries()) refer('topics', [index, 'successor'], successor, 'topics');
  return problems;
}

/** A label that a row answers to, with the place it stands at and the days it is right on. */
interface Claim {
  readonly key: string;
  readonly label: string;
  readonly index: number;
  readonly id: string;
  readonly field: Field;
  readonly term: Term;
}

const NO_TERM: Term = {};

function claimsOf(row: { id: string; label: string; otherLabels?: readonly DatedLabel[] }, index: number): Claim[] {
  const claim = (label: string, field: Field, term: Term): Claim => ({
    key: labelKey(label),
    label,
    index,
    id: row.id,
    field: [index, ...field],
    term,
  });
  const others = (row.otherLabels ?? []).map(({ label, term }, place) => claim(label, ['other_labels', place], term));
  return [claim(row.label, ['label'], NO_TERM), ...others];
}

const endsBefore = (a: Term, b: Term): boolean =>
  a.end !== undefined && b.start !== undefined && latest(a.end) <= earliest(b.start);

/** False where one label had gone out of use before the other came into it. */
const mayMeet = (a: Term, b: Term): boolean => !endsBefore(a, b) && !endsBefore(b, a);

function findCollisions(list: RowList, claims: readonly Claim[]): ReferenceProblem[] {
  const byKey = new Map<string, Claim[]>();
  const problems: ReferenceProblem[] = [];
  for (const claim of claims) {
    const earlier = byKey.get(claim.key) ?? [];
    const other = earlier.find(({ index, term }) => index !== claim.index && mayMeet(term, claim.term));
    if (other) {
      problems.push(problem('reference-label', list, claim.field, { label: claim.label, other: other.label, id: other.id }));
    }
    byKey.set(claim.key, [...earlier, claim]);
  }
  return problems;
}

/** Labels of posts, the name of their own place left out: with and without it they are the same title. */
function postClaims({ posts, venues }: Rows): Map<string, Claim[]> {
  const places = new Map<string, Venue>(venues.map((venue) => [venue.id, venue]));
  const byJurisdiction = new Map<string, Claim[]>();
  for (const [index, post] of posts.entries()) {
    const jurisdiction = post.jurisdiction ?? '';
    const claims = claimsOf(post, index).map((claim) => {
      const bare = formsOf({ ...post, label: claim.label, otherLabels: [], labels: {} }, places.get(jurisdiction))[0];
      return { ...claim, key: labelKey(bare?.label ?? claim.label) };
    });
    byJurisdiction.set(jurisdiction, [...(byJurisdiction.get(jurisdiction) ?? []), ...claims]);
  }
  return byJurisdiction;
}

function findEqualLabels(rows: Rows): ReferenceProblem[] {
  const posts = [...postClaims(rows).values()].flatMap((claims) => findCollisions('posts', claims));
  const others = (['organizations', 'venues', 'topics'] as const).flatMap((list) =>
    findCollisions(list, rows[list].flatMap((row: Organization | Topic, index) => claimsOf(row, index))),
  );
  return [...posts, ...others];
}

function findReversedTerms(rows: Rows): ReferenceProblem[] {
  const problems: ReferenceProblem[] = [];
  const judge = (list: RowList, field: Field, term: Term) => {
    if (!isReversed(term)) return;
    const detail = { start: term.start ?? '', end: term.end ?? '' };
    problems.push(problem('reference-term', list, [...field, 'end_date'], detail));
  };
  const judgeLabels = (list: RowList, index: number, key: string, labels: readonly DatedLabel[]) => {
    for (const [place, { term }] of labels.entries()) judge(list, [index, key, place], term);
  };
  for (const [index, person] of rows.people.entries()) {
    for (const [place, { term }] of person.memberships.entries()) judge('people', [index, 'memberships', place], term);
    judgeLabels('people', index, 'other_names', person.otherNames);
    judgeLabels('people', index, 'honorific_prefixes', person.honorificPrefixes);
    const life: Term = { start: person.birthDate, end: person.deathDate };
    if (isReversed(life)) {
      const detail = { start: life.start ?? '', end: life.end ?? '' };
      problems.push(problem('reference-term', 'people', [index, 'death_date'], detail));
    }
  }
  for (const [index, { otherLabels }] of rows.posts.entries()) judgeLabels('posts', index, 'other_labels', otherLabels);
  for (const list of ['organizations', 'venues'] as const) {
    for (const [index, { term, otherLabels }] of rows[list].entries()) {
      judge(list, [index], term);
      judgeLabels(list, index, 'other_labels', otherLabels);
    }
  }
  return problems;
}

/** Days [from, until) on which a membership was held beyond doubt. */
interface CertainDays {
  readonly from: Day;
  readonly until: Day | undefined;
}

/**
 * The days of a term that are certain. Where only its end is known that is its last day: how long before is unknown,
 * and lists are full of terms whose start nobody wrote down.
 */
function certainDays({ start, end }: Term): CertainDays | undefined {
  if (start === undefined && end === undefined) return undefined;
  const until = end === undefined ? undefined : earliest(end);
  const from = start === undefined ? addDays(until ?? '', -1) : latest(start);
  return until === undefined || from < until ? { from, until } : undefined;
}

const overlapping = (a: CertainDays, b: CertainDays): boolean =>
  (a.until === undefined || b.from < a.until) && (b.until === undefined || a.from < b.until);

interface Seat {
  readonly person: Person;
  readonly membership: Membership;
  readonly field: Field;
  readonly days: CertainDays;
}

function seatsByPost({ people }: Rows): Map<string, Seat[]> {
  const seats = new Map<string, Seat[]>();
  for (const [index, person] of people.entries()) {
    for (const [place, membership] of person.memberships.entries()) {
      const days = certainDays(membership.term);
      if (!days) continue;
      const seat = { person, membership, field: [index, 'memberships', place], days };
      const others = seats.get(membership.post);
      if (others) others.push(seat);
      else seats.set(membership.post, [seat]);
    }
  }
  for (const taken of seats.values()) taken.sort((a, b) => (a.days.from < b.days.from ? -1 : a.days.from > b.days.from ? 1 : 0));
  return seats;
}

const termText = ({ start, end }: Term): string => `${start ?? '?'} – ${end ?? '…'}`;

function findOverlaps(seats: ReadonlyMap<string, readonly Seat[]>): ReferenceProblem[] {
  return [...seats].flatMap(([post, taken]) =>
    taken.flatMap((seat, place) => {
      const other = taken
        .slice(0, place)
        .find(({ person, membership, days }) => person === seat.person && membership.acting === seat.membership.acting && overlapping(days, seat.days));
      if (!other) return [];
      const detail = { post, term: termText(seat.membership.term), other: termText(other.membership.term) };
      return [problem('reference-overlap', 'people', seat.field, detail)];
    }),
  );
}

/** Whoever sits down when all seats are taken. An acting holder fills in and takes none. */
function findOverfullPosts(rows: Rows, seats: ReadonlyMap<string, readonly Seat[]>): ReferenceProblem[] {
  return rows.posts.flatMap((post) => {
    const limit = post.seats;
    if (limit === undefined) return [];
    const taken = (seats.get(post.id) ?? []).filter(({ membership }) => !membership.acting);
    return taken.flatMap((seat, place) => {
      const sitting = taken.slice(0, place).filter(({ person, days }) => person !== seat.person && overlapping(days, seat.days) && days.from <= seat.days.from);
      const holders = [...new Set(sitting.map(({ person }) => person.name))];
      if (new Set(sitting.map(({ person }) => person)).size < limit) return [];
      const detail = { post: post.id, label: post.label, seats: String(limit), day: seat.days.from, name: seat.person.name, holders: holders.join(', ') };
      return [problem('reference-seats', 'people', seat.field, detail)];
    });
  });
}

function findCycles(rows: Rows): ReferenceProblem[] {
  return (['organizations', 'venues', 'topics'] as const).flatMap((list) => {
    const table: readonly { readonly id: string; readonly successor?: string | undefined }[] = rows[list];
    const successors = new Map(table.map(({ id, successor }) => [id, successor]));
    const reported = new Set<string>();
    return table.flatMap(({ id }, index) => {
      const way = [id];
      for (let next = successors.get(id); next !== undefined && !way.includes(next); next = successors.get(next)) way.push(next);
      const last = way.at(-1) ?? id;
      if (successors.get(last) !== id || reported.has(id)) return [];
      for (const step of way) reported.add(step);
      return [problem('reference-cycle', list, [index, 'successor'], { id, way: [...way, id].join(' → ') })];
    });
  });
}

/** Contradictions inside the reference list (contract, section 4): they are errors wherever they stand. */
export function checkReference(rows: Rows): ReferenceProblem[] {
  const seats = seatsByPost(rows);
  return [
    ...findRepeatedIds(rows),
    ...findUnknownIds(rows),
    ...findEqualLabels(rows),
    ...findReversedTerms(rows),
    ...findOverlaps(seats),
    ...findOverfullPosts(rows, seats),
    ...findCycles(rows),
  ];
}
