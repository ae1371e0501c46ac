import type { APIRoute } from 'astro';
import { createView } from '../components/view.ts';
import { address } from '../domain/address.ts';
import { getNewsroom } from '../queries/newsroom.ts';
import { newsOfTwoDays } from '../queries/sitemap.ts';
import { sitemapOf } from './_sitemap.ts';

export const GET: APIRoute = async () => {
  const newsroom = await getNewsroom();
  const { absolute, site } = createView(newsroom);
  const items = newsOfTwoDays(newsroom).map(({ slug, lang, published, title }) => ({
    url: absolute(address.article(slug)),
    news: {
      publication: { name: site.title, language: lang },
      publication_date: published.iso,
      title,
    },
  }));
  return sitemapOf(items, 'news');
};
