import { FEED_ITEMS } from '../../feeds/article-item.ts';
import type { Channel } from '../../feeds/channel.ts';
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
export async function rssOf(
  { site }: PublishedNewsroom,
  channel: Channel,
  items: readonly Item[],
): Promise<Response> {
  const write = (told: readonly Item[]) => writeRss(site, channel, told);
  return respond(await writeWithin(FEED_LIMIT, items, write, withoutText), 'application/rss+xml');
}

export const rssFeed = async (newsroom: PublishedNewsroom, source: FeedSource): Promise<Response> =>
  rssOf(newsroom, source.channel, await itemsOf(newsroom, source));

export async function jsonFeed(newsroom: PublishedNewsroom, source: FeedSource): Promise<Response> {
  const write = async (told: readonly Item[]) => writeJsonFeed(newsroom.site, source.channel, told);
  const document = await writeWithin(FEED_LIMIT, await itemsOf(newsroom, source), write, withoutText);
  return respond(document, 'application/feed+json');
}

/** An archive document: all articles of its month, however many (RFC 5005 §4). */
export async function archiveDocument(newsroom: PublishedNewsroom, source: FeedSource): Promise<Response> {
  const items = await articleItems(newsroom, source.articles);
  return respond(await writeRss(newsroom.site, source.channel, items), 'application/rss+xml');
}

export const opmlDocument = (document: string): Response => respond(document, 'text/x-opml');
