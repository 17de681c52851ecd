import { reason } from '../base/errors.ts';
import type { Both } from '../base/text.ts';

const STEP1 = 'SOP KPU Kota Serang 03/2025 langkah 1';
const STEP2 = 'SOP KPU Kota Serang 03/2025 langkah 2';
const STEP3 = 'SOP KPU Kota Serang 03/2025 langkah 3';

/** Why a deed of this room can be refused. */
export const why = {
  frozen: () =>
    reason(
      'sedang-diperiksa',
      STEP2,
      'Daftar ini sudah dikirim dan sedang diperiksa. Minta pemeriksa mengembalikannya bila perlu diubah.',
      'This list was sent and is under review. Ask the reviewer to return it if it must change.',
    ),
  changed: () =>
    reason(
      'sudah-berubah',
      'versi',
      'Isi ini baru saja diubah orang lain. Bandingkan dengan yang sekarang, lalu simpan lagi.',
      'Somebody else has just changed this. Compare it with what stands now, then save again.',
    ),
  saved: () => reason('sudah-tersimpan', 'versi', 'Baris ini sudah tersimpan.', 'This row is saved already.'),
  incomplete: (judul: string, missing: readonly Both[]) =>
    reason(
      'baris-belum-lengkap',
      `${STEP1}; PerKI 1/2021 (kolom daftar)`,
      `${judul || 'Baris tanpa nama'}: ${missing.map((one) => one.id).join(' ')}`,
      `${judul || 'Row without a name'}: ${missing.map((one) => one.en).join(' ')}`,
    ),
  noReason: (judul: string) =>
    reason('alasan-kosong', STEP1, `${judul}: tulis alasan perubahan.`, `${judul}: write why it changed.`),
  reasonNeeded: () => reason('alasan-wajib', STEP2, 'Tulis alasannya.', 'Write the reason.'),
  notSubmitted: () =>
    reason(
      'belum-diajukan',
      STEP1,
      'Daftar ini belum dikirim unitnya.',
      'The unit has not sent this list yet.',
    ),
  alreadySubmitted: () =>
    reason('sudah-dikirim', STEP1, 'Daftar ini sudah dikirim.', 'This list has been sent already.'),
  ownDraft: () =>
    reason(
      'pengaju-sendiri',
      `${STEP2}; pengaju bukan pemberi persetujuan`,
      'Anda yang mengirim daftar ini. Persetujuan harus dari orang lain.',
      'You sent this list. Somebody else must approve it.',
    ),
  onlyHead: () =>
    reason(
      'hanya-kepala-unit',
      STEP2,
      'Hanya kepala subbagian yang dapat menyetujui daftar unitnya.',
      'Only the head of the sub bagian can approve its list.',
    ),
  alreadyApproved: () =>
    reason('sudah-disetujui', STEP2, 'Daftar ini sudah disetujui.', 'This list has been approved already.'),
  notApproved: () =>
    reason(
      'belum-disetujui',
      STEP2,
      'Kepala subbagian belum menyetujui daftar ini.',
      'The head of the sub bagian has not approved this list yet.',
    ),
  alreadyAccepted: () =>
    reason(
      'sudah-diterima',
      STEP2,
      'PPID sudah menerima daftar ini.',
      'The PPID has accepted this list already.',
    ),
  otherSubmission: () =>
    reason(
      'bukan-kiriman-ini',
      STEP2,
      'Unit sudah mengirim ulang daftarnya. Buka kiriman terbaru.',
      'The unit has sent its list again. Open the latest one.',
    ),
  onlyNew: () =>
    reason(
      'bukan-baris-baru',
      STEP1,
      'Informasi yang sudah bernomor tidak dapat dihapus begitu saja. Nyatakan tidak ada lagi, dengan alasan.',
      'An item with a number cannot simply be deleted. State that it is gone, with a reason.',
    ),
  gone: () =>
    reason(
      'sudah-tidak-ada',
      STEP1,
      'Baris ini sudah dinyatakan tidak ada lagi.',
      'This row is stated as gone already.',
    ),
  notNumbered: () =>
    reason(
      'belum-bernomor',
      STEP1,
      'Informasi baru tidak perlu dinyatakan hilang. Hapus saja barisnya.',
      'A new item need not be stated as gone. Delete its row.',
    ),
  noEarlier: () =>
    reason(
      'tidak-ada-edisi',
      STEP1,
      'Informasi ini belum ada dalam edisi mana pun, jadi tidak ada yang dapat dikembalikan.',
      'This item is in no edition yet, so there is nothing to go back to.',
    ),
  noSuchFile: () =>
    reason(
      'berkas-tidak-tersimpan',
      STEP3,
      'Salah satu berkas belum tersimpan. Unggah lagi berkasnya.',
      'One of the files is not in custody. Upload it again.',
    ),
  imported: () =>
    reason(
      'berkas-sudah-diimpor',
      STEP1,
      'Berkas yang sama sudah diimpor ke daftar ini. Tidak ada yang digandakan.',
      'The same file was imported into this list already. Nothing was doubled.',
    ),
  nothingToImport: () =>
    reason(
      'tidak-ada-baris',
      STEP1,
      'Tidak ada baris yang siap diimpor.',
      'There is no row ready to import.',
    ),
  classReason: () =>
    reason(
      'alasan-klasifikasi',
      STEP3,
      'Tulis alasan mengubah usulan unit, atau mengapa belum dapat diputuskan.',
      'Write why the unit’s proposal is changed, or why it cannot be decided yet.',
    ),
  notClassified: (n: number) =>
    reason(
      'belum-diklasifikasi',
      `${STEP3}; UU 14/2008 art. 9–11`,
      `${n} informasi belum diklasifikasi.`,
      `${n} items are not classified yet.`,
    ),
  nothingToCompile: () =>
    reason(
      'daftar-kosong',
      STEP3,
      'Tidak ada informasi yang dapat masuk daftar.',
      'There is no item that could enter the list.',
    ),
  nothingProposed: () =>
    reason(
      'tidak-ada-usulan',
      STEP3,
      'Tidak ada informasi yang masih menunggu dengan usulan unit.',
      'No item is waiting with a proposal by its unit.',
    ),
  anotherOpen: (title: string) =>
    reason(
      'proses-lain-terbuka',
      'SOP langkah 1–6',
      `${title} belum selesai. Selesaikan dahulu, supaya satu daftar tidak dibuat dua kali.`,
      `${title} is still open. Finish it first, so that one list is not made twice.`,
    ),
};
