import type { Article } from './article.ts';

/** The articles from one along `translation_of`, itself first, as far as they are known; of a circle each once. */
export function originalsOf(
  translation: Article,
  find: (slug: string) => Article | undefined,
): readonly [Article, ...Article[]] {
  const passed: [Article, ...Article[]] = [translation];
  for (let slug = translation.translationOf; slug !== undefined; ) {
    const original = find(slug);
    if (!original || passed.includes(original)) break;
    passed.push(original);
    slug = original.translationOf;
  }
  return passed;
}

/** What an article is a translation of, at the end of the chain; of a chain that runs in a circle, the first by slug. */
export function originOf(translation: Article, find: (slug: string) => Article | undefined): Article {
  const passed = originalsOf(translation, find);
  const last = passed.at(-1) ?? translation;
  const circle = passed.slice(passed.findIndex(({ slug }) => slug === last.translationOf));
  return last.translationOf === undefined || !find(last.translationOf)
    ? last
    : circle.reduce((first, one) => (one.slug < first.slug ? one : first));
}
