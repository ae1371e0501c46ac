import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Article } from '../domain/article.ts';
import type { Newsroom } from '../domain/newsroom.ts';
import type { BodyLocation } from '../domain/site.ts';
import { createRecorder, findableArticles, type SearchRecord, shardByYears } from './records.ts';
import { type IndexFile, repackIndex } from './repack.ts';

export interface IndexingJob {
  /** As readers see it: `publicView`. */
  readonly newsroom: Newsroom;
  /** The Markdown of an article. */
  readonly readText: (body: BodyLocation) => Promise<string>;
  /** What readers see of a Markdown text: `plainText`. */
  readonly toText: (markdown: string) => string;
  /** Folder of the site's pages; `pagefind/` and `pagefind-text/` are written into it. */
  readonly outDir: string;
  /** Writes files below a folder. */
  readonly writeFiles: (folder: string, files: readonly IndexFile[]) => void;
}

/** One index: its place below the output folder and what is in it. */
interface PlannedIndex {
  readonly folder: string;
  readonly articles: readonly Article[];
  readonly recordOf: (article: Article) => SearchRecord | Promise<SearchRecord>;
  /** Records that share a file: more make fewer files, fewer are lighter to read one of. */
  readonly together: number;
  /** What the page loads by this index's address, besides the index itself. */
  readonly scripts: readonly string[];
}

/** Pagefind puts ready-made interfaces beside its indexes. */
const INDEX_FILES =
  /^(?:pagefind-entry\.json|pagefind\.[^/]*\.pf_meta|wasm\.[^/]*\.pagefind|(?:index|filter|fragment)\/.*)$/;
/** Records under way to Pagefind at once. */
const AT_ONCE = 64;

/** Oldest first: Pagefind numbers records as they come, and the page relies on it. */
async function addRecords(index: PagefindIndex, { articles, recordOf }: PlannedIndex): Promise<void> {
  for (let at = 0; at < articles.length; at += AT_ONCE) {
    const records: SearchRecord[] = [];
    for (const article of articles.slice(at, at + AT_ONCE)) records.push(await recordOf(article));
    const added = await Promise.all(records.map((record) => index.addCustomRecord(record)));
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

async function runPagefind(planned: PlannedIndex): Promise<IndexFile[]> {
  const { articles, together } = planned;
  const work = async (index: PagefindIndex): Promise<IndexFile[]> => {
    await addRecords(index, planned);
    const { errors, files } = await index.getFiles();
    failOn(errors);
    return files;
  };
  try {
    const options = { forceLanguage: 'vi', maxFragments: Math.ceil(articles.length / together) };
    const { index, errors } = await orDeath(createIndex(options));
    failOn(errors);
    if (!index) throw new Error('Pagefind gave no index.');
    return await orDeath(work(index));
  } finally {
    // Its memory comes back only with the end of its process.
    await close();
  }
}

async function* planIndexes(job: IndexingJob): AsyncGenerator<PlannedIndex> {
  const { newsroom, readText, toText } = job;
  const articles = findableArticles(newsroom);
  const recorder = createRecorder(newsroom);
  if (articles.length === 0) return;
  yield {
    folder: 'pagefind',
    articles,
    recordOf: recorder.headline,
    together: 1,
    scripts: ['pagefind.js'],
  };
  if (!newsroom.site.fullTextSearch) return;
  const recordOf = async (article: Article): Promise<SearchRecord> =>
    recorder.fullText(article, toText(await readText(article.body)));
  for (const [number, shard] of shardByYears(articles).entries()) {
    yield {
      folder: join('pagefind-text', String(number)),
      articles: shard,
      recordOf,
      together: 4,
      scripts: [],
    };
  }
}

/**
 * Writes the search indexes of a newsroom: `pagefind/` over the headlines, `pagefind-text/0/` and on over full texts,
 * oldest years first. The same content gives the same bytes. Nothing is written where there is nothing to find.
 *
 * @throws Error of the file system, or that says what Pagefind refused; Pagefind has been stopped by then
 */
export async function writeSearchIndex(job: IndexingJob): Promise<void> {
  for await (const planned of planIndexes(job)) {
    const files = (await runPagefind(planned)).filter(
      ({ path }) => INDEX_FILES.test(path) || planned.scripts.includes(path),
    );
    job.writeFiles(join(job.outDir, planned.folder), repackIndex(files));
  }
}
