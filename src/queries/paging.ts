/** How many entries a page of a list holds. */
export const PAGE_SIZE = 30;

/** One page of a long list. Paths count from the site's base. */
export interface Page<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly number: number;
  /** How many pages there are; at least one. */
  readonly count: number;
  readonly path: string;
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
}

/** Splits the list whose first page is at `list`; an empty one has a single, empty page. */
export function pagesOf<T>(list: string, items: readonly T[], size: number = PAGE_SIZE): readonly Page<T>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  const pathOf = (number: number): string => (number === 1 ? list : `${list}page/${number}/`);
  return Array.from({ length: count }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    count,
    path: pathOf(index + 1),
    previous: index > 0 ? pathOf(index) : undefined,
    next: index + 1 < count ? pathOf(index + 2) : undefined,
  }));
}

/** Routes of all pages of a list, for `getStaticPaths` of a `[...page]` route. */
export const pageRoutes = <T, P extends object, Q extends object>(
  pages: readonly Page<T>[],
  params: P,
  props: Q,
) =>
  pages.map((page) => ({
    params: { ...params, page: page.number === 1 ? undefined : `page/${page.number}` },
    props: { ...props, page },
  }));
