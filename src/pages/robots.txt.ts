import type { APIRoute } from 'astro';
import { createView } from '../components/view.ts';
import { getNewsroom } from '../queries/newsroom.ts';

export const GET: APIRoute = async () => {
  const newsroom = await getNewsroom();
  const { absolute } = createView(newsroom);
  const rules = newsroom.edition.preview ? ['Disallow: /'] : ['Allow: /'];
  const sitemaps = ['/sitemap-index.xml', '/news-sitemap.xml'].map((path) => `Sitemap: ${absolute(path)}`);
  return new Response(`${['User-agent: *', ...rules, '', ...sitemaps].join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
