import { newId } from '../base/id.ts';
import type { Tx } from '../db/db.ts';
import { deed } from '../journal/act.ts';
import {
  carriedDetail,
  loadCarryOver,
  openCarried,
  type RunToCarryOver,
  reasonsNotToCarry,
} from '../procedure/amend/carry-over.ts';
import { copyFiles } from './open-update.ts';
import { why } from './text.ts';

/** Gives every unit the draft that it had in the void update, row by row, with its files. */
async function continueDrafts(tx: Tx, office: string, from: string, to: string, at: Date): Promise<number> {
  const old = await tx<{ id: string; unit: string }[]>`
    select d.id, d.unit from draft d join run_unit u on (u.office, u.run, u.unit) = (d.office, ${to}, d.unit)
    where (d.office, d.run) = (${office}, ${from})`;
  const drafts = old.map((draft) => ({ old: draft.id, id: newId(at), unit: draft.unit }));
  await tx`insert into draft ${tx(drafts.map(({ id, unit }) => ({ office, id, run: to, unit })))}`;
  const rows = await tx<{ old: string; id: string }[]>`
    with source as (
      select e.id as old, gen_random_uuid() as id, d.id as draft
      from jsonb_to_recordset(${tx.json(drafts)}) as d (old uuid, id uuid)
        join entry e on (e.office, e.draft) = (${office}, d.old)
    ),
    copy as (
      insert into entry (office, id, draft, item, position, change, alasan, judul, ringkasan, penguasa,
        penanggung_jawab, waktu, tempat, softcopy, hardcopy, retensi, klasifikasi_usulan, tahun, kode)
      select e.office, s.id, s.draft, e.item, e.position, e.change, e.alasan, e.judul, e.ringkasan, e.penguasa,
        e.penanggung_jawab, e.waktu, e.tempat, e.softcopy, e.hardcopy, e.retensi, e.klasifikasi_usulan, e.tahun, e.kode
      from source s join entry e on (e.office, e.id) = (${office}, s.old)
    )
    select old, id from source`;
  await copyFiles(tx, office, rows);
  return rows.length;
}

/**
 * Membuka pemutakhiran baru menurut SOP pengganti bagi pemutakhiran yang batal; setiap unit melanjutkan drafnya, dan
 * bukti lain yang masih memenuhi SOP itu ikut dibawa.
 * SOP KPU Kota Serang 03/2025 clause 4 (a change of scope or responsible party voids the SOP altogether).
 */
export const carryOverUpdate = deed({
  kind: 'run.carried-over',
  async load(tx, input: RunToCarryOver, by, at) {
    await tx`select 1 from office where id = ${by.office} for no key update`;
    const [open] = await tx<{ title: string }[]>`
      select r.title from run r join draft d on (d.office, d.run) = (r.office, r.id)
      where r.office = ${by.office} and r.closed_at is null limit 1`;
    return { ...(await loadCarryOver(tx, input, by, at)), open: open?.title ?? null };
  },
  refuse: (state, by, input) => [
    ...reasonsNotToCarry(state, by, input.title),
    ...(state.open ? [why.anotherOpen(state.open)] : []),
  ],
  async apply(tx, state, by, input, at) {
    const { run, carried, sheet } = await openCarried(tx, state, input, at);
    const rows = await continueDrafts(tx, by.office, state.old.id, run.id, at);
    const detail = { nomor: run.nomor, sheet, rows, ...carriedDetail(state.old, carried) };
    return { subject: `run:${input.id}`, detail, result: input.id };
  },
});
