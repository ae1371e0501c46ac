import type { APIRoute, GetStaticPaths } from 'astro';
import type { Organization } from '../../../domain/reference.ts';
import { getNewsroom } from '../../../queries/newsroom.ts';
import { jsonFeed } from '../../_feeds/respond.ts';
import { organizationSource } from '../../_feeds/sources.ts';

export const getStaticPaths = (async () =>
  (await getNewsroom()).organizations.map((organization) => ({
    params: { id: organization.id },
    props: { organization },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ organization: Organization }> = async ({ props: { organization } }) => {
  const newsroom = await getNewsroom();
  return jsonFeed(newsroom, organizationSource(newsroom, organization));
};
