import type { Title } from '../domain/article.ts';

interface Office {
  /** Id of the post. */
  readonly id: string;
  readonly acting: boolean;
  readonly label: string;
}

/** What the reference list says a person holds today. */
export type OfficesNow = (person: string) => readonly Office[];

/** Today's offices, where a printed title is no longer right; of someone with none there is nothing to tell. */
export function officesSince(
  printed: readonly Title[],
  now: readonly Office[],
): readonly Office[] | undefined {
  const held = new Set(now.map(({ id, acting }) => `${id} ${acting}`));
  const areStillRight = printed.every(
    ({ post, qualifier }) =>
      post === undefined || qualifier === 'former' || held.has(`${post} ${qualifier === 'acting'}`),
  );
  return areStillRight ? undefined : now;
}
