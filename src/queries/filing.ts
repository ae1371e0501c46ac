import type { Article } from '../domain/article.ts';

/** Articles by the ids of what they are filed under, in their order, each once. */
export interface Filing {
  readonly organizedBy: (organization: string) => readonly Article[];
  readonly heldAt: (venue: string) => readonly Article[];
  readonly about: (topic: string) => readonly Article[];
}

function fileBy(
  articles: readonly Article[],
  keysOf: (article: Article) => readonly (string | undefined)[],
): (key: string) => readonly Article[] {
  const filed = new Map<string, Article[]>();
  for (const article of articles) {
    for (const key of new Set(keysOf(article))) {
      if (key === undefined) continue;
      const known = filed.get(key);
      if (known) known.push(article);
      else filed.set(key, [article]);
    }
  }
  return (key) => filed.get(key) ?? [];
}

/** Files articles under the bodies that organized, the places and the topics they name. */
export const fileArticles = (articles: readonly Article[]): Filing => ({
  organizedBy: fileBy(articles, ({ organizers }) => organizers.map(({ id }) => id)),
  heldAt: fileBy(articles, ({ venues }) => venues.map(({ id }) => id)),
  about: fileBy(articles, ({ topics }) => topics),
});
