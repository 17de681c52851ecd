import { longDay, type Tanggal } from '../../base/tanggal.ts';
import { type Both, both } from '../../base/text.ts';
import type { Dokumen } from '../dokumen/dokumen.ts';
import type { JraRetensi, KlasifikasiArsip, Nasib } from './klasifikasi-arsip.ts';
import type { Penilaian } from './penilaian/penilaian.ts';
import { suratText } from './surat.ts';

/** The policy under which one document is kept, with the days it comes to: goes into proposals and tombstones. */
export interface Kebijakan extends JraRetensi {
  readonly kode: string;
  readonly uraian: string;
  readonly ditutupPada: Tanggal;
  /** Last day of the active, and of the inactive period. */
  readonly aktifSampai: Tanggal;
  readonly inaktifSampai: Tanggal;
  /** What the appraisal panel decided where the JRA leaves it to them. */
  readonly penilaian: Pick<Penilaian, 'hasil' | 'nomor' | 'tanggal'> | null;
}

/** What is known of how long a document is kept. */
export interface Retensi {
  /** What is missing; null when nothing is. */
  readonly kurang: 'kode' | 'retensi' | 'penutupan' | null;
  /** What becomes of it: by the JRA, or by the appraisal that the JRA asks for. */
  readonly nasib: Nasib | null;
  /** There once nothing is missing. */
  readonly kebijakan: Kebijakan | null;
  /** First day on which its destruction may be proposed; null when it may not, or is not known. */
  readonly musnahMulai: Tanggal | null;
  /** The whole reckoning in one sentence. */
  readonly kalimat: Both;
}

/** The same day so many years later; 29 February becomes the 28th where the year has none. */
export function yearsAfter(day: Tanggal, years: number): Tanggal {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const target = year + years;
  const leap = (target % 4 === 0 && target % 100 !== 0) || target % 400 === 0;
  const of = month === 2 && date === 29 && !leap ? 28 : date;
  return [String(target).padStart(4, '0'), String(month).padStart(2, '0'), String(of).padStart(2, '0')].join(
    '-',
  );
}

/** The day after. */
export function dayAfter(day: Tanggal): Tanggal {
  return new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

const inEnglish = (years: number) => (years === 1 ? '1 year' : `${years} years`);

/** "aktif 1 tahun dan inaktif 2 tahun" */
export function masaText({ aktifTahun, inaktifTahun }: JraRetensi): Both {
  return both(
    `aktif ${aktifTahun} tahun dan inaktif ${inaktifTahun} tahun`,
    `active for ${inEnglish(aktifTahun)} and inactive for ${inEnglish(inaktifTahun)}`,
  );
}

const missing = (kurang: Retensi['kurang'], nasib: Nasib | null, kalimat: Both): Retensi => ({
  kurang,
  nasib,
  kebijakan: null,
  musnahMulai: null,
  kalimat,
});

const AFTER: Readonly<Record<Nasib, Both>> = {
  musnah: both('sesudah itu dapat diusulkan musnah', 'then it may be proposed for destruction'),
  permanen: both('sesudah itu permanen dan tidak dimusnahkan', 'then it is permanent and not destroyed'),
  dinilai_kembali: both('sesudah itu dinilai kembali', 'then it is appraised again'),
};

/** What becomes of it; an appraisal as permanent holds whatever the JRA says later. */
function nasibOf(jra: Nasib, penilaian: Penilaian | null): Nasib {
  if (penilaian?.hasil === 'permanen') return 'permanen';
  return jra === 'dinilai_kembali' && penilaian ? penilaian.hasil : jra;
}

function ending(nasib: Nasib, { penilaian }: Kebijakan, from: Tanggal): Both {
  const [id, en] = [longDay(from), longDay(from, 'en')];
  const surat = penilaian && suratText(penilaian);
  if (nasib === 'musnah')
    return surat
      ? both(
          `dinilai kembali dan dapat diusulkan musnah (${surat.id})`,
          `appraised again, and may be proposed for destruction (${surat.en})`,
        )
      : both(`dapat diusulkan musnah mulai ${id}`, `may be proposed for destruction from ${en}`);
  if (nasib === 'permanen')
    return surat
      ? both(
          `dinilai kembali dan permanen, tidak pernah dimusnahkan (${surat.id})`,
          `appraised again as permanent, never destroyed (${surat.en})`,
        )
      : both('permanen, tidak pernah dimusnahkan', 'permanent, never destroyed');
  return both(
    `dinilai kembali mulai ${id}, tidak dimusnahkan sebelum itu`,
    `to be appraised again from ${en}, not destroyed before`,
  );
}

function reckoned(nasib: Nasib, kebijakan: Kebijakan, from: Tanggal): Both {
  const { aktifTahun, inaktifTahun } = kebijakan;
  const days = [kebijakan.ditutupPada, kebijakan.aktifSampai, kebijakan.inaktifSampai];
  const [closed, active, inactive] = days.map((day) => both(longDay(day), longDay(day, 'en'))) as [
    Both,
    Both,
    Both,
  ];
  const end = ending(nasib, kebijakan, from);
  return both(
    `Ditutup ${closed.id}, aktif ${aktifTahun} tahun sampai ${active.id}, inaktif ${inaktifTahun} tahun sampai ${inactive.id}: ${end.id}.`,
    `Closed on ${closed.en}, active for ${inEnglish(aktifTahun)} until ${active.en}, inactive for ${inEnglish(inaktifTahun)} until ${inactive.en}: ${end.en}.`,
  );
}

/**
 * How long a document is kept: from the day its file was closed, by the periods that the office's JRA sets for its
 * code. Both periods count from that day together, so that their sum is what the JRA says; the last day of the sum
 * still belongs to the retention. UU 43/2009 art. 48; PKPU 17/2023.
 * @param penilaian the outcome of its appraisal, where there is one
 */
export function retensiOf(
  { kodeArsip, ditutupPada }: Pick<Dokumen, 'kodeArsip' | 'ditutupPada'>,
  klasifikasi: Pick<KlasifikasiArsip, 'kode' | 'uraian' | 'retensi'> | null,
  penilaian: Penilaian | null = null,
): Retensi {
  if (!kodeArsip || !klasifikasi)
    return missing(
      'kode',
      null,
      both(
        'Kode klasifikasi arsip belum diberikan. Sampai ada kode dan retensinya, dokumen ini tidak dapat dimusnahkan.',
        'It has no archive code yet. Until it has one, and its retention, this document cannot be destroyed.',
      ),
    );
  const { kode, uraian, retensi } = klasifikasi;
  if (!retensi)
    return missing(
      'retensi',
      null,
      both(
        `Retensi belum ditetapkan untuk kode ${kode}. Sampai ditetapkan dari JRA, dokumen ini tidak dapat dimusnahkan.`,
        `Retention is not set yet for code ${kode}. Until it is set from the JRA, this document cannot be destroyed.`,
      ),
    );
  const { aktifTahun, inaktifTahun } = retensi;
  const nasib = nasibOf(retensi.nasib, penilaian);
  if (!ditutupPada)
    return missing(
      'penutupan',
      nasib,
      both(
        `Sejak berkasnya ditutup: ${masaText(retensi).id}, ${AFTER[nasib].id}. Tanggal penutupan belum diisi.`,
        `From the day its file is closed: ${masaText(retensi).en}, ${AFTER[nasib].en}. That day is not filled in yet.`,
      ),
    );
  const aktifSampai = yearsAfter(ditutupPada, aktifTahun);
  const inaktifSampai = yearsAfter(ditutupPada, aktifTahun + inaktifTahun);
  const decides = penilaian && (retensi.nasib === 'dinilai_kembali' || penilaian.hasil === 'permanen');
  const decided = decides
    ? { hasil: penilaian.hasil, nomor: penilaian.nomor, tanggal: penilaian.tanggal }
    : null;
  const days = { ditutupPada, aktifSampai, inaktifSampai };
  const kebijakan = { ...retensi, kode, uraian, ...days, penilaian: decided };
  const over = dayAfter(inaktifSampai);
  return {
    kurang: null,
    nasib,
    kebijakan,
    musnahMulai: nasib === 'musnah' ? over : null,
    kalimat: reckoned(nasib, kebijakan, over),
  };
}

/** The same in a few words, for labels and lists: "retensi permanen", "retensi 5 tahun". */
export function retensiSingkat(retensi: JraRetensi | null | undefined): Both {
  if (!retensi) return both('retensi belum ditetapkan', 'retention not set');
  if (retensi.nasib === 'permanen') return both('retensi permanen', 'kept permanently');
  const sum = retensi.aktifTahun + retensi.inaktifTahun;
  return retensi.nasib === 'musnah'
    ? both(`retensi ${sum} tahun`, `kept ${inEnglish(sum)}`)
    : both(`retensi ${sum} tahun, dinilai kembali`, `kept ${inEnglish(sum)}, then appraised`);
}

/** The end in a word. */
export const nasibText: Readonly<Record<Nasib, Both>> = {
  musnah: both('Musnah', 'Destroy'),
  permanen: both('Permanen', 'Permanent'),
  dinilai_kembali: both('Dinilai kembali', 'Appraise again'),
};
