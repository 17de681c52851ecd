import { type Both, both } from '../../../../base/text.ts';
import { FIELD_GUIDE } from '../../../../daftar/field-guide.ts';
import type { ColumnField } from '../../../../daftar/import/header-words.ts';

/** Words of taking in a list from Excel. */
export const text = {
  draft: both('Draf daftar informasi', 'Draft list of information'),
  title: both('Isi dari Excel', 'Fill in from Excel'),
  lead: both(
    'Berkas diperiksa dahulu. Tidak ada yang tersimpan sebelum Anda melihat hasilnya dan memilih Impor.',
    'The file is checked first. Nothing is saved before you have seen the result and chosen Import.',
  ),
  upload: both('Unggah berkas', 'Upload a file'),
  uploadNote: both(
    'Berkas Excel (.xlsx) atau CSV, paling besar 10 MB dan 5.000 baris. Susunan kolom bebas; judul kolom dikenali sendiri.',
    'An Excel (.xlsx) or CSV file of at most 10 MB and 5,000 rows. Columns may be in any order; headings are recognised.',
  ),
  file: both('Berkas daftar', 'The list'),
  check: both('Periksa berkas', 'Check the file'),
  paste: both('Tempel dari Excel', 'Paste from Excel'),
  pasteNote: both(
    'Di Excel, pilih baris beserta judul kolomnya, salin, lalu tempel di sini.',
    'In Excel, select the rows with their headings, copy, and paste them here.',
  ),
  pasted: both('Baris dari Excel', 'Rows from Excel'),
  checkPasted: both('Periksa tempelan', 'Check what I pasted'),
  pastedName: both('Tempelan dari Excel', 'Pasted from Excel'),
  template: both('Unduh templat', 'Download the template'),
  templateNote: both(
    'Templat memuat baris draf ini dengan nomor tetapnya, panduan tiap kolom, dan pilihan isian. Isi di Excel lalu unggah lagi.',
    'The template holds the rows of this draft with their permanent numbers, guidance on each column and choices. Fill it in and upload it.',
  ),
  notAllowed: both('Belum bisa mengimpor', 'Cannot import'),
  noFile: both('Pilih berkas yang akan diperiksa.', 'Choose a file to check.'),
  nothingPasted: both('Tempel dahulu baris dari Excel.', 'Paste rows from Excel first.'),
  expired: both(
    'Berkas ini tidak lagi disimpan. Unggah lagi; yang belum diimpor tidak tersimpan.',
    'This file is no longer kept. Upload it again; nothing of it was saved.',
  ),

  sheet: (name: string) => both(`lembar ${name}`, `sheet ${name}`),
  found: (read: string, ready: string) =>
    both(`${read} baris terbaca, ${ready} siap diimpor`, `${read} rows read, ${ready} ready to import`),
  unread: both('Berkas ini belum dapat diperiksa', 'This file cannot be checked yet'),
  ready: (same: string, changed: string, added: string) =>
    both(
      `siap: ${same} sama, ${changed} diubah, ${added} baru`,
      `ready: ${same} the same, ${changed} changed, ${added} new`,
    ),
  errors: both('galat', 'with errors'),
  doubles: both('mungkin ganda', 'possible doubles'),
  skipped: (n: string) => both(`${n} baris Anda lewati.`, `You skip ${n} rows.`),
  toMend: (n: string) => both(`${n} baris perlu diperbaiki`, `${n} to be corrected`),
  mendNote: both(
    'Nomor baris dan huruf kolom sama dengan yang tampak di Excel.',
    'Row numbers and column letters are those that Excel shows.',
  ),
  firstErrors: (shown: string, of: string) =>
    both(
      `${shown} dari ${of} galat ditampilkan; semuanya ada di berkas bertanda.`,
      `${shown} of ${of} errors shown; the marked file has all.`,
    ),
  marked: both('Unduh berkas saya dengan tanda galat', 'Download my file with the errors marked'),
  row: both('Baris', 'Row'),
  column: both('Kolom', 'Column'),
  value: both('Nilai', 'Value'),
  problem: both('Masalah', 'Problem'),
  fix: both('Cara memperbaiki', 'How to mend it'),
  act: both('Tindakan', 'Act'),
  mend: both('Perbaiki', 'Correct'),
  use: both('Pakai saran', 'Use the suggestion'),
  newValue: (row: number, column: string) =>
    both(`Isi baru baris ${row} kolom ${column}`, `New value, row ${row} column ${column}`),
  doublesTitle: (n: string) => both(`${n} baris mungkin ganda`, `${n} possibly double`),
  doublesNote: both(
    'Tidak ada yang digabung sendiri. Baris tanpa keputusan tidak diimpor.',
    'Nothing is merged by itself. Rows without a decision are not imported.',
  ),
  yours: both('Di berkas Anda', 'In your file'),
  similar: both('Mirip dengan', 'Similar to'),
  decision: both('Keputusan', 'Decision'),
  decisionFor: (row: number) => both(`Keputusan baris ${row}`, `Decision on row ${row}`),
  perbarui: both('Perbarui yang ada', 'Renew the existing one'),
  tambah: both('Tambah baru', 'Add as new'),
  lewati: both('Lewati', 'Skip'),
  inDraft: both('di draf ini, belum bernomor', 'in this draft, no number yet'),
  inFile: (row: number) => both(`baris ${row} berkas ini`, `row ${row} of this file`),
  columns: both('Kolom berkas Anda', 'The columns of your file'),
  columnsNote: both(
    'Perbaiki bila ada kolom yang salah dikenali, lalu periksa lagi.',
    'Correct what was recognised wrongly, then check again.',
  ),
  columnsUsed: (used: string, of: string) =>
    both(`${used} dari ${of} kolom dipakai`, `${used} of ${of} columns used`),
  samples: both('Contoh isi', 'Sample values'),
  meaning: both('Dipakai sebagai', 'Used as'),
  meaningOf: (letter: string) => both(`Kolom ${letter} dipakai sebagai`, `Column ${letter} is used as`),
  leaveOut: both('Tidak dipakai', 'Not used'),
  headerRow: both('Baris judul kolom', 'Row of the headings'),
  whichSheet: both('Lembar', 'Sheet'),
  again: both('Periksa lagi', 'Check again'),
  notices: both('Yang perlu Anda ketahui', 'What you should know'),
  rowsList: (rows: string, others: string | null) =>
    others === null
      ? both(`Baris ${rows}.`, `Rows ${rows}.`)
      : both(`Baris ${rows} dan ${others} lainnya.`, `Rows ${rows} and ${others} others.`),
  reason: both('Alasan perubahan untuk semua baris yang berubah', 'Why the changed rows changed'),
  reasonHint: both(
    'Misalnya: data tahun anggaran baru. Tanpa alasan, setiap baris yang berubah diisi alasannya satu per satu sebelum dikirim.',
    'For example: data of the new budget year. Without it, every changed row needs its own reason before the list is sent.',
  ),
  importTitle: both('Impor', 'Import'),
  importNote: (left: string) =>
    both(
      `${left} baris lain tidak disentuh. Mengunggah berkas yang sama lagi tidak menggandakan apa pun.`,
      `${left} other rows are left alone. Uploading the same file again doubles nothing.`,
    ),
  importAll: both(
    'Mengunggah berkas yang sama lagi tidak menggandakan apa pun.',
    'Uploading the same file again doubles nothing.',
  ),
  import: (n: string) => both(`Impor ${n} baris yang siap`, `Import the ${n} rows that are ready`),
  unseen: both(
    'Isian yang baru Anda tulis sudah diperiksa. Belum ada yang diimpor; lihat hasilnya, lalu impor.',
    'What you have just typed is checked now. Nothing is imported yet: look at the result, then import.',
  ),
  imported: (rows: string, added: string, changed: string) =>
    both(
      `${rows} baris diimpor: ${added} baru, ${changed} diubah.`,
      `${rows} rows imported: ${added} new, ${changed} changed.`,
    ),
  importedSame: (n: string) =>
    both(`${n} baris sama dengan isi draf.`, `${n} rows are the same as in the draft.`),
  leftWrong: (n: string) =>
    both(`${n} baris galat tidak diimpor.`, `${n} rows with errors were not imported.`),
  leftDouble: (n: string) =>
    both(
      `${n} baris yang mungkin ganda tidak diimpor.`,
      `${n} rows that are possible doubles were not imported.`,
    ),
  other: both('Unggah berkas lain', 'Upload another file'),
};

const OTHERS: Readonly<Partial<Record<ColumnField, Both>>> = {
  waktuDanTempat: both('Waktu dan tempat terbit', 'Time and place of issue'),
  bentuk: both('Bentuk (soft dan hard)', 'Form (soft and hard)'),
  bentukSoftcopy: both('Softcopy', 'Softcopy'),
  bentukHardcopy: both('Hardcopy', 'Hardcopy'),
  klasifikasi: FIELD_GUIDE.klasifikasiUsulan.name,
};

/** What a column of a file can be used as, as the form calls it. */
export function columnText(field: ColumnField): Both {
  return OTHERS[field] ?? FIELD_GUIDE[field as keyof typeof FIELD_GUIDE].name;
}
