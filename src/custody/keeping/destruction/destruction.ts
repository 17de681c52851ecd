import { NotFound } from '../../../base/errors.ts';
import { isId } from '../../../base/id.ts';
import type { Reader } from '../../../db/db.ts';
import type { Kebijakan } from '../retensi.ts';
import type { Surat } from '../surat.ts';

/** Units whose officials may witness a destruction: legal, or supervising. */
export const UNSUR = ['hukum', 'pengawasan'] as const;
export type Unsur = (typeof UNSUR)[number];

/** Somebody who sees the destruction with their own eyes and signs for it. */
export interface Saksi {
  readonly nama: string;
  readonly jabatan: string;
  readonly unsur: Unsur;
}

/** A scan of the berita acara as it was signed on paper. */
export interface Pindaian {
  readonly sha256: string;
  readonly at: Date;
  readonly personName: string;
  /** Why it took the place of the one before; empty for the first. */
  readonly alasan: string;
}

/** A destruction from its proposal to its signed berita acara (UU 43/2009 art. 51; PP 28/2012 art. 66, 68). */
export interface Destruction {
  readonly office: string;
  readonly id: string;
  /** `BAP-2026-001`, once it is carried out. */
  readonly nomor: string | null;
  readonly alasan: string;
  /** How paper and content are destroyed. */
  readonly cara: string;
  /** The appraisal panel's consideration, the approval of the head of ANRI, and then the decision to destroy. */
  readonly pertimbangan: Surat;
  readonly persetujuan: Surat;
  readonly penetapan: Surat | null;
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
  /** The newest scan of it with its signatures. */
  readonly pindaian: Pindaian | null;
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

interface Row extends Omit<Destruction, 'pindaian'> {
  readonly scanSha256: string | null;
  readonly scanAt: Date;
  readonly scanName: string;
  readonly scanAlasan: string;
}

const select = (reader: Reader) => reader`
  select x.office, x.id, x.nomor, x.alasan, x.cara, x.at, x.person,
    jsonb_build_object('nomor', x.pertimbangan, 'tanggal', x.pertimbangan_tanggal) as pertimbangan,
    jsonb_build_object('nomor', x.persetujuan, 'tanggal', x.persetujuan_tanggal) as persetujuan,
    case when x.penetapan is not null
      then jsonb_build_object('nomor', x.penetapan, 'tanggal', x.penetapan_tanggal) end as penetapan,
    p.name as person_name, j.name as jabatan_name, x.disetujui_at, a.name as disetujui_name,
    k.name as disetujui_jabatan_name, x.ditarik_at, w.name as ditarik_name, x.ditarik_alasan, x.dilaksanakan_at,
    c.name as dilaksanakan_name, x.tempat, x.saksi, x.berita_acara,
    s.sha256 as scan_sha256, s.at as scan_at, s.name as scan_name, s.alasan as scan_alasan,
    (select count(*)::int from destruction_line l where (l.office, l.destruction) = (x.office, x.id)) as dokumen
  from destruction x
    join person p on (p.office, p.id) = (x.office, x.person)
    join jabatan j on (j.office, j.id) = (x.office, x.jabatan)
    left join person a on (a.office, a.id) = (x.office, x.disetujui_person)
    left join jabatan k on (k.office, k.id) = (x.office, x.disetujui_jabatan)
    left join person w on (w.office, w.id) = (x.office, x.ditarik_person)
    left join person c on (c.office, c.id) = (x.office, x.dilaksanakan_person)
    left join lateral (
      select n.sha256, n.at, n.alasan, np.name
      from destruction_scan n join person np on (np.office, np.id) = (n.office, n.person)
      where (n.office, n.destruction) = (x.office, x.id) order by n.at desc, n.id desc limit 1) s on true`;

function read({ scanSha256: sha256, scanAt: at, scanName, scanAlasan: alasan, ...rest }: Row): Destruction {
  return { ...rest, pindaian: sha256 === null ? null : { sha256, at, personName: scanName, alasan } };
}

/** Every destruction of the office, newest first. */
export async function destructionsOf(reader: Reader, office: string): Promise<Destruction[]> {
  const rows = await reader<Row[]>`${select(reader)} where x.office = ${office} order by x.at desc, x.id`;
  return rows.map(read);
}

/** @throws NotFound when the office has no such destruction */
export async function destructionById(reader: Reader, office: string, id: string): Promise<Destruction> {
  if (!isId(id)) throw new NotFound('destruction');
  const [row] = await reader<Row[]>`${select(reader)} where (x.office, x.id) = (${office}, ${id})`;
  if (!row) throw new NotFound('destruction');
  return read(row);
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
