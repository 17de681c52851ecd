import type { Reader } from '../../../db/db.ts';
import type { Surat } from '../surat.ts';

export const HASIL = ['musnah', 'permanen'] as const;
export type Hasil = (typeof HASIL)[number];

/** What the appraisal panel found of a document whose JRA says *dinilai kembali*, with its written consideration. */
export interface Penilaian extends Surat {
  readonly dokumen: string;
  readonly hasil: Hasil;
  readonly alasan: string;
  readonly at: Date;
  readonly personName: string;
}

/** The outcome that holds for each of these documents: permanent, once it was found so; none where there is none. */
export async function penilaianOf(
  reader: Reader,
  office: string,
  dokumen: readonly string[],
): Promise<Penilaian[]> {
  if (dokumen.length === 0) return [];
  return reader<Penilaian[]>`
    select distinct on (n.dokumen) n.dokumen, n.hasil, n.alasan, n.pertimbangan as nomor,
      n.pertimbangan_tanggal as tanggal, n.at, p.name as person_name
    from penilaian_kembali n join person p on (p.office, p.id) = (n.office, n.person)
    where n.office = ${office} and n.dokumen = any(${dokumen}::uuid[])
    order by n.dokumen, n.hasil desc`;
}
