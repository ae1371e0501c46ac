import type { BuiltSite } from './built-site.ts';
import type { Page } from './read-page.ts';

/** `address: what` for all pages at which something is to be complained of. */
export const complaintsOf = (
  site: BuiltSite,
  paths: readonly string[],
  look: (page: Page, path: string) => readonly string[],
): string[] => paths.flatMap((path) => look(site.page(path), path).map((what) => `${path}: ${what}`));
