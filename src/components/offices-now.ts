import type { Title } from '../domain/article.ts';

interface Office {
  /** Id of the post. */
  readonly id: string;
  readonly label: string;
}

/** What the reference list says a person holds today. */
export type OfficesNow = (person: string) => readonly Office[];

/**
 * Today's offices, where they are not the ones that were printed: nothing to tell of someone whose titles are still
 * right, or were none.
 */
export function officesSince(
  printed: readonly Title[],
  now: readonly Office[],
): readonly Office[] | undefined {
  const then = new Set(
    printed.flatMap(({ post, qualifier }) => (qualifier === 'former' ? [] : (post ?? []))),
  );
  const isSame = then.size === now.length && now.every(({ id }) => then.has(id));
  return isSame || then.size === 0 ? undefined : now;
}
