import type { Tanggal } from '../../../../base/tanggal.ts';
import { strayedPapers } from '../../../../custody/count/strayed.ts';
import { hasOpenFindings } from '../../../../custody/examine/file-state.ts';
import type { Reader } from '../../../../db/db.ts';
import type { Within } from './search.ts';

/** How the archive stands: what waits for somebody, counted. */
export interface Standing {
  readonly dokumen: number;
  /** True while nobody in the office has recorded a document. */
  readonly kosong: boolean;
  readonly softcopy: number;
  readonly tempat: number;
  /** Files that no document has yet, by unit. */
  readonly unmatched: readonly { readonly unit: string; readonly unitName: string; readonly n: number }[];
  readonly waiting: number;
  readonly quarantined: number;
  /** Files in which findings still have to be answered. */
  readonly findings: number;
  readonly overdue: number;
  /** Papers that were never shelved. */
  readonly unshelved: number;
  /** Papers that a shelf count saw elsewhere or did not find. */
  readonly strayed: number;
  readonly unclassed: number;
  readonly withoutCode: number;
  /** The last fixity check that came to an end, and files still not as recorded. */
  readonly fixity: { readonly at: Date; readonly files: number; readonly bad: number } | null;
}

type Counts = Omit<Standing, 'unmatched' | 'fixity' | 'strayed'>;

/** Reads the counts of the archive's first page in three statements. */
export async function standingOf(
  reader: Reader,
  { office, unit }: Within,
  today: Tanggal,
): Promise<Standing> {
  const of = (table: string) => reader`(${unit}::uuid is null or ${reader(`${table}.unit`)} = ${unit}::uuid)`;
  const kept = reader`d.office = ${office} and ${of('d')} and d.dicoret_at is null`;
  const paper = reader`h.office = ${office} and h.dicoret_at is null and exists (
    select from dokumen d where (d.office, d.id) = (h.office, h.dokumen) and ${of('d')})`;
  const live = reader`s.office = ${office} and ${of('s')} and s.dicoret_at is null
    and not exists (select from softcopy n where (n.office, n.menggantikan) = (s.office, s.id))
    and not exists (select from tombstone t where (t.office, t.softcopy) = (s.office, s.id))`;
  const [counts, unmatched, fixity, strayed] = await Promise.all([
    reader<Counts[]>`
      select
        (select count(*)::int from dokumen d where ${kept}) as dokumen,
        not exists (select from dokumen d where d.office = ${office}) as kosong,
        (select count(*)::int from softcopy s where ${live}) as softcopy,
        (select count(*)::int from place where office = ${office} and closed_at is null) as tempat,
        (select count(*)::int from softcopy s left join examination e on (e.office, e.sha256) = (s.office, s.sha256)
          where ${live} and e.hasil is null) as waiting,
        (select count(*)::int from softcopy s join examination e on (e.office, e.sha256) = (s.office, s.sha256)
          where ${live} and e.hasil = 'karantina' and not exists (select from finding_answer a
            where (a.office, a.sha256, a.code) = (s.office, s.sha256, 'karantina'))) as quarantined,
        (select count(*)::int from softcopy s join examination e on (e.office, e.sha256) = (s.office, s.sha256)
          where ${live} and ${hasOpenFindings(reader)}) as findings,
        (select count(*)::int from loan l join hardcopy h on (h.office, h.id) = (l.office, l.hardcopy)
          where ${paper} and l.kembali_at is null and l.jatuh_tempo < ${today}) as overdue,
        (select count(*)::int from hardcopy h where ${paper} and h.place is null and h.dimusnahkan_at is null) as unshelved,
        (select count(*)::int from dokumen d where ${kept}
          and d.klasifikasi = 'belum_diputuskan' and d.dimusnahkan_at is null) as unclassed,
        (select count(*)::int from dokumen d where ${kept}
          and d.kode_arsip is null and d.dimusnahkan_at is null) as without_code`,
    reader<Standing['unmatched'][number][]>`
      select s.unit, u.short_name as unit_name, count(*)::int as n
      from softcopy s join unit u on (u.office, u.id) = (s.office, s.unit)
      where ${live} and s.dokumen is null group by s.unit, u.short_name, u.position order by u.position`,
    reader<NonNullable<Standing['fixity']>[]>`
      select c.ended_at as at, c.files, (select count(distinct (f.sha256, f.salinan))::int from fixity_finding f
        where f.office = c.office and f.pulih_at is null and f.hasil in ('berubah', 'hilang')) as bad
      from fixity_check c where c.office = ${office} and c.ended_at is not null order by c.ended_at desc limit 1`,
    strayedPapers(reader, office),
  ]);
  const [row] = counts;
  if (!row) throw new Error('counts have one row');
  const own = strayed.filter((paper) => unit === null || paper.unit === unit);
  return { ...row, unmatched, fixity: fixity[0] ?? null, strayed: own.length };
}
