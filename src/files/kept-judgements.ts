import type { CheckedText } from '../domain/check-article.ts';
import { createConcern } from '../domain/list-change.ts';
import type { Newsroom } from '../domain/newsroom.ts';
import type { ReferenceRows } from '../domain/reference.ts';
import { programStamp } from './content-stamp.ts';
import { keep, readKept } from './kept.ts';
import type { ArticleDocument } from './read-articles.ts';
import { digestOf } from './read-body.ts';

/** What was found in articles, as it is kept for the next check. */
interface KeptJudgements {
  readonly program: string;
  readonly ground: string;
  readonly rows: ReferenceRows;
  readonly articles: Readonly<Record<string, { readonly digest: string; readonly judged: CheckedText }>>;
}

const KIND = 'articles';

/** What of the site's settings articles are judged by. */
const groundOf = ({ site }: Newsroom): string =>
  JSON.stringify([site.locale, site.timeZone, site.jurisdiction, site.tonePlacement]);

const rowsOf = ({ people, posts, organizations, venues }: Newsroom): ReferenceRows => ({
  people,
  posts,
  organizations,
  venues,
});

/** Whether anything may be known of a content folder's articles. */
export const readJudgements = (contentDir: string): unknown => readKept(contentDir, KIND);

/**
 * What an earlier check found in articles that are as they were, where nothing of the reference list that concerns them
 * has changed.
 *
 * @param value what `readJudgements` gave
 */
export function stillTrue(
  value: unknown,
  newsroom: Newsroom,
  documents: readonly ArticleDocument[],
): Map<string, CheckedText> {
  const known = new Map<string, CheckedText>();
  const kept = value as KeptJudgements | undefined;
  if (kept?.program !== programStamp() || kept.ground !== groundOf(newsroom)) return known;
  // As it is when it has been kept and read again.
  const rows = JSON.parse(JSON.stringify(rowsOf(newsroom))) as ReferenceRows;
  const isConcerned = createConcern(kept.rows, rows);
  for (const { path, source } of documents) {
    const article = kept.articles[path];
    if (article?.digest !== digestOf(source)) continue;
    if (!isConcerned({ leansOn: article.judged.leansOn, source })) known.set(path, article.judged);
  }
  return known;
}

/** Keeps what was found in each article. */
export async function keepJudgements(
  contentDir: string,
  newsroom: Newsroom,
  documents: readonly ArticleDocument[],
  judged: ReadonlyMap<string, CheckedText>,
): Promise<void> {
  const articles = Object.fromEntries(
    documents.flatMap(({ path, source }) => {
      const found = judged.get(path);
      return found ? [[path, { digest: digestOf(source), judged: found }]] : [];
    }),
  );
  const kept: KeptJudgements = {
    program: programStamp(),
    ground: groundOf(newsroom),
    rows: rowsOf(newsroom),
    articles,
  };
  await keep(contentDir, KIND, kept);
}
