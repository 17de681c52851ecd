import { both } from '../../base/text.ts';
import { gigabytes } from './upload-text.ts';

/** Words of the door through which files come without an account, and of uploads in parts. */
export const text = {
  title: both('Serahkan berkas', 'Hand in files'),
  unit: both('Untuk unit', 'For the unit'),
  untuk: both('Keperluan', 'Purpose'),
  run: both('Dalam proses', 'In the run'),
  berlaku: both('Berlaku sampai', 'Works until'),
  dari: both('Nama Anda', 'Your name'),
  dariHint: both(
    'Unit melihat nama ini pada setiap berkas yang Anda serahkan.',
    'The unit sees this name on every file that you hand in.',
  ),
  noName: both('Tulis nama Anda.', 'Write your name.'),
  noFile: both('Pilih berkas yang akan diserahkan.', 'Choose a file to hand in.'),
  berkas: both('Berkas', 'Files'),
  outcomes: both('Hasil', 'Outcome'),
  send: both('Serahkan', 'Hand in'),
  mine: both('Sudah diterima melalui tautan ini', 'Received through this link'),
  received: (when: string) => both(`diterima ${when}`, `received ${when}`),
  privacy: both(
    'Berkas hanya terbaca oleh kantor ini. Halaman ini tidak menampilkan apa pun selain yang diserahkan melalui tautan ini.',
    'Only this office can read the files. This page shows nothing but what was handed in through this link.',
  ),
  wrong: both('Tautan tidak ditemukan', 'Link not found'),
  wrongLead: both(
    'Alamatnya tidak lengkap atau salah ketik. Salin seluruh tautan dari pesan yang Anda terima, atau mintalah tautan baru.',
    'The address is incomplete or mistyped. Copy the whole link from the message that you received, or ask for a new one.',
  ),
  over: both('Tautan tidak berlaku lagi', 'This link no longer works'),
  overLead: both(
    'Berkas yang sudah Anda serahkan tetap tersimpan. Untuk menyerahkan lagi, mintalah tautan baru kepada unit yang memberikannya.',
    'The files that you handed in are kept. To hand in more, ask the unit that gave you this link for a new one.',
  ),
  expired: both(
    'Unggahan ini sudah terlalu lama terhenti. Pilih berkasnya, lalu unggah lagi.',
    'This upload stood still for too long. Choose the file and upload it again.',
  ),
  finished: both('Unggahan ini sudah selesai.', 'This upload is finished.'),
  gone: both('Unggahan ini tidak ada.', 'There is no such upload.'),
  offset: both(
    'Unggahan ini sudah sampai di tempat lain. Peramban akan menyesuaikannya sendiri.',
    'This upload has come to another place. The browser will find it by itself.',
  ),
  protocol: both(
    'Permintaan ini bukan unggahan bertahap (tus 1.0).',
    'This request is no upload in parts (tus 1.0).',
  ),
  empty: both('Berkas ini kosong.', 'This file is empty.'),
  tooMuch: both(
    'Berkas ini lebih besar daripada yang diumumkan. Mungkin berubah selama dikirim; pilih sekali lagi.',
    'This file is larger than announced. It may have changed on its way; choose it once more.',
  ),
  tooLarge: (most: number) =>
    both(`Berkas paling besar ${gigabytes(most)}.`, `A file has at most ${gigabytes(most)}.`),
  diskFails: both(
    'Penyimpanan peladen terganggu. Yang sudah diterima aman; tunggu sebentar, lalu coba lagi.',
    'The server’s storage does not work properly. What was received is safe; wait a moment, then try again.',
  ),
  diskFull: both(
    'Penyimpanan peladen hampir penuh. Berkas ini belum diterima; beri tahu pengelola, lalu coba lagi.',
    'The server’s storage is nearly full. This file is not received yet; tell the administrator, then try again.',
  ),
};
