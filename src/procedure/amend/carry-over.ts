import type { Reason } from '../../base/errors.ts';
import { newId } from '../../base/id.ts';
import { dayOf } from '../../base/tanggal.ts';
import type { Both } from '../../base/text.ts';
import type { Tx } from '../../db/db.ts';
import { deed } from '../../journal/act.ts';
import type { Actor } from '../../journal/actor.ts';
import { officeById } from '../../people/office.ts';
import { sheetsInForce } from '../../sop/version/sheet-version.ts';
import { createRun, loadRunnable, type Runnable, reasonsNotToOpen } from '../open-run.ts';
import { lockedRun, runById } from '../read-run.ts';
import type { Run } from '../run.ts';
import { rewriteTasks } from '../task-rows.ts';
import { why as whyNot } from '../text.ts';
import { type Carried, carriedParts, makesList } from './carried-parts.ts';
import { why } from './text.ts';

export interface RunToCarryOver {
  /** Id of the new run. */
  readonly id: string;
  /** The void run. */
  readonly from: string;
  readonly title: string;
}

/** A void run and the version under which its work goes on. */
export interface CarryOver {
  readonly old: Run;
  /** Null while no version is in force in place of the void one. */
  readonly to: Runnable | null;
  readonly taken: boolean;
}

/** Reads the void run, locked, and the version in force. @throws NotFound when the office has no such run */
export async function loadCarryOver(
  tx: Tx,
  { from }: RunToCarryOver,
  by: Actor,
  at: Date,
): Promise<CarryOver> {
  const old = await lockedRun(tx, by.office, from, at);
  const [taken] =
    await tx`select 1 from run where (office, carried_from) = (${by.office}, ${old.id}) limit 1`;
  const { zone } = await officeById(tx, by.office);
  const inForce = await sheetsInForce(tx, by.office, dayOf(at, zone));
  const successor = inForce.find(({ slug }) => slug === old.sheet.slug);
  const to = successor ? await loadRunnable(tx, by.office, successor.id, at) : null;
  return { old, to, taken: taken !== undefined };
}

/** Every reason why the void run's evidence cannot go into a new run now. */
export function reasonsNotToCarry({ old, to, taken }: CarryOver, by: Actor, title: string): Reason[] {
  return [
    ...(old.batalAt ? [] : [why.notVoid()]),
    ...(taken ? [why.carriedAlready()] : []),
    ...(to ? reasonsNotToOpen(to, by, title) : [why.noSuccessor()]),
  ];
}

/** Opens the new run and copies into it what of the old one still holds. Only deeds that have refused call it. */
export async function openCarried(
  tx: Tx,
  { old, to }: CarryOver,
  { id, title }: RunToCarryOver,
  at: Date,
): Promise<{ readonly run: Run; readonly carried: Carried; readonly sheet: string }> {
  if (!to) throw new Error('no version in force was refused before');
  const { office } = old;
  const opened = await createRun(tx, office, { id, title, sheet: to.sheet.id, year: to.year }, at, {
    carriedFrom: old.id,
  });
  const carried = carriedParts(old, opened.sheet, opened.units, at);
  const rows = carried.parts.map((part) => {
    const step = opened.sheet.langkah.find(({ jalankan }) =>
      jalankan.hasil.some(({ keluaran }) => keluaran === part.output),
    );
    const result = step?.jalankan.hasil.find(({ keluaran }) => keluaran === part.output);
    const { output, unit, person, jabatan } = part;
    const how = 'carried';
    return {
      ...{
        office,
        id: newId(at),
        run: id,
        step: step?.no ?? 0,
        output,
        role: result?.peran ?? '',
        unit,
        how,
      },
      ...{ evidence: `part:${part.id}`, at, person, jabatan },
    };
  });
  if (rows.length > 0) await tx`insert into step_part ${tx(rows)}`;
  const run = await runById(tx, office, id);
  await rewriteTasks(tx, run);
  return { run, carried, sheet: to.sheet.id };
}

/** What the journal keeps of a carry-over. */
export function carriedDetail(old: Run, { parts, left }: Carried) {
  return {
    from: old.id,
    carried: parts.map((part) => part.id),
    left: left.map(({ part, why: reason }: { part: { id: string }; why: Both }) => ({
      part: part.id,
      why: reason.id,
    })),
  };
}

/**
 * Membuka proses baru menurut SOP pengganti bagi proses yang batal, dengan bukti yang masih memenuhi SOP itu.
 * SOP KPU Kota Serang 03/2025 clause 4 (a change of scope or responsible party voids the SOP altogether): the run is
 * void, what was done is not undone. Procedures that make a list of information open in that room.
 */
export const carryOver = deed({
  kind: 'run.carried-over',
  load: loadCarryOver,
  refuse: (state, by, input) => [
    ...reasonsNotToCarry(state, by, input.title),
    ...(state.to && makesList(state.to.sheet.sheet) ? [whyNot.opensElsewhere()] : []),
  ],
  async apply(tx, state, _by, input: RunToCarryOver, at) {
    const { run, carried, sheet } = await openCarried(tx, state, input, at);
    const detail = { nomor: run.nomor, sheet, ...carriedDetail(state.old, carried) };
    return { subject: `run:${input.id}`, detail, result: input.id };
  },
});
