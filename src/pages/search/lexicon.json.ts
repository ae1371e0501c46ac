import type { APIRoute } from 'astro';
import { getNewsroom } from '../../queries/newsroom.ts';
import { listEntities } from '../../search/entities.ts';

export const GET: APIRoute = async () => {
  const newsroom = await getNewsroom();
  return new Response(JSON.stringify(listEntities(newsroom, newsroom.edition.today)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
