import { jsonRoute } from '../../_feeds/routes.ts';
import { postSource } from '../../_feeds/sources.ts';

export const { getStaticPaths, GET } = jsonRoute(({ posts }) => posts, postSource);
