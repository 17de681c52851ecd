import { dayOf, longDay, type Zone } from '../../../base/tanggal.ts';
import { type Both, both } from '../../../base/text.ts';
import type { Reader } from '../../../db/db.ts';
import type { Kebijakan } from '../retensi.ts';
import { masaText } from '../retensi.ts';
import { suratText } from '../surat.ts';

/** Why a document is gone: what its tombstones hold, with the berita acara under which it went. */
export interface Gone {
  readonly dokumen: string;
  readonly destruction: string;
  /** `BAP-2026-001` */
  readonly nomor: string;
  readonly dilaksanakanAt: Date;
  readonly alasan: string;
  readonly kebijakan: Kebijakan;
  /** Tombstones. */
  readonly softcopy: number;
  readonly hardcopy: number;
  readonly diusulkan: string;
  readonly disetujui: string;
  readonly zone: Zone;
}

/** Why each of these documents is gone; those that are still there are left out. */
export async function goneOf(reader: Reader, office: string, dokumen: readonly string[]): Promise<Gone[]> {
  if (dokumen.length === 0) return [];
  return reader<Gone[]>`
    select l.dokumen, x.id as destruction, x.nomor, x.dilaksanakan_at, x.alasan, l.kebijakan, p.name as diusulkan,
      a.name as disetujui, o.zone,
      (select count(*)::int from tombstone t
        where (t.office, t.dokumen) = (l.office, l.dokumen) and t.softcopy is not null) as softcopy,
      (select count(*)::int from tombstone t
        where (t.office, t.dokumen) = (l.office, l.dokumen) and t.hardcopy is not null) as hardcopy
    from destruction_line l join destruction x on (x.office, x.id) = (l.office, l.destruction)
      join person p on (p.office, p.id) = (x.office, x.person)
      join person a on (a.office, a.id) = (x.office, x.disetujui_person)
      join office o on o.id = l.office
    where l.office = ${office} and l.dokumen = any(${dokumen}::uuid[]) and x.dilaksanakan_at is not null`;
}

/** The answer at the desk to "why is it gone?", in one or two sentences that can be proved by the berita acara. */
export function goneSentence(gone: Gone): Both {
  const { kebijakan, nomor, zone, dilaksanakanAt } = gone;
  const day = dayOf(dilaksanakanAt, zone);
  const masa = masaText(kebijakan);
  const surat = kebijakan.penilaian && suratText(kebijakan.penilaian);
  const appraised = surat
    ? both(`, lalu dinilai kembali dengan ${surat.id}`, `, then appraised again by ${surat.en}`)
    : both('', '');
  return both(
    `Dimusnahkan ${longDay(day)} dengan berita acara ${nomor}, karena retensinya habis ${longDay(kebijakan.inaktifSampai)}: kode ${kebijakan.kode}, ${masa.id} sejak ditutup ${longDay(kebijakan.ditutupPada)} (${kebijakan.dasar})${appraised.id}. Diusulkan ${gone.diusulkan}, disetujui ${gone.disetujui}.`,
    `Destroyed on ${longDay(day, 'en')} under minutes ${nomor}, since its retention ended on ${longDay(kebijakan.inaktifSampai, 'en')}: code ${kebijakan.kode}, ${masa.en} from its closing on ${longDay(kebijakan.ditutupPada, 'en')} (${kebijakan.dasar})${appraised.en}. Proposed by ${gone.diusulkan}, approved by ${gone.disetujui}.`,
  );
}
