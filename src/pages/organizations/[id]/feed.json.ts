import { jsonRoute } from '../../_feeds/routes.ts';
import { organizationSource } from '../../_feeds/sources.ts';

export const { getStaticPaths, GET } = jsonRoute(({ organizations }) => organizations, organizationSource);
