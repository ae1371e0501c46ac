import { address } from '../domain/address.ts';

/** Paths of the feeds that stand beside the common `rss.xml`, from the site's base. */
export const feedAddress = {
  chaired: (person: string) => `${address.person(person)}chaired.xml`,
  corrections: () => address.rss(address.corrections()),
  archive: (month: string) => address.rss(address.month(month.slice(0, 4), month.slice(5, 7))),
  opml: () => '/feeds.opml',
} as const;
