import { jsonRoute } from '../../_feeds/routes.ts';
import { chairedSource } from '../../_feeds/sources.ts';

export const { getStaticPaths, GET } = jsonRoute(({ people }) => people, chairedSource);
