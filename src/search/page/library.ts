import type { Library } from '../answer.ts';
import type { SearchIndex } from '../ask-index.ts';
import type { Entity } from '../entities.ts';
import { createNameIndex, type NameIndex } from '../match-entities.ts';
import { joinIndexes, openIndex, type PagefindInstance } from '../pagefind-index.ts';

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

/** Does the work once; after a failure the next call tries again. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= work().catch((error: unknown) => {
      result = undefined;
      throw error;
    });
    return result;
  };
}

/** What the reader's browser fetches of the search, each part when it is first asked for. */
export function createLibrary({
  base,
  articles,
  shards,
}: Holdings): Library & { entities: () => Promise<readonly Entity[]> } {
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
  const entities = once(async (): Promise<readonly Entity[]> => {
    const response = await fetch(`${base}search/lexicon.json`);
    return response.ok ? response.json() : [];
  });
  const names = once(async (): Promise<NameIndex> => createNameIndex(await entities().catch(() => [])));
  return {
    entities,
    names,
    headlines,
    fullTexts: shards > 0 && articles > 0 ? once(openTexts) : undefined,
  };
}
