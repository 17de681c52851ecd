import { reason } from '../../base/errors.ts';
import { longDay, type Tanggal } from '../../base/tanggal.ts';
import { type Both, both } from '../../base/text.ts';

export const JRA = 'UU 43/2009 Pasal 48; PKPU 17/2023';
export const PEMUSNAHAN = 'UU 43/2009 Pasal 51';
export const PERKARA = `${PEMUSNAHAN} ayat (1) huruf d`;
/** The stages of a destruction, and who establishes it after which papers. */
export const PROSEDUR = 'PP 28/2012 Pasal 66';
export const PENETAPAN = 'PP 28/2012 Pasal 68';

/** The papers that come before an end, as the law calls them. */
export const SURAT = {
  pertimbangan: both(
    'pertimbangan tertulis panitia penilai arsip',
    'the appraisal panel’s written consideration',
  ),
  persetujuan: both('persetujuan tertulis Kepala ANRI', 'the written approval of the head of ANRI'),
  penetapan: both(
    'keputusan pimpinan lembaga yang menetapkan pemusnahan',
    'the decision by which the head of the institution establishes the destruction',
  ),
} as const satisfies Readonly<Record<string, Both>>;
export type JenisSurat = keyof typeof SURAT;

/** Numbers that are written out; of more than these it is said how many more. */
const NAMED = 8;

function numbers(nomor: readonly string[]): Both {
  const some = nomor.slice(0, NAMED).join(', ');
  const more = nomor.length - NAMED;
  return more > 0 ? both(`${some}, dan ${more} lagi`, `${some}, and ${more} more`) : both(some, some);
}

/** Why retention, an appraisal or a hold cannot be recorded. */
export const why = {
  onlyPpidSide: () =>
    reason(
      'hanya-petugas-ppid',
      JRA,
      'Daftar kode dan retensi dijaga PPID, petugas PPID, atau desk pelayanan.',
      'The list of codes and their retention is kept by the PPID, the PPID’s clerk or the desk.',
    ),
  notYours: () =>
    reason(
      'bukan-unit-anda',
      JRA,
      'Diisi oleh unit yang menguasai dokumen ini atau oleh petugas PPID.',
      'This is filled in by the unit that holds the document or by the PPID’s clerks.',
    ),
  changed: () =>
    reason(
      'sudah-diubah-orang-lain',
      'versi',
      'Catatan ini baru saja diubah orang lain. Muat ulang, bandingkan, lalu simpan lagi.',
      'Somebody else has just changed this record. Load it again, compare and save once more.',
    ),
  noPeriod: () =>
    reason(
      'masa-retensi',
      JRA,
      'Isi masa aktif dan inaktif dalam tahun bulat, 0 sampai 100.',
      'Write the active and the inactive period in whole years, 0 to 100.',
    ),
  noBasis: () =>
    reason(
      'dasar-retensi',
      JRA,
      'Tulis dasarnya: peraturan dan lampiran tempat masa itu tertulis. Masa retensi tidak boleh dikira-kira.',
      'Write its basis: the rule and the annex in which the period stands. A period must not be guessed.',
    ),
  nothingToSet: () =>
    reason(
      'tidak-ada-yang-berubah',
      JRA,
      'Tidak ada kode yang berubah: semuanya sudah tersimpan demikian.',
      'No code changes: all of them are stored like this already.',
    ),
  noSuchCode: () =>
    reason(
      'kode-tidak-ada',
      JRA,
      'Kode itu tidak ada dalam daftar kantor ini. Pilih dari daftar, atau tambahkan lewat impor.',
      'That code is not in this office’s list. Choose one from it, or add it by an import.',
    ),
  noSuchDay: (nomor: readonly string[]) =>
    reason(
      'tanggal-tidak-ada',
      JRA,
      `${numbers(nomor).id}: tanggal ditutup tidak ada di kalender. Tulis tanggal yang benar.`,
      `${numbers(nomor).en}: the closing day does not exist. Write the right day.`,
    ),
  closedLater: (nomor: readonly string[]) =>
    reason(
      'ditutup-nanti',
      JRA,
      `${numbers(nomor).id}: berkas tidak mungkin ditutup setelah hari ini. Isi hari berkasnya benar-benar ditutup.`,
      `${numbers(nomor).en}: a file cannot have been closed after today. Write the day on which it was really closed.`,
    ),
  closedBefore: (nomor: readonly string[]) =>
    reason(
      'ditutup-sebelum-tahunnya',
      JRA,
      `${numbers(nomor).id}: tanggal ditutup mendahului tahun dokumennya. Periksa tanggal itu, atau tahun dokumennya.`,
      `${numbers(nomor).en}: the closing day is before the document’s own year. Look at that day, or at the year.`,
    ),
  destroyed: () =>
    reason(
      'dokumen-sudah-musnah',
      PEMUSNAHAN,
      'Dokumen ini sudah dimusnahkan; catatannya tetap.',
      'This document has been destroyed; its record stays as it is.',
    ),
  noNomor: (jenis: JenisSurat, cite: string) =>
    reason(
      `${jenis}-nomor`,
      cite,
      `Tulis nomor ${SURAT[jenis].id}.`,
      `Write the number of ${SURAT[jenis].en}.`,
    ),
  noTanggal: (jenis: JenisSurat, cite: string) =>
    reason(
      `${jenis}-tanggal`,
      cite,
      `Isi tanggal ${SURAT[jenis].id}, paling lambat hari ini.`,
      `Fill in the day of ${SURAT[jenis].en}, today at the latest.`,
    ),
  notToAppraise: () =>
    reason(
      'bukan-dinilai-kembali',
      JRA,
      'Menurut JRA dokumen ini tidak dinilai kembali; nasibnya sudah tertulis di sana.',
      'By the JRA this document is not appraised again; what becomes of it stands there.',
    ),
  tooEarly: (from: Tanggal) =>
    reason(
      'belum-saatnya-dinilai',
      JRA,
      `Retensinya belum habis. Hasil penilaian kembali dicatat mulai ${longDay(from)}.`,
      `Its retention is not over. The outcome is recorded from ${longDay(from, 'en')}.`,
    ),
  noHasil: () =>
    reason('hasil-kosong', JRA, 'Pilih hasilnya: musnah atau permanen.', 'Choose: destroy or permanent.'),
  appraised: () =>
    reason(
      'sudah-dinilai',
      JRA,
      'Hasil penilaian kembali ini sudah tercatat. Yang permanen tidak diubah lagi.',
      'This outcome is recorded already. What is permanent is not changed any more.',
    ),
  reasonNeeded: () => reason('alasan-wajib', PEMUSNAHAN, 'Tulis alasannya.', 'Write the reason.'),
  placedAlready: () =>
    reason('sudah-ditahan', PEMUSNAHAN, 'Penahanan ini sudah tercatat.', 'This hold is recorded already.'),
  onlyPpidLifts: () =>
    reason(
      'hanya-ppid-mencabut',
      PERKARA,
      'Penahanan hanya dicabut PPID, setelah perkaranya selesai.',
      'A hold is lifted by the PPID only, once the case is over.',
    ),
  liftedAlready: () =>
    reason('sudah-dicabut', PEMUSNAHAN, 'Penahanan ini sudah dicabut.', 'This hold has been lifted already.'),
} as const;
