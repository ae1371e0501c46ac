import { rssRoute } from '../../_feeds/routes.ts';
import { postSource } from '../../_feeds/sources.ts';

export const { getStaticPaths, GET } = rssRoute(({ posts }) => posts, postSource);
