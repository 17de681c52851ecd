import { type Reason, reason } from '../../base/errors.ts';
import { longDay, type Tanggal } from '../../base/tanggal.ts';
import { both } from '../../base/text.ts';

const KEEPING = 'UU 43/2009 Pasal 40; UU 14/2008 Pasal 7';
const ORPHANS = 'UU 43/2009 Pasal 51';

/** Why a deed of this part can be refused. */
export const why = {
  onlyKeepers: (): Reason =>
    reason(
      'hanya-penyimpan',
      KEEPING,
      'Hanya PPID, desk, petugas PPID, atau pengelola yang dapat memulihkan berkas.',
      'Only the PPID, the desk, the PPID’s clerk or the administrator can restore files.',
    ),
  onlyCheckers: (): Reason =>
    reason(
      'hanya-penyimpan',
      KEEPING,
      'Pemeriksaan dimulai oleh PPID, desk, petugas PPID, atau pengelola. Terang juga memeriksa sendiri setiap malam.',
      'The PPID, the desk, the PPID’s clerk or the administrator start a check. Terang also checks every night.',
    ),
  busy: (): Reason =>
    reason(
      'sedang-diperiksa',
      KEEPING,
      'Pemeriksaan lain sedang berjalan. Tunggu sampai selesai.',
      'Another check is under way. Wait until it is done.',
    ),
  noSecondCopy: (): Reason =>
    reason(
      'salinan-kedua-belum-ada',
      KEEPING,
      'Salinan kedua belum diatur. Minta pengelola mengisi TERANG_SECOND_STORE.',
      'There is no second copy yet. Ask the administrator to set TERANG_SECOND_STORE.',
    ),
  whole: (): Reason =>
    reason(
      'berkas-sudah-utuh',
      KEEPING,
      'Berkas ini sudah utuh. Periksa lagi agar temuannya ditutup.',
      'This file is whole. Check again to close the finding.',
    ),
  otherCopyBad: (): Reason =>
    reason(
      'salinan-lain-tidak-utuh',
      KEEPING,
      'Salinan yang satu lagi juga tidak utuh. Cari berkas aslinya, lalu serahkan lagi.',
      'The other copy is not whole either. Find the original file and hand it in again.',
    ),
  onlyTwo: (): Reason =>
    reason(
      'hanya-pengelola-ppid',
      ORPHANS,
      'Hanya pengelola atau PPID yang dapat menandai dan menghapus berkas tanpa catatan.',
      'Only the administrator or the PPID can mark and remove files without a record.',
    ),
  noneChosen: (): Reason =>
    reason('belum-dipilih', ORPHANS, 'Belum ada berkas yang dipilih.', 'No file is chosen.'),
  noneMarked: (): Reason =>
    reason(
      'belum-ditandai',
      ORPHANS,
      'Belum ada berkas yang ditandai untuk dihapus.',
      'No file is marked for removal.',
    ),
  notLying: (): Reason =>
    reason(
      'bukan-temuan',
      ORPHANS,
      'Ada berkas yang tidak lagi termasuk temuan. Muat ulang halaman ini.',
      'A file is no finding any more. Load this page again.',
    ),
  recorded: (): Reason =>
    reason(
      'sudah-tercatat',
      ORPHANS,
      'Ada berkas yang kini mempunyai catatan; berkas itu tidak dihapus.',
      'A file has a record by now; it is not removed.',
    ),
  samePerson: (): Reason =>
    reason(
      'orang-yang-sama',
      ORPHANS,
      'Anda yang menandainya. Orang lain yang harus menghapusnya.',
      'You marked it. Somebody else must remove it.',
    ),
  tooEarly: (from: Tanggal): Reason =>
    reason(
      'belum-30-hari',
      ORPHANS,
      `Baru dapat dihapus mulai ${longDay(from)}, 30 hari setelah ditandai.`,
      `It can be removed from ${longDay(from, 'en')}, 30 days after it was marked.`,
    ),
};

/** Why a sitting proves nothing. */
export const unfit = {
  umpan: {
    problem: both(
      'Pemeriksaan gagal: berkas umpan yang sengaja dirusak tidak ditemukan. Hasilnya tidak dapat dipercaya.',
      'The check failed: a planted bad file was not found. Its results cannot be trusted.',
    ),
    remedy: both(
      'Periksa apakah folder berkas atau S3 diubah orang lain, lalu jalankan pemeriksaan lagi.',
      'Find out whether somebody else changed the folder of files or the S3 store, then check again.',
    ),
  },
  busy: {
    problem: both('Pemeriksaan lain sedang berjalan.', 'Another check is under way.'),
    remedy: both('Tunggu sampai selesai, lalu coba lagi.', 'Wait until it is done and try again.'),
  },
};
