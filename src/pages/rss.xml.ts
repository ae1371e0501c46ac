import type { APIRoute } from 'astro';
import { getNewsroom } from '../queries/newsroom.ts';
import { rssFeed } from './_feeds/respond.ts';
import { siteSource } from './_feeds/sources.ts';

export const GET: APIRoute = async () => {
  const newsroom = await getNewsroom();
  return rssFeed(newsroom, siteSource(newsroom));
};
