import type { APIRoute, GetStaticPaths } from 'astro';
import { createView } from '../components/view.ts';
import { getNewsroom } from '../queries/newsroom.ts';
import { type ListedPage, sitemapFiles } from '../queries/sitemap.ts';
import { sitemapOf } from './_sitemap.ts';

export const getStaticPaths = (async () =>
  sitemapFiles(await getNewsroom()).map((pages, index) => ({
    params: { number: String(index) },
    props: { pages },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ pages: readonly ListedPage[] }> = async ({ props: { pages } }) => {
  const { absolute } = createView(await getNewsroom());
  const items = pages.map(({ path, changed }) => ({
    url: absolute(path),
    ...(changed === undefined ? {} : { lastmod: new Date(changed).toISOString() }),
  }));
  return sitemapOf(items, 'pages');
};
