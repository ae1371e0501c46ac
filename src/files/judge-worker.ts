// Reads and judges articles beside the main thread: each takes the next ones that nobody has taken.
import { parentPort, workerData } from 'node:worker_threads';
import { packed, type Shift, takeNext } from './crew.ts';
import { createFileJudge } from './judge-files.ts';

const shift = workerData as Shift;
const judge = createFileJudge(shift);

for (
  let batch = takeNext(shift.paths, shift.taken);
  batch.length > 0;
  batch = takeNext(shift.paths, shift.taken)
)
  parentPort?.postMessage(batch.map((path) => packed(judge(path))));
