import { Unfit } from '../../base/errors.ts';
import { report } from '../../base/log.ts';
import { repeat, type Wait } from '../../base/repeat.ts';
import type { Zone } from '../../base/tanggal.ts';
import type { Reader } from '../../db/db.ts';
import { offices } from '../../people/office.ts';
import type { Custody } from '../custody.ts';
import { copyBeforeCheck } from './copy-ahead.ts';
import { fixityChecks } from './fixity-check.ts';
import { clearRemoved } from './orphan/remove-orphans.ts';
import { runFixity } from './run-fixity.ts';
import { unfit } from './text.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** How long one sitting of one office may take, and one round of copying. */
const SITTING_MS = 10 * MINUTE_MS;
/** How often is looked whether something is due. */
const LOOK_MS = 15 * MINUTE_MS;
/** A sitting is due once a day, at night; where the server sleeps at night, in the day that follows. */
const DUE_MS = 20 * HOUR_MS;
const OVERDUE_MS = 28 * HOUR_MS;
const NIGHT = { from: 20, to: 5 } as const;

/**
 * True when an office's files are to be read again: a day after the last sitting, at night by its own clock, or at any
 * hour when the night went by. An office that no check has ever been at waits for nothing.
 */
export function isDue(last: Date | null, now: Date, zone: Zone): boolean {
  if (!last) return true;
  const since = now.getTime() - last.getTime();
  // A clock that was set back must not put it off for ever.
  if (since < 0 || since >= OVERDUE_MS) return true;
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: zone }).format(now),
  );
  return since >= DUE_MS && (hour >= NIGHT.from || hour < NIGHT.to);
}

async function due(reader: Reader, now: Date): Promise<string[]> {
  const found: string[] = [];
  for (const { id, zone } of await offices(reader)) {
    const [last] = await fixityChecks(reader, id, 1);
    if (isDue(last?.satAt ?? null, now, zone)) found.push(id);
  }
  return found;
}

/** One round: what was to be removed goes, the second copy is brought up to date, and every office that is due is read. */
export async function lookAfter(at: Custody, signal?: AbortSignal): Promise<number> {
  const ids = await due(at.db, at.clock.now());
  if (ids.length === 0) return 0;
  const patience = { ms: SITTING_MS, ...(signal ? { signal } : {}) };
  await clearRemoved(at).catch(tell);
  const ahead = await copyBeforeCheck(at, patience);
  if (ahead.trouble) tell(ahead.trouble);
  for (const office of ids) {
    if (signal?.aborted) break;
    await runFixity(ahead.at, office, { ms: SITTING_MS }, signal ? { signal } : {}).catch(
      (error: unknown) => {
        // Another process is at it.
        if (!(error instanceof Unfit && error.problem === unfit.busy.problem)) tell(error);
      },
    );
  }
  return ids.length;
}

const tell = (error: unknown) => report({ code: 'fixity', route: 'fixity', method: 'CHECK', error });

/**
 * Looks after a minute, since a server that starts has other things to do, and then every quarter of an hour whether an
 * office's files are due.
 * @param wait sets a timer; tests hand in their own
 * @returns what ends it after the piece under way
 */
export function startFixity(at: Custody, wait?: Wait): () => Promise<void> {
  const rhythm = { first: MINUTE_MS, every: LOOK_MS, failed: tell };
  return repeat((signal) => lookAfter(at, signal), wait ? { ...rhythm, wait } : rhythm);
}
