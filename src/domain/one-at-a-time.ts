/**
 * Work that is never under way twice. Asked for while it is, it is done once more when it has ended, since what it
 * began with may have changed; all who asked wait for the last run, and see its error.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let isAskedAgain = false;
  const run = async (): Promise<void> => {
    do {
      isAskedAgain = false;
      await work().catch((error: unknown) => {
        if (!isAskedAgain) throw error;
      });
    } while (isAskedAgain);
  };
  return () => {
    if (running) isAskedAgain = true;
    else
      running = run().finally(() => {
        running = undefined;
      });
    return running;
  };
}
