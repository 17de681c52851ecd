import { isId } from '../base/id.ts';
import type { Reader } from '../db/db.ts';

/** A monthly recapitulation as it was reported. */
export interface Rekap {
  readonly run: string;
  /** First, second … report of the run; a report that was sent back is followed by another. */
  readonly ke: number;
  /** `RD-PR-2026-01`, the later ones with their count. */
  readonly nomor: string;
  /** SHA-256 of the PDF. */
  readonly pdf: string;
  /** `stackHash` of what it lists. */
  readonly isi: string;
  readonly dokumen: number;
  readonly softcopy: number;
  readonly hardcopy: number;
  readonly at: Date;
  readonly person: string;
  readonly personName: string;
  readonly disetujuiAt: Date | null;
  readonly disetujuiName: string | null;
}

/** The reports of a run, the newest first. */
export async function rekapOf(reader: Reader, office: string, run: string): Promise<Rekap[]> {
  if (!isId(run)) return [];
  return reader<Rekap[]>`
    select r.run, r.ke, r.nomor, r.pdf, r.isi, r.dokumen, r.softcopy, r.hardcopy, r.at, r.person, p.name as person_name,
      r.disetujui_at, a.name as disetujui_name
    from rekap r join person p on (p.office, p.id) = (r.office, r.person)
      left join person a on (a.office, a.id) = (r.office, r.disetujui_person)
    where (r.office, r.run) = (${office}, ${run}) order by r.ke desc`;
}

/** Number of the next report of a run. */
export function nomorOf(runNomor: string, ke: number): string {
  return ke === 1 ? `RD-${runNomor}` : `RD-${runNomor}-${ke}`;
}
