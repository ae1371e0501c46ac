import type { Hits, IndexedRecord, SearchIndex } from './ask-index.ts';
import type { Condition } from './question.ts';
import type { RecordFilter } from './records.ts';
import { readRecordAddress } from './shown.ts';

/** What is used of an instance that Pagefind's `createInstance` returns. */
export interface PagefindInstance {
  readonly options: (options: { exactDiacritics: boolean }) => Promise<void>;
  readonly search: (
    term: string | null,
    options: { filters?: object },
  ) => Promise<{ readonly results: readonly PagefindResult[] }>;
}

interface PagefindResult {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<{
    readonly raw_url?: string;
    readonly url: string;
    readonly content: string;
  }>;
}

/** Runs work one after the other: whether marks count is a state of the instance. */
function createTurns() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
}

/** Whoever took part did so in one of the roles. */
const EITHER: Readonly<Record<string, readonly RecordFilter[]>> = {
  person: ['chaired', 'attended'],
  post: ['post-chaired', 'post-attended'],
};

/** A condition as Pagefind takes it. */
const filterOf = (condition: Condition): object => {
  const all = Object.entries(condition).map(([name, value]) => ({
    any: (EITHER[name] ?? [name]).map((filter) => ({ [filter]: value })),
  }));
  return { all };
};

/**
 * Opens one index. Its articles are numbered by date, the newest first: the same number in every index of the site,
 * which Pagefind's own ids are not. It tells all articles as they were added, oldest first; a list of dates for sorting
 * would make up a fifth of what is fetched first.
 */
export async function openIndex(pagefind: PagefindInstance): Promise<SearchIndex> {
  const inTurn = createTurns();
  const results = (await pagefind.search(null, {})).results.toReversed();
  const placeOf = new Map(results.map(({ id }, place) => [id, place]));
  return {
    size: results.length,
    ask: (term, { exactMarks = false, conditions }) =>
      inTurn(async () => {
        if (exactMarks) await pagefind.options({ exactDiacritics: true });
        try {
          const filters = conditions.length > 0 ? { all: conditions.map(filterOf) } : {};
          const found = await pagefind.search(term, { filters });
          return new Map(found.results.flatMap(({ id, score }) => pairOf(placeOf.get(id), score)));
        } finally {
          if (exactMarks) await pagefind.options({ exactDiacritics: false });
        }
      }),
    record: async (place) => {
      const data = await results[place]?.data();
      if (!data) throw new RangeError(`No article at place ${place} of ${results.length}.`);
      return { ...readRecordAddress(data.raw_url ?? data.url), content: data.content };
    },
  };
}

const pairOf = (place: number | undefined, score: number): [number, number][] =>
  place === undefined ? [] : [[place, score]];

/** One index out of several that follow each other in time, the newest first. */
export function joinIndexes(indexes: readonly SearchIndex[]): SearchIndex {
  const starts = indexes.map((_, at) => indexes.slice(0, at).reduce((sum, { size }) => sum + size, 0));
  const shift = (hits: Hits, by: number): [number, number][] =>
    [...hits].map(([place, score]) => [place + by, score]);
  return {
    size: indexes.reduce((sum, { size }) => sum + size, 0),
    ask: async (term, options) => {
      const found = await Promise.all(indexes.map((index) => index.ask(term, options)));
      return new Map(found.flatMap((hits, at) => shift(hits, starts[at] ?? 0)));
    },
    record: (place): Promise<IndexedRecord> => {
      const at = starts.findLastIndex((start) => start <= place);
      const index = indexes[at];
      if (!index) throw new RangeError(`No article at place ${place}.`);
      return index.record(place - (starts[at] ?? 0));
    },
  };
}
