import { number } from '../../../../base/tanggal.ts';
import { both } from '../../../../base/text.ts';
import type { TwinState } from '../../../../custody/count/twin.ts';

/** Words of the comparison of a paper with its scan. */
export const text = {
  arsip: both('Arsip', 'Archive'),
  count: both('Stok opname', 'Shelf counts'),
  title: both('Bandingkan hardcopy dengan pindaiannya', 'Compare a paper with its scan'),
  lead: both(
    'Letakkan hardcopy di samping layar. Hitung lembarnya, lalu lihat halaman demi halaman.',
    'Lay the paper beside the screen. Count its sheets, then look page by page.',
  ),
  listTitle: both('Hardcopy yang perlu dibandingkan', 'Papers to compare'),
  listLead: both(
    'Yang berbeda lebih dahulu, lalu yang belum pernah. Perbandingan berlaku setahun, atau sampai pindaiannya diganti. Yang sedang dipinjam menunggu sampai kembali.',
    'Those that differ first, then those never compared. A comparison holds for a year, or until the scan is replaced. What is on loan waits until it is back.',
  ),
  listNone: both(
    'Semua hardcopy yang punya pindaian sudah dibandingkan dalam setahun terakhir.',
    'Every paper that has a scan was compared within the last year.',
  ),
  listMore: (n: number) =>
    both(`Masih ada ${number(n)} lagi setelah ini.`, `There are ${number(n, 'en')} more after these.`),
  paper: both('Naskah', 'Document'),
  place: both('Tempat', 'Place'),
  state: both('Keadaan', 'State'),
  last: both('Terakhir dibandingkan', 'Last compared'),
  never: both('belum pernah', 'never'),
  compare: both('Bandingkan', 'Compare'),
  noPlace: both('belum disimpan', 'not shelved yet'),
  states: {
    belum: both('Belum pernah', 'Never'),
    beda: both('Berbeda', 'Differs'),
    berganti: both('Pindaian diganti', 'Scan replaced'),
    lama: both('Sudah lama', 'Long ago'),
    cocok: both('Cocok', 'Agrees'),
  } satisfies Record<TwinState, unknown>,
  form: both('Bentuk', 'Form'),
  bentuk: { asli: both('Asli', 'Original'), salinan: both('Salinan', 'Copy') },
  recorded: both('Lembar menurut catatan', 'Sheets by the record'),
  sheets: (n: number) => both(`${number(n)} lembar`, `${number(n, 'en')} sheets`),
  unknownSheets: both('belum dihitung', 'not counted'),
  scan: both('Pindaian', 'Scan'),
  pages: (n: number) => both(`${number(n)} halaman`, `${number(n, 'en')} pages`),
  noPages: both('tanpa halaman', 'without pages'),
  otherScan: both('Pindaian yang dibandingkan', 'Scan to compare with'),
  show: both('Tampilkan', 'Show'),
  lembar: both('Berapa lembar yang Anda hitung?', 'How many sheets did you count?'),
  lembarHint: both(
    'Satu lembar bolak-balik berisi dua halaman.',
    'A sheet printed on both sides has two pages.',
  ),
  verdict: both('Apakah isinya sama?', 'Do they agree?'),
  agrees: both('Sama', 'They agree'),
  agreesHint: both(
    'Semua halaman ada, terbaca, dan urutannya benar.',
    'All pages are there, legible and in order.',
  ),
  differs: both('Berbeda', 'They differ'),
  differsHint: both(
    'Ada halaman yang hilang, tertukar, atau tidak terbaca.',
    'A page is missing, out of order or illegible.',
  ),
  catatan: both('Apa yang berbeda?', 'What differs?'),
  catatanHint: both(
    'Misalnya: halaman 4 terpotong; lampiran 2 tidak dipindai.',
    'For example: page 4 is cut off; annex 2 was not scanned.',
  ),
  save: both('Catat perbandingan', 'Record the comparison'),
  chooseVerdict: both('Nyatakan sama atau berbeda.', 'State whether they agree or differ.'),
  sheetNumber: both('Tulis jumlah lembar dengan angka.', 'Write the number of sheets in figures.'),
  noScan: both(
    'Dokumen ini belum punya pindaian (PDF atau gambar). Serahkan pindaiannya dahulu.',
    'This document has no scan (PDF or picture) yet. Hand it in first.',
  ),
  handIn: both('Serahkan softcopy', 'Hand in a softcopy'),
  noImages: both(
    'Halaman belum dapat ditampilkan sebagai gambar. Buka berkasnya untuk membandingkan.',
    'Its pages cannot be shown as pictures yet. Open the file to compare.',
  ),
  openFile: both('Buka softcopy', 'Open the softcopy'),
  page: (n: number, of: number) =>
    both(`Halaman ${number(n)} dari ${number(of)}`, `Page ${number(n, 'en')} of ${number(of, 'en')}`),
  earlier: both('Halaman sebelumnya', 'Earlier pages'),
  later: both('Halaman berikutnya', 'Later pages'),
  history: both('Perbandingan sebelumnya', 'Earlier comparisons'),
  agreed: (sheets: number, pages: string) =>
    both(`Sama: ${number(sheets)} lembar, ${pages}`, `Agreed: ${number(sheets, 'en')} sheets, ${pages}`),
  differed: (what: string) => both(`Berbeda: ${what}`, `Differed: ${what}`),
};
