import { stopwatch } from '../../base/clock.ts';
import { Unfit } from '../../base/errors.ts';
import { perform } from '../../journal/act.ts';
import { machine } from '../../journal/actor.ts';
import type { Custody } from '../custody.ts';
import type { Store } from '../store/store.ts';
import { checkBlob, copiesOf, type Digest, type Salinan } from './check-blob.ts';
import { countLeft, type FixityCheck, keeperOffice, leftToCheck, type ToCheck } from './fixity-check.ts';
import { hashThreads } from './hash-threads.ts';
import { inLanes } from './lanes.ts';
import { readLists } from './read-lists.ts';
import { endCheck, keepResults, keepUmpan, openCheck, type Result } from './record-check.ts';
import { alone } from './sole-check.ts';
import { unfit } from './text.ts';
import { findUmpan } from './umpan.ts';

/** What one sitting may use up; without a limit it reads everything that is left. */
export interface Budget {
  readonly ms?: number;
  readonly files?: number;
  readonly bytes?: number;
}

/** What one sitting did. */
export interface Sitting {
  readonly check: string;
  /** Files and bytes read in this sitting, each copy for itself. */
  readonly files: number;
  readonly bytes: number;
  /** Files that the check has still to read; 0 when it ended with this sitting. */
  readonly left: number;
  readonly ended: boolean;
  readonly umpan: number;
  readonly umpanDitemukan: number;
}

export interface Watching {
  /** Told after every batch how many files of this sitting are read, of how many. */
  readonly told?: (files: number, of: number) => void;
  /** Ends the sitting; what was read until then is kept. */
  readonly signal?: AbortSignal;
}

/** Files read at once: while one waits for the disk, another is hashed. */
const LANES = 16;
/** Results are kept after so many files or so many milliseconds, whichever comes first. */
const BATCH = 256;
const BATCH_MS = 2_000;
/** Files asked of the database at once. */
const AHEAD = 5_000;

/**
 * One sitting of an office's check: goes on with the check under way, or begins one, and reads the files that were read
 * longest ago first (after the modes of DSpace's checksum checker: a time, a number, or all). Whatever was read is kept
 * file by file, so that a sitting may break off anywhere. It proves itself before it reads anything else.
 * @throws Unfit when a planted file was passed over, or another process is checking this office
 */
export async function runFixity(
  at: Custody,
  office: string,
  budget: Budget = {},
  { told = () => {}, signal }: Watching = {},
): Promise<Sitting> {
  const threads = hashThreads();
  const { digest } = threads;
  const sit = async (): Promise<Sitting> => {
    const elapsed = stopwatch();
    const copies = copiesOf(at);
    const check = await openCheck(at.db, office, at.clock.now());
    const umpan = await proveItself(at, office, check.id, copies, digest);
    const used = { files: 0, bytes: 0 };
    const begun = { files: 0, bytes: 0 };
    const over = () =>
      signal?.aborted === true ||
      elapsed() >= (budget.ms ?? Number.POSITIVE_INFINITY) ||
      begun.files >= (budget.files ?? Number.POSITIVE_INFINITY) ||
      begun.bytes >= (budget.bytes ?? Number.POSITIVE_INFINITY);

    const lists = (await keeperOffice(at.db)) === office;
    const listed = !lists || (await readLists(at, office, check, copies, over));
    const salinan = [...copies.keys()];
    const waiting = await countLeft(at.db, office, check.id, salinan);
    const of = Math.min(waiting, budget.files ?? waiting);
    const all = await readFiles(at, office, check, {
      ...{ copies, digest, signal },
      begin: ({ size }) => {
        // One file at least, so that even the smallest budget gets somewhere.
        if (over() && (begun.files > 0 || signal?.aborted)) return false;
        begun.files += 1;
        begun.bytes += size;
        return true;
      },
      kept: (results) => {
        used.files += results.length;
        used.bytes += results.reduce((sum, { bytes }) => sum + bytes, 0);
        told(used.files, of);
      },
    });
    const ended = all && listed;
    if (ended) await perform(at, machine(office), endCheck, { check: check.id, listed: lists });
    const left = ended ? 0 : await countLeft(at.db, office, check.id, salinan);
    return { check: check.id, ...used, left, ended, ...umpan };
  };
  return alone(at.db, office, sit).finally(threads.close);
}

async function proveItself(
  at: Custody,
  office: string,
  check: string,
  copies: ReadonlyMap<Salinan, Store>,
  digest: Digest,
): Promise<{ umpan: number; umpanDitemukan: number }> {
  let umpan = 0;
  let lost = 0;
  for (const [salinan, store] of copies) {
    const { planted, missed } = await findUmpan(store, at.db, digest);
    await keepUmpan(at.db, office, check, { salinan, planted, missed, at: at.clock.now() });
    umpan += planted;
    lost += missed.length;
  }
  if (lost > 0) throw new Unfit(unfit.umpan.problem, unfit.umpan.remedy);
  return { umpan, umpanDitemukan: umpan };
}

interface Reading {
  readonly copies: ReadonlyMap<Salinan, Store>;
  readonly digest: Digest;
  /** Asked before each file; false ends the sitting. */
  readonly begin: (file: ToCheck) => boolean;
  /** Told of the results that are kept. */
  readonly kept: (results: readonly Result[]) => void;
  readonly signal: AbortSignal | undefined;
}

/** Reads what is left, a list at a time, and keeps the results in batches. @returns true once nothing is left */
async function readFiles(
  at: Custody,
  office: string,
  check: FixityCheck,
  { copies, digest, begin, kept, signal }: Reading,
): Promise<boolean> {
  for (let goes = true; goes; ) {
    const left = await leftToCheck(at.db, office, check.id, [...copies.keys()], AHEAD);
    if (left.length === 0) return true;
    async function* queue() {
      for (const file of left) {
        goes = begin(file);
        if (!goes) return;
        yield file;
      }
    }
    let results: Result[] = [];
    let since = stopwatch();
    const save = async () => {
      const batch = results;
      results = [];
      since = stopwatch();
      await keepResults(at.db, office, check.id, batch);
      kept(batch);
    };
    try {
      await inLanes(LANES, queue(), async (file) => {
        const store = copies.get(file.salinan) as Store;
        const { hasil, bytes } = await checkBlob(store, file, { digest, signal });
        results.push({ sha256: file.sha256, salinan: file.salinan, hasil, bytes, at: at.clock.now() });
        if (results.length >= BATCH || since() >= BATCH_MS) await save();
      });
    } catch (error) {
      if (!signal?.aborted) throw error;
      goes = false;
    } finally {
      await save();
    }
  }
  return (await countLeft(at.db, office, check.id, [...copies.keys()])) === 0;
}
