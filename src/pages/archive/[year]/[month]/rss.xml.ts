import type { APIRoute, GetStaticPaths } from 'astro';
import { getNewsroom } from '../../../../queries/newsroom.ts';
import { archiveDocument } from '../../../_feeds/respond.ts';
import { archiveSource, monthsOf } from '../../../_feeds/sources.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  monthsOf(await getNewsroom()).map((month) => ({
    params: { year: month.slice(0, 4), month: month.slice(5) },
  }));

export const GET: APIRoute = async ({ params: { year, month } }) => {
  const newsroom = await getNewsroom();
  return archiveDocument(newsroom, archiveSource(newsroom, `${year}-${month}`));
};
