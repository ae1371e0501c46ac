import { address } from '../domain/address.ts';
import { type Article, changesOf } from '../domain/article.ts';
import { publicationOf } from '../domain/newsroom.ts';
import { attachmentName, attachmentPath, shareForm } from '../domain/picture-forms.ts';
import type { Attachment, Picture, Site } from '../domain/site.ts';
import { feedStrings } from '../strings/feeds.ts';
import { interfaceIn } from '../strings/interface.ts';
import { categoriesOf } from './categories.ts';
import { absolute, type FeedContext } from './feed-context.ts';
import { htmlLink, htmlList } from './html-text.ts';
import { type Item, type ItemAttachment, type ItemPicture, latestOf } from './item.ts';
import { mediaTypeOf } from './media-type.ts';
import { correctionsHtml, withdrawalNotice } from './notices.ts';
import { participantsHtml } from './participants-html.ts';
import { articleTag } from './tag-uri.ts';

/** Who answers for the text: its authors; for an unsigned one, and for the notice of a withdrawal, the publisher. */
export const creatorsOf = (
  { authors, withdrawn }: Pick<Article, 'authors' | 'withdrawn'>,
  { publisher, title }: Site,
): readonly string[] => (authors.length > 0 && !withdrawn ? authors : [publisher?.name ?? title]);

const titleOf = (article: Article, now: number): string => {
  const words = interfaceIn(article.lang).article;
  const publication = publicationOf(article, now);
  if (publication !== 'draft' && publication !== 'scheduled') return article.title;
  return feedStrings(article.lang).marked(words[publication], article.title);
};

/**
 * Last update, correction or withdrawal; a correction dated by its day alone may not come before the article.
 */
function updatedOf(article: Article): string | undefined {
  const moments = changesOf(article).map(({ iso }) => iso);
  return moments.length === 1 ? undefined : latestOf(moments);
}

/** When any of the articles was last published or changed, ISO 8601; `undefined` of none. */
export const latestChangeOf = (articles: readonly Article[]): string | undefined =>
  latestOf(articles.map((article) => updatedOf(article) ?? article.published.iso));

function pictureOf({ site }: FeedContext, picture: Picture): ItemPicture {
  const { path, type, width, height } = shareForm(picture);
  return { url: absolute(site, path), type, width, height, alt: picture.alt, credit: picture.credit };
}

const attachmentOf = ({ site }: FeedContext, attachment: Attachment): ItemAttachment => ({
  url: absolute(site, attachmentPath(attachment)),
  label: attachment.label,
  type: mediaTypeOf(attachmentName(attachment)),
  size: attachment.size,
});

/** The text a reader gets: the people of the meeting, the body, its attachments, what was corrected. */
function fullText(
  context: FeedContext,
  article: Article,
  body: string,
  attachments: readonly ItemAttachment[],
): string {
  const files = attachments.map(({ label, url }) => htmlLink(label, url));
  const heading = interfaceIn(article.lang).article.attachments;
  return participantsHtml(context, article) + body + htmlList(heading, files) + correctionsHtml(article);
}

/**
 * An article as feeds tell it. A withdrawn one keeps its id, its address, its title and its dates; in place
 * of the text and the people stands the notice.
 *
 * @param body the text as HTML, every address in it absolute
 */
export function articleItem(context: FeedContext, article: Article, body: string): Item {
  const { site, edition } = context;
  const identity = {
    id: articleTag(site, article),
    url: absolute(site, address.article(article.slug)),
    title: titleOf(article, edition.now),
    published: article.published.iso,
    updated: updatedOf(article),
    language: article.lang,
    creators: creatorsOf(article, site),
  };
  if (article.withdrawn) {
    return {
      ...identity,
      summary: withdrawalNotice(article.withdrawn, article.lang),
      categories: [],
      attachments: [],
    };
  }
  const attachments = article.attachments.map((attachment) => attachmentOf(context, attachment));
  return {
    ...identity,
    summary: article.summary,
    html: fullText(context, article, body, attachments),
    categories: categoriesOf(context, article),
    picture: article.image && pictureOf(context, article.image),
    attachments,
  };
}

/** How many items a feed holds at most: the newest. */
export const FEED_ITEMS = 30;
