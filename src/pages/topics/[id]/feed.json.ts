import { jsonRoute } from '../../_feeds/routes.ts';
import { topicRowSource, topicRows } from '../../_feeds/sources.ts';

export const { getStaticPaths, GET } = jsonRoute(topicRows, topicRowSource);
