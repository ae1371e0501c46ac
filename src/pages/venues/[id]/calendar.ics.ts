import type { APIRoute, GetStaticPaths } from 'astro';
import { address } from '../../../domain/address.ts';
import type { Venue } from '../../../domain/reference.ts';
import { getNewsroom } from '../../../queries/newsroom.ts';
import { calendarOf } from '../../_feeds/calendars.ts';
import { venueSource } from '../../_feeds/sources.ts';

export const getStaticPaths = (async () =>
  (await getNewsroom()).venues.map((venue) => ({
    params: { id: venue.id },
    props: { venue },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ venue: Venue }> = async ({ props: { venue } }) => {
  const newsroom = await getNewsroom();
  return calendarOf(newsroom, venue.label, address.venue(venue.id), venueSource(newsroom, venue).articles);
};
