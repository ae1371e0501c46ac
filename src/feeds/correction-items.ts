import { address } from '../domain/address.ts';
import type { Article, Correction } from '../domain/article.ts';
import { feedStrings } from '../strings/feeds.ts';
import { creatorsOf } from './article-item.ts';
import { categoriesOf } from './categories.ts';
import { absolute, type FeedContext } from './feed-context.ts';
import { htmlText } from './html-text.ts';
import type { Item } from './item.ts';
import { correctionLines, withdrawalHtml, withdrawalNotice } from './notices.ts';
import { correctionTag, withdrawalTag } from './tag-uri.ts';

const newestFirst = (a: Item, b: Item): number =>
  Date.parse(b.published) - Date.parse(a.published) || (a.id < b.id ? -1 : Number(a.id > b.id));

const itemOf = (
  context: FeedContext,
  article: Article,
  own: Pick<Item, 'id' | 'title' | 'summary' | 'html' | 'published'>,
): Item => ({
  ...own,
  url: absolute(context.site, address.article(article.slug)),
  language: article.lang,
  creators: creatorsOf(article, context.site),
  categories: article.withdrawn ? [] : categoriesOf(context, article),
  pictures: [],
  attachments: [],
});

/**
 * Corrections with their numbers, by which feed readers know them: from the oldest (1), in whatever order they are
 * listed. Of two with one date the upper one is the newer.
 */
const numbered = (corrections: readonly Correction[]) =>
  corrections
    .toReversed()
    .sort((a, b) => Date.parse(a.date.iso) - Date.parse(b.date.iso))
    .map((correction, index) => ({ correction, number: index + 1 }));

/** The withdrawal of an article says less than its corrections did; they go with the text. */
function itemsOf(context: FeedContext, article: Article): Item[] {
  const { site } = context;
  const { lang, title, withdrawn, corrections } = article;
  const words = feedStrings(lang);
  if (withdrawn) {
    return [
      itemOf(context, article, {
        id: withdrawalTag(site, article),
        title: words.withdrawalOf(title),
        summary: withdrawalNotice(withdrawn, lang),
        html: withdrawalHtml(withdrawn, lang),
        published: withdrawn.date.iso,
      }),
    ];
  }
  return numbered(corrections).map(({ correction, number }) => {
    const lines = correctionLines(correction, lang);
    return itemOf(context, article, {
      id: correctionTag(site, article, number),
      title: words.correctionOf(title),
      summary: lines.join('\n'),
      html: `<p>${lines.map(htmlText).join('<br>\n')}</p>\n`,
      published: correction.date.iso,
    });
  });
}

/** Every correction and every withdrawal as an item of its own, newest first. */
export const correctionItems = (context: FeedContext, articles: readonly Article[]): Item[] =>
  articles.flatMap((article) => itemsOf(context, article)).sort(newestFirst);
