import type { Site } from '../domain/site.ts';
import type { Assets } from './assets.ts';
import { readSite } from './read-site.ts';
import type { Settings } from './settings.ts';

/** For readers that need no pictures. */
export const WITHOUT_ASSETS: Assets = {
  claim: () => undefined,
  measure: async () => undefined,
  picture: () => undefined,
  attachment: () => undefined,
  pictures: new Set(),
  attachments: new Set(),
  findings: [],
};

/**
 * The settings of `site.yaml` alone, without the logo: for tools that need no more of the content.
 *
 * @throws Error where they are missing or wrong; `npm run check` says how
 */
export function readSiteSettings({ contentDir, siteAddress }: Settings): Site {
  const reading = readSite(contentDir, true, WITHOUT_ASSETS);
  if (!reading.entry) throw new Error(`${contentDir}/site.yaml cannot be used; "npm run check" says why.`);
  return reading.site(undefined, siteAddress);
}
