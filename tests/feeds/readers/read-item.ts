/** An item as a reader has understood it. */
export interface ReadItem {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  /** Seconds since 1970. */
  readonly time: number;
  readonly author: string;
  /** HTML. */
  readonly text: string;
}
