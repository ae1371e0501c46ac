import { address } from '../domain/address.ts';
import { latest } from '../domain/day.ts';
import type { Organization } from '../domain/reference.ts';
import { once } from './once.ts';
import { type Page, pagesOf } from './paging.ts';

const ORGANIZATIONS_PAGE_SIZE = 120;

export interface IndexedOrganization {
  readonly organization: Organization;
  /** True for one that no longer exists; not yet in the year or month in which it ends. */
  readonly former: boolean;
}

/** The pages of the index of bodies: those that exist, then the others, in the order of the list. */
export const organizationPages = once(({ organizations, edition }): readonly Page<IndexedOrganization>[] => {
  const isFormer = ({ term }: Organization): boolean =>
    term.end !== undefined && latest(term.end) <= edition.today;
  const indexed = organizations
    .map((organization) => ({ organization, former: isFormer(organization) }))
    .sort((a, b) => Number(a.former) - Number(b.former));
  return pagesOf(address.organizations(), indexed, ORGANIZATIONS_PAGE_SIZE);
});
