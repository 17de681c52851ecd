import { NotFound } from '../../base/errors.ts';
import { isId } from '../../base/id.ts';
import type { Tanggal } from '../../base/tanggal.ts';
import type { Reader } from '../../db/db.ts';

/** How a document is proposed to be classed; an office at kabupaten/kota level can only propose exclusion. */
export const KLASIFIKASI_DOKUMEN = [
  'berkala',
  'serta_merta',
  'setiap_saat',
  'usul_dikecualikan',
  'belum_diputuskan',
] as const;
export type KlasifikasiDokumen = (typeof KLASIFIKASI_DOKUMEN)[number];

/** A document as one thing, whatever files and papers there are of it (SOP KPU Kota Tangerang 19/2025 step 3). */
export interface Dokumen {
  readonly office: string;
  readonly id: string;
  /** `DOK-2026-001`, for ever. */
  readonly nomor: string;
  readonly judul: string;
  readonly unit: string;
  readonly unitName: string;
  readonly tahun: number | null;
  readonly klasifikasi: KlasifikasiDokumen;
  /** Archive classification code, from which retention is read. */
  readonly kodeArsip: string | null;
  /** Day the file was closed; retention counts from it. */
  readonly ditutupPada: Tanggal | null;
  /** Item of the Daftar Informasi Publik, and its public number. */
  readonly item: string | null;
  readonly itemNomor: string | null;
  /** Run in which it was first recorded. */
  readonly run: string | null;
  readonly catatan: string;
  readonly version: number;
  readonly at: Date;
  readonly dimusnahkanAt: Date | null;
  /** Set once it was struck out as recorded by mistake; see `coret/struck.ts`. */
  readonly dicoretAt: Date | null;
}

const select = (reader: Reader) => reader`
  select d.office, d.id, d.nomor, d.judul, d.unit, u.short_name as unit_name, d.tahun, d.klasifikasi, d.kode_arsip,
    d.ditutup_pada, d.item, i.nomor as item_nomor, d.run, d.catatan, d.version, d.at, d.dimusnahkan_at,
    d.dicoret_at
  from dokumen d join unit u on (u.office, u.id) = (d.office, d.unit)
    left join item i on (i.office, i.id) = (d.office, d.item)`;

/** @throws NotFound when the office has no such document */
export async function dokumenById(reader: Reader, office: string, id: string): Promise<Dokumen> {
  if (!isId(id)) throw new NotFound('dokumen');
  const [row] = await reader<Dokumen[]>`${select(reader)} where (d.office, d.id) = (${office}, ${id})`;
  if (!row) throw new NotFound('dokumen');
  return row;
}

/** Which documents are wanted; every condition that is there must hold. */
export interface DokumenWanted {
  readonly unit?: string;
  readonly run?: string;
  /** Words of the title, a number or a code, as a person types them. */
  readonly kata?: string;
  readonly ids?: readonly string[];
}

/** The documents of an office, newest number last; at most `limit`. One struck out only where it is asked for by id. */
export async function dokumenOf(
  reader: Reader,
  office: string,
  { unit, run, kata, ids }: DokumenWanted = {},
  limit = 500,
): Promise<Dokumen[]> {
  const words = (kata ?? '').trim();
  return reader<Dokumen[]>`
    ${select(reader)}
    where d.office = ${office}
      and (${unit ?? null}::uuid is null or d.unit = ${unit ?? null}::uuid)
      and (${run ?? null}::uuid is null or d.run = ${run ?? null}::uuid)
      and (${ids ?? null}::uuid[] is null or d.id = any(${ids ?? null}::uuid[]))
      and (d.dicoret_at is null or ${ids !== undefined})
      and (${words} = '' or to_tsvector('indonesian', d.judul) @@ websearch_to_tsquery('indonesian', ${words})
        or strpos(lower(d.judul), lower(${words})) > 0 or d.nomor = upper(${words}) or i.nomor = upper(${words}))
    order by d.at, d.nomor limit ${limit}`;
}
