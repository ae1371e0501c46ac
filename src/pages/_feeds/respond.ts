import { FEED_ITEMS } from '../../feeds/article-item.ts';
import { type Channel, correctionsChannel } from '../../feeds/channel.ts';
import { correctionItems } from '../../feeds/correction-items.ts';
import type { Item } from '../../feeds/item.ts';
import { successorItem } from '../../feeds/successor-item.ts';
import { writeJsonFeed } from '../../feeds/write-json-feed.ts';
import { writeRss } from '../../feeds/write-rss.ts';
import { FEED_LIMIT, writeWithin } from '../../feeds/write-within.ts';
import type { PublishedNewsroom } from '../../queries/newsroom.ts';
import { articleItems } from './article-items.ts';
import type { FeedSource } from './sources.ts';

const respond = (document: string | Uint8Array<ArrayBuffer>, type: string): Response =>
  new Response(document, { headers: { 'Content-Type': `${type}; charset=utf-8` } });

const withoutText = (item: Item): Item => ({ ...item, html: undefined });

/** The newest items; first the last word of a feed that has a successor. */
async function itemsOf(newsroom: PublishedNewsroom, { articles, succession }: FeedSource): Promise<Item[]> {
  const told = articles.slice(0, succession ? FEED_ITEMS - 1 : FEED_ITEMS);
  const items = await articleItems(newsroom, told);
  return succession ? [successorItem(newsroom, succession, items), ...items] : items;
}

/** The items as an RSS feed of limited size. */
async function rssOf(
  { site }: PublishedNewsroom,
  channel: Channel,
  items: readonly Item[],
): Promise<Response> {
  const write = (told: readonly Item[]) => writeRss(site, channel, told);
  return respond(await writeWithin(FEED_LIMIT, items, write, withoutText), 'application/rss+xml');
}

/** The items as a JSON feed of limited size. */
async function jsonOf(
  { site }: PublishedNewsroom,
  channel: Channel,
  items: readonly Item[],
): Promise<Response> {
  const write = async (told: readonly Item[]) => writeJsonFeed(site, channel, told);
  return respond(await writeWithin(FEED_LIMIT, items, write, withoutText), 'application/feed+json');
}

export const rssFeed = async (newsroom: PublishedNewsroom, source: FeedSource): Promise<Response> =>
  rssOf(newsroom, source.channel, await itemsOf(newsroom, source));

export const jsonFeed = async (newsroom: PublishedNewsroom, source: FeedSource): Promise<Response> =>
  jsonOf(newsroom, source.channel, await itemsOf(newsroom, source));

/** The newest corrections and withdrawals. */
const correctionsIn = (newsroom: PublishedNewsroom): Item[] =>
  correctionItems(newsroom, newsroom.articles).slice(0, FEED_ITEMS);

export const correctionsRssFeed = (newsroom: PublishedNewsroom): Promise<Response> =>
  rssOf(newsroom, correctionsChannel(newsroom.site), correctionsIn(newsroom));

export const correctionsJsonFeed = (newsroom: PublishedNewsroom): Promise<Response> =>
  jsonOf(newsroom, correctionsChannel(newsroom.site), correctionsIn(newsroom));

/** An archive document: all articles of its month, however many (RFC 5005 §4). */
export async function archiveDocument(newsroom: PublishedNewsroom, source: FeedSource): Promise<Response> {
  const items = await articleItems(newsroom, source.articles);
  return respond(await writeRss(newsroom.site, source.channel, items), 'application/rss+xml');
}

export const opmlDocument = (document: string): Response => respond(document, 'text/x-opml');
