import type { Reader } from '../../../../db/db.ts';
import type { How } from '../../../../procedure/run.ts';

/** What a performer stated and attached; for a part carried over, what was stated in the run it came from. */
export interface Proof {
  readonly pernyataan: string;
  readonly paperNomor: string;
  readonly paperPlace: string;
  readonly sha256: string | null;
  readonly fileName: string | null;
}

/** An output as it came in, whether it counts now or was sent back since. */
export interface ShownPart {
  readonly id: string;
  readonly step: number;
  readonly output: string;
  readonly unit: string | null;
  readonly unitName: string | null;
  readonly at: Date;
  readonly how: How;
  readonly evidence: string;
  readonly personName: string;
  readonly jabatanName: string;
  /** The return that it went back with; null while it counts. */
  readonly returnedBy: string | null;
  readonly proof: Proof | null;
}

/** Everything that was ever handed in to a run, in order, with who, as what, and what proves it. */
export async function partsOf(reader: Reader, office: string, run: string): Promise<ShownPart[]> {
  const [rows, proofs] = await Promise.all([
    reader<Omit<ShownPart, 'proof'>[]>`
      select p.id, p.step, p.output, p.unit, u.short_name as unit_name, p.at, p.how, p.evidence,
        n.name as person_name, j.name as jabatan_name, p.returned_by
      from step_part p join person n on (n.office, n.id) = (p.office, p.person)
        join jabatan j on (j.office, j.id) = (p.office, p.jabatan)
        left join unit u on (u.office, u.id) = (p.office, p.unit)
      where (p.office, p.run) = (${office}, ${run}) order by p.at, p.step, p.id`,
    reader<(Proof & { part: string })[]>`
      with recursive origin as (
        select id as part, id as root, evidence from step_part where (office, run) = (${office}, ${run})
        union all
        select o.part, p.id, p.evidence from origin o
          join step_part p on p.office = ${office}
            and p.id = case when o.evidence like 'part:%' then substr(o.evidence, 6)::uuid end)
      select o.part, s.pernyataan, s.paper_nomor, s.paper_place, s.sha256, s.file_name
      from origin o join statement s on (s.office, s.part) = (${office}, o.root)`,
  ]);
  const byPart = new Map(proofs.map(({ part, ...proof }) => [part, proof]));
  return rows.map((row) => ({ ...row, proof: byPart.get(row.id) ?? null }));
}
