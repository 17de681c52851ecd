import { type Both, both, type Lang } from '../../base/text.ts';

/** A limit as people say it: whole gigabytes of 1,024 megabytes. */
export const gigabytes = (bytes: number): string => `${Math.floor(bytes / 1_073_741_824)} GB`;

/** Words of the form through which files are sent. */
export const uploadText = {
  hint: (most: number) =>
    both(
      `PDF, Word, Excel, ODF, JPG, atau PNG; paling besar ${gigabytes(most)} setiap berkas.`,
      `PDF, Word, Excel, ODF, JPG or PNG; at most ${gigabytes(most)} each.`,
    ),
  choose: both('Pilih berkas', 'Choose files'),
  drop: both('atau seret berkas dan folder ke sini', 'or drag files and folders here'),
  list: both('Berkas yang dikirim', 'Files being sent'),
  pause: both('Jeda', 'Pause'),
  resume: both('Lanjutkan', 'Go on'),
  retry: both('Coba lagi', 'Try again'),
  remove: both('Hapus', 'Remove'),
  progress: both('Terkirim', 'Sent'),
  forget: both('Lupakan', 'Forget them'),
};

/** What the script says, in its own places; {n} and {m} are numbers, {names} names. */
const SPOKEN: Readonly<Record<string, Both>> = {
  waiting: both('Menunggu', 'Waiting'),
  sending: both('Mengunggah {n} %', 'Sending {n} %'),
  checking: both('Diperiksa', 'Being checked'),
  done: both('Selesai', 'Done'),
  failed: both('Gagal', 'Failed'),
  lost: both('Terputus — akan lanjut sendiri', 'Signal lost — goes on by itself'),
  paused: both('Dijeda', 'Paused'),
  signedOut: both(
    'Sesi Anda berakhir. Masuk lagi di tab baru, lalu tekan Coba lagi.',
    'Your session has ended. Sign in again in a new tab, then press Try again.',
  ),
  unreadable: both(
    'Berkas ini tidak dapat dibaca lagi. Pilih berkasnya sekali lagi.',
    'This file can no longer be read. Choose it once more.',
  ),
  noName: both('Tulis nama Anda dahulu.', 'Write your name first.'),
  count: both('{n} dari {m} berkas selesai', '{n} of {m} files done'),
  countFailed: both(', {n} gagal', ', {n} failed'),
  unfinished: both(
    'Belum selesai terkirim: {names}. Pilih berkas yang sama lagi; hanya sisanya yang dikirim.',
    'Not sent to the end: {names}. Choose the same files again; only the rest is sent.',
  ),
};

/** The script's words in one language, as it finds them in the page. */
export function spoken(lang: Lang): string {
  return JSON.stringify(Object.fromEntries(Object.entries(SPOKEN).map(([key, words]) => [key, words[lang]])));
}
