import type { APIRoute } from 'astro';
import { getNewsroom } from '../../queries/newsroom.ts';
import { correctionsJsonFeed } from '../_feeds/respond.ts';

export const GET: APIRoute = async () => correctionsJsonFeed(await getNewsroom());
