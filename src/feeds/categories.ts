import { address } from '../domain/address.ts';
import { type Article, participantsOf } from '../domain/article.ts';
import { absolute, type FeedContext } from './feed-context.ts';
import type { ItemCategory } from './item.ts';

interface Subject {
  readonly label: string | undefined;
  readonly path: string;
}

/** Posts given to somebody in the article; what somebody held before is not one of them. */
function postsIn(article: Article): string[] {
  const posts = participantsOf(article).flatMap(({ participant: { actingAs, titles } }) => [
    actingAs,
    ...titles.map(({ post, qualifier }) => (qualifier === 'former' ? undefined : post)),
  ]);
  return posts.filter((post) => post !== undefined);
}

/**
 * What an article is about: topics, people, their posts, organizers and venues, each once, those that have a
 * page.
 */
export function categoriesOf({ site, list, topics }: FeedContext, article: Article): ItemCategory[] {
  const people = participantsOf(article).flatMap(({ participant: { person } }) => person ?? []);
  const ids = (references: Article['organizers']) => references.flatMap(({ id }) => id ?? []);
  const subjects: Subject[] = [
    ...article.topics.map((id) => ({
      label: topics.find((topic) => topic.id === id)?.label,
      path: address.topic(id),
    })),
    ...people.map((id) => ({ label: list.person(id)?.name, path: address.person(id) })),
    ...postsIn(article).map((id) => ({ label: list.post(id)?.label, path: address.post(id) })),
    ...ids(article.organizers).map((id) => ({
      label: list.organization(id)?.label,
      path: address.organization(id),
    })),
    ...ids(article.venues).map((id) => ({ label: list.venue(id)?.label, path: address.venue(id) })),
  ];
  const byPath = new Map(subjects.map((subject) => [subject.path, subject]));
  return [...byPath.values()].flatMap(({ label, path }) =>
    label === undefined ? [] : [{ label, url: absolute(site, path) }],
  );
}
