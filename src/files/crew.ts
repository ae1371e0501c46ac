import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Ground, JudgedFile } from './judge-files.ts';
import type { TextDocument } from './read-articles.ts';
import { lazyYaml } from './read-source.ts';

/** What a helper is told: where the articles are, and what the main thread and its helpers have taken of them. */
export interface Shift extends Ground {
  /** Articles, inside the content folder. */
  readonly paths: readonly string[];
  /** One number: how many batches are taken. */
  readonly taken: Int32Array<SharedArrayBuffer>;
}

/** A judged file as plain data, which can be sent. */
type PackedFile = Omit<JudgedFile, 'file'> & {
  readonly file: Omit<JudgedFile['file'], 'document'> & { readonly document: Omit<TextDocument, 'yaml'> };
};

export function packed({ file, judged }: JudgedFile): PackedFile {
  const { yaml, ...document } = file.document;
  return { file: { ...file, document }, judged };
}

const unpacked = ({ file, judged }: PackedFile): JudgedFile => ({
  file: { ...file, document: { ...file.document, yaml: lazyYaml(file.document.source) } },
  judged,
});

/** Judges articles beside the main thread. */
export interface Crew {
  /** Articles that nobody has taken yet, now taken by whoever asks; none where all are. */
  next(): readonly string[];
  /** What the helpers found, when they have no more to take. */
  finish(): Promise<readonly JudgedFile[]>;
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

function employ(shift: Shift): Promise<readonly JudgedFile[]> {
  const worker = new Worker(new URL('./judge-worker.ts', import.meta.url), {
    workerData: shift,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_SPACE },
  });
  const found: JudgedFile[] = [];
  worker.on('message', (batch: PackedFile[]) => found.push(...batch.map(unpacked)));
  // What a helper has not sent, the main thread does itself, and says what is wrong with it.
  return new Promise((resolve) => {
    worker.once('error', () => resolve(found));
    worker.once('exit', () => resolve(found));
  });
}

/** Sets helpers to work at once, one for each further processor. */
export function hireCrew(shift: Omit<Shift, 'taken'>): Crew {
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const helpers = Math.min(MOST_HELPERS, availableParallelism() - 1);
  const work = Array.from({ length: helpers }, () => employ({ ...shift, taken }));
  return {
    next: () => takeNext(shift.paths, taken),
    finish: async () => (await Promise.all(work)).flat(),
  };
}
