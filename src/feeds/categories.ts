import { address } from '../domain/address.ts';
import { type Article, participantsOf, postsGiven } from '../domain/article.ts';
import { labelIn } from '../domain/site.ts';
import { absolute, type FeedContext } from './feed-context.ts';
import type { ItemCategory } from './item.ts';

interface Subject {
  readonly label: string | undefined;
  readonly path: string;
}

/**
 * What an article is about: topics, people, their posts, organizers and venues, each once, those that have a
 * page; in the language of the site, so that a reader finds them under one name.
 */
export function categoriesOf({ site, list, topics }: FeedContext, article: Article): ItemCategory[] {
  const participants = participantsOf(article).map(({ participant }) => participant);
  const people = participants.flatMap(({ person }) => person ?? []);
  const posts = participants.flatMap(postsGiven);
  const ids = (references: Article['organizers']) => references.flatMap(({ id }) => id ?? []);
  const labelOf = (row: Parameters<typeof labelIn>[0] | undefined) => row && labelIn(row, site.locale);
  const subjects: Subject[] = [
    ...article.topics.map((id) => ({
      label: labelOf(topics.find((topic) => topic.id === id)),
      path: address.topic(id),
    })),
    ...people.map((id) => ({ label: list.person(id)?.name, path: address.person(id) })),
    ...posts.map((id) => ({ label: labelOf(list.post(id)), path: address.post(id) })),
    ...ids(article.organizers).map((id) => ({
      label: labelOf(list.organization(id)),
      path: address.organization(id),
    })),
    ...ids(article.venues).map((id) => ({ label: labelOf(list.venue(id)), path: address.venue(id) })),
  ];
  const byPath = new Map(subjects.map((subject) => [subject.path, subject]));
  return [...byPath.values()].flatMap(({ label, path }) =>
    label === undefined ? [] : [{ label, url: absolute(site, path) }],
  );
}
