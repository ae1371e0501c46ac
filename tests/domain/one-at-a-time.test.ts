import { expect, test } from 'vitest';
import { oneAtATime } from '../../src/domain/one-at-a-time.ts';

/** Work whose runs end when the test says so. */
function createWork() {
  const runs: PromiseWithResolvers<void>[] = [];
  const ask = oneAtATime(() => {
    const run = Promise.withResolvers<void>();
    runs.push(run);
    return run.promise;
  });
  return { runs, ask };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('what is asked for while it is done is done once more, however often', async () => {
  const { runs, ask } = createWork();
  const asked = [ask(), ask(), ask()];
  expect(runs).toHaveLength(1);
  runs[0]?.resolve();
  await turn();
  expect(runs).toHaveLength(2);
  runs[1]?.resolve();
  await Promise.all(asked);
  expect(runs).toHaveLength(2);
  ask();
  expect(runs).toHaveLength(3);
});

test('a run that fails is made up for by the next, and only the last one’s error counts', async () => {
  const { runs, ask } = createWork();
  const first = ask();
  const second = ask();
  runs[0]?.reject(new Error('half a file'));
  await turn();
  runs[1]?.resolve();
  await expect(Promise.all([first, second])).resolves.toBeDefined();
  const third = ask();
  runs[2]?.reject(new Error('broken'));
  await expect(third).rejects.toThrow('broken');
});
