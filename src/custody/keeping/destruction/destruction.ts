import { NotFound } from '../../../base/errors.ts';
import { isId } from '../../../base/id.ts';
import type { Reader } from '../../../db/db.ts';
import type { Kebijakan } from '../retensi.ts';

/** Somebody who sees the destruction with their own eyes and signs for it. */
export interface Saksi {
  readonly nama: string;
  readonly jabatan: string;
}

/** A destruction from its proposal to its berita acara (UU 43/2009 art. 51; PP 28/2012 art. 64–78). */
export interface Destruction {
  readonly office: string;
  readonly id: string;
  /** `BAP-2026-001`, once it is carried out. */
  readonly nomor: string | null;
  readonly alasan: string;
  /** How paper and content are destroyed. */
  readonly cara: string;
  /** Number of the appraisal panel's consideration, and of the approval from outside the office. */
  readonly pertimbangan: string;
  readonly persetujuan: string;
  readonly at: Date;
  readonly person: string;
  readonly personName: string;
  readonly jabatanName: string;
  readonly disetujuiAt: Date | null;
  readonly disetujuiName: string | null;
  readonly disetujuiJabatanName: string | null;
  readonly ditarikAt: Date | null;
  readonly ditarikName: string | null;
  readonly ditarikAlasan: string | null;
  readonly dilaksanakanAt: Date | null;
  readonly dilaksanakanName: string | null;
  readonly tempat: string | null;
  readonly saksi: readonly Saksi[] | null;
  /** SHA-256 of the berita acara. */
  readonly beritaAcara: string | null;
  /** How many documents it names. */
  readonly dokumen: number;
}

export type DestructionState = 'diusulkan' | 'disetujui' | 'dilaksanakan' | 'ditarik';

/** Where it stands. */
export function stateOf({
  dilaksanakanAt,
  ditarikAt,
  disetujuiAt,
}: Pick<Destruction, 'dilaksanakanAt' | 'ditarikAt' | 'disetujuiAt'>): DestructionState {
  if (dilaksanakanAt) return 'dilaksanakan';
  if (ditarikAt) return 'ditarik';
  return disetujuiAt ? 'disetujui' : 'diusulkan';
}

const select = (reader: Reader) => reader`
  select x.office, x.id, x.nomor, x.alasan, x.cara, x.pertimbangan, x.persetujuan, x.at, x.person,
    p.name as person_name, j.name as jabatan_name, x.disetujui_at, a.name as disetujui_name,
    k.name as disetujui_jabatan_name, x.ditarik_at, w.name as ditarik_name, x.ditarik_alasan, x.dilaksanakan_at,
    c.name as dilaksanakan_name, x.tempat, x.saksi, x.berita_acara,
    (select count(*)::int from destruction_line l where (l.office, l.destruction) = (x.office, x.id)) as dokumen
  from destruction x
    join person p on (p.office, p.id) = (x.office, x.person)
    join jabatan j on (j.office, j.id) = (x.office, x.jabatan)
    left join person a on (a.office, a.id) = (x.office, x.disetujui_person)
    left join jabatan k on (k.office, k.id) = (x.office, x.disetujui_jabatan)
    left join person w on (w.office, w.id) = (x.office, x.ditarik_person)
    left join person c on (c.office, c.id) = (x.office, x.dilaksanakan_person)`;

/** Every destruction of the office, newest first. */
export async function destructionsOf(reader: Reader, office: string): Promise<Destruction[]> {
  return reader<Destruction[]>`${select(reader)} where x.office = ${office} order by x.at desc, x.id`;
}

/** @throws NotFound when the office has no such destruction */
export async function destructionById(reader: Reader, office: string, id: string): Promise<Destruction> {
  if (!isId(id)) throw new NotFound('destruction');
  const [row] = await reader<Destruction[]>`
    ${select(reader)} where (x.office, x.id) = (${office}, ${id})`;
  if (!row) throw new NotFound('destruction');
  return row;
}

/** A document in a destruction, with the policy as it stood when it was proposed. */
export interface DestructionLine {
  readonly dokumen: string;
  readonly kebijakan: Kebijakan;
}

/** The documents of a destruction. */
export async function linesOf(
  reader: Reader,
  office: string,
  destruction: string,
): Promise<DestructionLine[]> {
  return reader<DestructionLine[]>`
    select dokumen, kebijakan from destruction_line
    where (office, destruction) = (${office}, ${destruction}) order by dokumen`;
}
