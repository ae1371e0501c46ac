import type { APIRoute } from 'astro';
import { createView } from '../components/view.ts';
import { getNewsroom } from '../queries/newsroom.ts';
import { type ListedPage, sitemapFiles } from '../queries/sitemap.ts';
import { sitemapIndex } from './_sitemap.ts';

const newestOf = (pages: readonly ListedPage[]): number =>
  pages.reduce((newest, { changed = 0 }) => Math.max(newest, changed), 0);

export const GET: APIRoute = async () => {
  const newsroom = await getNewsroom();
  const { absolute } = createView(newsroom);
  const files = sitemapFiles(newsroom).map((pages, index) => {
    const newest = newestOf(pages);
    const url = absolute(`/sitemap-${index}.xml`);
    return newest > 0 ? { url, lastmod: new Date(newest).toISOString() } : { url };
  });
  return sitemapIndex(files);
};
