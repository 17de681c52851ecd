import { NotFound, type Reason } from '../base/errors.ts';
import { isId, newId } from '../base/id.ts';
import { dayOf } from '../base/tanggal.ts';
import type { Both } from '../base/text.ts';
import type { Reader, Tx } from '../db/db.ts';
import { deed } from '../journal/act.ts';
import { type Actor, holds } from '../journal/actor.ts';
import { officeById } from '../people/office.ts';
import { gapsOf } from '../sop/sheet/presumption.ts';
import { LIST_MADE } from '../sop/sheet/running.ts';
import { confirmedOf, unconfirmed } from '../sop/version/confirmations.ts';
import {
  type SheetVersion,
  sheetVersions,
  stateOf,
  type VersionState,
} from '../sop/version/sheet-version.ts';
import { runById } from './read-run.ts';
import type { Run } from './run.ts';
import { rewriteTasks } from './task-rows.ts';
import { why } from './text.ts';

export interface NewRun {
  readonly id: string;
  readonly sheet: string;
  readonly title: string;
}

/** What decides whether a sheet can be run now. */
export interface Runnable {
  readonly sheet: SheetVersion;
  readonly state: VersionState;
  /** What keeps it from running: no performer, no post, something presumed and not confirmed. */
  readonly gaps: readonly Both[];
  readonly units: number;
  readonly year: string;
}

/** @throws NotFound when the office has no such sheet */
export async function loadRunnable(reader: Reader, office: string, id: string, at: Date): Promise<Runnable> {
  // A version that is being replaced or voided at this moment is waited for.
  if (isId(id)) await reader`select 1 from sop_sheet where (office, id) = (${office}, ${id}) for share`;
  const [{ zone }, versions, [units]] = await Promise.all([
    officeById(reader, office),
    sheetVersions(reader, office),
    reader<{ n: number }[]>`select count(*)::int as n from unit where office = ${office}`,
  ]);
  const sheet = isId(id) ? versions.find((one) => one.id === id) : undefined;
  if (!sheet) throw new NotFound('sheet');
  const day = dayOf(at, zone);
  const presumed = unconfirmed(sheet.sheet, await confirmedOf(reader, office, sheet.id));
  return {
    sheet,
    state: stateOf(sheet, versions, day),
    gaps: [...gapsOf(sheet.sheet), ...presumed.map(({ what }) => what)],
    units: units?.n ?? 0,
    year: day.slice(0, 4),
  };
}

/** Letters of a run's name, which stands in every list and on every paper of it. */
const LONGEST_TITLE = 300;

/** Every reason why no run can be opened under the sheet now. */
export function reasonsNotToOpen(from: Runnable, by: Actor, title: string): Reason[] {
  return [
    ...(holds(by, 'ppid', 'pengelola') ? [] : [why.onlyPengelola()]),
    ...(title.trim() ? [] : [why.noTitle()]),
    ...(title.trim().length > LONGEST_TITLE ? [why.longTitle(LONGEST_TITLE)] : []),
    ...(from.units > 0 ? [] : [why.noUnits()]),
    ...(from.state === 'berlaku' ? [] : [why.notInForce(from.sheet.nomor)]),
    ...from.gaps.map(why.notRunnable),
  ];
}

/** Why and from what a run opened, besides somebody's wish. */
interface Origin {
  readonly carriedFrom?: string;
  readonly startedBy?: string;
}

/** Writes a new run with all the office's units and what it waits for first. */
export async function createRun(
  tx: Tx,
  office: string,
  { id, title, sheet, year }: { id: string; title: string; sheet: string; year: string },
  at: Date,
  { carriedFrom, startedBy }: Origin = {},
): Promise<Run> {
  await tx`select pg_advisory_xact_lock(hashtext('run.nomor' || ${office}))`;
  const [last] = await tx<{ n: number }[]>`
    select coalesce(max(split_part(nomor, '-', 3)::int), 0) as n from run
    where office = ${office} and nomor like ${`PR-${year}-%`}`;
  const nomor = `PR-${year}-${String((last?.n ?? 0) + 1).padStart(2, '0')}`;
  await tx`
    insert into run (office, id, nomor, sheet, title, opened_at, carried_from, started_by)
    values (${office}, ${id}, ${nomor}, ${sheet}, ${title.trim()}, ${at}, ${carriedFrom ?? null},
      ${startedBy ?? null})`;
  await tx`insert into run_unit (office, run, unit) select office, ${id}, id from unit where office = ${office}`;
  const run = await runById(tx, office, id);
  await rewriteTasks(tx, run);
  return run;
}

function servedOutputs({ sheet }: SheetVersion): boolean {
  return sheet.langkah.some((step) => step.jalankan?.hasil.some(({ keluaran }) => LIST_MADE.has(keluaran)));
}

/**
 * Opens a run of every related procedure that the sheet says begins when this one ends, where that procedure's
 * version in force can run. One that begins with a room's own work, such as the units' lists, waits for its PPID.
 */
export async function startRelated(tx: Tx, ended: Run, at: Date): Promise<string[]> {
  const started: string[] = [];
  if (ended.sheet.memulai.length === 0) return started;
  const { zone } = await officeById(tx, ended.office);
  const versions = await sheetVersions(tx, ended.office);
  for (const slug of ended.sheet.memulai) {
    const next = versions.find(
      (one) => one.slug === slug && stateOf(one, versions, dayOf(at, zone)) === 'berlaku',
    );
    if (!next || servedOutputs(next)) continue;
    const { gaps, year } = await loadRunnable(tx, ended.office, next.id, at);
    if (gaps.length > 0) continue;
    const title = `${next.sheet.identitas.nama} (lanjutan ${ended.nomor})`;
    const run = { id: newId(at), title, sheet: next.id, year };
    await createRun(tx, ended.office, run, at, { startedBy: ended.id });
    started.push(run.id);
  }
  return started;
}

/**
 * Membuka satu pelaksanaan SOP; langkah pertamanya langsung terbuka.
 * UU 14/2008 art. 13(1) (the PPID builds the service); SOP KPU Kota Serang 03/2025 clause 5: a run stays on the
 * version of the sheet with which it began. Procedures that make a list of information open by `openUpdate`.
 */
export const openRun = deed({
  kind: 'run.opened',
  async load(tx, input: NewRun, by, at) {
    const from = await loadRunnable(tx, by.office, input.sheet, at);
    return { from, served: servedOutputs(from.sheet) };
  },
  refuse: ({ from, served }, by, input) => [
    ...reasonsNotToOpen(from, by, input.title),
    ...(served ? [why.opensElsewhere()] : []),
  ],
  async apply(tx, { from }, by, input, at) {
    const run = await createRun(tx, by.office, { ...input, year: from.year }, at);
    const detail = { nomor: run.nomor, sheet: input.sheet };
    return { subject: `run:${input.id}`, detail, result: input.id };
  },
});
