import { rssRoute } from '../../_feeds/routes.ts';
import { venueSource } from '../../_feeds/sources.ts';

export const { getStaticPaths, GET } = rssRoute(({ venues }) => venues, venueSource);
