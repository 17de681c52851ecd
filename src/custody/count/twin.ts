import type { Reader } from '../../db/db.ts';

/** A paper and its scan, laid side by side by a person (F049). */
export interface TwinCheck {
  readonly id: string;
  readonly hardcopy: string;
  readonly softcopy: string;
  readonly softcopyName: string;
  /** Sheets of paper that were counted. */
  readonly lembar: number;
  /** Pages of the scan at that moment; null for a type without pages. */
  readonly halaman: number | null;
  readonly cocok: boolean;
  /** What differs; empty when they agree. */
  readonly catatan: string;
  readonly at: Date;
  readonly personName: string;
}

/** Comparisons of one paper, newest first. */
export async function twinChecksOf(reader: Reader, office: string, hardcopy: string): Promise<TwinCheck[]> {
  return reader<TwinCheck[]>`
    select t.id, t.hardcopy, t.softcopy, s.name as softcopy_name, t.lembar, t.halaman, t.cocok, t.catatan, t.at,
      p.name as person_name
    from twin_check t join softcopy s on (s.office, s.id) = (t.office, t.softcopy)
      join person p on (p.office, p.id) = (t.office, t.person)
    where (t.office, t.hardcopy) = (${office}, ${hardcopy}) order by t.at desc, t.id desc`;
}

/**
 * How far a paper and its scan are known to agree: never compared; said to differ; compared with a version that has
 * been replaced since; compared longer ago than a year; agreeing.
 */
export type TwinState = 'belum' | 'beda' | 'berganti' | 'lama' | 'cocok';

export interface Twin {
  readonly hardcopy: string;
  readonly code: string;
  readonly dokumen: string;
  readonly dokumenNomor: string;
  readonly judul: string;
  readonly unit: string;
  readonly place: string | null;
  readonly state: TwinState;
  readonly checkedAt: Date | null;
}

/** Days for which a comparison holds. */
const HOLDS = 365;

/** A file that can be laid beside paper: a PDF or a picture; others have no pages. */
export function isScan(mediaType: string): boolean {
  return mediaType === 'application/pdf' || mediaType.startsWith('image/');
}

// Papers at hand whose document has a scan, each with its last comparison.
const twins = (reader: Reader, office: string, now: Date) => reader`
  select h.id as hardcopy, h.code, h.dokumen, d.nomor as dokumen_nomor, d.judul, d.unit, h.place, t.at as checked_at,
    case when t.id is null then 'belum' when not t.cocok then 'beda'
      when exists (select from softcopy n where (n.office, n.menggantikan) = (t.office, t.softcopy)) then 'berganti'
      when t.at < ${new Date(now.getTime() - HOLDS * 86_400_000)} then 'lama' else 'cocok' end as state
  from hardcopy h join dokumen d on (d.office, d.id) = (h.office, h.dokumen)
    left join lateral (select t.* from twin_check t where (t.office, t.hardcopy) = (h.office, h.id)
      order by t.at desc, t.id desc limit 1) t on true
  where h.office = ${office} and h.dimusnahkan_at is null and h.dicoret_at is null
    and not exists (select from loan l where (l.office, l.hardcopy) = (h.office, h.id) and l.kembali_at is null)
    and exists (select from softcopy s join blob b on (b.office, b.sha256) = (s.office, s.sha256)
      where (s.office, s.dokumen) = (h.office, h.dokumen)
      and (b.media_type = 'application/pdf' or starts_with(b.media_type, 'image/'))
      and not exists (select from tombstone x where (x.office, x.softcopy) = (s.office, s.id)))`;

/**
 * Papers that have a scan and whose agreement nobody vouches for any more, those that differ first, then those never
 * compared; with `unit` only that unit's.
 */
export async function twinsToCheck(
  reader: Reader,
  office: string,
  { now, unit }: { readonly now: Date; readonly unit?: string },
  limit = 200,
): Promise<Twin[]> {
  return reader<Twin[]>`
    select * from (${twins(reader, office, now)}) w
    where state <> 'cocok' and (${unit ?? null}::uuid is null or unit = ${unit ?? null}::uuid)
    order by array_position(array['beda', 'berganti', 'belum', 'lama'], state), checked_at nulls first, dokumen_nomor, code
    limit ${limit}`;
}

/** How many papers there are to compare; with `unit` only that unit's. */
export async function twinCount(
  reader: Reader,
  office: string,
  { now, unit }: { readonly now: Date; readonly unit?: string },
): Promise<number> {
  const [row] = await reader<{ n: number }[]>`
    select count(*)::int as n from (${twins(reader, office, now)}) w
    where state <> 'cocok' and (${unit ?? null}::uuid is null or unit = ${unit ?? null}::uuid)`;
  return row?.n ?? 0;
}

/** A softcopy of the paper's document with which it can be compared. */
export interface Scanned {
  readonly id: string;
  readonly name: string;
  readonly at: Date;
  /** Pages of the file, and how many of them can be looked at as pictures. */
  readonly halaman: number | null;
  readonly gambar: number;
  readonly hasil: 'bersih' | 'temuan' | 'karantina' | null;
}

/** The present versions of a document's scans, the newest last. */
export async function scansOfDokumen(reader: Reader, office: string, dokumen: string): Promise<Scanned[]> {
  return reader<Scanned[]>`
    select s.id, s.name, s.at, e.halaman, coalesce(e.gambar, 0) as gambar, e.hasil
    from softcopy s join blob b on (b.office, b.sha256) = (s.office, s.sha256)
      left join examination e on (e.office, e.sha256) = (s.office, s.sha256)
    where (s.office, s.dokumen) = (${office}, ${dokumen})
      and (b.media_type = 'application/pdf' or starts_with(b.media_type, 'image/'))
      and not exists (select from softcopy n where (n.office, n.menggantikan) = (s.office, s.id))
      and not exists (select from tombstone x where (x.office, x.softcopy) = (s.office, s.id))
    order by s.at, s.id`;
}
