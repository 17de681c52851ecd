import { newId } from '../base/id.ts';
import type { Tx } from '../db/db.ts';
import { deed } from '../journal/act.ts';
import type { Actor } from '../journal/actor.ts';
import { createRun, loadRunnable, type NewRun, reasonsNotToOpen } from '../procedure/open-run.ts';
import { why } from './text.ts';

/** Starts every unit's draft from the present edition, row by row, with what that edition put off. */
async function startDrafts(tx: Tx, by: Actor, run: string, at: Date): Promise<number> {
  const { office } = by;
  const units = await tx<
    { unit: string }[]
  >`select unit from run_unit where (office, run) = (${office}, ${run})`;
  const drafts = units.map(({ unit }) => ({ office, id: newId(at), run, unit }));
  await tx`insert into draft ${tx(drafts)}`;
  const copied = await tx<{ old: string; id: string }[]>`
    with present as (select id, run from edition where office = ${office} order by nomor desc limit 1),
    source as (
      select e.id as old, gen_random_uuid() as id, nd.id as draft, e.position, e.item, l.edition is null as unlisted,
        coalesce(l.standing, false) as standing
      from present p
        join draft od on (od.office, od.run) = (${office}, p.run)
        join entry e on (e.office, e.draft) = (od.office, od.id)
        join draft nd on (nd.office, nd.run, nd.unit) = (${office}, ${run}, od.unit)
        left join edition_line l on (l.office, l.edition, l.item) = (${office}, p.id, e.item)
      where e.change <> 'dihapus'
    ),
    copy as (
      insert into entry (office, id, draft, item, position, change, alasan, judul, ringkasan, penguasa, penanggung_jawab,
        waktu, tempat, softcopy, hardcopy, retensi, klasifikasi_usulan, tahun, kode)
      select ${office}, s.id, s.draft, s.item, s.position,
        case when s.unlisted then 'baru' when s.standing then 'diubah' else 'tetap' end,
        case when s.standing then e.alasan else '' end, e.judul, e.ringkasan, e.penguasa, e.penanggung_jawab, e.waktu, e.tempat, e.softcopy, e.hardcopy, e.retensi,
        coalesce(nullif(c.klasifikasi, 'belum_diputuskan'), e.klasifikasi_usulan), e.tahun, e.kode
      from source s join entry e on (e.office, e.id) = (${office}, s.old)
        left join classification c on (c.office, c.entry) = (e.office, e.id)
    )
    select old, id from source`;
  await copyFiles(tx, office, copied);
  return copied.length;
}

/** Gives rows the files of the rows that they were copied from. */
export async function copyFiles(
  tx: Tx,
  office: string,
  copied: readonly { readonly old: string; readonly id: string }[],
): Promise<void> {
  if (copied.length === 0) return;
  await tx`
    insert into entry_file (office, entry, sha256, name, position)
    select f.office, c.id, f.sha256, f.name, f.position
    from jsonb_to_recordset(${tx.json(copied as never)}) as c (old uuid, id uuid)
      join entry_file f on (f.office, f.entry) = (${office}, c.old)`;
}

/**
 * Membuka pemutakhiran Daftar Informasi Publik: setiap unit mulai dari edisi yang berlaku dan menyatakan, per baris,
 * apa yang tetap, berubah, bertambah, atau tidak ada lagi.
 * SOP KPU Kota Serang 03/2025 step 1; UU 14/2008 art. 9 (at least every six months). One update at a time, so that
 * one list is not made twice.
 */
export const openUpdate = deed({
  kind: 'run.opened',
  async load(tx, input: NewRun, by, at) {
    await tx`select 1 from office where id = ${by.office} for no key update`;
    const from = await loadRunnable(tx, by.office, input.sheet, at);
    const [open] = await tx<{ title: string }[]>`
      select r.title from run r join draft d on (d.office, d.run) = (r.office, r.id)
      where r.office = ${by.office} and r.closed_at is null limit 1`;
    return { from, open: open?.title ?? null };
  },
  refuse: ({ from, open }, by, input) => [
    ...reasonsNotToOpen(from, by, input.title),
    ...(open ? [why.anotherOpen(open)] : []),
  ],
  async apply(tx, { from }, by, input, at) {
    const { nomor } = await createRun(tx, by.office, { ...input, year: from.year }, at);
    const rows = await startDrafts(tx, by, input.id, at);
    return { subject: `run:${input.id}`, detail: { nomor, sheet: input.sheet, rows }, result: input.id };
  },
});
