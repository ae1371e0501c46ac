import { address } from '../../domain/address.ts';
import type { Article } from '../../domain/article.ts';
import { createMemo } from '../../domain/bounded-memo.ts';
import { articleItem } from '../../feeds/article-item.ts';
import type { Item } from '../../feeds/item.ts';
import { bodyOf } from '../../queries/body.ts';
import type { PublishedNewsroom } from '../../queries/newsroom.ts';

/** An article stands in many feeds: it is told once for most of them. UTF-16 units of text. */
const MEMORY = 24 * 1024 * 1024;

const remembered = createMemo<Item>(MEMORY, ({ html = '', summary }) => html.length + summary.length);

/** The text of a withdrawn article is not even read. */
async function tell(newsroom: PublishedNewsroom, article: Article): Promise<Item> {
  if (article.withdrawn) return articleItem(newsroom, article, '');
  const body = await bodyOf(article, newsroom, address.article(article.slug), newsroom.site.origin);
  return articleItem(newsroom, article, body.endsWith('\n') ? body : `${body}\n`);
}

/** The items of articles, in their order. In development anew for each request, so that edits show. */
export const articleItems = (newsroom: PublishedNewsroom, articles: readonly Article[]): Promise<Item[]> =>
  Promise.all(
    articles.map((article) =>
      import.meta.env.DEV ? tell(newsroom, article) : remembered(article.slug, () => tell(newsroom, article)),
    ),
  );
