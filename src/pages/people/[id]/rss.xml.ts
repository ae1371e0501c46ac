import { rssRoute } from '../../_feeds/routes.ts';
import { personSource } from '../../_feeds/sources.ts';

export const { getStaticPaths, GET } = rssRoute(({ people }) => people, personSource);
