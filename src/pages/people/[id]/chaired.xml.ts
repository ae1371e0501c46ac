import type { APIRoute, GetStaticPaths } from 'astro';
import type { Person } from '../../../domain/reference.ts';
import { getNewsroom } from '../../../queries/newsroom.ts';
import { rssFeed } from '../../_feeds/respond.ts';
import { chairedSource } from '../../_feeds/sources.ts';

export const getStaticPaths = (async () =>
  (await getNewsroom()).people.map((person) => ({
    params: { id: person.id },
    props: { person },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ person: Person }> = async ({ props: { person } }) => {
  const newsroom = await getNewsroom();
  return rssFeed(newsroom, chairedSource(newsroom, person));
};
