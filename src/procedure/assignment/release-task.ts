import { deed } from '../../journal/act.ts';
import { lockedRun } from '../read-run.ts';
import { openTasks } from '../tasks.ts';
import { arranges, assignmentOf } from './assign-task.ts';
import { why } from './text.ts';

export interface TaskToRelease {
  readonly run: string;
  readonly output: string;
  /** The unit of a task of a step per unit; null otherwise. */
  readonly unit: string | null;
}

/**
 * Melepas tugas, sehingga semua pemegang jabatannya dapat mengerjakannya lagi.
 * PermenPAN-RB 35/2012: the sheet names posts as performers.
 */
export const releaseTask = deed({
  kind: 'task.released',
  async load(tx, input: TaskToRelease, by, at) {
    const run = await lockedRun(tx, by.office, input.run, at);
    const task = openTasks(run).find((one) => one.output === input.output && one.lane.unit === input.unit);
    const now = task ? assignmentOf(run, task.output, task.lane.unit) : null;
    const posts = now
      ? await tx<{ unit: string | null }[]>`
          select j.unit from mandate m join jabatan j on (j.office, j.id) = (m.office, m.jabatan)
          where (m.office, m.person) = (${by.office}, ${now.assignee})`
      : [];
    return { run, open: task !== undefined, now, units: posts.map((post) => post.unit) };
  },
  refuse({ open, now, units }, by, { unit }) {
    if (!open) return [why.notOpen()];
    if (!now) return [why.inPool()];
    const may = now.assignee === by.person || arranges(by, [unit, ...units]);
    return may ? [] : [why.mayNotRelease()];
  },
  async apply(tx, { run, now }, { office }, { output, unit }, at) {
    await tx`update step_assignment set released_at = ${at} where (office, id) = (${office}, ${now?.id ?? ''})`;
    await tx`
      update task set assignee = null
      where (office, run, output) = (${office}, ${run.id}, ${output}) and unit is not distinct from ${unit}`;
    const detail = { output, unit, from: now?.assignee ?? null };
    return { subject: `run:${run.id}`, detail, result: run.id };
  },
});
