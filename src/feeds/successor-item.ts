import { earliest, latest } from '../domain/day.ts';
import type { Organization } from '../domain/reference.ts';
import type { Site, Topic } from '../domain/site.ts';
import { startOfDay } from '../domain/zone.ts';
import { feedStrings } from '../strings/feeds.ts';
import { creatorsOf } from './article-item.ts';
import { absolute, type FeedContext } from './feed-context.ts';
import { htmlLink, htmlText } from './html-text.ts';
import { type Item, latestOf } from './item.ts';
import { successorTag } from './tag-uri.ts';

/** A part of the site that news is filed under, and what took its place; labels as their feeds are called. */
export interface Succession {
  readonly kind: 'topics' | 'organizations' | 'venues';
  /** Id in the address that leads on, where the part goes on under its own name at another one. */
  readonly movedFrom?: string | undefined;
  readonly part: Pick<Topic, 'id' | 'label'> & Partial<Pick<Organization, 'term'>>;
  readonly successor: Pick<Topic, 'id' | 'label'>;
  /** Path of the successor's page. */
  readonly path: string;
}

/** The first day for which the site may mint tags (RFC 4151 §2.1): before it the site published nothing. */
const firstDay = ({ tagAuthority }: Site) => earliest(tagAuthority.slice(tagAuthority.indexOf(',') + 1));

/**
 * The last word of a feed whose subject has a successor. Its date comes from the content: the end of the body
 * or place, or its last article, whichever is later.
 */
export function successorItem({ site }: FeedContext, succession: Succession, items: readonly Item[]): Item {
  const { kind, part, movedFrom, successor, path } = succession;
  const words = feedStrings(site.locale);
  const url = absolute(site, path);
  const { title, text } =
    movedFrom === undefined
      ? {
          title: words.succeededTitle(part.label, successor.label),
          text: words.succeeded(part.label, successor.label),
        }
      : { title: words.movedTitle(part.label), text: words.moved(part.label) };
  const ended = part.term?.end === undefined ? firstDay(site) : latest(part.term.end);
  const start = startOfDay(ended, site.timeZone);
  return {
    id: successorTag(site, kind, movedFrom ?? part.id, successor.id),
    url,
    title,
    summary: `${text} ${url}`,
    html: `<p>${htmlText(text)} ${htmlLink(url, url)}</p>\n`,
    published: latestOf([start, ...items.map((item) => item.published)]) ?? start,
    language: site.locale,
    creators: creatorsOf({ authors: [] }, site),
    categories: [{ label: successor.label, url }],
    pictures: [],
    attachments: [],
  };
}
