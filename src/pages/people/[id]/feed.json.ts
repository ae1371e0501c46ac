import { jsonRoute } from '../../_feeds/routes.ts';
import { personSource } from '../../_feeds/sources.ts';

export const { getStaticPaths, GET } = jsonRoute(({ people }) => people, personSource);
