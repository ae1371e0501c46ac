import type { APIRoute, GetStaticPaths } from 'astro';
import type { Topic } from '../../../domain/site.ts';
import { getNewsroom } from '../../../queries/newsroom.ts';
import { rssFeed } from '../../_feeds/respond.ts';
import { topicSource } from '../../_feeds/sources.ts';

export const getStaticPaths = (async () =>
  (await getNewsroom()).topics.map((topic) => ({
    params: { id: topic.id },
    props: { topic },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ topic: Topic }> = async ({ props: { topic } }) => {
  const newsroom = await getNewsroom();
  return rssFeed(newsroom, topicSource(newsroom, topic));
};
