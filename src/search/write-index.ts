import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Article } from '../domain/article.ts';
import type { Newsroom } from '../domain/newsroom.ts';
import { plainText } from '../markdown/plain-text.ts';
import { createRecorder, findableArticles, type SearchRecord, shardByYears } from './records.ts';

export interface IndexingJob {
  readonly newsroom: Newsroom;
  /** The moment of the build, milliseconds since 1970 (UTC). */
  readonly now: number;
  /** The Markdown of an article, by its path inside the content folder. */
  readonly readText: (path: string) => Promise<string>;
  /** Folder of the site's pages; `pagefind/` and `pagefind-text/` are written into it. */
  readonly outDir: string;
  /** Keeps indexes that need not be written again; one build at a time. */
  readonly cacheDir?: string | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** One index: its place below the output folder and what is in it. */
interface PlannedIndex {
  readonly folder: string;
  readonly records: readonly SearchRecord[];
  /** Records that share a file: more are quicker to write, fewer are lighter to read one of. */
  readonly together: number;
  /** What the page loads by this index's address, besides the index itself. */
  readonly scripts: readonly string[];
}

const INDEX_FILES =
  /^(?:pagefind-entry\.json|pagefind\..*\.pf_meta|wasm\..*\.pagefind|index|filter|fragment)$/;
/** Records under way to Pagefind at once. */
const AT_ONCE = 64;

async function addRecords(index: PagefindIndex, records: readonly SearchRecord[]): Promise<void> {
  for (let at = 0; at < records.length; at += AT_ONCE) {
    const added = await Promise.all(
      records.slice(at, at + AT_ONCE).map(({ meta, filters, sort, ...record }) =>
        index.addCustomRecord({
          ...record,
          meta: { ...meta },
          filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])),
          sort: { ...sort },
        }),
      ),
    );
    failOn(added.flatMap(({ errors }) => errors));
  }
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index could not be built: ${errors.join('; ')}`);
}

/**
 * Pagefind works in a process of its own and does not say when that dies (for want of memory, mostly): nothing would be
 * left to wait for, and the program would end in silence.
 */
function orDeath<T>(work: Promise<T>): Promise<T> {
  let dies = () => {};
  const death = new Promise<never>((_, reject) => {
    dies = () =>
      reject(new Error('Pagefind ended before the search index was written; is there too little memory?'));
  });
  process.once('beforeExit', dies);
  return Promise.race([work, death]).finally(() => process.off('beforeExit', dies));
}

async function fill(index: PagefindIndex, { records }: PlannedIndex, outputPath: string): Promise<void> {
  await addRecords(index, records);
  failOn((await index.writeFiles({ outputPath })).errors);
}

/** Writes one index and leaves out the ready-made interfaces that Pagefind puts beside it. */
async function runPagefind(planned: PlannedIndex, outputPath: string): Promise<void> {
  try {
    const { index, errors } = await orDeath(
      createIndex({
        forceLanguage: 'vi',
        maxFragments: Math.ceil(planned.records.length / planned.together),
      }),
    );
    failOn(errors);
    if (!index) throw new Error('Pagefind gave no index.');
    await orDeath(fill(index, planned, outputPath));
  } finally {
    // Its memory comes back only with the end of its process.
    await close();
  }
  const written = await readdir(outputPath);
  const unused = written.filter((name) => !INDEX_FILES.test(name) && !planned.scripts.includes(name));
  await Promise.all(unused.map((name) => rm(join(outputPath, name), { recursive: true })));
}

const pagefindVersion = async (): Promise<string> =>
  readFile(new URL('../package.json', import.meta.resolve('pagefind')), 'utf8');

const keyOf = (version: string, { records, together, scripts }: PlannedIndex): string =>
  createHash('sha256')
    .update(JSON.stringify([version, together, scripts, records]))
    .digest('hex')
    .slice(0, 32);

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Takes an index from the cache, where it must first be written; returns its key. */
async function writeThroughCache(planned: PlannedIndex, outputPath: string, cache: string): Promise<string> {
  const key = keyOf(await pagefindVersion(), planned);
  const kept = join(cache, key);
  if (await exists(kept)) {
    await cp(kept, outputPath, { recursive: true });
    return key;
  }
  await runPagefind(planned, outputPath);
  const unfinished = await mkdtemp(join(cache, 'unfinished-'));
  await cp(outputPath, unfinished, { recursive: true });
  await rename(unfinished, kept);
  return key;
}

async function dropUnused(cache: string, used: ReadonlySet<string>): Promise<void> {
  const stale = (await readdir(cache)).filter((name) => !used.has(name));
  await Promise.all(stale.map((name) => rm(join(cache, name), { recursive: true, force: true })));
}

async function* planIndexes({ newsroom, now, readText }: IndexingJob): AsyncGenerator<PlannedIndex> {
  const articles = findableArticles(newsroom, now);
  const recorder = createRecorder(newsroom);
  if (articles.length === 0) return;
  yield {
    folder: 'pagefind',
    records: articles.map(recorder.headline),
    together: 16,
    scripts: ['pagefind.js', 'pagefind-worker.js'],
  };
  if (!newsroom.site.fullTextSearch) return;
  const record = async (article: Article) =>
    recorder.fullText(article, plainText(await readText(article.body.path)));
  for (const [number, shard] of shardByYears(articles).entries()) {
    const records: SearchRecord[] = [];
    for (const article of shard) records.push(await record(article));
    yield { folder: join('pagefind-text', String(number)), records, together: 4, scripts: [] };
  }
}

/**
 * Writes the search indexes of a newsroom: `pagefind/` over the headlines, `pagefind-text/0/` and on over full texts,
 * oldest years first. The same content gives the same bytes. Nothing is written where there is nothing to find.
 *
 * @throws Error of the file system, or that says what Pagefind refused; Pagefind has been stopped by then
 */
export async function writeSearchIndex(job: IndexingJob): Promise<void> {
  const { newsroom, now, outDir, cacheDir, onProgress } = job;
  const cache = cacheDir === undefined ? undefined : join(cacheDir, 'search');
  const total = findableArticles(newsroom, now).length * (newsroom.site.fullTextSearch ? 2 : 1);
  const used = new Set<string>();
  let done = 0;
  if (cache !== undefined) await mkdir(cache, { recursive: true });
  for await (const planned of planIndexes(job)) {
    const outputPath = join(outDir, planned.folder);
    if (cache === undefined) await runPagefind(planned, outputPath);
    else used.add(await writeThroughCache(planned, outputPath, cache));
    done += planned.records.length;
    onProgress?.(done, total);
  }
  if (cache !== undefined) await dropUnused(cache, used);
}
