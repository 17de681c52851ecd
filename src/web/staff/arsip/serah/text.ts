import { both } from '../../../../base/text.ts';

/** Words of the pages on which files are handed in. */
export const text = {
  arsip: both('Arsip', 'Archive'),
  title: both('Serahkan softcopy', 'Hand in softcopies'),
  lead: both(
    'Berkas disimpan apa adanya, lalu diperiksa. Sesudahnya Anda memasangkan setiap berkas dengan dokumennya.',
    'Files are kept as they are and then examined. After that you match each file to its document.',
  ),
  choose: both('Untuk unit dan proses mana?', 'For which unit and run?'),
  change: both('Ganti unit atau proses', 'Change unit or run'),
  unit: both('Unit', 'Unit'),
  run: both('Proses', 'Run'),
  noRun: both('Tanpa proses', 'Without a run'),
  chooseUnit: both('Pilih unit', 'Choose a unit'),
  use: both('Pakai', 'Use'),
  nobody: both(
    'Jabatan Anda membaca arsip, tetapi tidak menyerahkan berkas.',
    'Your post reads the archive but does not hand files in.',
  ),
  berkas: both('Berkas', 'Files'),
  send: both('Serahkan', 'Hand in'),
  photo: both('Foto halaman kertas', 'Photograph paper pages'),
  link: both('Minta berkas lewat tautan', 'Ask for files by a link'),
  match: (n: number) =>
    both(`Cocokkan ${n} berkas dengan dokumennya`, `Match ${n === 1 ? 'a file' : `${n} files`} to documents`),
  matchAll: both('Cocokkan berkas dengan dokumennya', 'Match the files to their documents'),
  waiting: (n: number) =>
    both(
      `${n} berkas belum dipasangkan dengan dokumennya.`,
      n === 1 ? 'One file is not matched to a document yet.' : `${n} files are not matched to documents yet.`,
    ),
  recent: both('Sudah diserahkan', 'Handed in'),
  recentNone: both('Belum ada berkas.', 'No files yet.'),
  recentMore: (shown: number, all: number) =>
    both(`${shown} terakhir dari ${all} berkas.`, `The last ${shown} of ${all} files.`),
  name: both('Berkas', 'File'),
  dokumen: both('Dokumen', 'Document'),
  unmatched: both('Belum terpasang', 'Not matched yet'),
  state: both('Pemeriksaan', 'Examination'),
  at: both('Diserahkan', 'Handed in'),
  results: (good: number, all: number) =>
    good === all
      ? both(`${all} berkas tersimpan`, all === 1 ? 'The file is kept' : `All ${all} files are kept`)
      : both(`${good} dari ${all} berkas tersimpan`, `${good} of ${all} files are kept`),
  resultsLead: both(
    'Yang tersimpan tidak perlu diserahkan lagi. Perbaiki yang lain, lalu serahkan hanya yang itu.',
    'What is kept need not be handed in again. Mend the others and hand in only those.',
  ),
  outcome: both('Hasil', 'Outcome'),
  again: both('Serahkan berkas lain', 'Hand in other files'),
  done: both('Kembali ke pekerjaan unit', 'Back to the unit’s work'),
  photoTitle: both('Foto halaman kertas', 'Photograph paper pages'),
  photoLead: both(
    'Setiap foto menjadi satu halaman. Semuanya disimpan sebagai satu PDF, tanpa lokasi dan data kamera.',
    'Each photograph becomes a page. All are kept as one PDF, without place and camera data.',
  ),
  judul: both('Judul dokumen', 'Title of the document'),
  judulHint: both(
    'Misalnya: Surat Keputusan Tim Penghubung 2026',
    'For example: Decision on the liaison team 2026',
  ),
  foto: both('Foto halaman', 'Photographs of the pages'),
  fotoHint: (most: number) =>
    both(
      `JPG atau PNG, paling banyak ${most}, menurut urutan halamannya.`,
      `JPG or PNG, at most ${most}, in the order of the pages.`,
    ),
  savePhoto: both('Simpan sebagai PDF', 'Save as a PDF'),
  noTitle: both('Tulis judul dokumennya.', 'Write the title of the document.'),
  versionTitle: both('Ganti dengan versi baru', 'Replace with a new version'),
  versionLead: both(
    'Versi lama tetap tersimpan dan dapat dibaca; alasannya terlihat pada keduanya.',
    'The earlier version is kept and can be read; the reason shows at both.',
  ),
  old: both('Versi yang diganti', 'The version to be replaced'),
  sent: (when: string, who: string) => both(`diserahkan ${when} oleh ${who}`, `handed in ${when} by ${who}`),
  alasan: both('Mengapa diganti?', 'Why is it replaced?'),
  alasanHint: both('Misalnya: halaman 3 belum ditandatangani', 'For example: page 3 was not signed'),
  fresh: both('Berkas baru', 'New file'),
  replace: both('Simpan versi baru', 'Save the new version'),
  noFile: both('Pilih berkas yang akan diserahkan.', 'Choose a file to hand in.'),
};
