import { lengthReasons } from '../../base/errors.ts';
import { newId } from '../../base/id.ts';
import { dayOf } from '../../base/tanggal.ts';
import { deed } from '../../journal/act.ts';
import { type Actor, holds } from '../../journal/actor.ts';
import { mandatesOfPerson } from '../../people/mandate.ts';
import { officeById } from '../../people/office.ts';
import { lockedRun } from '../read-run.ts';
import type { Run } from '../run.ts';
import { fits, openTasks } from '../tasks.ts';
import type { Assignment } from './assignment.ts';
import { why } from './text.ts';

export interface TaskToAssign {
  readonly run: string;
  readonly output: string;
  /** The unit of a task of a step per unit; null otherwise. */
  readonly unit: string | null;
  /** Person who gets it; oneself when it is taken. */
  readonly assignee: string;
  /** Needed when somebody else has it. */
  readonly alasan: string;
}

/** The task's assignment as it stands; what was given to somebody whose post is over lies in the pool. */
export function assignmentOf(run: Run, output: string, unit: string | null): Assignment | null {
  return run.assignments.find((one) => one.stands && one.output === output && one.unit === unit) ?? null;
}

/** True for who arranges the work of one of these units (null: of the whole office). */
export function arranges(by: Actor, units: readonly (string | null)[]): boolean {
  if (holds(by, 'ppid', 'sekretaris', 'pengelola')) return true;
  return holds(by, 'kepala_unit') && by.unit !== null && units.includes(by.unit);
}

/**
 * Mengambil tugas, memberikannya kepada satu orang dari jabatan yang mengerjakannya, atau mengambil alihnya.
 * PermenPAN-RB 35/2012: the sheet names posts as performers; which of their holders does the work, the office arranges.
 */
export const assignTask = deed({
  kind: 'task.assigned',
  async load(tx, input: TaskToAssign, by, at) {
    const run = await lockedRun(tx, by.office, input.run, at);
    const { zone } = await officeById(tx, by.office);
    const posts = await mandatesOfPerson(tx, by.office, input.assignee, dayOf(at, zone));
    const task = openTasks(run).find((one) => one.output === input.output && one.lane.unit === input.unit);
    return { run, task: task ?? null, posts, now: assignmentOf(run, input.output, input.unit) };
  },
  refuse({ task, posts, now }, by, { unit, assignee, alasan }) {
    if (!task) return [why.notOpen()];
    const fitting = posts.filter((post) => fits(task.fungsi, unit, post));
    const takes = assignee === by.person && fits(task.fungsi, unit, by);
    const may = takes || arranges(by, [unit, ...fitting.map((post) => post.unit)]);
    return [
      ...(may ? [] : [why.mayNotAssign()]),
      ...(fitting.length > 0 ? [] : [why.notHolder(task.role)]),
      ...(now?.assignee === assignee ? [why.hasIt()] : []),
      ...(now && now.assignee !== assignee && !alasan.trim() ? [why.takeOverAlasan()] : []),
      ...lengthReasons(alasan, 'PermenPAN-RB 35/2012'),
    ];
  },
  async apply(tx, { run, now }, { office, person, jabatan }, input, at) {
    const { output, unit, assignee } = input;
    const alasan = input.alasan.trim();
    // Also what was given to somebody whose post is over.
    await tx`
      update step_assignment set released_at = ${at}
      where (office, run, output) = (${office}, ${run.id}, ${output}) and unit is not distinct from ${unit}
        and released_at is null`;
    const id = newId(at);
    await tx`
      insert into step_assignment ${tx({
        ...{ office, id, run: run.id, output, unit, assignee, alasan, at, person, jabatan },
      })}`;
    await tx`
      update task set assignee = ${assignee}
      where (office, run, output) = (${office}, ${run.id}, ${output}) and unit is not distinct from ${unit}`;
    const detail = { output, unit, assignee, from: now?.assignee ?? null, alasan };
    return { subject: `run:${run.id}`, detail, result: id };
  },
});
