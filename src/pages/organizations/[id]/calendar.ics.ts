import type { APIRoute, GetStaticPaths } from 'astro';
import { address } from '../../../domain/address.ts';
import type { Organization } from '../../../domain/reference.ts';
import { getNewsroom } from '../../../queries/newsroom.ts';
import { calendarOf } from '../../_feeds/calendars.ts';
import { organizationSource } from '../../_feeds/sources.ts';

export const getStaticPaths = (async () =>
  (await getNewsroom()).organizations.map((organization) => ({
    params: { id: organization.id },
    props: { organization },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ organization: Organization }> = async ({ props: { organization } }) => {
  const newsroom = await getNewsroom();
  return calendarOf(
    newsroom,
    organization.label,
    address.organization(organization.id),
    organizationSource(newsroom, organization).articles,
  );
};
