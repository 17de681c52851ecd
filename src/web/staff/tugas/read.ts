import type { Tanggal } from '../../../base/tanggal.ts';
import type { Reader } from '../../../db/db.ts';
import type { Actor } from '../../../journal/actor.ts';
import { type Extension, extensionRows, extensionsOf } from '../../../procedure/extension/extension.ts';
import type { Pause } from '../../../procedure/run.ts';
import { type TaskRow, tasksOf, type Whose } from '../../../procedure/task-list.ts';
import type { RunningStep } from '../../../sop/sheet/running.ts';

/** Rows of a page; the list is never read whole. */
export const PER_PAGE = 25;

/** A row of the list with what its page says besides. */
export interface ShownTask extends TaskRow {
  readonly at: RunningStep;
  readonly pauses: readonly Pick<Pause, 'pausedAt' | 'resumedAt'>[];
  /** How its deadline was put off, in order. */
  readonly extensions: readonly Extension[];
  /** Units of the run, and those through this step; null for a common step. */
  readonly through: { readonly n: number; readonly of: number } | null;
}

/** Number of units that have handed in an output, by run and output, and of all units by run. */
async function unitCounts(reader: Reader, office: string, runs: readonly string[]) {
  const [parts, units] = await Promise.all([
    reader<{ run: string; output: string; n: number }[]>`
      select run, output, count(*)::int as n from step_part
      where office = ${office} and run = any(${runs}::uuid[]) and unit is not null and returned_by is null and dropped_by is null
      group by run, output`,
    reader<{ run: string; n: number }[]>`
      select run, count(*)::int as n from run_unit
      where office = ${office} and run = any(${runs}::uuid[]) group by run`,
  ]);
  return {
    done: new Map(parts.map(({ run, output, n }) => [`${run} ${output}`, n])),
    units: new Map(units.map(({ run, n }) => [run, n])),
  };
}

/** One page of tasks, and whether another follows. */
export async function taskPage(
  reader: Reader,
  by: Actor,
  which: Whose,
  page: number,
  day: Tanggal,
): Promise<{ readonly rows: readonly ShownTask[]; readonly more: boolean }> {
  const offset = (page - 1) * PER_PAGE;
  const found = await tasksOf(reader, by, which, { limit: PER_PAGE + 1, offset, day });
  const rows = found.slice(0, PER_PAGE);
  const runs = [...new Set(rows.map((row) => row.run))];
  const [pauses, extensions, counts] = await Promise.all([
    reader<{ run: string; pausedAt: Date; resumedAt: Date | null }[]>`
      select run, paused_at, resumed_at from run_pause
      where office = ${by.office} and run = any(${runs}::uuid[])`,
    reader<(Extension & { run: string })[]>`
      select r.id as run, e.* from run r cross join lateral (${extensionRows(reader)}) e
      where r.office = ${by.office} and r.id = any(${runs}::uuid[]) order by e.until`,
    unitCounts(reader, by.office, runs),
  ]);
  const byRun = Map.groupBy(pauses, (pause) => pause.run);
  const extended = Map.groupBy(extensions, (one) => one.run);
  const shown = rows.map((row): ShownTask => {
    const at = row.sheet.langkah.find((step) => step.no === row.step) as RunningStep;
    const closing = at.jalankan.ditutupOleh.map((output) => counts.done.get(`${row.run} ${output}`) ?? 0);
    const through = at.jalankan.perUnit
      ? { n: Math.min(...closing), of: counts.units.get(row.run) ?? 0 }
      : null;
    const own = extensionsOf(extended.get(row.run) ?? [], row);
    return { ...row, at, pauses: byRun.get(row.run) ?? [], extensions: own, through };
  });
  return { rows: shown, more: found.length > PER_PAGE };
}
