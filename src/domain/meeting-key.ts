import type { Article } from './article.ts';

type Find = (slug: string) => Article | undefined;

/** What an article is a translation of, at the end of the chain; of a chain that runs in a circle, the first by slug. */
export function originOf(translation: Article, find: Find): Article {
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

/** What articles on one meeting share: its id, else the original they translate. */
export function meetingKey(article: Article, find: Find): string {
  const origin = originOf(article, find);
  const eventId = article.eventId ?? origin.eventId;
  return eventId === undefined ? `article ${origin.slug}` : `event ${eventId}`;
}
