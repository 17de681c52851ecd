import { reason } from '../../base/errors.ts';
import { number } from '../../base/tanggal.ts';
import type { Both } from '../../base/text.ts';

const ASVS = 'OWASP ASVS 5.0 V5.4';
const PDP = 'UU 27/2022 Pasal 16 ayat (2)';
const UU = 'UU 14/2008 Pasal 7 ayat (2)';

/** Why a file is not shown or published, and why a finding cannot be answered. */
export const why = {
  unexamined: (n: number) =>
    reason(
      'berkas-belum-diperiksa',
      ASVS,
      `${number(n)} berkas belum selesai diperiksa. Tunggu sebentar, lalu muat ulang halaman ini.`,
      `${number(n, 'en')} files have not been examined to the end. Wait a moment, then load this page again.`,
    ),
  quarantined: (n: number) =>
    reason(
      'berkas-karantina',
      ASVS,
      `${number(n)} berkas dikarantina. Ganti berkasnya, atau mintalah PPID mengeluarkannya dari karantina.`,
      `${number(n, 'en')} files are in quarantine. Replace them, or ask the PPID to release them.`,
    ),
  unanswered: (n: number) =>
    reason(
      'temuan-belum-dijawab',
      PDP,
      `Temuan pada ${number(n)} berkas belum dijawab. Buka berkasnya dan jawab setiap temuan.`,
      `Findings in ${number(n, 'en')} files have no answer yet. Open the files and answer each finding.`,
    ),
  notForPublication: (n: number) =>
    reason(
      'berkas-jangan-diterbitkan',
      PDP,
      `${number(n)} berkas dijawab “jangan diterbitkan”. Keluarkan dari daftar terbit, atau pakai berkas lain tanpa data itu.`,
      `${number(n, 'en')} files were answered “must not be published”. Leave them out, or use others without these data.`,
    ),
  notYours: () =>
    reason(
      'bukan-unit-anda',
      UU,
      'Temuan dijawab oleh unit yang menyerahkan berkasnya atau oleh petugas PPID.',
      'Findings are answered by the unit that handed the file in, or by the PPID’s clerks.',
    ),
  noSuchFinding: () =>
    reason(
      'temuan-tidak-ada',
      UU,
      'Berkas ini tidak punya temuan itu. Muat ulang halaman ini.',
      'This file has no such finding. Load this page again.',
    ),
  needsNoAnswer: () =>
    reason(
      'temuan-tidak-dijawab',
      UU,
      'Temuan ini hanya pemberitahuan, atau membuat berkasnya dikarantina; keduanya tidak dijawab di sini.',
      'This finding is only told, or puts the file in quarantine; neither is answered here.',
    ),
  answered: () =>
    reason(
      'temuan-sudah-dijawab',
      UU,
      'Temuan ini baru saja dijawab. Muat ulang halaman ini dan baca jawabannya dahulu.',
      'This finding has just been answered. Load this page again and read that answer first.',
    ),
  stillReading: (done: number, all: number) =>
    reason(
      'pindaian-masih-dibaca',
      PDP,
      `Tulisan pada halaman pindaian masih dibaca (${done} dari ${all}). Jawab setelah selesai, karena temuan dapat bertambah.`,
      `The writing on scanned pages is still being read (${done} of ${all}). Answer once that is done: there may be more.`,
    ),
  noReason: () =>
    reason(
      'alasan-kosong',
      PDP,
      'Tulis mengapa berkas ini tetap boleh dipakai.',
      'Write why this file may be used all the same.',
    ),
  noReasonToChange: () =>
    reason(
      'alasan-kosong',
      PDP,
      'Tulis mengapa jawabannya berubah; jawaban yang lama tetap terbaca.',
      'Write why the answer changes; the earlier one stays readable.',
    ),
  holdsPersonalData: (apa: Both) =>
    reason(
      'alasan-memuat-data-pribadi',
      PDP,
      `Jangan tulis ulang data pribadinya. Tulisan Anda tampaknya memuat ${apa.id}; hapus itu dan sebut jenisnya saja.`,
      `Do not repeat the personal data. Your words seem to hold ${apa.en}; remove that and only say what kind it is.`,
    ),
  onlyPpid: () =>
    reason(
      'hanya-ppid',
      'UU 14/2008 Pasal 13',
      'Hanya PPID yang dapat mengeluarkan berkas dari karantina.',
      'Only the PPID can release a file from quarantine.',
    ),
  notQuarantined: () =>
    reason(
      'tidak-dikarantina',
      ASVS,
      'Berkas ini tidak, atau tidak lagi, dikarantina.',
      'This file is not, or no longer, in quarantine.',
    ),
  ownFile: () =>
    reason(
      'orang-kedua',
      ASVS,
      'Berkas yang Anda serahkan sendiri harus dikeluarkan orang lain.',
      'A file that you handed in yourself must be released by somebody else.',
    ),
  virusStays: () =>
    reason(
      'virus-tetap-dikarantina',
      ASVS,
      'Berkas ini mengandung virus dan tidak dapat dikeluarkan. Bersihkan berkas asalnya, lalu serahkan lagi.',
      'This file carries a virus and cannot be released. Clean the original and hand it in again.',
    ),
  alreadyExamined: () =>
    reason('sudah-diperiksa', ASVS, 'Berkas ini sudah diperiksa.', 'This file has been examined already.'),
};
