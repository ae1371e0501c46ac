import { calendarRoute } from '../../_feeds/routes.ts';
import { organizationSource } from '../../_feeds/sources.ts';

export const { getStaticPaths, GET } = calendarRoute(
  ({ organizations }) => organizations,
  organizationSource,
  'organizations',
);
