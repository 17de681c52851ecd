import { both } from '../../../../../base/text.ts';

/** Words of the pages on loans. */
export const loanText = {
  title: both('Pinjaman', 'Loans'),
  summary: (out: number, late: number) =>
    both(
      out === 0
        ? 'Tidak ada hardcopy yang sedang dipinjam.'
        : `${out} hardcopy sedang dipinjam${late > 0 ? `, ${late} terlambat kembali` : ', semuanya belum jatuh tempo'}.`,
      out === 0
        ? 'No paper is lent at present.'
        : `${out} paper${out === 1 ? '' : 's'} lent at present${late > 0 ? `, ${late} overdue` : ', none of them overdue'}.`,
    ),
  how: both(
    'Untuk meminjamkan, buka halaman hardcopy-nya lalu tekan Pinjamkan.',
    'To lend a paper, open its page and press Lend.',
  ),
  search: both('Cari hardcopy', 'Find a paper'),
  out: both('Di luar', 'Out now'),
  back: both('Sudah kembali', 'Came back'),
  views: both('Pilih tampilan', 'Choose a view'),
  none: both('Semua hardcopy ada di tempatnya.', 'Every paper is where it belongs.'),
  noneBack: both('Belum ada pinjaman yang kembali.', 'No loan has come back yet.'),
  naskah: both('Dokumen', 'Document'),
  peminjam: both('Peminjam', 'Borrower'),
  due: both('Kembali paling lambat', 'Due back by'),
  since: (day: string) => both(`sejak ${day}`, `since ${day}`),
  dueShort: both('Kembali', 'Due'),
  late: (days: number) => both(`Terlambat ${days} hari`, `${days} day${days === 1 ? '' : 's'} late`),
  today: both('Hari ini', 'Today'),
  takeBack: both('Terima kembali', 'Take back'),
  receipt: both('Tanda terima', 'Receipt'),
  period: both('Dipinjam', 'Lent'),
  fromTo: (from: string, to: string) => both(`${from} sampai ${to}`, `${from} to ${to}`),
  keadaan: both('Keadaan', 'State'),
  baik: both('Baik', 'Good'),
  rusak: both('Rusak', 'Damaged'),
  lend: both('Pinjamkan', 'Lend'),
  lendTitle: (judul: string) => both(`Pinjamkan ${judul}`, `Lend ${judul}`),
  where: both('Tempatnya', 'Its place'),
  noPlace: both('Belum ditempatkan', 'Not shelved yet'),
  keperluan: both('Untuk apa', 'What for'),
  keperluanHint: both('Misalnya bahan jawaban permohonan informasi', 'Such as answering a request'),
  stateNow: both('Keadaan saat dipinjam', 'State when it is lent'),
  several: both('Pinjamkan beberapa sekaligus', 'Lend several at once'),
  others: both('Hardcopy lain untuk peminjam yang sama', 'Other papers for the same borrower'),
  othersHint: both(
    'Satu baris satu kode label. Semuanya masuk satu tanda terima.',
    'A line for each label code. All of them go on one receipt.',
  ),
  onPaper: both('Sudah ditulis di kertas', 'Written on paper already'),
  onPaperHint: both(
    'Isi bila serah terimanya sudah terjadi dan ditulis di kertas. Pindaian kertasnya dilampirkan sesudahnya.',
    'Fill this in when it happened already and was written on paper. The scan is attached afterwards.',
  ),
  paperDay: both('Tanggal pada kertas', 'Date on the paper'),
  paperNumber: both('Nomor pada kertas', 'Number on the paper'),
  lent: both('Hardcopy ini sedang dipinjam', 'This paper is lent'),
  lentTo: (who: string, day: string) =>
    both(`${who} meminjamnya sampai ${day}.`, `${who} has it until ${day}.`),
  notLent: both('Hardcopy ini tidak sedang dipinjam.', 'This paper is not lent.'),
  toPaper: both('Buka hardcopy-nya', 'Open the paper'),
  backTitle: (judul: string) => both(`Terima kembali ${judul}`, `Take back ${judul}`),
  stateBefore: both('Keadaan saat dipinjam', 'State when it was lent'),
  stateBack: both('Keadaan saat kembali', 'State on its return'),
  baikHint: both('Lengkap, seperti saat dipinjam', 'Complete, as it was when it was lent'),
  rusakHint: both('Ada yang sobek, basah, atau kurang', 'Something is torn, wet or missing'),
  damage: both('Apa yang rusak', 'What is damaged'),
  damageHint: both('Isi bila rusak. Misalnya halaman 2 sobek', 'When damaged. Such as: page 2 torn'),
  together: both('Ikut kembali dalam keadaan baik', 'Come back with it, in good state'),
  togetherHint: both(
    'Dari tanda terima yang sama. Yang rusak dicatat pada halamannya sendiri.',
    'From the same receipt. A damaged one is recorded on its own page.',
  ),
  extend: both('Perpanjang', 'Extend'),
  extendTitle: both('Perpanjang pinjaman', 'Extend the loan'),
  extendNote: both(
    'Bila belum bisa kembali. Peminjamnya tetap, dan tanggal yang lama tetap terbaca.',
    'When it cannot come back yet. The borrower stays, and the earlier date can still be read.',
  ),
  newDue: both('Tanggal kembali yang baru', 'New due date'),
  presentDue: (day: string) => both(`Sekarang ${day}`, `At present ${day}`),
  whyExtend: both('Alasan diperpanjang', 'Reason for extending'),
  whyExtendHint: both('Misalnya sidangnya ditunda', 'Such as: the hearing was put off'),
  extendTogether: (others: number) =>
    both(
      `Perpanjang juga ${others} hardcopy lain dari tanda terima yang sama`,
      `Extend the ${others} other paper${others === 1 ? '' : 's'} of the same receipt too`,
    ),
  extensions: both('Diperpanjang', 'Extended'),
  extended: (from: string, until: string) =>
    both(`Dari ${from} sampai ${until}`, `From ${from} until ${until}`),
  firstDue: (day: string) => both(`semula ${day}`, `at first ${day}`),
  putBack: both('Kembalikan ke', 'Put it back in'),
  elsewhere: both('Simpan di tempat lain', 'Put it in another place'),
  placeCode: both('Kode tempat', 'Code of the place'),
  placeHint: both('Misalnya B2X-03K, dari label boks atau map', 'Such as B2X-03K, from the label of a box'),
  noSuchPlace: both('Kode tempat ini tidak ada di kantor ini.', 'This office has no place with this code.'),
} as const;
