import type { APIRoute } from 'astro';
import { listFeeds } from '../feeds/list-feeds.ts';
import { writeOpml } from '../feeds/write-opml.ts';
import { feedNames } from '../queries/feed-names.ts';
import { getNewsroom } from '../queries/newsroom.ts';
import { opmlDocument } from './_feeds/respond.ts';

export const GET: APIRoute = async () => {
  const newsroom = await getNewsroom();
  return opmlDocument(writeOpml(newsroom.site, listFeeds(newsroom, feedNames(newsroom))));
};
