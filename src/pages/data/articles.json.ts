import type { APIRoute } from 'astro';
import { createView } from '../../components/view.ts';
import { articleData } from '../../queries/articles-data.ts';
import { getNewsroom } from '../../queries/newsroom.ts';

export const GET: APIRoute = async () => {
  const newsroom = await getNewsroom();
  const { absolute } = createView(newsroom);
  return Response.json(newsroom.articles.map((article) => articleData(article, absolute)));
};
