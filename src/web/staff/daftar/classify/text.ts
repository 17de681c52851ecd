import { both } from '../../../../base/text.ts';

/** Words of the classification (step 3). */
export const text = {
  title: both('Klasifikasi', 'Classification'),
  overline: (run: string) => both(`${run}, langkah 3`, `${run}, step 3`),
  progress: (n: string, of: string) => both(`${n} dari ${of}`, `${n} of ${of}`),
  changed: (n: string) => both(`, ${n} berubah dari usulan unit`, `, ${n} changed from the unit’s proposal`),
  progressLabel: both('Sudah diklasifikasi', 'Classified'),
  filter: both('Yang ditampilkan', 'What is shown'),
  belum: both('Belum diklasifikasi', 'Not classified'),
  semua: both('Semua', 'All'),
  berubah: both('Berubah dari usulan', 'Changed from the proposal'),
  baru: both('Baru dan berubah', 'New and changed'),
  tetap: both('Tetap', 'Unchanged'),
  ditunda: (alasan: string) =>
    both(
      `Ditunda rapat pleno pada pemutakhiran sebelumnya: ${alasan}`,
      `Put off by the plenary in the update before: ${alasan}`,
    ),
  belum_diputuskan: (alasan: string) =>
    both(
      `Belum diputuskan pada pemutakhiran sebelumnya: ${alasan}`,
      `Left undecided in the update before: ${alasan}`,
    ),
  emptyFresh: both('Tidak ada yang baru atau berubah.', 'Nothing is new or changed.'),
  emptySame: both('Tidak ada yang tetap.', 'Nothing is unchanged.'),
  list: both('Informasi', 'Items'),
  name: both('Nama dan ringkasan', 'Name and summary'),
  unit: both('Unit', 'Unit'),
  proposed: both('Usulan unit', 'Unit’s proposal'),
  decided: both('Klasifikasi', 'Classification'),
  files: both('Berkas', 'Files'),
  none: both('tanpa usulan', 'none'),
  waiting: both('Belum', 'Not yet'),
  emptyWaiting: both('Semua informasi sudah diklasifikasi.', 'All items are classified.'),
  emptyAll: both('Belum ada informasi dari unit.', 'There are no items from the units yet.'),
  emptyChanged: both(
    'Tidak ada yang berubah dari usulan unit.',
    'Nothing differs from the units’ proposals.',
  ),
  asProposed: (n: string) =>
    both(
      `Terima usulan unit untuk ${n} yang belum`,
      `Accept the units’ proposals for the ${n} not classified`,
    ),
  asProposedNote: both(
    'Yang tidak berusulan tetap menunggu. Setiap klasifikasi masih dapat diubah sampai daftar disusun.',
    'Those without a proposal go on waiting. Each classification can be changed until the list is compiled.',
  ),
  asProposedTitle: both('Terima usulan sekaligus', 'Accept proposals together'),
  compileTitle: both('Susun draft daftar untuk rapat pleno', 'Compile the draft list for the plenary'),
  compileNote: (n: string, left: string) =>
    both(
      `${n} informasi masuk draft; ${left} yang belum diputuskan tidak ikut dan tidak pernah tampil. Setelah disusun, langkah 3 selesai.`,
      `${n} items enter the draft; ${left} undecided stay out and are never shown. Compiling ends step 3.`,
    ),
  compile: (n: string) => both(`Susun draft dengan ${n} informasi`, `Compile the draft with ${n} items`),
  goOn: both('Lanjutkan', 'Go on'),
  startHere: both('Mulai dari yang pertama', 'Start with the first'),

  back: both('Semua informasi', 'All items'),
  previous: both('← Sebelumnya', '← Previous'),
  next: both('Berikutnya →', 'Next →'),
  around: both('Informasi lain', 'Other items'),
  isNew: both('informasi baru', 'new item'),
  isChanged: both('diubah', 'changed'),
  proposes: both('Unit mengusulkan', 'The unit proposes'),
  proposesNone: both('Unit tidak mengusulkan klasifikasi.', 'The unit proposes no classification.'),
  berkalaHint: both(
    'Wajib diumumkan paling lambat tiap enam bulan',
    'Must be announced at least every six months',
  ),
  sertaMertaHint: both(
    'Menyangkut hajat hidup orang banyak, diumumkan seketika',
    'Concerns public safety or livelihood, announced at once',
  ),
  setiapSaatHint: both('Wajib tersedia kapan pun diminta', 'Must be available whenever requested'),
  belumHint: both('Tidak pernah tampil kepada umum', 'Never shown to the public'),
  exclusion: both(
    'Pengecualian tidak ditetapkan di sini: kantor kabupaten/kota hanya mengusulkan uji konsekuensi kepada KPU atau KPU Provinsi (PKPU 22/2023 pasal 24–25).',
    'Exclusion is not decided here: an office of a kabupaten or kota only proposes a consequence test to KPU or KPU Provinsi (PKPU 22/2023 art. 24–25).',
  ),
  alasan: both('Alasan', 'Reason'),
  alasanHint: both(
    'Wajib bila berbeda dari usulan unit atau belum diputuskan.',
    'Needed if it differs from the unit’s proposal or is undecided.',
  ),
  save: both('Simpan dan berikutnya', 'Save and next'),
  notYet: both('Belum bisa disimpan', 'Cannot be saved'),
  choose: both('Pilih satu klasifikasi.', 'Choose a classification.'),
  changedMeanwhile: (now: string) => both(`Sekarang tersimpan: ${now}.`, `What stands now: ${now}.`),
  document: both('Dokumen', 'Document'),
  noFile: both('Unit tidak melampirkan berkas.', 'The unit attached no file.'),
  noFileHard: both(
    'Menurut unit, informasi ini hanya ada sebagai hardcopy. Minta naskahnya sebelum memutuskan.',
    'The unit says that only a paper copy exists. Ask for it before you decide.',
  ),
  noFileSoft: both(
    'Unit menyatakan ada softcopy, tetapi berkasnya belum dilampirkan.',
    'The unit says that there is a softcopy, but has not attached it.',
  ),
  found: both('Ditemukan di berkas ini', 'Found in this file'),
  answerFindings: both('Jawab temuannya', 'Answer what was found'),
  aboutFile: both('Tentang berkas ini', 'About this file'),
  download: both('Unduh', 'Download'),
  facts: both('Isian unit', 'What the unit wrote'),
  waktuTempat: both('Waktu dan tempat', 'Time and place'),
  softcopy: both('Softcopy', 'Softcopy'),
  hardcopy: both('Hardcopy', 'Hardcopy'),
};
