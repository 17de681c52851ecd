import { NotFound } from '../../../base/errors.ts';
import { openFilesAmong } from '../../../custody/examine/file-state.ts';
import { type Place, placesOf } from '../../../custody/hardcopy/place.ts';
import { readsOnly } from '../../../custody/who.ts';
import type { Reader } from '../../../db/db.ts';
import { type Rekap, rekapOf } from '../../../dokumentasi/rekap.ts';
import { type Stack, stackHash, stackOf } from '../../../dokumentasi/stack.ts';
import type { Actor } from '../../../journal/actor.ts';
import { type Unit, unitsOf } from '../../../people/unit.ts';
import { runById } from '../../../procedure/read-run.ts';
import type { Run } from '../../../procedure/run.ts';
import { openTasks, type Task } from '../../../procedure/tasks.ts';
import { DOCUMENTED } from '../../../sop/sheet/running.ts';

/** What the workbench of a documentation run shows, of one unit or of all. */
export interface Workbench {
  readonly run: Run;
  readonly units: readonly Unit[];
  /** The unit shown; null for all. */
  readonly unit: Unit | null;
  readonly stack: Stack;
  /** What of it this visitor may read; the rest only counts. */
  readonly listed: Stack;
  /** The unit to which the visitor's view is limited; null for who reads every unit. */
  readonly own: string | null;
  /** `stackHash` of what is shown: of the unit's stack, or of all. */
  readonly seen: string;
  readonly places: readonly Place[];
  /** SHA-256 of the files in which findings still have to be answered. */
  readonly temuan: ReadonlySet<string>;
  /** What the run waits for of documentation, in the order of the steps. */
  readonly tasks: readonly Task[];
  readonly rekap: readonly Rekap[];
}

/**
 * @param asked the unit in the address; without one, the visitor's own. A unit's people see their own, and what
 *   all units have only while a step that goes over all of it is theirs (`readsFor`)
 * @throws NotFound when the run does not document files and papers, or the unit is another's
 */
export async function readWorkbench(
  reader: Reader,
  by: Actor,
  runId: string,
  asked: string,
  now: Date,
): Promise<Workbench> {
  const run = await runById(reader, by.office, runId, now);
  const documents = run.sheet.langkah.some((step) =>
    step.jalankan.hasil.some(({ keluaran }) => DOCUMENTED.has(keluaran)),
  );
  if (!documents) throw new NotFound('run');
  const units = (await unitsOf(reader, by.office)).filter(({ id }) => run.units.includes(id));
  const wanted = asked === 'semua' ? null : asked || by.unit;
  const tasks = openTasks(run).filter(({ output }) => DOCUMENTED.has(output));
  const own = readsOnly(by);
  const overAll = tasks.some(({ lane, fungsi }) => lane.unit === null && fungsi.includes(by.fungsi));
  if (own !== null && wanted !== null && wanted !== own && run.units.includes(wanted))
    throw new NotFound('unit');
  const unit = units.find(({ id }) => id === wanted) ?? null;
  const [stack, places, rekap] = await Promise.all([
    stackOf(reader, by.office, run.id, unit?.id ?? null),
    placesOf(reader, by.office),
    rekapOf(reader, by.office, run.id),
  ]);
  const hashes = stack.softcopies.map(({ sha256 }) => sha256);
  const temuan = await openFilesAmong(reader, by.office, hashes);
  const mine = (one: { readonly unit: string }) => own === null || overAll || one.unit === own;
  const listed = {
    dokumen: stack.dokumen.filter(mine),
    softcopies: stack.softcopies.filter(mine),
    hardcopies: stack.hardcopies.filter(mine),
  };
  return { run, units, unit, stack, listed, own, seen: stackHash(stack), places, temuan, tasks, rekap };
}
