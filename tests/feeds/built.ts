import { siteOf } from '../support/build-site.ts';
import { type BuiltSite, fileOf } from '../support/built-site.ts';
import { parsePage } from '../support/read-page.ts';
import { writeFeedsNewsroom } from './newsroom.ts';

/** Address of the sites that the tests of feeds build. */
export const ROOT = 'https://tin.example/bao/';

/** The site of the newsroom with more articles than a feed holds. */
export const feedsSite = (): Promise<BuiltSite> => siteOf('feeds', writeFeedsNewsroom().folder);

/** The words of a piece of HTML, as a browser shows them, white space collapsed. */
export const wordsOf = (html: string): string => parsePage(html).text;

/** Files of a site that are feeds in RSS. */
export const rssFiles = ({ files }: BuiltSite): string[] =>
  files.filter((file) => file.endsWith('.xml') && !file.includes('sitemap'));

/** The file behind a whole address of the site. */
export const fileAt = (url: string): string => fileOf(url.slice(ROOT.length));
