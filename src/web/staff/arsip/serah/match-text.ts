import { both } from '../../../../base/text.ts';

/** Words of the page on which files are matched to documents. */
export const text = {
  title: both('Cocokkan berkas', 'Match files'),
  lead: (n: number) =>
    both(
      `${n} berkas menunggu. Dugaannya dari nama berkas; perbaiki yang keliru, lalu simpan sekaligus.`,
      `${n} files wait. The guesses come from their names; mend what is wrong, then save all at once.`,
    ),
  one: both('Pilih dokumen bagi berkas ini.', 'Choose the document of this file.'),
  none: both('Semua berkas sudah dipasangkan dengan dokumennya.', 'Every file is matched to its document.'),
  toSerah: both('Serahkan berkas lain', 'Hand in other files'),
  caption: both('Berkas dan dokumennya', 'Files and their documents'),
  file: both('Berkas', 'File'),
  belongs: both('Dokumen', 'Document'),
  new: both('Dokumen baru', 'A new document'),
  later: both('Putuskan nanti', 'Decide later'),
  other: both('Menurut nomornya', 'By its number'),
  judul: both('Judul dokumen baru', 'Title of the new document'),
  tahun: both('Tahun', 'Year'),
  nomor: both('Nomor dokumen', 'Number of the document'),
  nomorHint: both(
    'Misalnya DOK-2026-031, atau 31 saja untuk nomor tahun ini',
    'For example DOK-2026-031, or just 31 for a number of this year',
  ),
  free: (n: number) =>
    both(`Dokumen yang belum punya berkas (${n})`, `Documents that have no file yet (${n})`),
  freeMore: (n: number) =>
    both(
      `${n} dokumen lain tidak ditampilkan; pilih “Menurut nomornya”.`,
      `${n} more documents are not shown; choose “By its number”.`,
    ),
  noTitle: (name: string) => both(`${name}: tulis judul dokumennya.`, `${name}: write the document’s title.`),
  longTitle: (name: string) =>
    both(`${name}: judul paling panjang 300 huruf.`, `${name}: a title has at most 300 letters.`),
  sameTitle: both(
    'Berkas dengan judul dan tahun yang sama menjadi satu dokumen, misalnya naskah Word dan pindaiannya.',
    'Files with the same title and year become one document, such as a Word text and its scan.',
  ),
  save: both('Simpan semua', 'Save all'),
  unnamed: both(
    'Nama berkas ini tidak menerangkan isinya. Buka berkasnya, lalu pilih dokumennya atau tulis judulnya.',
    'This file’s name says nothing of its content. Open it, then choose its document or write a title.',
  ),
  also: (nomor: string, unit: string) =>
    both(
      `Isi yang sama sudah tersimpan pada ${nomor} (${unit}).`,
      `The same content is kept already at ${nomor} (${unit}).`,
    ),
  alsoUnmatched: (unit: string) =>
    both(`Isi yang sama sudah diserahkan ${unit}.`, `${unit} handed in the same content already.`),
  more: (n: number) =>
    both(`${n} berkas lain menyusul sesudah ini disimpan.`, `${n} more files follow once these are saved.`),
  badYear: (name: string) =>
    both(`${name}: tulis tahun dengan empat angka.`, `${name}: write the year in four digits.`),
  noNumber: (name: string, nomor: string) =>
    both(
      `${name}: dokumen ${nomor || 'tanpa nomor'} tidak ada. Periksa nomornya.`,
      `${name}: there is no document ${nomor || 'without a number'}. Check its number.`,
    ),
};
