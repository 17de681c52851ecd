import { both } from '../../../base/text.ts';

/** Words of the berita acara's page. */
export const minutesText = {
  notYet: both(
    'Berita acara dibuat setelah rapat memutuskan dan Ketua mencatat suaranya.',
    'The minutes are drawn up when the meeting has decided and the chair has recorded the votes.',
  ),
  form: both('1. Nomor dan naskah', '1. Number and form'),
  formLead: both(
    'Isi nomor dari buku agenda surat kantor. Terang tidak membuat nomor surat sendiri.',
    'Write the number from the office’s register of letters. Terang never makes up such a number.',
  ),
  nomor: both('Nomor berita acara', 'Number of the minutes'),
  noNumber: both('Belum bernomor', 'No number yet'),
  nomorHint: (pattern: string) =>
    both(
      `Biasanya berpola ${pattern}; yang di depan nomor urutnya.`,
      `Usually of the form ${pattern}, with the running number in front.`,
    ),
  nomorMissing: both('Isi nomor berita acara.', 'Write the number of the minutes.'),
  nomorLong: both(
    'Nomor berita acara paling banyak 100 karakter.',
    'The number may have 100 characters at most.',
  ),
  drawUp: both('Ya, buat berita acara', 'Yes, draw up the minutes'),
  checkNumber: both('Lanjut', 'Continue'),
  numberTitle: both('Periksa nomor', 'Check the number'),
  willBePrinted: (nomor: string) =>
    both(`Nomor ini akan tercetak: ${nomor}. Benar?`, `This number will be printed: ${nomor}. Is it right?`),
  numberLead: (pattern: string) =>
    both(
      `Biasanya berpola ${pattern}. Naskah dibuat satu kali; sesudah itu nomornya tidak dapat diganti.`,
      `Usually of the form ${pattern}. The form is drawn up once; after that its number cannot be changed.`,
    ),
  otherNumber: both('Ubah nomor', 'Change the number'),
  takesSeconds: both('Pembuatan naskah perlu beberapa detik.', 'Drawing up the form takes some seconds.'),
  formLabel: both('Naskah', 'Form'),
  scanLabel: both('Pindaian', 'Scan'),
  formTitle: (nomor: string) => both(`Berita Acara ${nomor}`, `Minutes ${nomor}`),
  formNote: both(
    'Memuat daftar hadir, keputusan, daftar lengkap sebagai lampiran, sidik edisi, dan akar jurnal.',
    'Holds attendance, decision, the whole list as annex, the edition’s hash and the journal’s root.',
  ),
  download: both('Unduh PDF', 'Download the PDF'),
  signing: both('2. Tanda tangan basah', '2. Signatures in ink'),
  instructions: [
    both('Cetak seluruh naskah pada kertas F4, satu sisi.', 'Print the whole form on F4 paper, one-sided.'),
    both(
      'Cocokkan sidik dan pola edisi di halaman 1 dengan yang ada di halaman ini.',
      'Compare the hash and pattern on page 1 with those on this page.',
    ),
    both('Ketua dan anggota yang hadir menandatangani.', 'The chair and the members present sign.'),
    both(
      'Pindai semua halaman menjadi satu PDF, lalu lampirkan di sini. Kertasnya tetap arsip asli.',
      'Scan all pages into one PDF and attach it here. The paper remains the original.',
    ),
  ],
  whoSigns: both('Yang menandatangani', 'Who signs'),
  scan: both('Pindaian berita acara bertanda tangan', 'Scan of the signed minutes'),
  scanHint: both('Satu PDF, paling besar 100 MB', 'One PDF, 100 MB at most'),
  chooseScan: both('Pilih berkas PDF pindaian.', 'Choose the PDF of the scan.'),
  attach: both('Lampirkan pindaian', 'Attach the scan'),
  replace: both('Ganti pindaian', 'Replace the scan'),
  replaceNote: both(
    'Bila pindaian keliru atau tidak lengkap. Pindaian lama tetap tersimpan dan tercatat di jurnal.',
    'When the scan is the wrong one or not whole. The earlier scan is kept and stands in the journal.',
  ),
  whoReplaces: both(
    'Pindaian yang keliru dapat diganti oleh Ketua atau Sekretaris sampai PPID menetapkan.',
    'The chair or the secretary can replace a wrong scan until the PPID establishes the edition.',
  ),
  scanRead: both(
    'Pindaian sudah saya baca; sama dengan naskah dan sudah ditandatangani',
    'I have read the scan; it is the same as the form and it is signed',
  ),
  scanTitle: (nomor: string) => both(`Berita Acara ${nomor}, bertanda tangan`, `Minutes ${nomor}, signed`),
  attachedAt: (when: string) => both(`Dilampirkan ${when}.`, `Attached ${when}.`),
  sameFile: both(
    'Berkas yang dilampirkan sama persis dengan naskah tanpa tanda tangan.',
    'The attached file is exactly the form without signatures.',
  ),
  establishing: both('3. Penetapan oleh PPID', '3. Establishment by the PPID'),
  establishNote: (nomor: number) =>
    both(
      `PPID menetapkan Edisi ${nomor} sesuai berita acara. Sejak itu pengunggahannya dapat diperintahkan.`,
      `The PPID establishes Edition ${nomor} as the minutes say. From then on its upload can be ordered.`,
    ),
  establish: (nomor: number) => both(`Tetapkan Edisi ${nomor}`, `Establish Edition ${nomor}`),
  establishedAt: (nomor: number, when: string) =>
    both(`Edisi ${nomor} ditetapkan ${when}.`, `Edition ${nomor} was established ${when}.`),
  toPublication: both('Ke perintah unggah', 'To the upload order'),
  edition: both('Edisi', 'Edition'),
  asPrinted: both(
    'Sidik dan pola ini tercetak di halaman 1 berita acara.',
    'This hash and pattern are printed on page 1 of the minutes.',
  ),
  decidedOn: both('Diputuskan', 'Decided'),
  journalRoot: (size: string) =>
    both(`Akar jurnal tercetak, ${size} entri`, `Journal root as printed, ${size} entries`),
} as const;
