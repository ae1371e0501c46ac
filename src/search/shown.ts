import type { Day } from '../domain/day.ts';

/** What is shown with an article that is found, and is not searched. */
export interface Shown {
  readonly date: Day;
  readonly venue?: string;
  /** The first of those who took part. */
  readonly people?: string;
  /** The article's language, where it is not the site's. */
  readonly lang?: string;
}

/** The address of a record. What stands in it Pagefind gives back as it got it, and never searches. */
export const writeRecordAddress = (path: string, shown: Shown): string => `${path}#${JSON.stringify(shown)}`;

/** The path below the site's base, and what is to be shown. */
export function readRecordAddress(address: string): { readonly url: string; readonly shown: Shown } {
  const at = address.indexOf('#');
  return { url: address.slice(0, at), shown: JSON.parse(address.slice(at + 1)) };
}
