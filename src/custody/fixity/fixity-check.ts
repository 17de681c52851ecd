import type { Reader } from '../../db/db.ts';
import type { Salinan } from './check-blob.ts';

/** One check of an office's files; it may take several sittings. */
export interface FixityCheck {
  readonly id: string;
  readonly startedAt: Date;
  /** When it was last worked on. */
  readonly satAt: Date;
  /** Null while files are left to read. */
  readonly endedAt: Date | null;
  readonly cursor: string;
  /** Files and bytes read so far, each copy for itself. */
  readonly files: number;
  readonly bytes: number;
  readonly umpan: number;
  readonly umpanDitemukan: number;
  /** Findings that stood when it ended. */
  readonly temuan: number | null;
}

/** The newest checks first. */
export async function fixityChecks(reader: Reader, office: string, limit = 12): Promise<FixityCheck[]> {
  return reader<FixityCheck[]>`
    select id, started_at, sat_at, ended_at, cursor, files, bytes, umpan, umpan_ditemukan, temuan
    from fixity_check where office = ${office} order by started_at desc limit ${limit}`;
}

/** A file that was not as recorded, and still is not. */
export interface FixityFinding {
  readonly id: string;
  readonly sha256: string;
  readonly salinan: Salinan;
  readonly hasil: 'berubah' | 'hilang' | 'tak_tercatat' | 'umpan_lolos';
  /** Bytes. */
  readonly size: number;
  readonly at: Date;
  /** The softcopy with these bytes that came first, with its unit and whether its document is proposed for exclusion. */
  readonly name: string | null;
  readonly unit: string | null;
  readonly dikecualikan: boolean;
}

/** Findings that stand, the oldest first; at most `limit`. */
export async function standingFindings(
  reader: Reader,
  office: string,
  limit = 500,
): Promise<FixityFinding[]> {
  return reader<FixityFinding[]>`
    select f.id, f.sha256, f.salinan, f.hasil, coalesce(f.size, b.size, 0) as size, f.at, s.name, s.unit,
      coalesce(d.klasifikasi = 'usul_dikecualikan', false) as dikecualikan
    from fixity_finding f left join blob b on (b.office, b.sha256) = (f.office, f.sha256)
      left join lateral (
        select name, unit, dokumen from softcopy s where (s.office, s.sha256) = (f.office, f.sha256)
        order by at, id limit 1) s on true
      left join dokumen d on (d.office, d.id) = (f.office, s.dokumen)
    where f.office = ${office} and f.pulih_at is null order by f.at, f.sha256, f.salinan limit ${limit}`;
}

/** How many findings stand, by what was found. */
export async function countFindings(
  reader: Reader,
  office: string,
): Promise<Readonly<Record<FixityFinding['hasil'], number>>> {
  const rows = await reader<{ hasil: FixityFinding['hasil']; n: number }[]>`
    select hasil, count(*)::int as n from fixity_finding
    where office = ${office} and pulih_at is null group by hasil`;
  return {
    ...{ berubah: 0, hilang: 0, tak_tercatat: 0, umpan_lolos: 0 },
    ...Object.fromEntries(rows.map(({ hasil, n }) => [hasil, n])),
  };
}

/** Files that are damaged or missing in a copy, and those of them that no copy has whole any more. */
export async function damagedFiles(
  reader: Reader,
  office: string,
  copies: number,
): Promise<{ readonly files: number; readonly lost: ReadonlySet<string> }> {
  const rows = await reader<{ sha256: string; n: number }[]>`
    select sha256, count(distinct salinan)::int as n from fixity_finding
    where office = ${office} and pulih_at is null and hasil in ('berubah', 'hilang') group by sha256`;
  return { files: rows.length, lost: new Set(rows.flatMap(({ sha256, n }) => (n >= copies ? sha256 : []))) };
}

/** What an office keeps in one copy, and how well it is looked after. */
export interface Coverage {
  readonly salinan: Salinan;
  readonly files: number;
  readonly bytes: number;
  /** Files that no check has read in this copy yet. */
  readonly unchecked: number;
  /** When the file was checked whose last check lies furthest back; null when none was. */
  readonly oldest: Date | null;
}

export async function coverageOf(
  reader: Reader,
  office: string,
  salinan: readonly Salinan[],
): Promise<Coverage[]> {
  return reader<Coverage[]>`
    select s.salinan, count(b.sha256)::int as files, coalesce(sum(b.size), 0)::bigint as bytes,
      count(b.sha256) filter (where r.sha256 is null)::int as unchecked, min(r.at) as oldest
    from unnest(${[...salinan]}::text[]) with ordinality s(salinan, n)
      left join blob b on b.office = ${office} and b.dimusnahkan_at is null
      left join fixity_result r on (r.office, r.sha256, r.salinan) = (b.office, b.sha256, s.salinan)
    group by s.salinan, s.n order by s.n`;
}

/** A file to be read in one copy. */
export interface ToCheck {
  readonly sha256: string;
  readonly size: number;
  readonly salinan: Salinan;
}

/**
 * What a check has still to read: what no check ever read first, then what was read longest ago. Nothing is concluded
 * from times, which a wrong clock may have written.
 */
export async function leftToCheck(
  reader: Reader,
  office: string,
  check: string,
  salinan: readonly Salinan[],
  limit: number,
): Promise<ToCheck[]> {
  return reader<ToCheck[]>`
    select b.sha256, b.size, s.salinan
    from blob b cross join unnest(${[...salinan]}::text[]) s(salinan)
      left join fixity_result r on (r.office, r.sha256, r.salinan) = (b.office, b.sha256, s.salinan)
    where b.office = ${office} and b.dimusnahkan_at is null
      and r.fixity_check is distinct from ${check}
    order by r.at nulls first, b.sha256, s.salinan limit ${limit}`;
}

/** How many files a check has still to read. */
export async function countLeft(
  reader: Reader,
  office: string,
  check: string,
  salinan: readonly Salinan[],
): Promise<number> {
  const [row] = await reader<{ n: number }[]>`
    select count(*)::int as n
    from blob b cross join unnest(${[...salinan]}::text[]) s(salinan)
      left join fixity_result r on (r.office, r.sha256, r.salinan) = (b.office, b.sha256, s.salinan)
    where b.office = ${office} and b.dimusnahkan_at is null
      and r.fixity_check is distinct from ${check}`;
  return row?.n ?? 0;
}

/** The office that was opened first looks after what belongs to none: bytes in the store without a record. */
export async function keeperOffice(reader: Reader): Promise<string | null> {
  const [row] = await reader<{ id: string }[]>`select id from office order by id limit 1`;
  return row?.id ?? null;
}
