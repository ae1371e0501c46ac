import type { CheckedText } from '../domain/check-article.ts';
import { composed } from '../domain/compose.ts';
import { createReferenceList } from '../domain/reference-list.ts';
import { createArticleReader } from '../schema/article.ts';
import type { Assets } from './assets.ts';
import { judgeOf, unreadableIn } from './check-content.ts';
import { type Context, resolvePending } from './newsroom.ts';
import { type ArticleFile, claimAssets, createFileReader } from './read-articles.ts';
import { readReference } from './read-reference.ts';
import { readSite } from './read-site.ts';

/** Where articles are, and by what they are judged. */
export interface Ground {
  readonly contentDir: string;
  /** Settings and reference list, as they lie there. */
  readonly dataFiles: ReadonlySet<string>;
}

/** An article's file, and what is found in it by itself; nothing where its frontmatter could not be read. */
export interface JudgedFile {
  readonly file: ArticleFile;
  readonly judged: CheckedText | undefined;
}

/** The words of a picture are checked whether or not it is there; that is seen when all have been read. */
const assets: Assets = {
  claim: ({ src }) => src,
  measure: async () => {},
  picture: (path) => (path === undefined ? undefined : { path, hash: '', width: 1, height: 1 }),
  attachment: (path) => (path === undefined ? undefined : { path, hash: '', size: 0 }),
  pictures: new Set(),
  attachments: new Set(),
  findings: [],
};

/** Reads and judges one article after another, without the others. */
export function createFileJudge({ contentDir, dataFiles }: Ground): (path: string) => JudgedFile {
  const has = (path: string): boolean => dataFiles.has(path);
  const siteReading = readSite(contentDir, has('site.yaml'), assets);
  const reference = readReference(contentDir, has, assets);
  const rows = reference.rows();
  const site = siteReading.site(undefined, undefined);
  const context: Context = { site, list: createReferenceList(rows), topics: rows.topics, reference, assets };
  const judge = judgeOf(composed({ ...rows, site, articles: [], pages: [] }));
  const read = createFileReader(contentDir, createArticleReader(siteReading.timeZone));
  return (path) => {
    const file = read(path);
    const { document } = resolvePending(claimAssets(file, assets), context);
    return { file, judged: judge(document, !unreadableIn(file.findings).has(path)) };
  };
}
