import type { Article } from '../domain/article.ts';
import type { HeldPost } from '../domain/reference-list.ts';
import { cardOf } from './cards.ts';
import { neighboursOf } from './neighbours.ts';
import type { PublishedNewsroom } from './newsroom.ts';
import { once } from './once.ts';
import { relatedTo } from './related.ts';
import { topicsById } from './topics.ts';
import { translationsOf } from './translations.ts';

/** Posts a person holds on the day of the edition, best rank first. */
const postsNow = once(({ list, edition }) => {
  const known = new Map<string, readonly HeldPost[]>();
  return (id: string): readonly HeldPost[] => {
    const person = list.person(id);
    const posts = known.get(id) ?? (person ? list.postsHeld(person, edition.today) : []);
    known.set(id, posts);
    return posts;
  };
});

/** What stands around an article on its page: the same as `Surroundings` of the components. */
export function contextOf(newsroom: PublishedNewsroom, article: Article) {
  const topics = topicsById(newsroom);
  return {
    topics: article.topics.flatMap((id: string) => topics.get(id) ?? []),
    topic: (id: string) => topics.get(id),
    organization: newsroom.list.organization,
    venue: newsroom.list.venue,
    postsNow: postsNow(newsroom),
    card: cardOf(newsroom, article),
    neighbours: neighboursOf(newsroom).get(article.slug) ?? {},
    related: relatedTo(newsroom).get(article.slug) ?? [],
    translations: (translationsOf(newsroom).get(article.slug) ?? []).filter(
      (other) => other !== article && !other.withdrawn,
    ),
  };
}
