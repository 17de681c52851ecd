import type { Reader } from '../../db/db.ts';

/** That somebody looked for a missing paper and it was not there. */
export interface Search {
  readonly hardcopy: string;
  readonly at: Date;
  readonly personName: string;
  /** Where they looked and whom they asked. */
  readonly catatan: string;
}

/** The last search for each of these papers, by paper; none for one that was seen, moved or lent since. */
export async function searchesOf(
  reader: Reader,
  office: string,
  hardcopies: readonly string[],
): Promise<ReadonlyMap<string, Search>> {
  if (hardcopies.length === 0) return new Map();
  const rows = await reader<Search[]>`
    select distinct on (s.hardcopy) s.hardcopy, s.at, p.name as person_name, s.catatan
    from shelf_count_search s join person p on (p.office, p.id) = (s.office, s.person)
    where s.office = ${office} and s.hardcopy = any(${[...hardcopies]}::uuid[])
      and not exists (select from hardcopy_move m where (m.office, m.hardcopy) = (s.office, s.hardcopy) and m.at > s.at)
      and not exists (select from loan l
        where (l.office, l.hardcopy) = (s.office, s.hardcopy) and coalesce(l.kembali_at, l.at) > s.at)
      and not exists (select from shelf_count_scan n
        where (n.office, n.hardcopy) = (s.office, s.hardcopy) and n.scanned_at > s.at)
    order by s.hardcopy, s.at desc, s.id`;
  return new Map(rows.map((row) => [row.hardcopy, row]));
}
