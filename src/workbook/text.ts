import { type Fault, fault, Invalid } from '../base/errors.ts';
import { fileSize, number } from '../base/tanggal.ts';
import { columnLetter, LIMITS, type SheetNotice } from './sheet.ts';

const FIELD = 'berkas';

function refusal(code: string, id: string, en: string): Fault {
  return fault(FIELD, code, id, en);
}

/** The one refusal of a file that cannot be read as a spreadsheet. */
export function refuse(why: Fault): Invalid {
  return new Invalid([why]);
}

const rows = { id: number(LIMITS.dataRows), en: number(LIMITS.dataRows, 'en') };

/** Why a file is refused: what is wrong, where, and how to mend it. */
export const words = {
  tooBig: (bytes: number) =>
    refusal(
      'berkas-terlalu-besar',
      `Berkas ini ${fileSize(bytes)}; paling besar 10 MB. Hapus gambar di dalamnya atau bagi isinya menjadi beberapa berkas.`,
      `This file has ${fileSize(bytes, 'en')}; at most 10 MB. Remove the pictures in it or split it into several files.`,
    ),
  tooManyRows: (sheet: string) =>
    refusal(
      'terlalu-banyak-baris',
      `${where(sheet).id} berisi lebih dari ${rows.id} baris. Bagi menjadi beberapa berkas, masing-masing paling banyak ${rows.id} baris.`,
      `${where(sheet).en} has more than ${rows.en} rows. Split it into several files of at most ${rows.en} rows each.`,
    ),
  tooManyColumns: (row: number) =>
    refusal(
      'terlalu-banyak-kolom',
      `Baris ${row} berisi lebih dari ${LIMITS.columns} kolom. Hapus kolom yang tidak termasuk daftar.`,
      `Row ${row} has more than ${LIMITS.columns} columns. Delete the columns that are not part of the list.`,
    ),
  cellTooLong: (row: number, column: number | null) =>
    refusal(
      'sel-terlalu-panjang',
      `Isi ${cell(row, column).id} lebih dari ${number(LIMITS.cellChars)} karakter. Pendekkan isinya lalu unggah lagi.`,
      `The text in ${cell(row, column).en} has more than ${number(LIMITS.cellChars, 'en')} characters. Shorten it and upload again.`,
    ),
  tooMuchText: (sheet: string) =>
    refusal(
      'teks-terlalu-banyak',
      `${where(sheet).id} berisi terlalu banyak teks untuk sebuah daftar. Bagi menjadi beberapa berkas.`,
      `${where(sheet).en} holds too much text for a list. Split it into several files.`,
    ),
  inflates: () =>
    refusal(
      'isi-terlalu-besar',
      'Isi berkas ini mengembang jauh melebihi ukurannya dan tidak dibuka. Salin daftarnya ke buku kerja baru lalu unggah yang baru.',
      'This file unpacks to far more than its size and was not opened. Copy the list into a new workbook and upload that.',
    ),
  tooManyParts: () =>
    refusal(
      'bagian-terlalu-banyak',
      `Berkas ini berisi lebih dari ${number(LIMITS.zipEntries)} bagian dan tidak dibuka. Salin daftarnya ke buku kerja baru.`,
      `This file has more than ${number(LIMITS.zipEntries, 'en')} parts and was not opened. Copy the list into a new workbook.`,
    ),
  noFile: () =>
    refusal(
      'berkas-tidak-terbaca',
      'Berkas ini tidak ada atau tidak boleh dibaca. Periksa nama dan izinnya.',
      'This file does not exist or may not be read. Check its name and permissions.',
    ),
  emptyFile: () =>
    refusal('berkas-kosong', 'Berkas ini kosong. Pilih berkas lain.', 'This file is empty. Choose another.'),
  emptySheet: () =>
    refusal(
      'lembar-kosong',
      'Tidak ada baris berisi di lembar yang tampak. Isi lembarnya atau tampakkan lembar yang tersembunyi.',
      'No visible sheet has any row with content. Fill the sheet in or unhide it.',
    ),
  noSheet: (name: string) =>
    refusal(
      'lembar-tidak-ada',
      `Lembar “${name}” tidak ada. Pilih lembar lain.`,
      `There is no sheet “${name}”. Choose another.`,
    ),
  locked: () =>
    refusal(
      'terkunci',
      'Berkas ini terkunci kata sandi. Buka kuncinya di Excel (Berkas, Info, Proteksi Buku Kerja) lalu unggah lagi.',
      'This file is locked with a password. Unlock it in Excel (File, Info, Protect Workbook) and upload it again.',
    ),
  oldExcel: () =>
    refusal(
      'xls-lama',
      'Berkas ini berformat Excel lama (.xls). Buka di Excel, pilih Simpan Sebagai, jenis “Buku Kerja Excel (.xlsx)”, lalu unggah hasilnya.',
      'This file is in the old Excel format (.xls). Open it in Excel, choose Save As, type “Excel Workbook (.xlsx)”, and upload that.',
    ),
  openDocument: () =>
    refusal(
      'ods',
      'Berkas ini berformat OpenDocument (.ods). Simpan sebagai .xlsx lalu unggah hasilnya.',
      'This is an OpenDocument file (.ods). Save it as .xlsx and upload that.',
    ),
  binaryExcel: () =>
    refusal(
      'xlsb',
      'Berkas ini berformat Excel biner (.xlsb). Simpan sebagai .xlsx lalu unggah hasilnya.',
      'This is a binary Excel file (.xlsb). Save it as .xlsx and upload that.',
    ),
  webPage: () =>
    refusal(
      'halaman-web',
      'Berkas ini halaman web yang diberi nama berkas Excel. Buka di Excel, simpan sebagai .xlsx, lalu unggah hasilnya.',
      'This is a web page named like an Excel file. Open it in Excel, save it as .xlsx, and upload that.',
    ),
  notSpreadsheet: (kind: string | null) =>
    refusal(
      'bukan-lembar-kerja',
      `Berkas ini ${kind ? `sebenarnya ${kind}, bukan` : 'bukan'} lembar kerja. Unggah berkas .xlsx atau .csv.`,
      `This file is ${kind ? `really ${kind} and ` : ''}not a spreadsheet. Upload an .xlsx or .csv file.`,
    ),
  broken: () =>
    refusal(
      'berkas-rusak',
      'Berkas ini rusak atau belum terunggah seluruhnya. Buka di Excel, simpan sekali lagi, lalu unggah ulang.',
      'This file is damaged or was not uploaded whole. Open it in Excel, save it once more, and upload it again.',
    ),
  hostileXml: () =>
    refusal(
      'xml-tidak-diterima',
      'Berkas ini memuat deklarasi yang tidak pernah ditulis Excel dan tidak dibuka. Salin daftarnya ke buku kerja baru.',
      'This file holds declarations that Excel never writes and was not opened. Copy the list into a new workbook.',
    ),
  notText: () =>
    refusal(
      'teks-tidak-terbaca',
      'Isi berkas ini bukan teks. Di Excel pilih Simpan Sebagai, jenis “CSV UTF-8”, atau unggah berkas .xlsx.',
      'The content of this file is not text. In Excel choose Save As, type “CSV UTF-8”, or upload an .xlsx file.',
    ),
  openQuote: (row: number) =>
    refusal(
      'kutip-tidak-ditutup',
      `Tanda kutip yang dibuka mulai baris ${row} tidak ditutup dengan benar. Perbaiki tanda kutipnya atau unggah berkas .xlsx.`,
      `A quotation mark opened from row ${row} on is not closed properly. Mend it or upload an .xlsx file.`,
    ),
  tooHeavy: () =>
    refusal(
      'terlalu-berat',
      'Berkas ini terlalu berat untuk dibaca. Salin daftarnya, tanpa lembar lain, ke buku kerja baru lalu unggah yang baru.',
      'This file is too heavy to read. Copy the list, without other sheets, into a new workbook and upload that.',
    ),
};

function where(sheet: string): { id: string; en: string } {
  return sheet === ''
    ? { id: 'Berkas ini', en: 'This file' }
    : { id: `Lembar “${sheet}”`, en: `Sheet “${sheet}”` };
}

function cell(row: number, column: number | null): { id: string; en: string } {
  if (column === null) return { id: `baris ${row}`, en: `row ${row}` };
  const at = `${columnLetter(column)}${row}`;
  return { id: `sel ${at}`, en: `cell ${at}` };
}

/** What people are told about a file that can be used. */
export const notices = {
  hiddenRows: (count: number): SheetNotice => ({
    code: 'baris-tersembunyi',
    row: null,
    id: `${count} baris tersembunyi di Excel ikut terbaca. Periksa apakah memang untuk daftar ini.`,
    en: `${count} rows hidden in Excel were read too. Check that they belong to this list.`,
  }),
  hiddenColumns: (letters: readonly string[]): SheetNotice => ({
    code: 'kolom-tersembunyi',
    row: null,
    id: `Kolom ${letters.join(', ')} tersembunyi di Excel dan ikut terbaca.`,
    en: `Column ${letters.join(', ')} is hidden in Excel and was read too.`,
  }),
  noCachedValue: (row: number): SheetNotice => ({
    code: 'rumus-tanpa-nilai',
    row,
    id: `Baris ${row} berisi rumus yang belum pernah dihitung. Buka di Excel, simpan, lalu unggah ulang.`,
    en: `Row ${row} has a formula that was never calculated. Open it in Excel, save it, and upload it again.`,
  }),
  longNumber: (row: number): SheetNotice => ({
    code: 'angka-terpotong',
    row,
    id: `Baris ${row} berisi angka lebih dari 15 digit yang sudah dipotong Excel. Ubah selnya menjadi Teks dan ketik ulang.`,
    en: `Row ${row} has a number of more than 15 digits that Excel has cut. Make the cell Text and type it again.`,
  }),
};
