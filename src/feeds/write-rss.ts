import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import { shareForm } from '../domain/picture-forms.ts';
import type { Site } from '../domain/site.ts';
import type { ArchiveLinks, Channel } from './channel.ts';
import { assemble, encode } from './document.ts';
import { absolute } from './feed-context.ts';
import { type Item, type ItemPicture, lastChangeOf } from './item.ts';
import { createTextStore, type TextStore } from './text-store.ts';
import { xmlAttribute, xmlText } from './xml-text.ts';

const NAMESPACES = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
};
const HISTORY = 'http://purl.org/syndication/history/1.0';

/** Minutes a reader may wait before it asks again. */
const TIME_TO_LIVE = 60;

/** Names in one text: of two `dc:creator` most readers lose one. */
const NAME_SEPARATOR = ', ';

/** The largest size RSS 2.0 lets a channel's picture be shown at. Pixels. */
const IMAGE_LIMIT = { width: 144, height: 400 };

const element = (name: string, written: string, attributes = ''): string =>
  `<${name}${attributes}>${written}</${name}>`;

const linkXml = (site: Site, rel: string, path: string | undefined, texts: TextStore): string => {
  if (path === undefined) return '';
  const href = texts.attribute(absolute(site, path));
  return `<atom:link rel="${rel}" type="application/rss+xml" href="${href}"/>`;
};

const archiveXml = (site: Site, { current, previous, next }: ArchiveLinks, texts: TextStore): string =>
  (current === undefined ? '' : '<fh:archive/>') +
  linkXml(site, 'current', current, texts) +
  linkXml(site, 'prev-archive', previous, texts) +
  linkXml(site, 'next-archive', next, texts);

/** Title and link are those of the channel, as RSS 2.0 asks. */
function imageXml(site: Site, channel: Channel, texts: TextStore): string {
  if (!site.logo) return '';
  const { path, width, height } = shareForm(site.logo);
  const scale = Math.min(1, IMAGE_LIMIT.width / width, IMAGE_LIMIT.height / height);
  const inner =
    element('url', texts.text(absolute(site, path))) +
    element('title', texts.text(channel.title)) +
    element('link', texts.text(absolute(site, channel.home))) +
    element('width', String(Math.max(1, Math.round(width * scale)))) +
    element('height', String(Math.max(1, Math.round(height * scale))));
  return element('image', inner);
}

function channelXml(site: Site, channel: Channel, items: readonly Item[], texts: TextStore): string {
  const changed = lastChangeOf(items);
  return [
    element('language', texts.text(site.locale)),
    changed === undefined ? '' : element('lastBuildDate', texts.text(new Date(changed).toUTCString())),
    element('ttl', String(TIME_TO_LIVE)),
    imageXml(site, channel, texts),
    linkXml(site, 'self', channel.rss, texts),
    channel.archive === undefined ? '' : archiveXml(site, channel.archive, texts),
  ].join('');
}

function pictureXml({ url, type, width, height, alt, credit }: ItemPicture): string {
  const measures = `type="${type}" width="${width}" height="${height}"`;
  const described = alt === '' ? [] : [element('media:description', xmlText(alt), ' type="plain"')];
  const credited = credit === undefined ? [] : [element('media:credit', xmlText(credit))];
  const open = `<media:content url="${xmlAttribute(url)}" medium="image" ${measures}`;
  const inner = [...described, ...credited];
  return inner.length === 0 ? `${open}/>` : [`${open}>`, ...inner, '</media:content>'].join('\n');
}

/** What an item says beyond the common tags, one tag to a line. */
function itemXml(item: Item): string {
  return [
    element('dc:creator', xmlText(item.creators.join(NAME_SEPARATOR))),
    element('dc:language', xmlText(item.language)),
    ...(item.updated === undefined ? [] : [element('atom:updated', xmlText(item.updated))]),
    ...item.categories.map(({ label, url }) =>
      element('category', xmlText(label), ` domain="${xmlAttribute(url)}"`),
    ),
    ...item.pictures.map(pictureXml),
  ].join('\n');
}

const rssItem = (item: Item, texts: TextStore): RSSFeedItem => ({
  title: texts.text(item.title),
  link: item.url,
  description: texts.text(item.summary),
  ...(item.html === undefined ? {} : { content: texts.text(item.html) }),
  pubDate: new Date(item.published),
  customData: element('guid', texts.text(item.id), ' isPermaLink="false"') + OWN_TAGS,
});

/** Keeps the place of an item's own tags: there may be dozens, and the library would read and write each again. */
const OWN_TAGS = '<own/>';

/** One tag to a line. Before the texts are in, nothing but tags can stand so close. */
const spread = (xml: string): string => xml.replaceAll('><', '>\n<');

async function layOutItem(item: Item): Promise<Uint8Array> {
  const texts = createTextStore();
  const feed = {
    title: '-',
    description: '-',
    site: item.url,
    xmlns: NAMESPACES,
    items: [rssItem(item, texts)],
  };
  const xml = spread(await getRssString(feed));
  const frame = xml.slice(xml.indexOf('<item>'), xml.indexOf('</channel>'));
  const [head = '', foot = ''] = frame.split(OWN_TAGS);
  return encode(texts.fill(head) + itemXml(item) + foot);
}

const laidOut = new WeakMap<Item, Promise<Uint8Array>>();

/** An item is the same in every feed: it is laid out once. */
function writeItem(item: Item): Promise<Uint8Array> {
  const xml = laidOut.get(item) ?? layOutItem(item);
  laidOut.set(item, xml);
  return xml;
}

/**
 * A feed in RSS 2.0, one tag to a line, in UTF-8.
 *
 * `@astrojs/rss` lays the document out. It reads what it is given beyond the common tags as XML, numbers in it as
 * numbers (`0123` becomes 123), and lets through characters that XML forbids; so it is given marks, and the texts,
 * cleaned and written with hex references, take the places of the marks when it is done.
 */
export async function writeRss(
  site: Site,
  channel: Channel,
  items: readonly Item[],
): Promise<Uint8Array<ArrayBuffer>> {
  const texts = createTextStore();
  const xml = await getRssString({
    title: texts.text(channel.title),
    description: texts.text(channel.description),
    site: absolute(site, channel.home),
    xmlns: channel.archive?.current === undefined ? NAMESPACES : { ...NAMESPACES, fh: HISTORY },
    customData: channelXml(site, channel, items, texts),
    items: [],
  });
  const frame = spread(xml);
  const end = frame.indexOf('</channel>');
  const written = await Promise.all(items.map(writeItem));
  return assemble([texts.fill(frame.slice(0, end)), ...written, `${frame.slice(end)}\n`]);
}
