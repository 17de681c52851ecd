/**
 * The only place that reads the machine's clock. A deed takes one instant, once, and everything it
 * writes carries that instant; tests hand in their own clock.
 */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is moved; for tests and for replaying sample histories. */
export function steppingClock(start: string, stepSeconds = 60): Clock {
  let at = Date.parse(start);
  return {
    now: () => {
      const instant = new Date(at);
      at += stepSeconds * 1000;
      return instant;
    },
  };
}

/** Milliseconds from an arbitrary start, for measuring how long something took. */
export function stopwatch(): () => number {
  const started = performance.now();
  return () => performance.now() - started;
}
