import type { CheckedText } from '../domain/check-article.ts';
import { createConcern } from '../domain/list-change.ts';
import type { Newsroom } from '../domain/newsroom.ts';
import type { ReferenceRows } from '../domain/reference.ts';
import { programStamp } from './content-stamp.ts';
import { keep, parseKept, readKept } from './kept.ts';
import type { ArticleDocument } from './read-articles.ts';

/** What all judgements kept have in common: the first line. The others are one for each article: path, digest, judgement. */
interface Header {
  readonly program: string;
  readonly ground: string;
  readonly rows: ReferenceRows;
}

const KIND = 'articles';

/** What of the site's settings articles are judged by. */
const groundOf = ({ site }: Newsroom): string =>
  JSON.stringify([site.locale, site.timeZone, site.jurisdiction, site.tonePlacement]);

const headerOf = (newsroom: Newsroom): Header => {
  const { people, posts, organizations, venues } = newsroom;
  return {
    program: programStamp(),
    ground: groundOf(newsroom),
    rows: { people, posts, organizations, venues },
  };
};

/** What an earlier check has left about a content folder's articles, not read yet; empty where there was none. */
export const readJudgements = (contentDir: string): readonly string[] => readKept(contentDir, KIND);

/**
 * What an earlier check found in articles that are as they were, where nothing of the reference list that concerns them
 * has changed.
 *
 * @param lines what `readJudgements` gave
 */
export function stillTrue(
  [first, ...lines]: readonly string[],
  newsroom: Newsroom,
  documents: readonly ArticleDocument[],
): Map<string, CheckedText> {
  const known = new Map<string, CheckedText>();
  // The list as it is when it has been kept and read again.
  const present = JSON.parse(JSON.stringify(headerOf(newsroom))) as Header;
  const before = parseKept(first) as Header | undefined;
  if (before?.program !== present.program || before.ground !== present.ground) return known;
  const isConcerned = createConcern(before.rows, present.rows);
  const kept = new Map(lines.map((line) => [line.slice(0, line.indexOf('\t')), line]));
  for (const { path, source, digest: now } of documents) {
    const [, digest, text] = kept.get(path)?.split('\t') ?? [];
    if (digest !== now) continue;
    const judged = parseKept(text) as CheckedText | undefined;
    if (judged && !isConcerned({ leansOn: judged.leansOn, source })) known.set(path, judged);
  }
  return known;
}

function* linesOf(
  newsroom: Newsroom,
  documents: readonly ArticleDocument[],
  judged: ReadonlyMap<string, CheckedText>,
): Generator<string> {
  yield JSON.stringify(headerOf(newsroom));
  for (const { path, digest } of documents) {
    const found = judged.get(path);
    // A path that would be read as something else is not kept.
    if (found && !/[\t\n]/.test(path)) yield `${path}\t${digest}\t${JSON.stringify(found)}`;
  }
}

/** Keeps what was found in each article. */
export const keepJudgements = (
  contentDir: string,
  newsroom: Newsroom,
  documents: readonly ArticleDocument[],
  judged: ReadonlyMap<string, CheckedText>,
): Promise<void> => keep(contentDir, KIND, linesOf(newsroom, documents, judged));
