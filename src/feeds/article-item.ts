import { address } from '../domain/address.ts';
import { type Article, changesOf } from '../domain/article.ts';
import { publicationOf } from '../domain/newsroom.ts';
import {
  attachmentName,
  attachmentPath,
  formUpTo,
  type PictureForm,
  shareForm,
} from '../domain/picture-forms.ts';
import type { Attachment, Picture, Site } from '../domain/site.ts';
import { feedStrings } from '../strings/feeds.ts';
import { interfaceIn } from '../strings/interface.ts';
import { categoriesOf } from './categories.ts';
import { absolute, type FeedContext } from './feed-context.ts';
import { feedMarkup } from './feed-markup.ts';
import { htmlLink, htmlList } from './html-text.ts';
import { type Item, type ItemAttachment, type ItemPicture, latestOf } from './item.ts';
import { mediaTypeOf } from './media-type.ts';
import { correctionsHtml, withdrawalHtml, withdrawalNotice } from './notices.ts';
import { participantsHtml } from './participants-html.ts';
import { pictureHtml } from './picture-html.ts';
import { articleTag } from './tag-uri.ts';

/** Width of pictures in a text, as its page names them. Pixels. */
const TEXT_WIDTH = 1080;

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

const pictureOf = (
  { site }: FeedContext,
  { alt, caption, credit }: Picture,
  { path, type, width, height }: PictureForm,
): ItemPicture => ({ url: absolute(site, path), type, width, height, alt, caption, credit });

/** Those in the text are told in the form that its page names. */
const picturesOf = (context: FeedContext, { image, body }: Article): ItemPicture[] => [
  ...(image ? [pictureOf(context, image, shareForm(image))] : []),
  ...Object.values(body.pictures).map((one) => pictureOf(context, one, formUpTo(one, TEXT_WIDTH))),
];

const attachmentOf = ({ site }: FeedContext, attachment: Attachment): ItemAttachment => ({
  url: absolute(site, attachmentPath(attachment)),
  label: attachment.label,
  type: mediaTypeOf(attachmentName(attachment)),
  size: attachment.size,
});

/** The text a reader gets: the people of the meeting, the picture, the body, its attachments, what was corrected. */
function fullText(
  context: FeedContext,
  article: Article,
  body: string,
  attachments: readonly ItemAttachment[],
): string {
  const { image, lang } = article;
  const picture = image ? pictureHtml(pictureOf(context, image, shareForm(image)), lang) : '';
  const files = attachments.map(({ label, url }) => htmlLink(label, url));
  const heading = interfaceIn(lang).article.attachments;
  const below = htmlList(heading, files) + correctionsHtml(article);
  return participantsHtml(context, article) + picture + feedMarkup(body) + below;
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
      html: withdrawalHtml(article.withdrawn, article.lang),
      categories: [],
      pictures: [],
      attachments: [],
    };
  }
  const attachments = article.attachments.map((attachment) => attachmentOf(context, attachment));
  return {
    ...identity,
    summary: article.summary,
    html: fullText(context, article, body, attachments),
    categories: categoriesOf(context, article),
    pictures: picturesOf(context, article),
    attachments,
  };
}

/** How many items a feed holds at most: the newest. */
export const FEED_ITEMS = 30;
