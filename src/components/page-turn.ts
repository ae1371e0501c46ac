/** Where a page stands in its list. Paths count from the site's base. */
export interface PageTurn {
  readonly path: string;
  /** From 1. */
  readonly number: number;
  readonly count: number;
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
}
