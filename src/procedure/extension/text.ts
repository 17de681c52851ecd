import { type Reason, reason } from '../../base/errors.ts';
import { longDay, type Tanggal } from '../../base/tanggal.ts';
import type { Waktu } from '../../sop/sheet/sheet.ts';

/** The statute knows extensions of requests only; for steps of an SOP they are the office's own rule. */
const RULE = 'Aturan kantor menurut contoh UU 14/2008 art. 22(8)';
const WAKTU = 'PermenPAN-RB 35/2012 (mutu baku: waktu)';

/** The most that one extension may add. */
export const MOST_DAYS = 260;

/** Why the deadline of a task cannot be put off. */
export const why = {
  notOpen: () =>
    reason(
      'tugas-tidak-terbuka',
      RULE,
      'Tugas ini tidak sedang ditunggu. Muat ulang halaman prosesnya.',
      'Nobody waits for this task now. Load the page of the run again.',
    ),
  mayNotExtend: () =>
    reason(
      'tidak-boleh-memperpanjang',
      RULE,
      'Yang memperpanjang tenggat ialah PPID, Sekretaris, atau Atasan PPID. Mintalah kepada salah satunya.',
      'The PPID, the secretary or the PPID’s superior extends deadlines. Ask one of them.',
    ),
  ownTask: () =>
    reason(
      'tugas-sendiri',
      RULE,
      'Tugas ini tugas jabatan Anda sendiri. Mintalah PPID, Sekretaris, atau Atasan PPID yang lain memperpanjangnya.',
      'This is a task of your own post. Ask another of PPID, secretary and PPID’s superior to extend it.',
    ),
  noDue: (waktu: Waktu): Reason => {
    if (waktu === 'Tentatif')
      return reason(
        'tanpa-tenggat',
        WAKTU,
        'Waktu langkah ini Tentatif: tidak dapat terlambat, jadi tidak perlu diperpanjang.',
        'The time of this step is tentative: it cannot be late, so nothing need be extended.',
      );
    return reason(
      'tanpa-tenggat',
      WAKTU,
      'Langkah ini tidak mempunyai tenggat yang dapat diperpanjang: naskah SOP tidak menetapkan waktunya.',
      'This step has no deadline that could be extended: the SOP sets no time for it.',
    );
  },
  extendedMeanwhile: (until: Tanggal) =>
    reason(
      'sudah-diperpanjang',
      RULE,
      `Tenggat ini sudah diperpanjang sampai ${longDay(until)} sejak halaman dibuka. Periksa lagi, lalu kirim bila masih perlu.`,
      `This deadline has been extended to ${longDay(until, 'en')} since the page was opened. Look again, then send if it is still needed.`,
    ),
  noDay: () =>
    reason(
      'hari-tidak-sah',
      RULE,
      `Pilih tanggal, atau tulis jumlah hari kerja dari 1 sampai ${MOST_DAYS}.`,
      `Choose a date, or write a number of working days from 1 to ${MOST_DAYS}.`,
    ),
  notLater: (due: Tanggal) =>
    reason(
      'tenggat-tidak-mundur',
      RULE,
      `Perpanjangan hanya memundurkan tenggat. Pilih hari sesudah ${longDay(due)}.`,
      `An extension only moves a deadline back. Choose a day after ${longDay(due, 'en')}.`,
    ),
  over: (today: Tanggal) =>
    reason(
      'hari-sudah-lewat',
      RULE,
      `Hari itu sudah lewat atau jam kerjanya sudah berakhir. Pilih hari sesudah ${longDay(today)}.`,
      `That day or its working hours are over. Choose a day after ${longDay(today, 'en')}.`,
    ),
  dayOff: (day: Tanggal, next: Tanggal) =>
    reason(
      'bukan-hari-kerja',
      RULE,
      `${longDay(day, 'id', true)}, bukan hari kerja. Hari kerja berikutnya ${longDay(next, 'id', true)}.`,
      `${longDay(day, 'en', true)}, is no working day. The next one is ${longDay(next, 'en', true)}.`,
    ),
  tooFar: () =>
    reason(
      'terlalu-jauh',
      RULE,
      'Sekali memperpanjang paling jauh satu tahun dari hari ini. Periksa tahunnya.',
      'One extension reaches at most a year from today. Check the year.',
    ),
  alasanEmpty: () =>
    reason(
      'alasan-kosong',
      RULE,
      'Tulis mengapa tenggatnya diperpanjang. Alasan ini terlihat oleh semua orang kantor.',
      'Write why the deadline is extended. Everybody of the office sees this reason.',
    ),
};
