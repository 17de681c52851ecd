import type { Reader } from '../../../db/db.ts';

/** Days between the mark and the removal. */
export const ORPHAN_DAYS = 30;
const DAY_MS = 86_400_000;

/** Bytes in the store that no office has a record of, as the last check found them. */
export interface Orphan {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** When a check saw it first; for what was set aside, when. */
  readonly at: Date;
  /** Damaged bytes that were set aside when a whole copy took their place. */
  readonly sisihan: boolean;
  readonly markedAt: Date | null;
  readonly markedPerson: string | null;
  readonly markedName: string | null;
}

/** Orphans that checks found and nobody has removed yet, the oldest first. */
export async function orphansOf(reader: Reader, office: string, limit = 500): Promise<Orphan[]> {
  return reader<Orphan[]>`
    with found as (
      select sha256, max(size) as size, min(at) as at, false as sisihan
      from fixity_finding where office = ${office} and hasil = 'tak_tercatat' and pulih_at is null group by sha256
      union all
      select disisihkan, 0, min(pulih_at), true
      from fixity_finding where office = ${office} and disisihkan is not null group by disisihkan)
    select f.sha256, coalesce(nullif(f.size, 0), o.size, 0) as size, f.at, f.sisihan, o.marked_at, o.marked_person,
      p.name as marked_name
    from found f
      left join orphan o on (o.office, o.sha256) = (${office}, f.sha256) and o.gone_at is null and o.gugur_at is null
      left join person p on (p.office, p.id) = (o.office, o.marked_person)
    where not exists (select from blob b where b.sha256 = f.sha256 and b.dimusnahkan_at is null)
      and o.removed_at is null
      and not exists (select from orphan g where (g.office, g.sha256) = (${office}, f.sha256) and g.gone_at > f.at)
    order by f.at, f.sha256 limit ${limit}`;
}

/** From when a marked orphan may be removed. */
export function removableFrom(markedAt: Date): Date {
  return new Date(markedAt.getTime() + ORPHAN_DAYS * DAY_MS);
}
