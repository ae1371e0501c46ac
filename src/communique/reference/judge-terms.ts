import { addDays, earliest, latest } from '../../domain/day.ts';
import { fold } from '../../domain/fold.ts';
import { type Item, nameOf, type Row } from './rows.ts';
import { type Remark, remark } from './source.ts';

/** A term in office with whose it is. */
interface Term {
  readonly row: Row;
  readonly item: Item;
  readonly start: string;
  readonly end: string | undefined;
}

/** Titles that one person at a time bears, as they begin; `seats` says it better. */
const SINGLE =
  /^(?:bi thu|chu tich|giam doc|bo truong|truong |tong |chanh |thu tuong|minister|president|mayor|governor|chair|director|head |secretary of )/;

/** `one`: the list says so; `perhaps`: the title sounds like it. */
function seatsOf(post: Row | undefined): 'one' | 'perhaps' | 'many' {
  if (!post) return 'many';
  const seats = post.fields.get('seats')?.value;
  if (seats !== undefined) return seats === 1 ? 'one' : 'many';
  return SINGLE.test(fold(nameOf(post))) ? 'perhaps' : 'many';
}

function termsByPost(rows: readonly Row[]): Map<string, Term[]> {
  const terms = rows.flatMap((row) =>
    row.items.flatMap((item): Term[] => {
      const { start_date: start, end_date: end, acting } = item.value;
      if (item.key !== 'memberships' || start === undefined || acting === true) return [];
      return [{ row, item, start: String(start), end: end === undefined ? undefined : String(end) }];
    }),
  );
  return Map.groupBy(terms, ({ item }) => String(item.value.post));
}

const startsAfter = (later: Term, earlier: Term): boolean => latest(earlier.start) < earliest(later.start);

/** The first to take the post over from someone whose term has no end. */
function successorOf(term: Term, terms: readonly Term[]): Term | undefined {
  const later = terms
    .filter((other) => other.row !== term.row && startsAfter(other, term))
    .sort((a, b) => (a.start < b.start ? -1 : 1));
  return later[0];
}

/** An open term of a source, or one of the list that a source's term comes after. */
export interface OpenTerm {
  readonly remark: Remark;
  /** Whose entry is left out, and which; absent where the title only sounds like a single one. */
  readonly drop?: { readonly row: Row; readonly item: Item } | undefined;
}

/** Terms that never end though someone else came to the post, where only one can hold it. */
export function findOpenTerms(rows: readonly Row[]): OpenTerm[] {
  const posts = new Map(rows.filter(({ list }) => list === 'posts').map((row) => [row.id, row]));
  return [...termsByPost(rows)].flatMap(([id, terms]) => {
    const post = posts.get(id);
    const seats = seatsOf(post);
    if (!post || seats === 'many') return [];
    return terms.flatMap((term): OpenTerm[] => {
      if (term.end !== undefined) return [];
      const successor = successorOf(term, terms);
      const blamed = term.item.place ? term : successor;
      const place = blamed?.item.place;
      if (!successor || !blamed || !place) return [];
      const one = remark('reference-open-term', place, {
        found: nameOf(term.row),
        expected: [successor.start],
        label: nameOf(post),
        start: term.start,
        successor: nameOf(successor.row),
        whose: term.item.place ? 'source' : 'list',
        seats,
        ...(seats === 'one' ? { taken: 'no' } : {}),
      });
      return [{ remark: one, drop: seats === 'one' ? { row: blamed.row, item: blamed.item } : undefined }];
    });
  });
}

/** Terms of a source of which nobody wrote down when they began; a start that could not be read is told already. */
export const findUnknownStarts = (rows: readonly Row[], remarks: readonly Remark[]): Remark[] => {
  const refused = remarks.filter(
    ({ rule, detail }) => rule === 'content-date' && detail.key === 'start_date',
  );
  const isRefused = (place: Remark['place']): boolean =>
    refused.some(
      (one) => one.place[0] === place[0] && one.place.slice(0, -1).every((step, at) => step === place[at]),
    );
  return rows.flatMap((row) =>
    row.items
      .filter(
        ({ key, place, was, value }) =>
          key === 'memberships' && place && !was && value.start_date === undefined && !isRefused(place),
      )
      .map(({ place, value }) =>
        remark('reference-start', place ?? [], {
          severity: 'note',
          found: nameOf(row),
          post: String(value.post),
        }),
      ),
  );
};

/** Terms of a source that begin or end after a day. */
export const countAhead = (rows: readonly Row[], today: string): number =>
  rows
    .flatMap(({ items }) => items)
    .filter(({ key, value }) => {
      const days = [value.start_date, value.end_date].filter((day) => day !== undefined);
      return key === 'memberships' && days.some((day) => earliest(String(day)) >= addDays(today, 1));
    }).length;
