import type { Reader } from '../../../../db/db.ts';

/** Why an item that an earlier update left out stands in this one. */
export interface Returning {
  readonly why: 'ditunda' | 'belum_diputuskan';
  /** The reason that was written then. */
  readonly alasan: string;
}

type Row = { entry: string; ditunda: string | null; belum: string | null };

/** Of a run's entries, those whose item the plenary put off or the desk left undecided in the update before. */
export async function returningIn(
  reader: Reader,
  office: string,
  run: string,
): Promise<ReadonlyMap<string, Returning>> {
  const rows = await reader<Row[]>`
    select distinct on (e.id) e.id as entry, p.alasan as ditunda, c.alasan as belum
    from run now join draft d on (d.office, d.run) = (now.office, now.id)
      join entry e on (e.office, e.draft) = (d.office, d.id)
      join entry o on (o.office, o.item) = (e.office, e.item) and o.id <> e.id
      join draft od on (od.office, od.id) = (o.office, o.draft)
      join run before on (before.office, before.id) = (od.office, od.run) and before.opened_at < now.opened_at
      left join postponement p on (p.office, p.entry) = (o.office, o.id)
      left join classification c on (c.office, c.entry) = (o.office, o.id) and c.klasifikasi = 'belum_diputuskan'
    where (now.office, now.id) = (${office}, ${run})
    order by e.id, before.opened_at desc, p.at desc`;
  return new Map(
    rows.flatMap(({ entry, ditunda, belum }): [string, Returning][] => {
      if (ditunda !== null) return [[entry, { why: 'ditunda', alasan: ditunda }]];
      return belum === null ? [] : [[entry, { why: 'belum_diputuskan', alasan: belum }]];
    }),
  );
}
