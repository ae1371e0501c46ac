import { address } from '../domain/address.ts';
import type { Venue } from '../domain/reference.ts';
import { localeOf } from '../strings/dates.ts';
import { once } from './once.ts';
import { type Page, pagesOf } from './paging.ts';

const VENUES_PAGE_SIZE = 120;

/** The pages of the index of places, by name. */
export const venuePages = once(({ venues, site }): readonly Page<Venue>[] => {
  const { compare } = new Intl.Collator(localeOf(site.locale), { numeric: true });
  return pagesOf(
    address.venues(),
    venues.toSorted((a, b) => compare(a.label, b.label)),
    VENUES_PAGE_SIZE,
  );
});
