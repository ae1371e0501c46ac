import type { APIRoute } from 'astro';
import { getNewsroom } from '../../queries/newsroom.ts';
import { listFacets } from '../../search/facets.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(listFacets(await getNewsroom())), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
