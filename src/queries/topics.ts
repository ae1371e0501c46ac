import { address } from '../domain/address.ts';
import type { Topic } from '../domain/site.ts';
import { once } from './once.ts';
import { type Page, pagesOf } from './paging.ts';

/** Topics by id. */
export const topicsById = once(
  ({ topics }): ReadonlyMap<string, Topic> => new Map(topics.map((topic) => [topic.id, topic])),
);

/** The pages of the index of topics. */
export const topicPages = once(({ topics }): readonly Page<Topic>[] => pagesOf(address.topics(), topics));
