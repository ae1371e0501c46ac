import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CheckedText } from '../domain/check-article.ts';

/** What a helper is told: where the articles are, and what the main thread and its helpers have taken of them. */
export interface Shift {
  readonly contentDir: string;
  /** Articles, inside the content folder. */
  readonly paths: readonly string[];
  /** Settings and reference list, as they lie there. */
  readonly dataFiles: ReadonlySet<string>;
  /** One number: how many batches are taken. */
  readonly taken: Int32Array<SharedArrayBuffer>;
}

/** What was found in an article, and in which text. */
export interface JudgedArticle {
  readonly path: string;
  readonly digest: string | undefined;
  readonly judged: CheckedText;
}

/** Judges articles beside the main thread. */
export interface Crew {
  /** Articles that nobody has taken yet, now taken by whoever asks; none where all are. */
  next(): readonly string[];
  /** What the helpers found, when they have no more to take. */
  finish(): Promise<readonly JudgedArticle[]>;
  /** Sends the helpers away, whatever they were doing. */
  dismiss(): void;
}

const BATCH = 50;

/** Below it, a helper would read the list longer than the articles. */
export const WORTH_A_CREW = 1_500;
const MOST_HELPERS = 3;
/** What a helper makes of an article is gone when it has been sent. MB. */
const YOUNG_SPACE = 16;

/** The next batch of articles that nobody has taken. */
export function takeNext(paths: readonly string[], taken: Shift['taken']): readonly string[] {
  const start = Atomics.add(taken, 0, 1) * BATCH;
  return paths.slice(start, start + BATCH);
}

function employ(shift: Shift): { readonly worker: Worker; readonly found: Promise<JudgedArticle[]> } {
  const worker = new Worker(new URL('./judge-worker.ts', import.meta.url), {
    workerData: shift,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_SPACE },
  });
  const found: JudgedArticle[] = [];
  worker.on('message', (batch: JudgedArticle[]) => found.push(...batch));
  // What a helper has not sent, the main thread does itself, and says what is wrong with it.
  const end = new Promise<JudgedArticle[]>((resolve) => {
    worker.once('error', () => resolve(found));
    worker.once('exit', () => resolve(found));
  });
  return { worker, found: end };
}

/** Sets helpers to work at once, one for each further processor. */
export function hireCrew(shift: Omit<Shift, 'taken'>): Crew {
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const helpers = Math.min(MOST_HELPERS, availableParallelism() - 1);
  const work = Array.from({ length: helpers }, () => employ({ ...shift, taken }));
  return {
    next: () => takeNext(shift.paths, taken),
    finish: async () => (await Promise.all(work.map(({ found }) => found))).flat(),
    dismiss: () => {
      for (const { worker } of work) void worker.terminate();
    },
  };
}
