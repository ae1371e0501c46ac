import type { Article, Moment } from './article.ts';
import { type Edition, publicationOf } from './newsroom.ts';

/** A change of something readers see, dated after the moment of the build: until then all stays as it was. */
export interface ChangeAhead {
  /** File of the article, inside the content folder. */
  readonly path: string;
  readonly kind: 'withdrawal' | 'correction';
  readonly date: Moment;
}

/** Withdrawals and corrections that readers do not see yet, the next one first. Under preview nothing is held back. */
export function changesAhead(
  articles: readonly Article[],
  { now, preview }: Pick<Edition, 'now' | 'preview'>,
): ChangeAhead[] {
  if (preview) return [];
  const isAhead = ({ date }: ChangeAhead): boolean => Date.parse(date.iso) > now;
  return articles
    .filter((article) => publicationOf(article, now) === 'published')
    .flatMap(({ path, withdrawn, corrections }): ChangeAhead[] => [
      ...(withdrawn ? [{ path, kind: 'withdrawal' as const, date: withdrawn.date }] : []),
      ...corrections.map(({ date }) => ({ path, kind: 'correction' as const, date })),
    ])
    .filter(isAhead)
    .sort((a, b) => Date.parse(a.date.iso) - Date.parse(b.date.iso));
}
