import { address } from '../../domain/address.ts';
import type { Article } from '../../domain/article.ts';
import type { Site } from '../../domain/site.ts';
import { createMemo } from '../../feeds/bounded-memo.ts';
import { bodyOf } from '../../queries/body.ts';

/** An article stands in many feeds: its text is made once for most of them. UTF-16 units. */
const MEMORY = 32 * 1024 * 1024;

const remembered = createMemo(MEMORY);

async function render(site: Site, article: Article): Promise<string> {
  const html = await bodyOf(article, site, address.article(article.slug), true);
  return html.endsWith('\n') ? html : `${html}\n`;
}

/** Gives the texts of articles as HTML, every address in it absolute. */
export const bodyIn =
  (site: Site) =>
  (article: Article): Promise<string> =>
    import.meta.env.DEV ? render(site, article) : remembered(article.slug, () => render(site, article));
