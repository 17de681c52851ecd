import { lengthReasons, type Reason } from '../../base/errors.ts';
import { newId } from '../../base/id.ts';
import { dayOf, isDay, type Tanggal } from '../../base/tanggal.ts';
import { deed } from '../../journal/act.ts';
import { type Actor, type Fungsi, holds } from '../../journal/actor.ts';
import { mandatesOfPerson } from '../../people/mandate.ts';
import { lockedRun } from '../read-run.ts';
import { runReasons } from '../step-reasons.ts';
import { dueOfTask, rewriteTasks } from '../task-rows.ts';
import { fits, openTasks, type Task } from '../tasks.ts';
import { type Calendar, calendarOf, dayNumber } from '../time/calendar.ts';
import { standardOf } from '../time/due.ts';
import { addWorking } from '../time/working-time.ts';
import { type Extension, extendedDue, extensionsOfTask } from './extension.ts';
import { MOST_DAYS, why } from './text.ts';

const MOST_CALENDAR_DAYS = 366;

/** Until a day, or by so many working days after the present deadline. */
export type Until = Tanggal | { readonly hariKerja: number };

export interface DueToExtend {
  readonly run: string;
  readonly output: string;
  /** The unit of a task of a step per unit; null otherwise. */
  readonly unit: string | null;
  readonly until: Until;
  readonly alasan: string;
  /** How often the task had been extended when the person saw it, so that nothing sent twice extends twice. */
  readonly seen: number;
}

/** Posts that may put deadlines off. */
export const EXTENDERS: readonly Fungsi[] = ['ppid', 'sekretaris', 'atasan_ppid'];

/** The day until which a deadline is put off; null where what was typed is no day. */
function dayWanted(calendar: Calendar, due: Date, until: Until): Tanggal | null {
  if (typeof until === 'string') return isDay(until) ? until : null;
  const { hariKerja } = until;
  if (!Number.isInteger(hariKerja) || hariKerja < 1 || hariKerja > MOST_DAYS) return null;
  const end = addWorking(calendar, due, { angka: hariKerja, satuan: 'hari kerja' });
  return end && dayOf(end, calendar.zone);
}

/** What speaks against a day, for a task that has a deadline. */
function dayReasons(calendar: Calendar, due: Date, until: Until, at: Date): Reason[] {
  const { zone } = calendar;
  const [day, today] = [dayWanted(calendar, due, until), dayOf(at, zone)];
  if (day === null) return [why.noDay()];
  if (dayNumber(day) > dayNumber(today) + MOST_CALENDAR_DAYS) return [why.tooFar()];
  if (day <= dayOf(due, zone)) return [why.notLater(dayOf(due, zone))];
  const end = extendedDue(calendar, { until: day, at }, []);
  if (day < today || end === null || end <= at) return [why.over(today)];
  const works = dayOf(end, zone);
  return works === day ? [] : [why.dayOff(day, works)];
}

/** Why no deadline of this task can be put off by this actor at all, whatever day they choose. */
function taskReasons(
  task: Task,
  due: Date | null,
  by: Actor,
  posts: readonly Pick<Actor, 'fungsi' | 'unit'>[],
) {
  const performs = [by, ...posts].some((post) => fits(task.fungsi, task.lane.unit, post));
  const { waktu } = standardOf(task.run.sheet, task.step.step.no);
  const running = runReasons(task.run);
  return [
    ...running,
    // A pause leaves the deadline open; that is said already.
    ...(due === null && running.length === 0 ? [why.noDue(waktu)] : []),
    ...(holds(by, ...EXTENDERS) ? (performs ? [why.ownTask()] : []) : [why.mayNotExtend()]),
  ];
}

/**
 * Memperpanjang tenggat satu tugas yang sedang ditunggu, dengan alasan tertulis yang terlihat oleh semua.
 * UU 14/2008 art. 22(8) lets an office extend its answer to a request once, by seven working days, with a written
 * reason. For steps of an SOP no statute says so: this is the office's own rule after that model. Never by who performs
 * the task; a later extension is possible and counted.
 */
export const extendDue = deed({
  kind: 'task.extended',
  async load(tx, input: DueToExtend, by, at) {
    const run = await lockedRun(tx, by.office, input.run, at);
    const calendar = await calendarOf(tx, by.office);
    const posts = await mandatesOfPerson(tx, by.office, by.person, dayOf(at, calendar.zone));
    const task = openTasks(run).find((one) => one.output === input.output && one.lane.unit === input.unit);
    const due = task ? dueOfTask(calendar, task) : null;
    return { run, task: task ?? null, due, calendar, posts, at };
  },
  refuse({ run, task, due, calendar, posts, at }, by, { until, alasan, seen }) {
    if (!task) return run.closedAt ? runReasons(run) : [why.notOpen()];
    const already = extensionsOfTask(task);
    const last = already.at(-1);
    const standing = taskReasons(task, due, by, posts);
    return [
      ...standing,
      ...(last && already.length !== seen ? [why.extendedMeanwhile(last.until)] : []),
      ...(due === null ? [] : dayReasons(calendar, due, until, at)),
      ...(alasan.trim() ? [] : [why.alasanEmpty()]),
      ...lengthReasons(alasan, 'PermenPAN-RB 35/2012'),
    ];
  },
  async apply(tx, { run, task, due, calendar }, { office, person, jabatan, jabatanName }, input, at) {
    const { output, unit } = input;
    const until = due && dayWanted(calendar, due, input.until);
    if (!task || !due || !until) throw new Error('what has no deadline was refused');
    const id = newId(at);
    const alasan = input.alasan.trim();
    const { since } = task;
    const row = {
      office,
      id,
      run: run.id,
      output,
      unit,
      since,
      from_due: due,
      until,
      alasan,
      at,
      person,
      jabatan,
    };
    await tx`insert into due_extension ${tx(row)}`;
    const one: Extension = { id, output, unit, since, fromDue: due, until, alasan, at, jabatanName };
    await rewriteTasks(tx, { ...run, extensions: [...run.extensions, one] });
    const ke = extensionsOfTask(task).length + 1;
    const detail = { extension: id, output, unit, ke, fromDue: due.toISOString(), until, alasan };
    return { subject: `run:${run.id}`, detail, result: id };
  },
});
