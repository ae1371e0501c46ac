import { isLeftOpen } from '../domain/day.ts';
import type { Membership } from '../domain/reference.ts';
import type { HeldPost } from '../domain/reference-list.ts';
import type { View } from './view.ts';

/** A holder's title: `quyền Bí thư Tỉnh ủy` of one who only acts. */
export const titleOf = ({ post, membership }: HeldPost, view: View): string =>
  membership.acting ? `${view.t.terms.acting} ${view.office(post)}` : view.office(post);

/** `chưa chắc chắn` where a partial date leaves open whether the term covers today; empty where it does. */
export const doubtOf = ({ term }: Membership, { t, edition }: View): string =>
  isLeftOpen(term, edition.today) ? t.on.unsure : '';

/** What is to be said beside the name of a present holder; empty where there is nothing. */
export const remarkOf = (membership: Membership, view: View): string =>
  [membership.acting ? view.t.terms.actingMark : '', doubtOf(membership, view)].filter(Boolean).join(', ');

/** A present title with its doubt: `Bí thư Tỉnh ủy (chưa chắc chắn)`. */
export function presentTitle(held: HeldPost, view: View): string {
  const doubt = doubtOf(held.membership, view);
  return titleOf(held, view) + (doubt && ` (${doubt})`);
}

/** The present titles without those in doubt, for machines, which read no remarks. */
export const sureTitles = (held: readonly HeldPost[], view: View): string[] =>
  held.filter(({ membership }) => doubtOf(membership, view) === '').map((one) => titleOf(one, view));
