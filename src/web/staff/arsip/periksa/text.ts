import { number } from '../../../../base/tanggal.ts';
import { both } from '../../../../base/text.ts';

const n = (count: number) => [number(count), number(count, 'en')] as const;

/** Words of a file's page: what it is, what was found in it, how it looks. */
export const text = {
  arsip: both('Arsip', 'Archive'),
  file: both('Berkas', 'File'),
  softcopy: both('Softcopy', 'Softcopy'),
  of: (judul: string) => both(`Softcopy dari ${judul}`, `Softcopy of ${judul}`),
  // Its state, as a sentence.
  clean: both('Sudah diperiksa. Tidak ada yang perlu dijawab.', 'Examined. Nothing needs an answer.'),
  answered: both('Sudah diperiksa. Semua temuan sudah dijawab.', 'Examined. Every finding has its answer.'),
  notToPublish: both(
    'Sudah diperiksa. Berkas ini disimpan dan dibaca di kantor, dan tidak diterbitkan.',
    'Examined. This file is kept and read in the office, and is not published.',
  ),
  open: (count: number) =>
    both(
      `Sudah diperiksa. ${n(count)[0]} temuan perlu dijawab sebelum berkas ini boleh terbit.`,
      `Examined. ${n(count)[1]} findings need an answer before this file may be published.`,
    ),
  quarantineTitle: both('Berkas ini dikarantina', 'This file is in quarantine'),
  quarantine: both(
    'Tidak dapat dibuka, ditampilkan, atau diterbitkan siapa pun. Aslinya tetap tersimpan.',
    'Nobody can open, show or publish it. The original stays in custody.',
  ),
  releasedTitle: both('Berkas ini pernah dikarantina', 'This file was in quarantine'),
  waitingTitle: both('Sedang diperiksa', 'Being examined'),
  waiting: (count: number) =>
    count > 0
      ? both(
          `Menunggu giliran; ${n(count)[0]} berkas lagi di depannya.`,
          `Waiting its turn, with ${n(count)[1]} files before it.`,
        )
      : both('Biasanya selesai dalam beberapa detik.', 'This usually takes a few seconds.'),
  waitingFor: {
    pemindai: both(
      'Pemindai virus sedang tidak menjawab, jadi berkas ini menunggu. Sampaikan kepada pengelola bila lama.',
      'The virus scanner does not answer, so this file waits. Tell the administrator if it takes long.',
    ),
    penyimpanan: both(
      'Isi berkas ini sedang tidak dapat dibaca utuh dari penyimpanan. Sampaikan kepada pengelola bila lama.',
      'The store cannot give this file whole just now. Tell the administrator if it takes long.',
    ),
    pemeriksa: both(
      'Pemeriksa belum dapat dijalankan, jadi berkas ini menunggu. Sampaikan kepada pengelola.',
      'The examiner cannot be started, so this file waits. Tell the administrator.',
    ),
  },
  reload: both('Muat ulang sekarang', 'Load again now'),
  onlyGiver: both(
    'Selama diperiksa, hanya yang menyerahkan yang dapat mengunduhnya.',
    'While it is examined, only whoever handed it in can download it.',
  ),
  // Findings.
  findings: both('Temuan', 'Findings'),
  toAnswer: both('Perlu dijawab', 'Needs an answer'),
  told: (n: number) => both(`Untuk diketahui (${n})`, `For your information (${n})`),
  answer: both('Jawab temuan ini', 'Answer this finding'),
  putusan: both('Jawaban', 'Answer'),
  answers: {
    boleh: both('Boleh dipakai, karena …', 'It may be used, because …'),
    jangan_terbit: both('Benar; jangan diterbitkan', 'It is so; do not publish it'),
  },
  means: {
    boleh: both('Tulis alasannya di bawah.', 'Write the reason below.'),
    jangan_terbit: both(
      'Berkas tetap disimpan dan dapat dibaca di kantor. Alasan boleh kosong.',
      'The file is kept and can be read in the office. The reason may be left empty.',
    ),
  },
  choose: both('Pilih jawabannya dahulu.', 'Choose the answer first.'),
  kept: both('Benar; jangan diterbitkan.', 'It is so; it must not be published.'),
  earlier: (n: number) => both(`Jawaban sebelumnya (${n})`, `Earlier answers (${n})`),
  change: both('Ganti jawaban', 'Change the answer'),
  changeLabel: both('Alasan dan mengapa jawabannya berubah', 'The reason, and why the answer changes'),
  changeHint: both(
    'Jawaban yang lama tetap terbaca. Jangan tulis ulang data pribadinya.',
    'The earlier answer stays readable. Do not repeat the personal data.',
  ),
  answerLabel: both('Alasan', 'Reason'),
  answerHint: both(
    'Misalnya: nomor itu nomor layanan kantor. Jangan tulis ulang data pribadinya.',
    'For example: it is the number of an office service. Do not repeat the personal data.',
  ),
  save: both('Simpan jawaban', 'Save the answer'),
  by: (who: string, post: string, when: string) =>
    both(`Dijawab ${who} (${post}), ${when}`, `Answered by ${who} (${post}), ${when}`),
  releasedBy: (who: string, post: string, when: string) =>
    both(`Dikeluarkan ${who} (${post}), ${when}`, `Released by ${who} (${post}), ${when}`),
  release: both('Keluarkan dari karantina', 'Release from quarantine'),
  releaseLabel: both('Mengapa berkas ini aman dipakai', 'Why this file is safe to use'),
  // Facts.
  facts: both('Tentang berkas', 'About the file'),
  kind: both('Jenis', 'Type'),
  pages: both('Halaman', 'Pages'),
  hash: both('Sidik SHA-256', 'SHA-256 hash'),
  dokumen: both('Dokumen', 'Document'),
  notMatched: both('Belum dipasangkan', 'Not matched yet'),
  match: both('Pasangkan', 'Match it'),
  matchOther: both('Pasangkan ke dokumen lain', 'Match to another document'),
  given: both('Diserahkan', 'Handed in'),
  givenBy: (who: string, when: string) => both(`${who}, ${when}`, `${who}, ${when}`),
  examined: both('Diperiksa', 'Examined'),
  examinedBy: (when: string, by: string) => both(`${when}, oleh ${by}`, `${when}, by ${by}`),
  seePage: (page: number) => both(`Lihat halaman ${n(page)[0]}`, `See page ${n(page)[1]}`),
  versions: both('Versi', 'Versions'),
  current: both('versi ini', 'this version'),
  newer: both('Sudah diganti versi yang lebih baru:', 'Replaced by a newer version:'),
  destroyed: both(
    'Isi berkas ini sudah dimusnahkan; catatannya tetap.',
    'Its bytes were destroyed; its record stays.',
  ),
  download: both('Unduh aslinya', 'Download the original'),
  replace: both('Ganti dengan versi baru', 'Replace with a new version'),
  // Preview.
  preview: both('Pratinjau', 'Preview'),
  image: both('Gambar', 'Images'),
  words: both('Teks', 'Text'),
  views: both('Cara melihat', 'How to look at it'),
  pageOf: (page: number, all: number) =>
    both(`Halaman ${n(page)[0]} dari ${n(all)[0]}`, `Page ${n(page)[1]} of ${n(all)[1]}`),
  pageAlt: (page: number, all: number) =>
    both(
      `Halaman ${n(page)[0]} dari ${n(all)[0]} sebagai gambar. Isinya dapat dibaca pada tab Teks.`,
      `Page ${n(page)[1]} of ${n(all)[1]} as a picture. Its words are under Text.`,
    ),
  previous: both('Halaman sebelumnya', 'Previous page'),
  next: both('Halaman berikutnya', 'Next page'),
  enlarge: both('Buka gambar', 'Open the image'),
  pageCount: (count: number) => both(`${n(count)[0]} halaman`, `${n(count)[1]} pages`),
  noText: both(
    'Tidak ada tulisan yang dapat dibaca di halaman ini.',
    'No writing could be read on this page.',
  ),
  byMachine: both(
    'Dibaca mesin dari pindaian; dapat keliru. Yang berlaku tetap gambarnya.',
    'Read by machine from a scan, and possibly wrong. The picture is what counts.',
  ),
  reading: (done: number, all: number) =>
    both(
      `Membaca tulisan pada pindaian: ${done} dari ${all} halaman`,
      `Reading the writing on scans: ${done} of ${all} pages`,
    ),
  later: both(
    'Pratinjau tampil setelah berkas selesai diperiksa.',
    'The preview appears once the file has been examined.',
  ),
  none: both('Berkas yang dikarantina tidak ditampilkan.', 'A file in quarantine is not shown.'),
  struck: both('Berkas yang dicoret tidak ditampilkan.', 'A file that was struck out is not shown.'),
  textOnly: both(
    'Word, Excel, dan OpenDocument ditampilkan sebagai teks. Unduh aslinya untuk melihat tata letaknya.',
    'Word, Excel and OpenDocument files are shown as text. Download the original to see their layout.',
  ),
  sheet: (name: string) => both(`Lembar ${name}`, `Sheet ${name}`),
  rows: (shown: number, all: number) =>
    both(`${n(shown)[0]} dari ${n(all)[0]} baris`, `${n(shown)[1]} of ${n(all)[1]} rows`),
  cut: both('Selanjutnya ada pada berkas aslinya.', 'The rest is in the original.'),
};
