import type { Tx } from '../db/db.ts';
import { extendedDue, extensionsOfTask } from './extension/extension.ts';
import { type Run, standstills } from './run.ts';
import { openTasks, type Task } from './tasks.ts';
import type { Calendar } from './time/calendar.ts';
import { calendarOf } from './time/calendar.ts';
import { dueAt, standardOf } from './time/due.ts';

const keyOf = (task: { readonly output: string; readonly unit: string | null }) =>
  `${task.output} ${task.unit ?? ''}`;

/**
 * The standard that a step is under and, where the source prints its time over several steps, since when it runs.
 * @param unit whose clock it is where the first of them is done per unit; null: that of the first unit
 */
export function clockOf(run: Pick<Run, 'sheet' | 'steps'>, no: number, unit: string | null = null) {
  const standard = standardOf(run.sheet, no);
  const first = run.steps[standard.dari - 1];
  const own = unit === null ? undefined : first?.lanes.find((lane) => lane.unit === unit);
  const merged = standard.dari < standard.sampai;
  return { ...standard, merged, since: merged ? (own?.since ?? first?.since ?? null) : null };
}

/** When a task is due, by its standard or as that was extended; null where its standard time is Tentatif or blank. */
export function dueOfTask(calendar: Calendar, task: Task): Date | null {
  const { run, step, lane, since } = task;
  const standard = clockOf(run, step.step.no, lane.unit);
  const pauses = standstills(run.pauses);
  const due = dueAt(calendar, standard.waktu, standard.since ?? since, pauses);
  const last = extensionsOfTask(task).at(-1);
  if (due === null || !last) return due;
  const extended = extendedDue(calendar, last, pauses);
  // A change of the calendar may have moved the standard past it.
  return extended && new Date(Math.max(+extended, +due));
}

/** True for a task whose standard time is a number, so that it has a deadline. */
export function isTimed(task: Task): boolean {
  const { waktu } = standardOf(task.run.sheet, task.step.step.no);
  return waktu !== null && waktu !== 'Tentatif';
}

async function add(tx: Tx, run: Run, tasks: readonly Task[]): Promise<void> {
  if (tasks.length === 0) return;
  const calendar = tasks.some(isTimed) ? await calendarOf(tx, run.office) : null;
  const rows = tasks.map((task) => ({
    office: run.office,
    run: run.id,
    output: task.output,
    unit: task.lane.unit,
    step: task.step.step.no,
    role: task.role,
    fungsi: [...task.fungsi],
    since: task.since,
    due_at: calendar ? dueOfTask(calendar, task) : null,
    assignee:
      run.assignments.find((one) => keyOf(one) === keyOf({ ...task, unit: task.lane.unit }))?.assignee ??
      null,
  }));
  await tx`insert into task ${tx(rows)}`;
}

async function remove(tx: Tx, run: Run, tasks: readonly Task[]): Promise<void> {
  if (tasks.length === 0) return;
  const gone = tasks.map((task) => ({ output: task.output, unit: task.lane.unit }));
  await tx`
    delete from task t using jsonb_to_recordset(${tx.json(gone)}) as g (output text, unit uuid)
    where (t.office, t.run, t.output) = (${run.office}, ${run.id}, g.output) and t.unit is not distinct from g.unit`;
}

/** Writes down what a run waits for after a deed: what is over goes, what has opened comes. */
export async function moveTasks(tx: Tx, before: Run, after: Run): Promise<void> {
  // Also since when, and under a merged cell since when that runs: a unit that comes back can change them for others.
  const key = ({ run, output, lane, step: { step }, since }: Task) =>
    [output, lane.unit, step.no, +since, +(clockOf(run, step.no, lane.unit).since ?? 0)].join(' ');
  const [old, now] = [openTasks(before), openTasks(after)];
  const [had, has] = [new Set(old.map(key)), new Set(now.map(key))];
  await remove(
    tx,
    after,
    old.filter((task) => !has.has(key(task))),
  );
  await add(
    tx,
    after,
    now.filter((task) => !had.has(key(task))),
  );
}

/** Writes down all that a run waits for anew; after a pause, an amendment, or a change of the calendar. */
export async function rewriteTasks(tx: Tx, run: Run): Promise<void> {
  await tx`delete from task where (office, run) = (${run.office}, ${run.id})`;
  await add(tx, run, openTasks(run));
}
