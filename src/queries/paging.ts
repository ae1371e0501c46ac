/** How many entries a page of a list holds. */
export const PAGE_SIZE = 30;

/** One page of a long list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly number: number;
  /** How many pages there are; at least one. */
  readonly count: number;
}

/** Splits a list into pages; an empty one has a single, empty page. */
export function pagesOf<T>(items: readonly T[], size: number = PAGE_SIZE): readonly Page<T>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    count,
  }));
}

/** Path of a page of the list at `list`; the first is the list itself. */
export const pagePath = (list: string, number: number): string => (number === 1 ? list : `${list}page/${number}/`);

/** The value of a route's `[...page]`. */
export const pageParam = (number: number): string | undefined => (number === 1 ? undefined : `page/${number}`);

/** Routes of all pages of one list, for `getStaticPaths`. */
export const pageRoutes = <T, P extends object, Q extends object>(items: readonly T[], params: P, props: Q, size?: number) =>
  pagesOf(items, size).map((page) => ({
    params: { ...params, page: pageParam(page.number) },
    props: { ...props, page },
  }));
