import type { Library } from '../answer.ts';
import type { SearchIndex } from '../ask-index.ts';
import { createNameIndex, type NameIndex } from '../match-entities.ts';
import { joinIndexes, openIndex, type PagefindInstance } from '../pagefind-index.ts';
import { fetchEntities } from './fetch-entities.ts';
import { fetchForSearch } from './fetch-for-search.ts';
import { once } from './once.ts';

interface PagefindModule {
  readonly createInstance: (options: { basePath: string }) => PagefindInstance;
}

export interface Holdings {
  /** Path the site lives under, with a slash at both ends. */
  readonly base: string;
  /** Number of articles that can be found. */
  readonly articles: number;
  /** Number of full-text indexes; 0 where the site has none. */
  readonly shards: number;
}

const EMPTY: SearchIndex = {
  size: 0,
  ask: async () => new Map(),
  record: async (place) => {
    throw new RangeError(`No article at place ${place}.`);
  },
};

/**
 * What the reader's browser fetches of the search, each part when it is first asked for. For a worker: Pagefind's own
 * would make an object of every article for every term, and give up on a slow line after five seconds.
 */
export function createLibrary({ base, articles, shards }: Holdings): Library {
  globalThis.fetch = fetchForSearch(base, globalThis.fetch.bind(globalThis));
  const pagefind = once(
    (): Promise<PagefindModule> => import(/* @vite-ignore */ `${base}pagefind/pagefind.js`),
  );
  const open = async (folder: string): Promise<SearchIndex> =>
    openIndex((await pagefind()).createInstance({ basePath: `${base}${folder}/` }));
  const headlines = once(async () => (articles === 0 ? EMPTY : open('pagefind')));
  const newestFirst = Array.from({ length: shards }, (_, at) => shards - 1 - at);
  const openTexts = async (): Promise<SearchIndex> => {
    // Instances share one WebAssembly module, which is theirs only once the first of them has started it.
    await headlines();
    return joinIndexes(await Promise.all(newestFirst.map((number) => open(`pagefind-text/${number}`))));
  };
  // Without it there are no cards and no repairs, but still an answer.
  const names = once(
    async (): Promise<NameIndex> => createNameIndex(await fetchEntities(base).catch(() => [])),
  );
  return {
    names,
    headlines,
    fullTexts: shards > 0 && articles > 0 ? once(openTexts) : undefined,
  };
}
