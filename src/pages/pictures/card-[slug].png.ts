import type { APIRoute, GetStaticPaths } from 'astro';
import type { Article } from '../../domain/article.ts';
import { articlesWithCards, cardBytes } from '../../queries/cards.ts';
import { getNewsroom } from '../../queries/newsroom.ts';

export const getStaticPaths = (async () =>
  articlesWithCards(await getNewsroom()).map((article) => ({
    params: { slug: article.slug },
    props: { article },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ article: Article }> = async ({ props: { article } }) =>
  new Response(new Uint8Array(await cardBytes(await getNewsroom(), article)), {
    headers: { 'Content-Type': 'image/png' },
  });
