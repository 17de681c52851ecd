import { report } from '../../base/log.ts';
import type { Custody } from '../custody.ts';
import { examineNext } from './examine-next.ts';
import { furtherNext } from './further-next.ts';
import type { ClamdAddress } from './sandbox/clamd.ts';
import { Stopped } from './sandbox/run-child.ts';

/** Milliseconds between looks at an empty queue, and after a fault. */
const [IDLE_MS, FAULT_MS] = [1_500, 10_000];

/** The examiner at work in the background. */
export interface Examiner {
  /** Ends it; a file being examined waits again as if untouched. */
  stop(): Promise<void>;
}

/**
 * Examines files as they come, `parallel` at a time, newly come ones before the images and texts of those already
 * judged. Any number of processes may do so on one database. After a crash, what was begun is taken up again by
 * whoever looks next.
 */
export function startExaminer(
  at: Custody,
  { parallel = 1, clamd = null }: { parallel?: number; clamd?: ClamdAddress | null } = {},
): Examiner {
  const ending = new AbortController();
  const { signal } = ending;
  const wait = (ms: number) =>
    new Promise<void>((resolve) => {
      if (signal.aborted) return resolve();
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms).unref();
      signal.addEventListener('abort', done);
    });
  const work = async () => {
    while (!signal.aborted) {
      try {
        const busy = (await examineNext(at, { clamd, signal })) || (await furtherNext(at, signal));
        if (!busy) await wait(IDLE_MS);
      } catch (error) {
        if (error instanceof Stopped || signal.aborted) return;
        report({ code: 'examine', route: 'custody', method: 'EXAMINE', error });
        await wait(FAULT_MS);
      }
    }
  };
  const workers = Array.from({ length: parallel }, work);
  return {
    async stop() {
      ending.abort();
      await Promise.all(workers);
    },
  };
}
