import type { Topic } from '../domain/site.ts';
import { once } from './once.ts';

/** Topics by id. */
export const topicsById = once(
  ({ topics }): ReadonlyMap<string, Topic> => new Map(topics.map((topic) => [topic.id, topic])),
);
