import { NotFound } from '../base/errors.ts';
import { isId } from '../base/id.ts';
import type { Json } from '../base/json.ts';
import type { Reader } from '../db/db.ts';
import type { ItemFile, Klasifikasi } from './edition/line.ts';
import type { EntryValues } from './entry-values.ts';

/** What a unit says of an item since the present edition. */
const CHANGES = ['tetap', 'diubah', 'baru', 'dihapus'] as const;
export type Change = (typeof CHANGES)[number];

/** `belum_diputuskan` is a state of its own and never public. */
export type Decided = Klasifikasi | 'belum_diputuskan';

/** One row of a unit's draft: an item as the unit would have it. */
export interface Entry extends EntryValues {
  readonly office: string;
  readonly id: string;
  readonly draft: string;
  readonly item: string;
  /** The item's permanent public number; null until a plenary has established it. */
  readonly nomor: string | null;
  readonly position: number;
  readonly change: Change;
  /** Why it changed or is gone; empty for what stays. */
  readonly alasan: string;
  readonly version: number;
  readonly berkas: readonly ItemFile[];
  /** The desk's decision in step 3, once made. */
  readonly klasifikasi: Decided | null;
  readonly alasanKlasifikasi: string;
}

const select = (reader: Reader) => reader`
  select e.office, e.id, e.draft, e.item, i.nomor, e.position, e.change, e.alasan, e.judul, e.ringkasan, e.penguasa,
    e.penanggung_jawab, e.waktu, e.tempat, e.softcopy, e.hardcopy, e.retensi, e.klasifikasi_usulan, e.tahun, e.kode,
    e.version, c.klasifikasi, coalesce(c.alasan, '') as alasan_klasifikasi,
    coalesce((select jsonb_agg(jsonb_build_object('nama', f.name, 'sha256', f.sha256, 'ukuran', b.size,
        'jenis', b.media_type) order by f.position)
      from entry_file f join blob b on (b.office, b.sha256) = (f.office, f.sha256)
      where (f.office, f.entry) = (e.office, e.id)), '[]') as berkas
  from entry e join item i on (i.office, i.id) = (e.office, e.item)
    left join classification c on (c.office, c.entry) = (e.office, e.id)`;

/** A draft's entries in its own order. */
export async function entriesOf(reader: Reader, office: string, draft: string): Promise<Entry[]> {
  return reader<
    Entry[]
  >`${select(reader)} where (e.office, e.draft) = (${office}, ${draft}) order by e.position, e.id`;
}

/** Every entry of a run that stays in the list, unit by unit. */
export async function entriesOfRun(reader: Reader, office: string, run: string): Promise<Entry[]> {
  return reader<Entry[]>`${select(reader)}
    join draft d on (d.office, d.id) = (e.office, e.draft) join unit u on (u.office, u.id) = (d.office, d.unit)
    where (d.office, d.run) = (${office}, ${run}) order by u.position, e.position, e.id`;
}

/** One entry of a run. @throws NotFound */
export async function entryOfRun(reader: Reader, office: string, run: string, id: string): Promise<Entry> {
  const [entry] = isId(id)
    ? await reader<Entry[]>`${select(reader)}
        join draft d on (d.office, d.id) = (e.office, e.draft)
        where (d.office, d.run) = (${office}, ${run}) and e.id = ${id}`
    : [];
  if (!entry) throw new NotFound('entry');
  return entry;
}

/** The entry among a draft's. @throws NotFound */
export function entryIn(entries: readonly Entry[], id: string): Entry {
  const entry = entries.find((one) => one.id === id);
  if (!entry) throw new NotFound('entry');
  return entry;
}

/** What of an entry is under review: its columns, its state and its files; not its place in our tables. */
export function entryCore(entry: Entry): { readonly [key: string]: Json } {
  return {
    item: entry.item,
    nomor: entry.nomor,
    change: entry.change,
    alasan: entry.alasan,
    judul: entry.judul,
    ringkasan: entry.ringkasan,
    penguasa: entry.penguasa,
    penanggungJawab: entry.penanggungJawab,
    waktu: entry.waktu,
    tempat: entry.tempat,
    softcopy: entry.softcopy,
    hardcopy: entry.hardcopy,
    retensi: entry.retensi,
    klasifikasiUsulan: entry.klasifikasiUsulan,
    tahun: entry.tahun,
    kode: entry.kode,
    berkas: entry.berkas.map((file) => ({ ...file })),
  };
}
