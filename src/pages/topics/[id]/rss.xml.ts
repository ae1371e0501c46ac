import { rssRoute } from '../../_feeds/routes.ts';
import { topicSource } from '../../_feeds/sources.ts';

export const { getStaticPaths, GET } = rssRoute(({ topics }) => topics, topicSource);
