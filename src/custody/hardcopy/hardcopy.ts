import { NotFound } from '../../base/errors.ts';
import { isId } from '../../base/id.ts';
import type { Tanggal } from '../../base/tanggal.ts';
import type { Reader } from '../../db/db.ts';
import type { Actor } from '../../journal/actor.ts';
import { readsFor } from '../who.ts';

/** One paper, with or without a scan (SOP KPU Kota Tangerang 19/2025 step 1). */
export interface Hardcopy {
  readonly office: string;
  readonly id: string;
  /** On its label, with a check sign; unique in the installation. */
  readonly code: string;
  readonly dokumen: string;
  readonly dokumenNomor: string;
  readonly itemNomor: string | null;
  readonly judul: string;
  readonly tahun: number | null;
  readonly unit: string;
  readonly unitName: string;
  readonly bentuk: 'asli' | 'salinan';
  /** Sheets of paper. */
  readonly lembar: number | null;
  readonly keterangan: string;
  /** The softcopy that is its scan. */
  readonly pindaian: string | null;
  /** Where it belongs now; null before it is shelved. */
  readonly place: string | null;
  readonly run: string | null;
  readonly version: number;
  readonly at: Date;
  readonly dimusnahkanAt: Date | null;
  /** Set once it was struck out as recorded by mistake; see `coret/struck.ts`. */
  readonly dicoretAt: Date | null;
  /** Who has it and until when, while it is lent. */
  readonly peminjam: string | null;
  readonly jatuhTempo: Tanggal | null;
  /** Where a shelf count saw it last, when that is another place than where it belongs. */
  readonly salahTempat: string | null;
  /** Number of the shelf count that looked for it and did not find it, unless it has turned up since. */
  readonly tidakDitemukan: string | null;
}

// What a shelf count saw stands until the paper is next moved, lent or brought back.
const select = (reader: Reader) => reader`
  select h.office, h.id, h.code, h.dokumen, d.nomor as dokumen_nomor, i.nomor as item_nomor, d.judul, d.tahun, d.unit,
    u.short_name as unit_name, h.bentuk, h.lembar, h.keterangan, h.pindaian, h.place, h.run, h.version, h.at,
    h.dimusnahkan_at, h.dicoret_at, l.peminjam, l.jatuh_tempo, case when seen.place <> h.place then seen.place end as salah_tempat,
    case when missing.at > coalesce(seen.at, '-infinity') then missing.nomor end as tidak_ditemukan
  from hardcopy h join dokumen d on (d.office, d.id) = (h.office, h.dokumen)
    join unit u on (u.office, u.id) = (d.office, d.unit)
    left join item i on (i.office, i.id) = (d.office, d.item)
    left join loan l on (l.office, l.hardcopy) = (h.office, h.id) and l.kembali_at is null
    cross join lateral (
      select greatest(h.at,
        (select max(m.at) from hardcopy_move m where (m.office, m.hardcopy) = (h.office, h.id)),
        (select max(coalesce(b.kembali_at, b.at)) from loan b where (b.office, b.hardcopy) = (h.office, h.id))) as at
    ) last
    left join lateral (
      select n.place, n.at from shelf_count_scan n join shelf_count c on (c.office, c.id) = (n.office, n.shelf_count)
      where (n.office, n.hardcopy) = (h.office, h.id) and n.scanned_at > last.at and c.batal is null
      order by n.scanned_at desc limit 1) seen on true
    left join lateral (
      select c.nomor, c.closed_at as at
      from shelf_count_line n join shelf_count c on (c.office, c.id) = (n.office, n.shelf_count)
      where (n.office, n.hardcopy) = (h.office, h.id) and n.hasil = 'tidak_ditemukan' and c.closed_at > last.at
      order by c.closed_at desc limit 1) missing on true`;

/** @throws NotFound when the office has no such paper */
export async function hardcopyById(reader: Reader, office: string, id: string): Promise<Hardcopy> {
  if (!isId(id)) throw new NotFound('hardcopy');
  const [row] = await reader<Hardcopy[]>`${select(reader)} where (h.office, h.id) = (${office}, ${id})`;
  if (!row) throw new NotFound('hardcopy');
  return row;
}

/** The same for somebody who must be able to read it. @throws NotFound for a paper of another unit too (`readsFor`) */
export async function hardcopyFor(reader: Reader, by: Actor, id: string): Promise<Hardcopy> {
  const paper = await hardcopyById(reader, by.office, id);
  if (!readsFor(by, paper.unit)) throw new NotFound('hardcopy');
  return paper;
}

/** Which papers are wanted; every condition that is there must hold. */
export interface HardcopyWanted {
  readonly run?: string;
  readonly unit?: string;
  readonly dokumen?: string;
  /** Lying in one of these places. */
  readonly places?: readonly string[];
  readonly codes?: readonly string[];
}

/** Papers by the number of their document; those destroyed or struck out only where asked for by document or code. */
export async function hardcopiesOf(
  reader: Reader,
  office: string,
  { run, unit, dokumen, places, codes }: HardcopyWanted,
): Promise<Hardcopy[]> {
  return reader<Hardcopy[]>`
    ${select(reader)}
    where h.office = ${office}
      and (${run ?? null}::uuid is null or h.run = ${run ?? null}::uuid)
      and (${unit ?? null}::uuid is null or d.unit = ${unit ?? null}::uuid)
      and (${dokumen ?? null}::uuid is null or h.dokumen = ${dokumen ?? null}::uuid)
      and (${places ?? null}::uuid[] is null or h.place = any(${places ?? null}::uuid[]))
      and (${codes ?? null}::text[] is null or h.code = any(${codes ?? null}::text[]))
      and (h.dimusnahkan_at is null and h.dicoret_at is null or ${dokumen !== undefined || codes !== undefined})
    order by d.at, d.nomor, h.at, h.id`;
}

/** Papers that lie nowhere yet, the oldest first. */
export async function unshelvedOf(reader: Reader, office: string): Promise<Hardcopy[]> {
  return reader<Hardcopy[]>`
    ${select(reader)} where h.office = ${office} and h.place is null and h.dimusnahkan_at is null
      and h.dicoret_at is null
    order by h.at, d.nomor, h.id limit 500`;
}
