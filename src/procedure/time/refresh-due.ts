import type { Tanggal } from '../../base/tanggal.ts';
import type { Tx } from '../../db/db.ts';
import { lockedRun } from '../read-run.ts';
import { rewriteTasks } from '../task-rows.ts';
import { type Calendar, dayNumber, instantAt } from './calendar.ts';

/**
 * Sets the deadlines of open tasks anew after the calendar has changed from a day on. Deadlines before that day cannot
 * have moved; those of paused runs are set when they resume.
 */
export async function refreshDue(tx: Tx, office: string, calendar: Calendar, from: Tanggal): Promise<void> {
  const since = instantAt(dayNumber(from), 0, calendar.zone);
  const runs = await tx<{ run: string }[]>`
    select distinct run from task where office = ${office} and due_at >= ${since} order by run`;
  for (const { run } of runs) await rewriteTasks(tx, await lockedRun(tx, office, run));
}
