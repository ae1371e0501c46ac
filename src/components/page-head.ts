/** A feed a page points to: the thing's own path, `/people/x/`, and what a reader calls it. */
export interface FeedLink {
  readonly path: string;
  readonly title: string;
}

/** A picture for previews of shared links. */
export interface SharedPicture {
  /** Path of the site, from its base. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}
