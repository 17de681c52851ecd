/** Sets a timer, which keeps no process alive. @returns what forgets it */
export type Wait = (run: () => void, ms: number) => () => void;

const waitFor: Wait = (run, ms) => {
  const timer = setTimeout(run, ms).unref();
  return () => clearTimeout(timer);
};

export interface Rhythm {
  /** Milliseconds before the first turn; at once when there are none. */
  readonly first?: number;
  /** Milliseconds from the end of a turn to the next. */
  readonly every: number | (() => number);
  /** Told of a turn that failed; the next comes all the same. */
  readonly failed: (error: unknown) => void;
  /** Tests hand in their own. */
  readonly wait?: Wait;
}

/**
 * Does the work over and over, one turn after the other.
 * @param work told by its signal that the end has come
 * @returns what ends it, once the turn under way is over
 */
export function repeat(
  work: (signal: AbortSignal) => Promise<unknown>,
  { first = 0, every, failed, wait = waitFor }: Rhythm,
): () => Promise<void> {
  const ending = new AbortController();
  const { signal } = ending;
  let running: Promise<void> = Promise.resolve();
  let forget = () => {};
  const turn = () => {
    running = work(signal)
      .then(() => {}, failed)
      .then(() => {
        if (!signal.aborted) forget = wait(turn, typeof every === 'number' ? every : every());
      });
  };
  if (first > 0) forget = wait(turn, first);
  else turn();
  return async () => {
    ending.abort();
    forget();
    await running;
  };
}
