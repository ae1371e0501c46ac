import { jsonRoute } from '../../_feeds/routes.ts';
import { venueSource } from '../../_feeds/sources.ts';

export const { getStaticPaths, GET } = jsonRoute(({ venues }) => venues, venueSource);
