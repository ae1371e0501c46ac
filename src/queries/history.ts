import { addDays, type Day, earliest, latest, type PartialDate } from '../domain/day.ts';
import type { Membership, Person, Post } from '../domain/reference.ts';
import { byRank, type HeldPost, type Holder, type ReferenceList } from '../domain/reference-list.ts';
import type { PublishedNewsroom } from './newsroom.ts';

/** A line in the story of a post: someone held it, or the list names nobody. */
export type HistoryEntry =
  | { readonly kind: 'held'; readonly holder: Holder }
  | { readonly kind: 'vacant'; readonly from: PartialDate; readonly until?: PartialDate | undefined };

export interface PostHistory {
  /** Newest first. */
  readonly entries: readonly HistoryEntry[];
  /** Holders of whose term neither end is known. */
  readonly undated: readonly Holder[];
  readonly present: readonly Holder[];
}

const isDated = ({ membership: { term } }: Holder): boolean =>
  term.start !== undefined || term.end !== undefined;

/** The first possible day of a term; one that is unknown comes before all others. */
const beginning = ({ term }: Membership): Day => (term.start === undefined ? '' : earliest(term.start));

const compareBeginnings = (a: Membership, b: Membership): number => {
  const [one, other] = [beginning(a), beginning(b)];
  return one === other ? 0 : one < other ? -1 : 1;
};

/** A day between the end of one term and the start of the next is a way of writing, not a vacancy. */
const liesApart = (end: PartialDate, start: PartialDate): boolean =>
  addDays(latest(end), 1) < earliest(start);

/** The entries of a post with one seat; where nobody is named between two holders, that is an entry too. */
function withVacancies(holders: readonly Holder[]): HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  let heldUntil: PartialDate | undefined;
  let isOpen = false;
  for (const holder of holders) {
    const { start, end } = holder.membership.term;
    if (!isOpen && heldUntil !== undefined && start !== undefined && liesApart(heldUntil, start)) {
      entries.push({ kind: 'vacant', from: heldUntil, until: start });
    }
    entries.push({ kind: 'held', holder });
    if (end === undefined) isOpen = true;
    else if (heldUntil === undefined || latest(heldUntil) < latest(end)) heldUntil = end;
  }
  if (!isOpen && heldUntil !== undefined) entries.push({ kind: 'vacant', from: heldUntil });
  return entries;
}

/** Who held a post, when, and when nobody is known to have. */
export function historyOf({ list, edition }: PublishedNewsroom, post: Post): PostHistory {
  const holders = list.holders(post.id);
  // Oldest first, to be turned round with the rest: those who began together then stand as they are listed.
  const dated = holders
    .filter(isDated)
    .reverse()
    .sort((a, b) => compareBeginnings(a.membership, b.membership));
  const undated = holders.filter((holder) => !isDated(holder));
  const entries =
    post.seats === 1 && undated.length === 0
      ? withVacancies(dated)
      : dated.map((holder): HistoryEntry => ({ kind: 'held', holder }));
  return { entries: entries.reverse(), undated, present: list.holdersOn(post.id, edition.today) };
}

/** The offices of a person, newest first; those without dates last. */
export const officesOf = (list: ReferenceList, person: Person): readonly HeldPost[] =>
  person.memberships
    .flatMap((membership) => {
      const post = list.post(membership.post);
      return post ? [{ membership, post }] : [];
    })
    .sort((a, b) => compareBeginnings(b.membership, a.membership) || byRank(a.post, b.post));

/** The day the newest source about a person was checked. */
export const checkedOn = ({ sources }: Person): Day | undefined =>
  sources
    .flatMap((source) => source.checkedOn ?? [])
    .sort()
    .at(-1);
