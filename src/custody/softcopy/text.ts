import { reason } from '../../base/errors.ts';
import { number } from '../../base/tanggal.ts';

const SOP = 'SOP KPU Kota Tangerang 19/2025 langkah 2';
const KEEP = 'UU 14/2008 Pasal 7 ayat (3)';
const DESTROYED = 'UU 43/2009 Pasal 51';

/** Why a file is not taken in, matched, replaced, or asked for by a link. */
export const why = {
  notYours: () =>
    reason(
      'bukan-unit-anda',
      SOP,
      'Softcopy diserahkan petugas dokumentasi unitnya, atau diterima petugas PPID. Pilih unit Anda.',
      'Softcopies are handed over by the unit’s own clerk or taken in by the PPID’s clerks. Choose your unit.',
    ),
  noSuchUnit: () => reason('unit-tidak-ada', SOP, 'Pilih unit kantor ini.', 'Choose a unit of this office.'),
  runClosed: () =>
    reason(
      'proses-sudah-ditutup',
      SOP,
      'Proses ini sudah ditutup. Serahkan berkasnya pada proses yang berjalan, atau tanpa proses.',
      'This run is closed. Hand the file in to one that is under way, or to none.',
    ),
  already: (nomor: string | null) =>
    nomor
      ? reason(
          'berkas-sudah-tersimpan',
          KEEP,
          `Berkas ini sudah tersimpan pada ${nomor}. Tidak perlu diserahkan lagi.`,
          `This file is kept already, at ${nomor}. It need not be handed in again.`,
        )
      : reason(
          'berkas-sudah-tersimpan',
          KEEP,
          'Berkas ini sudah tersimpan dan menunggu dipasangkan dengan dokumennya.',
          'This file is kept already and waits to be matched to its document.',
        ),
  destroyed: () =>
    reason(
      'berkas-sudah-musnah',
      DESTROYED,
      'Berkas dengan isi ini sudah dimusnahkan dengan berita acara dan tidak diterima lagi di unit ini.',
      'A file with this content was destroyed under a berita acara and is not taken in again for this unit.',
    ),
  linkEnded: () =>
    reason(
      'tautan-berakhir',
      SOP,
      'Tautan ini tidak berlaku lagi. Mintalah tautan baru kepada unit yang memberikannya.',
      'This link no longer works. Ask the unit that gave it to you for a new one.',
    ),
  linkHolderLeft: () =>
    reason(
      'pembuat-tautan-tidak-menjabat',
      SOP,
      'Pembuat tautan ini tidak lagi menjabat, jadi tidak ada yang menerima berkasnya. Mintalah tautan baru kepada unitnya.',
      'Whoever made this link no longer holds the post, so nobody would receive your files. Ask the unit for a new one.',
    ),
  linkFull: (files: number) =>
    reason(
      'tautan-penuh',
      SOP,
      `Tautan ini sudah menerima ${number(files)} berkas atau isi sebanyak yang dapat diterimanya. Mintalah tautan baru.`,
      `This link has taken ${number(files, 'en')} files or as many bytes as it can. Ask for a new one.`,
    ),
  tooFast: () =>
    reason(
      'terlalu-cepat',
      SOP,
      'Terlalu banyak berkas sekaligus melalui tautan ini. Tunggu satu menit, lalu lanjutkan.',
      'Too many files at once through this link. Wait a minute, then go on.',
    ),
  tooManyOpen: (most: number) =>
    reason(
      'unggahan-belum-selesai',
      SOP,
      `Masih ada ${most} unggahan yang belum selesai. Selesaikan atau hapus dahulu.`,
      `${most} uploads are still unfinished. Finish or remove them first.`,
    ),
  noGiver: () =>
    reason(
      'nama-penyerah-kosong',
      SOP,
      'Tulis nama Anda, supaya unit tahu siapa yang menyerahkan.',
      'Write your name, so that the unit knows who handed this in.',
    ),
  giverTooLong: () =>
    reason(
      'nama-penyerah-terlalu-panjang',
      SOP,
      'Nama paling banyak 120 huruf.',
      'A name has at most 120 letters.',
    ),
  noPurpose: () =>
    reason(
      'untuk-kosong',
      SOP,
      'Tulis untuk apa berkasnya diminta; penyerah membacanya di tautan.',
      'Write what the files are for; whoever hands them in reads it.',
    ),
  purposeTooLong: () =>
    reason('untuk-terlalu-panjang', SOP, 'Tulis paling banyak 300 huruf.', 'Write at most 300 letters.'),
  daysOutside: (most: number) =>
    reason(
      'masa-tautan',
      SOP,
      `Tautan berlaku 1 sampai ${most} hari.`,
      `A link works for 1 to ${most} days.`,
    ),
  linkAlreadyRevoked: () =>
    reason('tautan-sudah-dicabut', SOP, 'Tautan ini sudah dicabut.', 'This link has been revoked already.'),
  noReason: () =>
    reason(
      'alasan-kosong',
      KEEP,
      'Tulis mengapa versi baru diperlukan.',
      'Write why a new version is needed.',
    ),
  replacedAlready: () =>
    reason(
      'sudah-diganti',
      KEEP,
      'Berkas ini sudah diganti versi yang lebih baru. Gantilah versi yang terakhir.',
      'This file has been replaced by a newer version. Replace the last one.',
    ),
  sameBytes: () =>
    reason(
      'isi-sama',
      KEEP,
      'Isi berkas ini sama dengan versi yang sudah tersimpan. Pilih berkas yang sudah diperbaiki.',
      'This file holds the same as a version that is kept already. Choose the corrected one.',
    ),
  sameBytesAt: (nomor: string) =>
    reason(
      'isi-sama',
      KEEP,
      `Isi berkas ini sudah tersimpan pada ${nomor}. Bila seharusnya milik dokumen ini, jangan diganti: buka berkas itu pada ${nomor}, lalu pilih “Pasangkan ke dokumen lain”.`,
      `The content of this file is kept already, at ${nomor}. If it belongs to this document, do not replace: open that file at ${nomor} and choose “Match to another document”.`,
    ),
  sameBytesElsewhere: () =>
    reason(
      'isi-sama',
      KEEP,
      'Isi berkas ini sudah tersimpan pada dokumen unit lain. Minta petugas PPID memasangkannya ke dokumen ini.',
      'The content of this file is kept already, at another unit’s document. Ask the PPID’s clerk to match it to this one.',
    ),
  sameBytesUnmatched: () =>
    reason(
      'isi-sama',
      KEEP,
      'Isi berkas ini sudah diserahkan dan belum dipasangkan. Jangan diganti: pasangkan berkas itu dengan dokumennya.',
      'The content of this file was handed in already and is not matched yet. Do not replace: match that file to its document.',
    ),
  nothingToMatch: () =>
    reason(
      'tidak-ada-yang-dipasang',
      SOP,
      'Pilih dokumen untuk sekurang-kurangnya satu berkas.',
      'Choose a document for at least one file.',
    ),
  matchLast: (name: string) =>
    reason(
      'sudah-diganti',
      SOP,
      `${name}: berkas ini sudah diganti versi yang lebih baru. Pasangkan versi yang terakhir; yang lama mengikutinya.`,
      `${name}: this file has been replaced by a newer version. Match the last one; earlier ones follow it.`,
    ),
  matchedMeanwhile: (name: string) =>
    reason(
      'sudah-dipasang-orang-lain',
      SOP,
      `${name}: berkas ini baru saja dipasangkan orang lain. Muat ulang halaman ini.`,
      `${name}: somebody else has just matched this file. Load this page again.`,
    ),
  noSuchDokumen: (name: string) =>
    reason(
      'dokumen-tidak-ada',
      SOP,
      `${name}: dokumen itu tidak ada. Periksa nomornya.`,
      `${name}: there is no such document. Check its number.`,
    ),
  dokumenNotYours: (name: string) =>
    reason(
      'dokumen-unit-lain',
      SOP,
      `${name}: dokumen itu dikuasai unit lain. Pilih dokumen unit Anda.`,
      `${name}: another unit holds that document. Choose one of your unit.`,
    ),
  dokumenDestroyed: (name: string) =>
    reason(
      'dokumen-sudah-musnah',
      DESTROYED,
      `${name}: dokumen itu sudah dimusnahkan.`,
      `${name}: that document has been destroyed.`,
    ),
} as const;
