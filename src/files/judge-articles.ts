import type { CheckedText } from '../domain/check-article.ts';
import type { Newsroom } from '../domain/newsroom.ts';
import { judgeOf, unreadableIn } from './check-content.ts';
import type { Crew } from './crew.ts';
import type { Reading } from './newsroom.ts';
import type { ArticleDocument } from './read-articles.ts';

/**
 * What is found in each article by itself.
 *
 * @param known what need not be found again, by path
 * @param crew helpers that have begun already with the articles that are not known
 */
export async function judgeArticles(
  { documents, findings }: Reading,
  newsroom: Newsroom,
  known: ReadonlyMap<string, CheckedText>,
  crew: Crew | undefined,
): Promise<Map<string, CheckedText>> {
  const judged = new Map(known);
  const judge = judgeOf(newsroom);
  const unreadable = unreadableIn(findings);
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const judgeHere = (document: ArticleDocument): void => {
    const found = judge(document, !unreadable.has(document.path));
    if (found) judged.set(document.path, found);
  };
  if (crew) {
    for (let batch = crew.next(); batch.length > 0; batch = crew.next())
      for (const path of batch) {
        const document = byPath.get(path);
        if (document) judgeHere(document);
      }
    for (const { path, digest, judged: found } of await crew.finish()) {
      const document = byPath.get(path);
      // A file that was written between two readings is judged as the main thread read it.
      if (document?.digest === digest) judged.set(path, found);
    }
  }
  for (const document of documents) if (!judged.has(document.path)) judgeHere(document);
  return judged;
}
