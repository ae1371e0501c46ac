import type { APIRoute } from 'astro';
import { address } from '../domain/address.ts';
import { getNewsroom } from '../queries/newsroom.ts';
import { calendarOf } from './_feeds/calendars.ts';

export const GET: APIRoute = async () => {
  const newsroom = await getNewsroom();
  return calendarOf(newsroom, newsroom.site.title, address.home(), newsroom.articles);
};
