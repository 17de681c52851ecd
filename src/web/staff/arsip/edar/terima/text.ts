import { both } from '../../../../../base/text.ts';

/** Words of the pages on receipts. */
export const text = {
  arsip: both('Arsip', 'Archive'),
  title: both('Tanda terima', 'Receipts'),
  lead: both(
    'Siapa menyerahkan apa kepada siapa. Bernomor, dan ditandatangani kedua pihak.',
    'Who gave what to whom. Numbered, and signed by both sides.',
  ),
  make: both('Buat tanda terima', 'Make a receipt'),
  copy: both('Salin dari kertas', 'Key in from paper'),
  loans: both('Pinjaman', 'Loans'),
  all: both('Semua', 'All'),
  mine: both('Menunggu saya', 'Waiting for me'),
  views: both('Pilih tampilan', 'Choose a view'),
  none: both('Belum ada tanda terima.', 'There are no receipts yet.'),
  noneWaiting: both(
    'Tidak ada tanda terima yang menunggu tanda tangan atau pindaian dari Anda.',
    'No receipt waits for your signature or scan.',
  ),
  nomor: both('Nomor', 'Number'),
  dari: both('Dari', 'From'),
  kepada: both('Kepada', 'To'),
  isi: both('Isi', 'Content'),
  keadaan: both('Keadaan', 'State'),
  kinds: {
    penyerahan: both('Penyerahan', 'Handing over'),
    peminjaman: both('Peminjaman', 'Loan'),
    pengembalian: both('Pengembalian', 'Return'),
  },
  papers: (n: number) => both(`${n} hardcopy`, `${n} hardcop${n === 1 ? 'y' : 'ies'}`),
  files: (n: number) => both(`${n} softcopy`, `${n} softcop${n === 1 ? 'y' : 'ies'}`),
  complete: both('Lengkap', 'Complete'),
  void: both('Batal', 'Void'),
  replaced: both('sudah diganti', 'replaced'),
  replacedWith: both('dengan', 'with'),
  replacedOn: (day: string) => both(`pada ${day}`, `on ${day}`),
  tookPlaceOf: both('Menggantikan', 'In place of'),
  tookPlaceBy: both('Digantikan', 'Replaced by'),
  redraw: both('Buat ulang tanda terima', 'Draw the receipt up anew'),
  redrawNote: both(
    'Ada berkas yang diganti sebelum kedua pihak menandatangani. Tanda terima baru memuat versi yang berlaku; yang ini menjadi batal dan tetap terbaca.',
    'A file was replaced before both sides had signed. The new receipt names the version in force; this one becomes void and stays readable.',
  ),
  waits: {
    dari: both('Menunggu pemberi', 'Waits for the giver'),
    kepada: both('Menunggu penerima', 'Waits for the receiver'),
    both: both('Menunggu keduanya', 'Waits for both'),
    pindaian: both('Menunggu pindaian', 'Waits for the scan'),
  },
  sentence: {
    dari: (nama: string) =>
      both(`Menunggu tanda tangan pemberi, ${nama}.`, `Waits for the giver to sign: ${nama}.`),
    kepada: (nama: string) =>
      both(`Menunggu tanda tangan penerima, ${nama}.`, `Waits for the receiver to sign: ${nama}.`),
    both: both('Menunggu tanda tangan pemberi dan penerima.', 'Waits for giver and receiver to sign.'),
    pindaian: both(
      'Disalin dari kertas. Menunggu pindaian kertas yang ditandatangani.',
      'Keyed in from paper. Waits for the scan of the signed paper.',
    ),
    void: (nomor: string) => both(`Batal, digantikan ${nomor}.`, `Void; ${nomor} took its place.`),
    complete: both('Lengkap: kedua pihak sudah menandatangani.', 'Complete: both sides have signed.'),
    copied: both(
      'Lengkap. Disalin dari kertas; tanda tangan kedua pihak ada pada pindaiannya.',
      'Complete. Keyed in from paper; both signatures stand on the scan.',
    ),
  },
  overline: {
    penyerahan: both('Tanda terima penyerahan', 'Receipt, handing over'),
    peminjaman: both('Tanda terima peminjaman', 'Receipt, loan'),
    pengembalian: both('Tanda terima pengembalian', 'Receipt, return'),
  },
  transfer: {
    penyerahan: (dari: string, kepada: string, isi: string) =>
      both(`${dari} menyerahkan ${isi} kepada ${kepada}.`, `${dari} hands over ${isi} to ${kepada}.`),
    peminjaman: (dari: string, kepada: string, isi: string) =>
      both(`${dari} meminjamkan ${isi} kepada ${kepada}.`, `${dari} lends ${isi} to ${kepada}.`),
    pengembalian: (dari: string, kepada: string, isi: string) =>
      both(`${dari} mengembalikan ${isi} kepada ${kepada}.`, `${dari} returns ${isi} to ${kepada}.`),
  },
  toSign: both('Ke tanda tangan Anda', 'To your signature'),
  toScan: both('Ke pindaian kertas', 'To the scan of the paper'),
  print: both('Cetak tanda terima', 'Print the receipt'),
  tanggal: both('Tanggal', 'Date'),
  made: (who: string, when: string) => both(`Dibuat ${who}, ${when}`, `Made by ${who}, ${when}`),
  keyed: (who: string, when: string) =>
    both(`Disalin dari kertas oleh ${who}, ${when}`, `Keyed in from paper by ${who}, ${when}`),
  nomorKertas: both('Nomor pada kertas', 'Number on the paper'),
  keperluan: both('Untuk', 'For'),
  until: both('Kembali paling lambat', 'Due back by'),
  extended: both('Diperpanjang', 'Extended'),
  catatan: both('Catatan', 'Note'),
  what: both('Yang diserahterimakan', 'What changes hands'),
  naskah: both('Dokumen', 'Document'),
  bentuk: both('Bentuk', 'Form'),
  asli: both('Hardcopy asli', 'Hardcopy, original'),
  salinan: both('Hardcopy, salinan', 'Hardcopy, copy'),
  sheets: (n: number) => both(`${n} lembar`, `${n} sheet${n === 1 ? '' : 's'}`),
  softcopy: both('Softcopy', 'Softcopy'),
  signatures: both('Tanda tangan', 'Signatures'),
  giver: both('Pemberi', 'Giver'),
  receiver: both('Penerima', 'Receiver'),
  signedBy: (sisi: string, nama: string) => both(`${sisi}: ${nama}`, `${sisi}: ${nama}`),
  signedHere: (who: string, jabatan: string) => both(`${who}, ${jabatan}`, `${who}, ${jabatan}`),
  signedOnPaper: both('Di kertas, lihat pindaiannya', 'On paper, see the scan'),
  paperOnly: both('Menandatangani di kertas', 'Signs on paper'),
  signedBefore: both('Sudah menandatangani di kertas', 'Has signed on paper'),
  noScan: both('Belum ada pindaian', 'No scan yet'),
  notYet: both('Belum', 'Not yet'),
  signAs: {
    dari: both('Tandatangani sebagai pemberi', 'Sign as giver'),
    kepada: both('Tandatangani sebagai penerima', 'Sign as receiver'),
  },
  signNote: {
    dari: (nama: string) =>
      both(
        `Dengan menandatangani, Anda menyatakan bahwa ${nama} menyerahkan isinya dalam keadaan seperti tertulis.`,
        `By signing you state that ${nama} gives what stands here in the state that stands here.`,
      ),
    kepada: (nama: string) =>
      both(
        `Hitung dahulu isinya. Dengan menandatangani, Anda menyatakan bahwa ${nama} menerimanya dalam keadaan seperti tertulis.`,
        `Count it first. By signing you state that ${nama} receives what stands here in the state that stands here.`,
      ),
  },
  paper: both('Kertas yang ditandatangani', 'The signed paper'),
  paperNote: (nama: string) =>
    both(
      `Cetak tanda terima, mintakan tanda tangan ${nama}, lalu lampirkan pindaiannya.`,
      `Print the receipt, have ${nama} sign it, then attach the scan.`,
    ),
  paperNoteCopied: both(
    'Pindai atau potret kertas aslinya, sehingga kedua tanda tangan terbaca.',
    'Scan or photograph the paper itself, so that both signatures can be read.',
  ),
  scan: both('Pindaian kertas', 'Scan of the paper'),
  scanHint: both(
    'PDF, JPG, atau PNG. Foto dari telepon boleh.',
    'PDF, JPG or PNG. A photo from a phone will do.',
  ),
  attach: both('Lampirkan pindaian', 'Attach the scan'),
  replace: both('Lampirkan pindaian yang lebih jelas', 'Attach a better scan'),
  replaceNote: both('Pindaian yang lama tetap tersimpan.', 'The earlier scan is kept.'),
  openScan: both('Buka pindaian', 'Open the scan'),
  scanBy: (who: string, when: string) => both(`Dilampirkan ${who}, ${when}`, `Attached by ${who}, ${when}`),
  chooseScan: both('Pilih berkas pindaiannya.', 'Choose the file of the scan.'),
} as const;
