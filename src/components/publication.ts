import type { Article } from '../domain/article.ts';
import { publicationOf } from '../domain/newsroom.ts';
import type { View } from './view.ts';

/** What a reader must be told of an article's standing before reading it; nothing for one that is simply published. */
export function markOf(article: Article, { t, edition }: View): string | undefined {
  const marks = {
    draft: t.article.draft,
    scheduled: t.article.scheduled,
    withdrawn: t.article.withdrawnMark,
    published: undefined,
  } as const;
  return marks[publicationOf(article, edition.now)];
}
