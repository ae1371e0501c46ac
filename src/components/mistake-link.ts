import type { Article } from '../domain/article.ts';
import type { View } from './view.ts';

/** Where a reader can say that something is wrong: the project's issues, else a letter to the newsroom. */
export function mistakeLink(
  { title, path }: Pick<Article, 'title' | 'path'>,
  { site }: View,
): string | undefined {
  if (site.repository !== undefined) {
    const query = new URLSearchParams({ title, body: path });
    return `${site.repository.replace(/\/$/, '')}/issues/new?${query}`;
  }
  const email = site.publisher?.email;
  // Half of a letter outside the basic plane can be written in YAML, but not in an address.
  return email === undefined
    ? undefined
    : `mailto:${email}?subject=${encodeURIComponent(title.toWellFormed())}`;
}
