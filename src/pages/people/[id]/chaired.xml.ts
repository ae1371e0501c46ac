import { rssRoute } from '../../_feeds/routes.ts';
import { chairedSource } from '../../_feeds/sources.ts';

export const { getStaticPaths, GET } = rssRoute(({ people }) => people, chairedSource);
