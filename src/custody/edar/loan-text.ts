import { reason } from '../../base/errors.ts';
import { longDay, type Tanggal } from '../../base/tanggal.ts';
import { ARSIP, SIMPAN } from './text.ts';

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
      ARSIP,
      'Tulis untuk apa hardcopy ini dipinjam.',
      'Write what the paper is lent for.',
    ),
  dueMissing: () =>
    reason(
      'tanggal-kembali',
      ARSIP,
      'Tulis kapan hardcopy ini harus kembali.',
      'Write by which day the paper must be back.',
    ),
  dueTooEarly: (from: Tanggal) =>
    reason(
      'jatuh-tempo-lewat',
      ARSIP,
      `Tanggal kembali paling awal ${longDay(from)}.`,
      `The due date is ${longDay(from, 'en')} at the earliest.`,
    ),
  borrowsOwn: () =>
    reason(
      'meminjam-dari-diri-sendiri',
      ARSIP,
      'Hardcopy ini sudah pada Anda. Pilih peminjam lain; untuk mengubah tempatnya, pakai Pindahkan.',
      'You have this paper already. Choose another borrower; to change its place, use Move.',
    ),
  returned: (label: string, day: Tanggal) =>
    reason(
      'sudah-kembali',
      ARSIP,
      `${label} sudah tercatat kembali pada ${longDay(day)}.`,
      `The return of ${label} was recorded on ${longDay(day, 'en')}.`,
    ),
  backBeforeLent: (day: Tanggal) =>
    reason(
      'kembali-sebelum-dipinjam',
      ARSIP,
      `Hardcopy ini baru dipinjam ${longDay(day)}. Periksa tanggal pada kertas.`,
      `This paper was lent on ${longDay(day, 'en')} only. Check the date on the paper.`,
    ),
  severalBorrowers: () =>
    reason(
      'peminjam-berbeda',
      ARSIP,
      'Naskah ini dipinjam orang yang berbeda. Catat kembalinya satu per satu.',
      'These were lent to different borrowers. Record each return by itself.',
    ),
  damageInWords: (label: string) =>
    reason(
      'kerusakan-kosong',
      ARSIP,
      `Tulis apa yang rusak pada ${label}.`,
      `Write what is damaged on ${label}.`,
    ),
};
