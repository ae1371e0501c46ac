import type { APIRoute } from 'astro';
import { getNewsroom } from '../../queries/newsroom.ts';
import { correctionsRssFeed } from '../_feeds/respond.ts';

export const GET: APIRoute = async () => correctionsRssFeed(await getNewsroom());
