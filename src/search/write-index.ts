import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Article } from '../domain/article.ts';
import type { Newsroom } from '../domain/newsroom.ts';
import type { BodyLocation } from '../domain/site.ts';
import { createRecorder, findableArticles, type SearchRecord, shardByYears } from './records.ts';

export interface IndexingJob {
  /** As readers see it: `publicView`. */
  readonly newsroom: Newsroom;
  /** The Markdown of an article. */
  readonly readText: (body: BodyLocation) => Promise<string>;
  /** What readers see of a Markdown text: `plainText`. */
  readonly toText: (markdown: string) => string;
  /** Folder of the site's pages; `pagefind/` and `pagefind-text/` are written into it. */
  readonly outDir: string;
  /** Removes what a folder holds and is not used: Pagefind puts ready-made interfaces beside its indexes. */
  readonly dropUnused: (folder: string, isUsed: (name: string) => boolean) => Promise<void>;
}

/** One index: its place below the output folder and what is in it. */
interface PlannedIndex {
  readonly folder: string;
  /** Oldest first: Pagefind numbers them as they come, and the page relies on it. */
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
      records.slice(at, at + AT_ONCE).map(({ meta, filters, ...record }) =>
        index.addCustomRecord({
          ...record,
          meta: { ...meta },
          filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])),
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

async function runPagefind({ records, together }: PlannedIndex, outputPath: string): Promise<void> {
  const write = async (index: PagefindIndex): Promise<void> => {
    await addRecords(index, records);
    failOn((await index.writeFiles({ outputPath })).errors);
  };
  try {
    const options = { forceLanguage: 'vi', maxFragments: Math.ceil(records.length / together) };
    const { index, errors } = await orDeath(createIndex(options));
    failOn(errors);
    if (!index) throw new Error('Pagefind gave no index.');
    await orDeath(write(index));
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
    records: articles.map(recorder.headline),
    together: 4,
    scripts: ['pagefind.js'],
  };
  if (!newsroom.site.fullTextSearch) return;
  const recordOf = async (article: Article): Promise<SearchRecord> =>
    recorder.fullText(article, toText(await readText(article.body)));
  for (const [number, shard] of shardByYears(articles).entries()) {
    const records: SearchRecord[] = [];
    for (const article of shard) records.push(await recordOf(article));
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
  for await (const planned of planIndexes(job)) {
    const folder = join(job.outDir, planned.folder);
    await runPagefind(planned, folder);
    await job.dropUnused(folder, (name) => INDEX_FILES.test(name) || planned.scripts.includes(name));
  }
}
