import type { Tanggal } from '../../base/tanggal.ts';
import type { Reader } from '../../db/db.ts';
import type { Task } from '../tasks.ts';
import { type Calendar, dayNumber, instantAt } from '../time/calendar.ts';
import { addWorking, type Pause, workedBetween } from '../time/working-time.ts';

/** A deadline of one task, put off once. */
export interface Extension {
  readonly id: string;
  readonly output: string;
  readonly unit: string | null;
  /** Since when the task waited; what waits anew is under its standard again. */
  readonly since: Date;
  /** The deadline that was put off. */
  readonly fromDue: Date;
  /** The new deadline: the end of this day's working hours. */
  readonly until: Tanggal;
  readonly alasan: string;
  readonly at: Date;
  /** The post that put it off. */
  readonly jabatanName: string;
}

/**
 * Extensions whose output was not handed in since, for a query over `run r`. An amendment may let an output go that was
 * handed in; its extension is over all the same.
 */
export function extensionRows(reader: Reader) {
  return reader`
    select x.id, x.output, x.unit, x.since, x.from_due as "fromDue", x.until, x.alasan, x.at, j.name as "jabatanName"
    from due_extension x join jabatan j on (j.office, j.id) = (x.office, x.jabatan)
    where (x.office, x.run) = (r.office, r.id) and not exists (
      select 1 from step_part p
      where (p.office, p.run, p.output) = (x.office, x.run, x.output) and p.unit is not distinct from x.unit
        and p.at >= x.since)
    order by x.until`;
}

/** What of a task tells its extensions from those of other tasks. */
export interface ExtendedTask {
  readonly output: string;
  readonly unit: string | null;
  readonly since: Date;
}

/** The extensions of a task, in their order. */
export function extensionsOf<Of extends ExtendedTask>(all: readonly Of[], task: ExtendedTask): Of[] {
  const { output, unit, since } = task;
  return all.filter((one) => one.output === output && one.unit === unit && +one.since === +since);
}

/** The extensions of what a run waits for. */
export function extensionsOfTask({ run, output, lane, since }: Task): Extension[] {
  return extensionsOf(run.extensions, { output, unit: lane.unit, since });
}

/**
 * When a task is due by an extension: at the end of the working hours of its day, or of the next working day where that
 * day has become a day off. Later pauses push it back by the working time that they took, as they do a standard.
 * @returns null while such a pause is open
 */
export function extendedDue(
  calendar: Calendar,
  { until, at }: Pick<Extension, 'until' | 'at'>,
  pauses: readonly Pause[],
): Date | null {
  const before = instantAt(dayNumber(until) - 1, 0, calendar.zone);
  const end = addWorking(calendar, before, { angka: 1, satuan: 'hari kerja' });
  const later = pauses.filter(({ from }) => from >= at);
  if (!end || later.length === 0) return end;
  return addWorking(calendar, at, { angka: workedBetween(calendar, at, end), satuan: 'menit' }, later);
}
