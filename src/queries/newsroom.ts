import { getEntry } from 'astro:content';
import { type Appearance, type Article, participantsOf } from '../domain/article.ts';
import type { Edition, Newsroom } from '../domain/newsroom.ts';
import { createReferenceList, type ReferenceList } from '../domain/reference-list.ts';
import { parseManuscript } from '../files/manuscript.ts';

/** The newsroom as readers may see it, with the questions every page asks answered once. */
export interface PublishedNewsroom extends Newsroom {
  readonly edition: Edition;
  readonly list: ReferenceList;
  /** Newest first, withdrawn ones included. */
  readonly articles: readonly Article[];
  readonly article: (slug: string) => Article | undefined;
  readonly appearancesOf: (person: string) => readonly Appearance[];
  /** Appearances of those who are given the post's title in an article, or act in it there. */
  readonly appearancesAs: (post: string) => readonly Appearance[];
  readonly organizedBy: (organization: string) => readonly Article[];
  readonly heldAt: (venue: string) => readonly Article[];
  readonly about: (topic: string) => readonly Article[];
  readonly inMonth: (month: `${string}-${string}`) => readonly Article[];
}

const newestFirst = (a: Article, b: Article): number =>
  Date.parse(b.published.iso) - Date.parse(a.published.iso) || (a.slug < b.slug ? -1 : 1);

function group<T>(index: Map<string, T[]>, key: string, value: T): void {
  const known = index.get(key);
  if (!known) index.set(key, [value]);
  else if (known.at(-1) !== value) known.push(value);
}

function indexAppearances(articles: readonly Article[]) {
  const byPerson = new Map<string, Appearance[]>();
  const byPost = new Map<string, Appearance[]>();
  for (const article of articles) {
    if (article.withdrawn) continue;
    for (const { participant, role, venue } of participantsOf(article)) {
      const appearance = { article, participant, role, venue };
      if (participant.person !== undefined) group(byPerson, participant.person, appearance);
      const posts = new Set([
        participant.actingAs,
        ...participant.titles.map((title) => (title.qualifier === 'former' ? undefined : title.post)),
      ]);
      for (const post of posts) if (post !== undefined) group(byPost, post, appearance);
    }
  }
  return { byPerson, byPost };
}

function openNewsroom(text: string): PublishedNewsroom {
  const { newsroom, edition } = parseManuscript(text);
  const sorted = newsroom.articles.toSorted(newestFirst);
  const standing = sorted.filter((article) => !article.withdrawn);
  const { byPerson, byPost } = indexAppearances(sorted);
  const organized = new Map<string, Article[]>();
  const held = new Map<string, Article[]>();
  const topical = new Map<string, Article[]>();
  const monthly = new Map<string, Article[]>();
  for (const article of standing) {
    for (const { id } of article.organizers) if (id !== undefined) group(organized, id, article);
    for (const { id } of article.venues) if (id !== undefined) group(held, id, article);
    for (const topic of article.topics) group(topical, topic, article);
  }
  for (const article of sorted) group(monthly, article.published.day.slice(0, 7), article);
  const bySlug = new Map(sorted.map((article) => [article.slug, article]));
  return {
    ...newsroom,
    edition,
    list: createReferenceList(newsroom),
    articles: sorted,
    article: (slug) => bySlug.get(slug),
    appearancesOf: (person) => byPerson.get(person) ?? [],
    appearancesAs: (post) => byPost.get(post) ?? [],
    organizedBy: (organization) => organized.get(organization) ?? [],
    heldAt: (venue) => held.get(venue) ?? [],
    about: (topic) => topical.get(topic) ?? [],
    inMonth: (month) => monthly.get(month) ?? [],
  };
}

let opened: { readonly text: string; readonly newsroom: PublishedNewsroom } | undefined;

/** The newsroom. Opened once in a build; in development whenever it has changed. */
export async function getNewsroom(): Promise<PublishedNewsroom> {
  const entry = await getEntry('newsroom', 'manuscript');
  if (!entry) throw new Error('The content store is empty: the content folder could not be read.');
  const { text } = entry.data;
  if (opened?.text !== text) opened = { text, newsroom: openNewsroom(text) };
  return opened.newsroom;
}
