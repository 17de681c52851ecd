import { type Reason, reason } from '../../../base/errors.ts';
import { longDay, type Tanggal } from '../../../base/tanggal.ts';
import { JRA, PEMUSNAHAN, PENETAPAN, PERKARA, PROSEDUR, why } from '../text.ts';

/** How the destruction itself is done: entirely, before witnesses, under a berita acara. */
const PELAKSANAAN = 'PP 28/2012 (pemusnahan arsip)';
/** Two of them, for no law asks it: whoever destroys does not also decide to. */
const DUA_ORANG = 'pemeriksaan oleh dua orang';

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
      JRA,
      'Menurut JRA dokumen ini dinilai kembali. Catat dahulu hasil penilaian panitia di halaman retensinya.',
      'By the JRA this document is appraised again. Record the panel’s outcome on its page of retention first.',
    ),
  held: (perkara: string) =>
    reason(
      'ditahan',
      PERKARA,
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
  running: (proses: string) =>
    reason(
      'proses-belum-selesai',
      PERKARA,
      `Prosesnya, ${proses}, belum selesai. Tunggu sampai proses itu ditutup.`,
      `Its process, ${proses}, is not finished. Wait until that is closed.`,
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

/** Why a destruction cannot be proposed, approved, withdrawn, carried out or its signed minutes kept. */
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
      PELAKSANAAN,
      'Tulis cara memusnahkannya, misalnya dicacah. Fisik dan isinya harus musnah seluruhnya.',
      'Write how it is destroyed, such as by shredding. Paper and content must be gone entirely.',
    ),
  decidedBefore: () =>
    reason(
      'penetapan-mendahului',
      PENETAPAN,
      'Keputusan penetapan tidak boleh mendahului pertimbangan panitia penilai dan persetujuan Kepala ANRI.',
      'The decision cannot be earlier than the panel’s consideration and the approval of the head of ANRI.',
    ),
  onlyApprovers: () =>
    reason(
      'hanya-pejabat-menyetujui',
      DUA_ORANG,
      'Pemusnahan disetujui PPID, Atasan PPID, atau Sekretaris.',
      'Destruction is approved by the PPID, the Atasan PPID or the secretary.',
    ),
  secondPerson: () =>
    reason(
      'orang-kedua',
      DUA_ORANG,
      'Usul Anda sendiri disetujui oleh orang lain.',
      'Your own proposal is approved by somebody else.',
    ),
  approvedAlready: () =>
    reason('sudah-disetujui', PROSEDUR, 'Usul ini sudah disetujui.', 'This proposal is approved already.'),
  notApproved: () =>
    reason(
      'belum-disetujui',
      PENETAPAN,
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
    reason('tempat-pemusnahan', PELAKSANAAN, 'Tulis tempat pemusnahannya.', 'Write where it takes place.'),
  twoWitnesses: () =>
    reason(
      'dua-saksi',
      PELAKSANAAN,
      'Tulis nama dan jabatan dua saksi yang berbeda, dari unit hukum atau unit pengawasan.',
      'Write name and post of two different witnesses, of the legal or the supervising unit.',
    ),
  notCarriedOut: () =>
    reason(
      'belum-dilaksanakan',
      PELAKSANAAN,
      'Berita acaranya belum ada: pemusnahan ini belum dilaksanakan.',
      'There are no minutes yet: this destruction has not been carried out.',
    ),
  scanType: () =>
    reason(
      'jenis-pindaian',
      PELAKSANAAN,
      'Pindaian harus PDF, JPG, atau PNG.',
      'The scan must be a PDF, JPG or PNG file.',
    ),
  notSigned: () =>
    reason(
      'belum-bertanda-tangan',
      PELAKSANAAN,
      'Ini berkas yang dibuat Terang, belum bertanda tangan. Cetak, tanda tangani, lalu pindai kertasnya.',
      'This is the file that Terang made, not signed yet. Print it, sign it, then scan the paper.',
    ),
  sameScan: () =>
    reason('pindaian-sama', PELAKSANAAN, 'Pindaian ini sudah tersimpan.', 'This scan is stored already.'),
  whyReplaced: () =>
    reason(
      'alasan-wajib',
      PELAKSANAAN,
      'Tulis mengapa pindaian yang lama diganti.',
      'Write why the scan is replaced.',
    ),
} as const;

/** A reason against one of several documents, with its number in front. */
export function ofDokumen(nomor: string, { code, cite, id, en }: Reason): Reason {
  return reason(code, cite, `${nomor}: ${id}`, `${nomor}: ${en}`);
}
