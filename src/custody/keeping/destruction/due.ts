import type { Tanggal } from '../../../base/tanggal.ts';
import type { Fragment, Reader } from '../../../db/db.ts';

/** Documents whose destruction may be proposed, by when; those of a standing proposal left out. */
export interface DueCount {
  /** Already today. */
  readonly kini: number;
  /** Later this year, and next year. */
  readonly tahunIni: number;
  readonly tahunDepan: number;
}

/** Day after the last of the retention: 29 February becomes the 28th, as in `yearsAfter`. */
const from = (reader: Reader): Fragment =>
  reader`(d.ditutup_pada + make_interval(years => k.aktif_tahun + k.inaktif_tahun))::date + 1`;

/** Which of them are wanted. */
export interface DueWanted {
  readonly unit?: string | null;
  /** A code and everything below it. */
  readonly kode?: string | null;
  /** `dinilai_kembali`: those that the appraisal panel must look at; otherwise those that may be destroyed. */
  readonly nasib?: 'musnah' | 'dinilai_kembali';
}

/** What becomes of a document: the outcome of its appraisal stands in for the JRA's *dinilai kembali*. */
const due = (
  reader: Reader,
  office: string,
  { unit = null, kode = null, nasib = 'musnah' }: DueWanted,
): Fragment => reader`
  from dokumen d join klasifikasi_arsip k on (k.office, k.kode) = (d.office, d.kode_arsip)
    left join lateral (select max(n.hasil) as hasil from penilaian_kembali n
      where (n.office, n.dokumen) = (d.office, d.id)) n on true
  where d.office = ${office} and d.dimusnahkan_at is null and d.dicoret_at is null
    and d.ditutup_pada is not null
    and case when n.hasil = 'permanen' or k.nasib = 'dinilai_kembali' then coalesce(n.hasil, k.nasib) else k.nasib end
      = ${nasib}
    and not exists (select from destruction_line l
      where (l.office, l.dokumen) = (d.office, d.id) and l.ditarik_at is null)
    and (${unit}::uuid is null or d.unit = ${unit}::uuid)
    and (${kode}::text is null or d.kode_arsip = ${kode} or starts_with(d.kode_arsip, ${kode} || '.'))`;

/** How many become due, counted from today to the end of next year. */
export async function dueCount(
  reader: Reader,
  office: string,
  today: Tanggal,
  wanted: DueWanted = {},
): Promise<DueCount> {
  const year = Number(today.slice(0, 4));
  const [row] = await reader<DueCount[]>`
    select count(*) filter (where mulai <= ${today}::date)::int as kini,
      count(*) filter (where mulai > ${today}::date and mulai <= make_date(${year}, 12, 31))::int as tahun_ini,
      count(*) filter (where mulai between make_date(${year + 1}, 1, 1) and make_date(${year + 1}, 12, 31))::int
        as tahun_depan
    from (select ${from(reader)} as mulai ${due(reader, office, wanted)}) as one`;
  return row ?? { kini: 0, tahunIni: 0, tahunDepan: 0 };
}

/** Ids of the documents that are due from the first day to the last, longest due first; at most `limit`. */
export async function dueBetween(
  reader: Reader,
  office: string,
  { first, last }: { readonly first: Tanggal | null; readonly last: Tanggal },
  wanted: DueWanted,
  limit: number,
): Promise<string[]> {
  const rows = await reader<{ id: string }[]>`
    select id from (
      select d.id, d.nomor, d.at, ${from(reader)} as mulai ${due(reader, office, wanted)}) as one
    where mulai <= ${last}::date and (${first}::date is null or mulai >= ${first}::date)
    order by mulai, at, nomor limit ${limit}`;
  return rows.map(({ id }) => id);
}
