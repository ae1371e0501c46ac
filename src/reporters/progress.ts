/** Tells what is being done: on a terminal with the seconds it takes, in a pipe not at all. */
export interface Progress {
  /** Begins a step, and ends the one before. */
  step(text: string): void;
  end(): void;
}

/** Progress on a stream, normally standard error. */
export function createProgress(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { step: () => undefined, end: () => undefined };
  let timer: NodeJS.Timeout | undefined;
  const clear = (): void => {
    clearInterval(timer);
    stream.write('\r\u001b[K');
  };
  return {
    step: (text) => {
      clear();
      let seconds = 0;
      stream.write(text);
      timer = setInterval(() => {
        seconds += 1;
        stream.write(`\r\u001b[K${text} ${seconds} s`);
      }, 1000);
      timer.unref();
    },
    end: clear,
  };
}
