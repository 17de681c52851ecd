import type { Reader } from '../../db/db.ts';

/** A hold on a document: while it stands nothing of it is destroyed (UU 43/2009 art. 51 (1) d). */
export interface Hold {
  readonly id: string;
  readonly dokumen: string;
  readonly alasan: string;
  /** Number of the dispute, objection or request; may be empty. */
  readonly nomorPerkara: string;
  readonly at: Date;
  readonly personName: string;
  readonly dicabutAt: Date | null;
  readonly dicabutName: string | null;
  readonly dicabutAlasan: string | null;
}

/** Every hold there ever was on these documents, newest first. */
export async function holdsOf(reader: Reader, office: string, dokumen: readonly string[]): Promise<Hold[]> {
  if (dokumen.length === 0) return [];
  return reader<Hold[]>`
    select h.id, h.dokumen, h.alasan, h.nomor_perkara, h.at, p.name as person_name, h.dicabut_at,
      q.name as dicabut_name, h.dicabut_alasan
    from hold h join person p on (p.office, p.id) = (h.office, h.person)
      left join person q on (q.office, q.id) = (h.office, h.dicabut_person)
    where h.office = ${office} and h.dokumen = any(${dokumen}::uuid[])
    order by h.at desc, h.id`;
}
