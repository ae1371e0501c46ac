// Reads and judges articles beside the main thread: each takes the next ones that nobody has taken.
import { parentPort, workerData } from 'node:worker_threads';
import { composed } from '../domain/compose.ts';
import type { Newsroom } from '../domain/newsroom.ts';
import { createReferenceList } from '../domain/reference-list.ts';
import { createArticleReader } from '../schema/article.ts';
import type { Assets } from './assets.ts';
import { judgeOf, unreadableIn } from './check-content.ts';
import { type JudgedArticle, type Shift, takeNext } from './crew.ts';
import { type Context, resolvePending } from './newsroom.ts';
import { readPending } from './read-articles.ts';
import { readReference } from './read-reference.ts';
import { readSite } from './read-site.ts';
import { readMarkdownFile } from './read-source.ts';

const { contentDir, paths, dataFiles, taken } = workerData as Shift;

/** The words of a picture are checked whether or not it is there; the main thread looks for it. */
const assets: Assets = {
  claim: ({ src }) => src,
  measure: async () => {},
  picture: (path) => (path === undefined ? undefined : { path, hash: '', width: 1, height: 1 }),
  attachment: (path) => (path === undefined ? undefined : { path, hash: '', size: 0 }),
  pictures: new Set(),
  attachments: new Set(),
  findings: [],
};

const has = (path: string): boolean => dataFiles.has(path);
const siteReading = readSite(contentDir, has('site.yaml'), assets);
const reference = readReference(contentDir, has, assets);
const rows = reference.rows();
const site = siteReading.site(undefined, undefined);
const context: Context = { site, list: createReferenceList(rows), topics: rows.topics, reference, assets };
const newsroom: Newsroom = composed({ ...rows, site, articles: [], pages: [] });
const judge = judgeOf(newsroom);
const read = createArticleReader(siteReading.timeZone);

function judgeFile(path: string): JudgedArticle[] {
  const pending = readPending(readMarkdownFile(contentDir, path), read, assets);
  const { document } = resolvePending(pending, context);
  const judged = judge(document, !unreadableIn(pending.findings).has(path));
  return judged ? [{ path, digest: document.digest, judged }] : [];
}

for (let batch = takeNext(paths, taken); batch.length > 0; batch = takeNext(paths, taken))
  parentPort?.postMessage(batch.flatMap(judgeFile));
