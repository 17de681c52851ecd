import { NotFound } from '../../base/errors.ts';
import { report } from '../../base/log.ts';
import { perform } from '../../journal/act.ts';
import { machine } from '../../journal/actor.ts';
import type { Custody } from '../custody.ts';
import { furtherNext } from './further-next.ts';
import { outcomeOf } from './outcome.ts';
import { putBack, SILENT_MS, stillAtWork, takeWaiting } from './queue.ts';
import { recordExamination } from './record-examination.ts';
import { type ClamdAddress, ScannerSilent } from './sandbox/clamd.ts';
import { NotStarted, Stopped } from './sandbox/run-child.ts';

/** What the examiner may be told besides the installation. */
export interface ExaminerTerms {
  /** Where clamd listens; null when the office has no virus scanner. */
  readonly clamd?: ClamdAddress | null;
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds until a file is tried again. */
const [STORE_AGAIN, SOON] = [300_000, 60_000];

/** What kept a file from being examined: never its own fault, or it would have an outcome. */
function whyLater(error: unknown): ['pemindai' | 'pemeriksa' | 'penyimpanan', number] {
  if (error instanceof ScannerSilent) return ['pemindai', SOON];
  if (error instanceof NotStarted) return ['pemeriksa', SOON];
  return ['penyimpanan', STORE_AGAIN];
}

/**
 * Examines the file that has waited longest and records the outcome.
 * @returns false when nothing waits
 * @throws Stopped when the signal said so; the file waits again as if untouched
 */
export async function examineNext(
  at: Custody,
  { clamd = null, signal }: ExaminerTerms = {},
): Promise<boolean> {
  const file = await takeWaiting(at.db, at.clock.now());
  if (!file) return false;
  const alive = () => void stillAtWork(at.db, file, at.clock.now()).catch(() => {});
  const beat = setInterval(alive, SILENT_MS / 4).unref();
  try {
    const outcome = await outcomeOf({ store: at.store, clamd, signal }, file);
    await perform(at, machine(file.office), recordExamination, outcome);
  } catch (error) {
    if (error instanceof Stopped) {
      await putBack(at.db, file, null);
      throw error;
    }
    if (!(error instanceof ScannerSilent || error instanceof NotFound))
      report({ code: 'examine', route: 'custody', method: 'EXAMINE', error });
    const [sebab, ms] = whyLater(error);
    await putBack(at.db, file, { until: new Date(at.clock.now().getTime() + ms), sebab });
  } finally {
    clearInterval(beat);
  }
  return true;
}

/**
 * Examines everything that waits, and makes all that follows from it: for tests, samples and the command line. Files
 * whose bytes or scanner cannot be had stay in the queue.
 * @returns how many turns that took
 */
export async function examineAll(at: Custody, terms: ExaminerTerms = {}): Promise<number> {
  // One instant for all of it, so that what is put back for later is not taken again.
  const now = at.clock.now();
  const still = { ...at, clock: { now: () => now } };
  let turns = 0;
  while ((await examineNext(still, terms)) || (await furtherNext(still, terms.signal))) turns += 1;
  return turns;
}
