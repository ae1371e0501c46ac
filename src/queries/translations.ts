import type { Article } from '../domain/article.ts';
import { once } from './once.ts';

/** The same news in other languages, by slug: the original and all its translations, the article itself included. */
export const translationsOf = once(({ articles, article }): ReadonlyMap<string, readonly Article[]> => {
  const groups = new Map<string, Article[]>();
  for (const translation of articles) {
    const original = translation.translationOf === undefined ? undefined : article(translation.translationOf);
    if (!original || original === translation) continue;
    const group = groups.get(original.slug) ?? [original];
    group.push(translation);
    groups.set(original.slug, group);
    groups.set(translation.slug, group);
  }
  return groups;
});
