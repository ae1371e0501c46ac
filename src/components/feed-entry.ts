/** Addresses of what one can follow of a thing: paths of the site, from its base. */
export interface FeedPaths {
  readonly rss?: string | undefined;
  readonly json?: string | undefined;
  /** What a person was in the chair of. */
  readonly chaired?: { readonly rss: string; readonly json: string } | undefined;
  readonly calendar?: string | undefined;
  readonly opml?: string | undefined;
}

/** A thing that has feeds of its own. */
export interface FeedEntry {
  readonly label: string;
  /** What its feeds are called: the label, told from those of namesakes. */
  readonly feedName: string;
  /** The offices a person holds, the body of an office, or what took the place of a thing. */
  readonly note?: string | undefined;
  /** Path of its page. */
  readonly path: string;
  readonly links: FeedPaths;
}

export interface ThingsToFollow {
  readonly heading: string;
  readonly entries: readonly FeedEntry[];
}
