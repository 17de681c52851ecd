import { both } from '../../../../base/text.ts';

/** Words of the publication's pages. */
export const publicationText = {
  publications: both('Publikasi', 'Publication'),
  editions: both('Edisi Daftar Informasi Publik', 'Editions of the public information list'),
  lead: both(
    'Ditetapkan, diperintahkan, dan terbit adalah tiga peristiwa, oleh tiga pihak.',
    'Established, ordered and published are three events, by three parties.',
  ),
  none: both(
    'Belum ada edisi. Edisi pertama lahir bila rapat pleno memutuskan daftarnya.',
    'There is no edition yet. The first one comes when a plenary has decided on the list.',
  ),
  edition: both('Edisi', 'Edition'),
  editionN: (nomor: number) => both(`Edisi ${nomor}`, `Edition ${nomor}`),
  holds: both('Isi', 'Content'),
  items: (n: string) => both(`${n} informasi`, `${n} items`),
  established: both('Ditetapkan', 'Established'),
  ordered: both('Diperintahkan', 'Ordered'),
  published: both('Terbit', 'Published'),
  notYet: both('Belum', 'Not yet'),
  current: both('Berlaku', 'In force'),
  step: (no: number) => both(`Langkah ${no}`, `Step ${no}`),
  orderOver: both(
    'Memerintahkan untuk mengunggah Daftar Informasi Publik',
    'Ordering the upload of the public information list',
  ),
  uploadOver: both('Mengunggah Daftar Informasi Publik', 'Uploading the public information list'),
  orderTitle: (nomor: number) => both(`Perintah unggah Edisi ${nomor}`, `Order to upload Edition ${nomor}`),
  uploadTitle: (nomor: number) => both(`Unggah Edisi ${nomor}`, `Upload Edition ${nomor}`),
  publishedTitle: (nomor: number) => both(`Edisi ${nomor} sudah terbit`, `Edition ${nomor} is published`),
  // Checks
  bySystem: both('Diperiksa sistem', 'Checked by the system'),
  byPeople: both('Diperiksa orang', 'Checked by people'),
  signedMinutes: both('Berita acara bertanda tangan terlampir', 'The signed minutes are attached'),
  toMinutes: both('Lampirkan', 'Attach'),
  byPpid: both('Edisi ditetapkan PPID', 'The edition is established by the PPID'),
  toEstablish: both('Tetapkan', 'Establish'),
  columns: both('Tujuh kolom terisi pada setiap informasi', 'Every item has its seven columns'),
  nOfM: (n: string, m: string) => both(`${n} dari ${m}`, `${n} of ${m}`),
  files: both('Setiap berkas ada di penyimpanan', 'Every file is in the store'),
  filesNote: both(
    'Sidiknya dicocokkan lagi saat edisi disusun.',
    'Their hashes are compared again when the edition is built.',
  ),
  examined: both(
    'Semua berkas sudah diperiksa dan temuannya dijawab',
    'Every file is examined and its findings answered',
  ),
  minutesScan: both('berita acara bertanda tangan', 'the signed minutes'),
  andMore: (n: number) => both(`dan ${n} lagi`, `and ${n} more`),
  fileCount: (n: string) => both(`${n} berkas`, `${n} files`),
  filesMissing: (n: string) => both(`${n} tidak ditemukan`, `${n} not found`),
  noneExcluded: both(
    'Tidak ada informasi yang belum diputuskan atau dikecualikan',
    'No item is undecided or excluded',
  ),
  found: (n: string) => both(`${n} ditemukan`, `${n} found`),
  rootMatches: both(
    'Sidik edisi dihitung ulang dan cocok',
    'The edition’s hash is computed again and matches',
  ),
  ringkasanRead: both(
    'Ringkasan perubahan untuk masyarakat sudah dibaca',
    'The summary for the public has been read',
  ),
  previewSeen: both('Pratinjau situs publik sudah dilihat', 'The preview of the public site has been seen'),
  ringkasan: both('Ringkasan perubahan untuk masyarakat', 'Summary of the changes for the public'),
  ringkasanHint: both(
    'Diusulkan dari perbandingan dengan edisi sebelumnya. Baca, lalu tulis dengan kata-kata yang dimengerti warga.',
    'Proposed from the comparison with the edition before. Read it, then write it in words that people understand.',
  ),
  previewDeclared: both(
    'Pratinjau situs publik sudah saya lihat',
    'I have seen the preview of the public site',
  ),
  openPreview: both('Buka pratinjau', 'Open the preview'),
  newTab: both('(tab baru)', '(new tab)'),
  previewFacts: both(
    'Pratinjau memakai ringkasan di atas. Waktu perintah, waktu terbit, tanda tangan, dan bukti jurnal baru terisi saat diterbitkan.',
    'The preview uses the summary above. The times of order and publication, the signature and the proof are filled in at publication.',
  ),
  // Order
  giveOrder: both('Perintahkan kepada Desk Pelayanan Informasi', 'Order the information desk'),
  orderNote: (nomor: number, cite: string) =>
    both(
      `Perintah menyebut Edisi ${nomor} dengan sidiknya dan hanya dapat dipakai satu kali. Hanya PPID yang dapat memerintahkan; pengunggahan dilakukan orang lain. ${cite}.`,
      `The order names Edition ${nomor} by its hash and is used once. Only the PPID can order it, and somebody else does the upload. ${cite}.`,
    ),
  order: both('Perintahkan unggah', 'Order the upload'),
  // Publish
  publishHead: (nomor: number) => both(`Unggah Edisi ${nomor}`, `Upload Edition ${nomor}`),
  publishNote: (when: string) =>
    both(
      `PPID memerintahkannya ${when}. Langkah berikutnya menampilkan akibatnya sekali lagi.`,
      `The PPID ordered it ${when}. The next page shows what it does once more.`,
    ),
  toPublish: both('Lanjut ke pengunggahan', 'Continue to the upload'),
  confirmTitle: (nomor: number) => both(`Terbitkan Edisi ${nomor} sekarang`, `Publish Edition ${nomor} now`),
  confirmLead: both(
    'Sesudah ini masyarakat melihat edisi ini. Yang terbit tidak dapat diubah; perbaikan terbit sebagai edisi baru.',
    'From then on the public sees this edition. What is published cannot change; a correction is published as a new edition.',
  ),
  what: both('Yang diterbitkan', 'What is published'),
  replaces: both('Menggantikan', 'Replaces'),
  first: both('Edisi pertama', 'The first edition'),
  replacesN: (nomor: number) =>
    both(`Edisi ${nomor}, yang tetap dapat dibuka`, `Edition ${nomor}, which can still be opened`),
  address: both('Alamat publik', 'Public address'),
  publishButton: (nomor: number) => both(`Terbitkan Edisi ${nomor}`, `Publish Edition ${nomor}`),
  takesTime: both(
    'Perlu beberapa detik, untuk daftar besar sampai satu menit. Bila terputus, pekerjaan ini diselesaikan saat Terang dijalankan lagi.',
    'Takes some seconds, up to a minute for a large list. If it is interrupted, it is finished when Terang starts again.',
  ),
  back: both('Kembali', 'Back'),
  // Result
  publishedAt: both('Waktu terbit', 'Published'),
  manifest: both('Sidik manifes', 'Hash of the manifest'),
  whatsapp: both('Teks untuk WhatsApp', 'Text for WhatsApp'),
  whatsappHint: both(
    'Salin, lalu kirim ke grup atau kanal kantor.',
    'Copy it and send it to the office’s group or channel.',
  ),
  whatsappText: (office: string, nomor: number, n: string, ringkasan: string, url: string) =>
    `${office} menerbitkan Daftar Informasi Publik Edisi ${nomor}: ${n} informasi.\n${ringkasan}\n${url}`,
  verify: both('Memeriksa keasliannya', 'Checking that it is genuine'),
  verifyNote: both(
    'Di dalam folder edisi, tanpa jaringan dan tanpa Terang. Perintah terakhir memakai Terang dan memeriksa semuanya.',
    'Inside the edition’s folder, without network and without Terang. The last command uses Terang and checks everything.',
  ),
  notInPlace: both(
    'Edisi ini tercatat terbit, tetapi foldernya belum di tempatnya. Jalankan ulang Terang; penerbitan yang terputus diselesaikan saat mulai.',
    'This edition is recorded as published, but its folder is not in place. Start Terang again; an interrupted publication is finished at start-up.',
  ),
  // Aside
  beritaAcara: both('Berita Acara', 'Minutes'),
  target: both('Tujuan', 'Target'),
  targetText: (office: string) => both(`Situs PPID ${office}`, `PPID site of ${office}`),
  performer: both('Pelaksana', 'Performer'),
  nobody: both('Belum ada yang menjabat', 'Nobody holds the post'),
  time: both('Waktu', 'Time'),
  // Preview
  preview: both('PRATINJAU', 'PREVIEW'),
  previewBar: both(
    'Belum diterbitkan. Waktu perintah dan waktu terbit di halaman ini hanya pengisi.',
    'Not published. The times of order and publication on these pages are placeholders.',
  ),
  backToOrder: both('Kembali ke perintah unggah', 'Back to the order'),
} as const;
