import { calendarRoute } from '../../_feeds/routes.ts';
import { personSource } from '../../_feeds/sources.ts';

export const { getStaticPaths, GET } = calendarRoute(({ people }) => people, personSource, 'people');
