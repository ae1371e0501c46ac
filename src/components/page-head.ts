import { address } from '../domain/address.ts';

/** A feed a page points to. */
export interface FeedLink {
  readonly title: string;
  /** Told beside the links, where a page has feeds of more than one kind. */
  readonly kind?: string | undefined;
  /** Paths of the site, from its base. */
  readonly rss: string;
  readonly json?: string | undefined;
}

/** The feeds of the thing whose page is at `path`. */
export const feedsOf = (path: string, title: string): FeedLink => ({
  title,
  rss: address.rss(path),
  json: address.jsonFeed(path),
});

/** A picture for previews of shared links. */
export interface SharedPicture {
  /** Path of the site, from its base. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}
