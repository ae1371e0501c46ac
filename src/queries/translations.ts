import type { Article } from '../domain/article.ts';
import { originOf } from '../domain/translations.ts';
import { once } from './once.ts';

/** The same news in other languages, by slug: the original and all its translations, the article itself included. */
export const translationsOf = once(({ articles, article }): ReadonlyMap<string, readonly Article[]> => {
  const groups = Map.groupBy(articles, (one) => originOf(one, article));
  return new Map(
    [...groups]
      .filter(([, together]) => together.length > 1)
      .flatMap(([origin, together]) => {
        const group = [origin, ...together.filter((one) => one !== origin)];
        return together.map(({ slug }) => [slug, group] as const);
      }),
  );
});
