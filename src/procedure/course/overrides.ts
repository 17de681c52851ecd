import { NotFound, type Reason } from '../../base/errors.ts';
import { isId } from '../../base/id.ts';
import type { Reader, Tx } from '../../db/db.ts';
import type { Actor } from '../../journal/actor.ts';
import { lockedRun } from '../read-run.ts';
import type { Run } from '../run.ts';
import { why } from './text.ts';

/** A step passed over for force majeure, and what its superior said to it. */
export interface Override {
  readonly id: string;
  readonly run: string;
  readonly runNomor: string;
  readonly runTitle: string;
  /** Number that the step had then. */
  readonly step: number;
  readonly unit: string | null;
  readonly unitName: string | null;
  readonly alasan: string;
  readonly at: Date;
  readonly person: string;
  readonly personName: string;
  readonly jabatan: string;
  readonly jabatanName: string;
  /** The post that confirms or undoes it. */
  readonly superior: string;
  readonly superiorName: string;
  readonly decidedAt: Date | null;
  readonly decidedName: string | null;
  /** Null until the superior has decided; false when undone. */
  readonly confirmed: boolean | null;
  /** The superior's remark, or why it was undone. */
  readonly catatan: string;
  /** True when what it passed over has been sent back since, so that there is nothing to decide. */
  readonly sentBack: boolean;
  /** True when its outputs come in only with the confirmation, because they end the run. */
  readonly deferred: boolean;
}

const parts = (reader: Reader) => reader`
  from step_part p where (p.office, p.run) = (v.office, v.run) and p.evidence = 'override:' || v.id`;

const select = (reader: Reader) => reader`
  select v.id, v.run, r.nomor as run_nomor, r.title as run_title, v.step, v.unit, u.short_name as unit_name, v.alasan,
    v.at, v.person, w.name as person_name, v.jabatan, j.name as jabatan_name, v.superior, s.name as superior_name,
    v.decided_at, d.name as decided_name, v.confirmed, v.catatan, not exists (select 1 ${parts(reader)}) as deferred,
    exists (select 1 ${parts(reader)}) and not exists (select 1 ${parts(reader)} and p.returned_by is null) as sent_back
  from step_override v join run r on (r.office, r.id) = (v.office, v.run)
    join person w on (w.office, w.id) = (v.office, v.person)
    join jabatan j on (j.office, j.id) = (v.office, v.jabatan)
    join jabatan s on (s.office, s.id) = (v.office, v.superior)
    left join unit u on (u.office, u.id) = (v.office, v.unit)
    left join person d on (d.office, d.id) = (v.office, v.decided_person)`;

/** The office's register of steps passed over, newest first; of one run only when asked so. */
export async function overridesOf(
  reader: Reader,
  office: string,
  { run = null, limit = 200 }: { readonly run?: string | null; readonly limit?: number } = {},
): Promise<Override[]> {
  return reader<Override[]>`
    ${select(reader)} where v.office = ${office} ${run === null ? reader`` : reader`and v.run = ${run}`}
    order by v.at desc, v.id desc limit ${limit}`;
}

/** What waits for a post's word, the oldest first. */
export async function overridesFor(
  reader: Reader,
  office: string,
  jabatan: string,
  limit = 200,
): Promise<Override[]> {
  const rows = await reader<Override[]>`
    ${select(reader)} where v.office = ${office} and v.superior = ${jabatan} and v.decided_at is null
    order by v.at, v.id limit ${limit}`;
  return rows.filter((one) => !one.sentBack);
}

/** The override and its run, locked. @throws NotFound */
export async function lockedOverride(
  tx: Tx,
  office: string,
  id: string,
  at: Date,
): Promise<{ readonly override: Override; readonly run: Run }> {
  if (!isId(id)) throw new NotFound('override');
  const [found] = await tx<
    { run: string }[]
  >`select run from step_override where (office, id) = (${office}, ${id})`;
  if (!found) throw new NotFound('override');
  const run = await lockedRun(tx, office, found.run, at);
  const [override] = await tx<Override[]>`${select(tx)} where (v.office, v.id) = (${office}, ${id})`;
  if (!override) throw new NotFound('override');
  return { override, run };
}

/** Why this actor cannot decide on an override: not its superior, its own author, decided or sent back already. */
export function reasonsNotToDecide(override: Override, by: Actor): Reason[] {
  return [
    ...(override.decidedAt ? [why.decided()] : override.sentBack ? [why.sentBack()] : []),
    ...(by.jabatan === override.superior ? [] : [why.onlySuperior(override.superiorName)]),
    ...(by.person === override.person ? [why.ownOverride()] : []),
  ];
}
