import { type Reason, reason } from '../../../base/errors.ts';
import { longDay, type Tanggal } from '../../../base/tanggal.ts';
import { why } from '../text.ts';

const JRA = 'UU 43/2009 Pasal 48; PKPU 17/2023';
const PEMUSNAHAN = 'UU 43/2009 Pasal 51';
const PROSEDUR = 'PP 28/2012 Pasal 64–78';

/** Why one document cannot be destroyed now. UU 43/2009 art. 51 (1): no use left, retention over, no case open. */
export const whyKept = {
  noKode: () =>
    reason(
      'kode-belum-diberikan',
      JRA,
      'Kode klasifikasi arsip belum diberikan. Beri kode dan tanggal penutupannya.',
      'It has no archive code. Give it one, and the day its file was closed.',
    ),
  noRetensi: (kode: string) =>
    reason(
      'retensi-belum-ditetapkan',
      JRA,
      `Retensi belum ditetapkan untuk kode ${kode}. Tetapkan dari JRA kantor.`,
      `Retention is not set yet for code ${kode}. Set it from the office’s JRA.`,
    ),
  notClosed: () =>
    reason(
      'belum-ditutup',
      JRA,
      'Tanggal penutupan berkasnya belum diisi, jadi retensinya belum berjalan.',
      'The day its file was closed is not filled in, so its retention has not begun.',
    ),
  notOver: (from: Tanggal) =>
    reason(
      'retensi-belum-habis',
      `${PEMUSNAHAN} ayat (1) huruf b`,
      `Retensinya belum habis. Dapat diusulkan musnah mulai ${longDay(from)}.`,
      `Its retention is not over. It may be proposed for destruction from ${longDay(from, 'en')}.`,
    ),
  permanent: () =>
    reason(
      'permanen',
      `${PEMUSNAHAN} ayat (1) huruf b`,
      'Arsip permanen tidak pernah dimusnahkan; kelak diserahkan ke lembaga kearsipan.',
      'A permanent archive is never destroyed; one day it goes to the archival institution.',
    ),
  appraise: () =>
    reason(
      'dinilai-kembali',
      PROSEDUR,
      'Menurut JRA arsip ini dinilai kembali. Panitia penilai memutuskan dahulu; sesudah itu ubah retensinya dengan dasar keputusan itu.',
      'By the JRA this archive is appraised again. The panel decides first; then set its retention on that decision.',
    ),
  held: (perkara: string) =>
    reason(
      'ditahan',
      `${PEMUSNAHAN} ayat (1) huruf d`,
      `Ditahan${perkara ? ` untuk perkara ${perkara}` : ''}. Selama penahanan berlaku tidak boleh dimusnahkan.`,
      `It is held${perkara ? ` for case ${perkara}` : ''}. While the hold stands it must not be destroyed.`,
    ),
  lent: (peminjam: string) =>
    reason(
      'dipinjam',
      PROSEDUR,
      `Sedang dipinjam ${peminjam}. Minta kembali dahulu.`,
      `${peminjam} has it on loan. Ask for it back first.`,
    ),
  proposed: () =>
    reason(
      'sudah-diusulkan',
      PROSEDUR,
      'Sudah ada dalam usul pemusnahan lain yang masih berjalan.',
      'It is in another proposal of destruction that still stands.',
    ),
  used: (by: { id: string; en: string }) =>
    reason(
      'berkas-dipakai',
      `${PEMUSNAHAN} ayat (1) huruf a`,
      `Berkasnya masih dipakai ${by.id}. Edisi yang sudah terbit tidak terganggu: edisi membawa salinannya sendiri.`,
      `Its file is still used by ${by.en}. Published editions are not touched: they carry copies of their own.`,
    ),
  destroyed: why.destroyed,
} as const;

/** Why a proposal of destruction cannot be made, approved, withdrawn or carried out. */
export const whyNot = {
  onlyKeeper: () =>
    reason(
      'hanya-petugas-ppid',
      PROSEDUR,
      'Pemusnahan diusulkan dan dilaksanakan oleh PPID, petugas PPID, atau desk pelayanan.',
      'Destruction is proposed and carried out by the PPID, the PPID’s clerk or the desk.',
    ),
  made: () =>
    reason('sudah-dibuat', PROSEDUR, 'Usul ini sudah diajukan.', 'This proposal has been submitted already.'),
  noDocuments: () => reason('tidak-ada-dokumen', PROSEDUR, 'Pilih dokumennya.', 'Choose the documents.'),
  tooMany: (most: number) =>
    reason(
      'terlalu-banyak-dokumen',
      PROSEDUR,
      `Satu usul memuat paling banyak ${most} dokumen. Bagi menjadi beberapa usul.`,
      `A proposal holds at most ${most} documents. Split it into several.`,
    ),
  noReason: () =>
    reason('alasan-wajib', PEMUSNAHAN, 'Tulis alasan pemusnahannya.', 'Write why they are destroyed.'),
  noMethod: () =>
    reason(
      'cara-pemusnahan',
      PROSEDUR,
      'Tulis cara memusnahkannya, misalnya dicacah. Fisik dan isinya harus musnah seluruhnya.',
      'Write how it is destroyed, such as by shredding. Paper and content must be gone entirely.',
    ),
  noAppraisal: () =>
    reason(
      'pertimbangan-panitia',
      PROSEDUR,
      'Tulis nomor dan tanggal pertimbangan panitia penilai arsip.',
      'Write number and date of the appraisal panel’s written consideration.',
    ),
  noApproval: () =>
    reason(
      'persetujuan-luar',
      PROSEDUR,
      'Tulis nomor dan tanggal persetujuan tertulis dari luar kantor (ANRI atau yang berwenang menurut JRA).',
      'Write number and date of the written approval from outside the office (ANRI, or whom the JRA names).',
    ),
  onlyApprovers: () =>
    reason(
      'hanya-pejabat-menyetujui',
      PROSEDUR,
      'Pemusnahan disetujui PPID, Atasan PPID, atau Sekretaris.',
      'Destruction is approved by the PPID, the Atasan PPID or the secretary.',
    ),
  secondPerson: () =>
    reason(
      'orang-kedua',
      PROSEDUR,
      'Usul Anda sendiri disetujui oleh orang lain.',
      'Your own proposal is approved by somebody else.',
    ),
  approvedAlready: () =>
    reason('sudah-disetujui', PROSEDUR, 'Usul ini sudah disetujui.', 'This proposal is approved already.'),
  notApproved: () =>
    reason(
      'belum-disetujui',
      PROSEDUR,
      'Usul ini belum disetujui orang kedua.',
      'A second person has not approved this proposal yet.',
    ),
  withdrawn: () =>
    reason('sudah-ditarik', PROSEDUR, 'Usul ini sudah ditarik.', 'This proposal has been withdrawn.'),
  carriedOut: () =>
    reason(
      'sudah-dilaksanakan',
      PROSEDUR,
      'Pemusnahan ini sudah dilaksanakan.',
      'This destruction has been carried out.',
    ),
  policyChanged: () =>
    reason(
      'kebijakan-berubah',
      JRA,
      'Retensinya berubah sejak diusulkan. Tarik usul ini, periksa, lalu usulkan lagi.',
      'Its retention has changed since it was proposed. Withdraw the proposal, check, and propose it again.',
    ),
  filesChanged: () =>
    reason(
      'berkas-bertambah',
      PROSEDUR,
      'Berkas dokumennya baru saja bertambah. Periksa, lalu laksanakan lagi.',
      'Files have just been added to a document. Look at them, then carry it out again.',
    ),
  noPlace: () =>
    reason('tempat-pemusnahan', PROSEDUR, 'Tulis tempat pemusnahannya.', 'Write where it takes place.'),
  twoWitnesses: () =>
    reason(
      'dua-saksi',
      PROSEDUR,
      'Tulis nama dan jabatan dua saksi yang berbeda.',
      'Write name and post of two different witnesses.',
    ),
} as const;

/** A reason against one of several documents, with its number in front. */
export function ofDokumen(nomor: string, { code, cite, id, en }: Reason): Reason {
  return reason(code, cite, `${nomor}: ${id}`, `${nomor}: ${en}`);
}
