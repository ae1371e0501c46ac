import type { APIRoute, GetStaticPaths } from 'astro';
import type { Post } from '../../../domain/reference.ts';
import { getNewsroom } from '../../../queries/newsroom.ts';
import { rssFeed } from '../../_feeds/respond.ts';
import { postSource } from '../../_feeds/sources.ts';

export const getStaticPaths = (async () =>
  (await getNewsroom()).posts.map((post) => ({
    params: { id: post.id },
    props: { post },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ post: Post }> = async ({ props: { post } }) => {
  const newsroom = await getNewsroom();
  return rssFeed(newsroom, postSource(newsroom, post));
};
