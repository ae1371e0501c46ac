import { rssRoute } from '../../_feeds/routes.ts';
import { organizationSource } from '../../_feeds/sources.ts';

export const { getStaticPaths, GET } = rssRoute(({ organizations }) => organizations, organizationSource);
