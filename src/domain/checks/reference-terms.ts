import { addDays, type Day, earliest, isReversed, latest, type Term } from '../day.ts';
import type { DatedLabel, Membership, Person } from '../reference.ts';
import { type Field, problem, type ReferenceProblem, type RowList, type Rows } from './reference-problem.ts';

/** Terms that end before they begin, lives included. */
export function findReversedTerms(rows: Rows): ReferenceProblem[] {
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
    for (const [place, { term }] of person.memberships.entries())
      judge('people', [index, 'memberships', place], term);
    judgeLabels('people', index, 'other_names', person.otherNames);
    judgeLabels('people', index, 'honorific_prefixes', person.honorificPrefixes);
    const life: Term = { start: person.birthDate, end: person.deathDate };
    if (isReversed(life)) {
      const detail = { start: life.start ?? '', end: life.end ?? '' };
      problems.push(problem('reference-term', 'people', [index, 'death_date'], detail));
    }
  }
  for (const [index, { otherLabels }] of rows.posts.entries())
    judgeLabels('posts', index, 'other_labels', otherLabels);
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

/** A membership with the days it is sure of. */
export interface Seat {
  readonly person: Person;
  readonly membership: Membership;
  readonly field: Field;
  readonly days: CertainDays;
}

/** Who sat where, in the order in which they sat down. */
export function seatsByPost({ people }: Rows): Map<string, Seat[]> {
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
  for (const taken of seats.values())
    taken.sort((a, b) => (a.days.from < b.days.from ? -1 : a.days.from > b.days.from ? 1 : 0));
  return seats;
}

const termText = ({ start, end }: Term): string => `${start ?? '?'} – ${end ?? '…'}`;

/** The same person in the same post twice on one day, acting or not. */
export function findOverlaps(seats: ReadonlyMap<string, readonly Seat[]>): ReferenceProblem[] {
  return [...seats].flatMap(([post, taken]) =>
    [...Map.groupBy(taken, ({ person }) => person).values()].flatMap((own) =>
      own.flatMap((seat, place) => {
        const other = own.slice(0, place).find(({ days }) => overlapping(days, seat.days));
        if (!other) return [];
        const detail = { post, term: termText(seat.membership.term), other: termText(other.membership.term) };
        return [problem('reference-overlap', 'people', seat.field, detail)];
      }),
    ),
  );
}

/** Whoever sits down when all seats are taken. An acting holder fills in and takes none. */
export function findOverfullPosts(
  rows: Rows,
  seats: ReadonlyMap<string, readonly Seat[]>,
): ReferenceProblem[] {
  return rows.posts.flatMap((post) => {
    const limit = post.seats;
    if (limit === undefined) return [];
    const taken = (seats.get(post.id) ?? []).filter(({ membership }) => !membership.acting);
    return taken.flatMap((seat, place) => {
      const before = taken.slice(0, place).filter(({ days }) => overlapping(days, seat.days));
      const sitting = new Set(before.map(({ person }) => person));
      sitting.delete(seat.person);
      if (sitting.size < limit) return [];
      const detail = {
        post: post.id,
        label: post.label,
        seats: String(limit),
        day: seat.days.from,
        name: seat.person.name,
        holders: [...sitting].map(({ name }) => name).join(', '),
      };
      return [problem('reference-seats', 'people', seat.field, detail)];
    });
  });
}
