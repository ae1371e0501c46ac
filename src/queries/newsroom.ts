import { getEntry } from 'astro:content';
import { type Appearance, type Article, participantsOf, postsGiven } from '../domain/article.ts';
import type { Edition, Newsroom } from '../domain/newsroom.ts';
import { createReferenceList, type ReferenceList } from '../domain/reference-list.ts';
import { parseManuscript } from '../files/manuscript.ts';
import { type Filing, fileArticles } from './filing.ts';

/**
 * The newsroom as readers may see it, with the questions every page asks answered once. Withdrawn articles are filed
 * nowhere but in their month.
 */
export interface PublishedNewsroom extends Newsroom, Filing {
  readonly edition: Edition;
  readonly list: ReferenceList;
  /** Newest first, withdrawn ones included. */
  readonly articles: readonly Article[];
  readonly article: (slug: string) => Article | undefined;
  readonly appearancesOf: (person: string) => readonly Appearance[];
  /** Appearances of those who are given the post's title in an article, or act in it there. */
  readonly appearancesAs: (post: string) => readonly Appearance[];
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
      for (const post of postsGiven(participant)) group(byPost, post, appearance);
    }
  }
  return { byPerson, byPost };
}

function openNewsroom(text: string): PublishedNewsroom {
  const { newsroom, edition } = parseManuscript(text);
  const sorted = newsroom.articles.toSorted(newestFirst);
  const { byPerson, byPost } = indexAppearances(sorted);
  const monthly = new Map<string, Article[]>();
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
    ...fileArticles(sorted.filter((article) => !article.withdrawn)),
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
