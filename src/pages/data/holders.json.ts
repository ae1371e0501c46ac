import type { APIRoute } from 'astro';
import { createView } from '../../components/view.ts';
import { holdersData } from '../../queries/holders-data.ts';
import { getNewsroom } from '../../queries/newsroom.ts';

export const GET: APIRoute = async () => {
  const newsroom = await getNewsroom();
  return Response.json(holdersData(newsroom, createView(newsroom).t.posts.other));
};
