import { jsonRoute } from '../../_feeds/routes.ts';
import { topicSource } from '../../_feeds/sources.ts';

export const { getStaticPaths, GET } = jsonRoute(({ topics }) => topics, topicSource);
