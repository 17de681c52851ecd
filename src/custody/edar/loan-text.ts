import { reason } from '../../base/errors.ts';
import { longDay, type Tanggal } from '../../base/tanggal.ts';
import { SIMPAN } from './text.ts';

/** Why a loan, or its return, can be refused. */
export const whyLoan = {
  onlyKeeper: () =>
    reason(
      'hanya-penyimpan',
      SIMPAN,
      'Hardcopy ini dipinjamkan dan diterima kembali oleh unit penyimpannya atau petugas PPID.',
      'This paper is lent and taken back by the unit that keeps it or by the PPID’s clerks.',
    ),
  noPurpose: () =>
    reason(
      'keperluan-kosong',
      SIMPAN,
      'Tulis untuk apa hardcopy ini dipinjam.',
      'Write what the paper is lent for.',
    ),
  dueMissing: () =>
    reason(
      'tanggal-kembali',
      SIMPAN,
      'Tulis kapan hardcopy ini harus kembali.',
      'Write by which day the paper must be back.',
    ),
  dueTooEarly: (from: Tanggal) =>
    reason(
      'jatuh-tempo-lewat',
      SIMPAN,
      `Tanggal kembali paling awal ${longDay(from)}.`,
      `The due date is ${longDay(from, 'en')} at the earliest.`,
    ),
  borrowsOwn: () =>
    reason(
      'meminjam-dari-diri-sendiri',
      SIMPAN,
      'Hardcopy ini sudah pada Anda. Pilih peminjam lain; untuk mengubah tempatnya, pakai Pindahkan.',
      'You have this paper already. Choose another borrower; to change its place, use Move.',
    ),
  returned: (label: string, day: Tanggal) =>
    reason(
      'sudah-kembali',
      SIMPAN,
      `${label} sudah tercatat kembali pada ${longDay(day)}.`,
      `The return of ${label} was recorded on ${longDay(day, 'en')}.`,
    ),
  backBeforeLent: (day: Tanggal) =>
    reason(
      'kembali-sebelum-dipinjam',
      SIMPAN,
      `Hardcopy ini baru dipinjam ${longDay(day)}. Periksa tanggal pada kertas.`,
      `This paper was lent on ${longDay(day, 'en')} only. Check the date on the paper.`,
    ),
  severalBorrowers: () =>
    reason(
      'peminjam-berbeda',
      SIMPAN,
      'Naskah ini dipinjam orang yang berbeda. Catat kembalinya satu per satu.',
      'These were lent to different borrowers. Record each return by itself.',
    ),
  notLater: (due: Tanggal) =>
    reason(
      'tidak-lebih-lama',
      SIMPAN,
      `Pilih tanggal sesudah ${longDay(due)}, tanggal kembali yang berlaku sekarang.`,
      `Choose a day after ${longDay(due, 'en')}, the present due date.`,
    ),
  ownLoan: () =>
    reason(
      'pinjaman-sendiri',
      SIMPAN,
      'Pihak Anda yang meminjamnya. Minta unit penyimpannya memperpanjang.',
      'Your own side has it. Ask the unit that keeps it to extend the loan.',
    ),
  noReason: () =>
    reason(
      'alasan-kosong',
      SIMPAN,
      'Tulis mengapa pinjaman ini diperpanjang.',
      'Write why this loan is extended.',
    ),
  extendedAlready: (day: Tanggal) =>
    reason(
      'sudah-diperpanjang',
      SIMPAN,
      `Perpanjangan sampai ${longDay(day)} ini sudah tercatat.`,
      `This extension until ${longDay(day, 'en')} is recorded already.`,
    ),
  extendedMeanwhile: (label: string, day: Tanggal) =>
    reason(
      'diperpanjang-sementara-itu',
      SIMPAN,
      `Sejak Anda membuka halaman ini, ${label} sudah diperpanjang sampai ${longDay(day)}. Periksa tanggalnya sekali lagi.`,
      `Since you opened this page ${label} was extended until ${longDay(day, 'en')}. Look at the date once more.`,
    ),
  damageInWords: (label: string) =>
    reason(
      'kerusakan-kosong',
      SIMPAN,
      `Tulis apa yang rusak pada ${label}.`,
      `Write what is damaged on ${label}.`,
    ),
};
