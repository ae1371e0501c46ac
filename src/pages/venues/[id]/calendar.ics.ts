import { calendarRoute } from '../../_feeds/routes.ts';
import { venueSource } from '../../_feeds/sources.ts';

export const { getStaticPaths, GET } = calendarRoute(({ venues }) => venues, venueSource, 'venues');
