import type { APIRoute } from 'astro';
import { FEED_ITEMS } from '../../feeds/article-item.ts';
import { correctionsChannel } from '../../feeds/channel.ts';
import { correctionItems } from '../../feeds/correction-items.ts';
import { getNewsroom } from '../../queries/newsroom.ts';
import { rssOf } from '../_feeds/respond.ts';

export const GET: APIRoute = async () => {
  const newsroom = await getNewsroom();
  const items = correctionItems(newsroom, newsroom.articles).slice(0, FEED_ITEMS);
  return rssOf(newsroom, correctionsChannel(newsroom.site), items);
};
