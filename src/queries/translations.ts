import type { Article } from '../domain/article.ts';
import type { PublishedNewsroom } from './newsroom.ts';
import { once } from './once.ts';

/** What an article is a translation of, at the end of the chain; of a chain that runs in a circle, the first by slug. */
function originOf(translation: Article, find: PublishedNewsroom['article']): Article {
  const passed = [translation];
  for (let current = translation; current.translationOf !== undefined; ) {
    const original = find(current.translationOf);
    if (!original) return current;
    if (passed.includes(original)) {
      const circle = passed.slice(passed.indexOf(original));
      return circle.reduce((first, one) => (one.slug < first.slug ? one : first));
    }
    passed.push(original);
    current = original;
  }
  return passed.at(-1) ?? translation;
}

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
