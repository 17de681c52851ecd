import { number } from '../../../../base/tanggal.ts';
import { both } from '../../../../base/text.ts';

const n = (count: number) => ({ id: number(count), en: number(count, 'en') });

/** Words of the shelf count's pages. */
export const text = {
  arsip: both('Arsip', 'Archive'),
  title: both('Stok opname', 'Shelf counts'),
  lead: both(
    'Pindai label hardcopy di raknya. Hasilnya mengatakan mana yang cocok, salah tempat, dan tidak ditemukan.',
    'Scan the labels of papers at their shelf. The result says what is in place, in the wrong place and not found.',
  ),
  start: both('Mulai stok opname', 'Begin a shelf count'),
  startNote: both(
    'Yang dihitung adalah tempat itu beserta semua isinya, dari rak sampai map.',
    'What is counted is that place and all that stands in it, from rack to folder.',
  ),
  place: both('Tempat yang dihitung', 'Place to count'),
  choosePlace: both('Pilih tempat', 'Choose a place'),
  begin: both('Mulai menghitung', 'Begin counting'),
  noPlaces: both('Belum ada tempat simpan. ', 'There are no storage places yet. '),
  toPlaces: both('Tambahkan ruang dan rak', 'Add rooms and racks'),
  open: both('Sedang dihitung', 'Being counted'),
  past: both('Sudah ditutup', 'Closed'),
  none: both(
    'Belum ada stok opname. Arsip yang sering dipakai sebaiknya dihitung setahun sekali.',
    'No shelf count yet. Records in frequent use are best counted once a year.',
  ),
  count: both('Hitungan', 'Count'),
  where: both('Tempat', 'Place'),
  began: both('Dimulai', 'Begun'),
  seen: both('Terlihat', 'Seen'),
  result: both('Hasil', 'Result'),
  ofExpected: (seen: number, expected: number) =>
    both(`${n(seen).id} dari ${n(expected).id}`, `${n(seen).en} of ${n(expected).en}`),
  givenUp: (reason: string) => both(`Dibatalkan: ${reason}`, `Given up: ${reason}`),
  resume: both('Lanjutkan', 'Go on'),
  compare: both('Bandingkan hardcopy dengan pindaiannya', 'Compare papers with their scans'),
  compareNone: both(
    'Semua hardcopy yang punya pindaian sudah dibandingkan dalam setahun terakhir.',
    'Every paper that has a scan was compared within the last year.',
  ),
  compareLead: (papers: number) =>
    both(
      `${n(papers).id} hardcopy belum dibandingkan, atau perlu dibandingkan lagi.`,
      `${n(papers).en} papers have not been compared, or should be again.`,
    ),

  overline: (nomor: string, who: string, when: string) =>
    both(`Stok opname ${nomor}, dimulai ${who} ${when}`, `Shelf count ${nomor}, begun by ${who} ${when}`),
  seenLead: (seen: number, expected: number, lent: number) =>
    both(
      `${n(seen).id} dari ${n(expected).id} hardcopy sudah terlihat.${lent > 0 ? ` ${n(lent).id} lagi sedang dipinjam dan tidak ditunggu.` : ''}`,
      `${n(seen).en} of ${n(expected).en} papers have been seen.${lent > 0 ? ` ${n(lent).en} more are on loan and not waited for.` : ''}`,
    ),
  standing: both('Anda berdiri di', 'You stand at'),
  choose: both('Tampilkan', 'Show'),
  codes: both('Kode hardcopy', 'Codes of papers'),
  codesHint: both(
    'Satu baris satu kode: dipindai atau diketik, misalnya K7M-4PX. Label tempat yang ikut dipindai memindahkan Anda ke tempat itu.',
    'A line each, scanned or typed, such as K7M-4PX. The label of a place takes you to that place.',
  ),
  record: both('Catat pindaian', 'Record the scans'),
  recorded: (all: number, good: number) =>
    both(
      `${n(all).id} pindaian tercatat, ${n(good).id} cocok.`,
      `${n(all).en} scans recorded, ${n(good).en} in place.`,
    ),
  here: both('Masih diharapkan di sini', 'Still expected here'),
  hereNone: both('Semua yang diharapkan di sini sudah terlihat.', 'All that is expected here has been seen.'),
  more: (left: number) => both(`dan ${n(left).id} lagi`, `and ${n(left).en} more`),
  places: both('Tempat dalam hitungan ini', 'Places in this count'),
  left: both('Belum terlihat', 'Not seen yet'),
  lent: both('dipinjam', 'on loan'),
  code: both('Kode', 'Code'),
  paper: both('Naskah', 'Document'),
  finish: both('Selesai menghitung', 'Finish counting'),
  toResult: both('Lihat hasil dan tutup', 'See the result and close'),
  finishNote: both(
    'Anda melihat hasilnya dahulu. Setelah ditutup, hasil tidak berubah lagi.',
    'You see the result first. Once closed it stays as it is.',
  ),
  readOnly: both(
    'Jabatan Anda dapat membaca hitungan ini; yang menghitung petugas arsip.',
    'Your post may read this count; the archive’s people do the counting.',
  ),

  closing: both('Tutup stok opname', 'Close the shelf count'),
  closingLead: both(
    'Periksa dahulu. Yang tidak ditemukan mungkin belum dipindai.',
    'Look first. What was not found may not have been scanned yet.',
  ),
  close: both('Tutup dan simpan hasilnya', 'Close and keep the result'),
  back: both('Kembali memindai', 'Go on scanning'),
  giveUp: both('Batalkan hitungan ini', 'Give this count up'),
  giveUpNote: both(
    'Bila hitungan dimulai karena keliru. Nomornya tetap, tetapi tidak ada hasil yang disimpulkan.',
    'When the count was begun by mistake. Its number stays, but nothing is concluded from it.',
  ),
  why: both('Mengapa dibatalkan?', 'Why is it given up?'),

  found: (tally: string) => both(`Hasil: ${tally}.`, `Result: ${tally}.`),
  closedLine: (who: string, when: string) => both(`Ditutup ${who} ${when}.`, `Closed by ${who} ${when}.`),
  pdf: both('Unduh hasil (PDF)', 'Download the result (PDF)'),
  again: both('Hitung lagi tempat ini', 'Count this place again'),
  belongs: both('Tercatat di', 'Recorded at'),
  foundAt: both('Terlihat di', 'Seen at'),
  note: both('Keterangan', 'Remark'),
  nowhere: both('belum punya tempat', 'no place yet'),
  groups: {
    salah_tempat: both('Salah tempat', 'In the wrong place'),
    tidak_ditemukan: both('Tidak ditemukan', 'Not found'),
    tidak_dikenal: both('Kode yang tidak dikenal', 'Unknown codes'),
    dipinjam_ada: both('Tercatat dipinjam, tetapi ada di tempatnya', 'Recorded as lent, yet in its place'),
    dipinjam: both('Sedang dipinjam', 'On loan'),
    dipindahkan: both('Dipindahkan atau dimusnahkan saat dihitung', 'Moved or destroyed during the count'),
    cocok: both('Cocok, ada di tempatnya', 'In place'),
  },
  notes: {
    salah_tempat: both(
      'Ambil dan kembalikan ke tempat tercatat, atau pindahkan catatannya ke tempat ia terlihat.',
      'Fetch them back to their recorded place, or move the record to where they were seen.',
    ),
    tidak_ditemukan: both(
      'Cari di sekitar tempatnya dan pada peminjam terakhir. Centang naskahnya, lalu nyatakan ada atau tidak ada.',
      'Look around their place and with the last borrower. Tick a paper, then say whether it was found.',
    ),
    tidak_dikenal: both(
      'Label ini bukan milik hardcopy yang tercatat. Catat naskahnya, atau lepas label lamanya.',
      'No paper of this office has this label. Register the paper, or take the old label off.',
    ),
    dipinjam_ada: both('Catat pengembaliannya.', 'Record their return.'),
    dipinjam: null,
    dipindahkan: null,
    cocok: null,
  },
  choosePaper: both('Pilih', 'Choose'),
  showThem: both('Tampilkan daftarnya', 'Show the list'),
  toLook: both('Yang perlu dilihat', 'What to look at'),
  moveThere: both('Pindahkan catatan ke tempat terlihat', 'Move the record to where it was seen'),
  putBack: both('Ada, sudah saya kembalikan ke tempat tercatat', 'Found, and I have put them back'),
  takeBack: both('Catat pengembaliannya', 'Record its return'),
  toDo: both('Tindakan', 'To do'),
  searched: both('Sudah dicari, tidak ada', 'Looked for, not there'),
  searchNote: both('Bila tidak ada: di mana sudah dicari?', 'If it is not there: where did you look?'),
  searchNoteHint: both(
    'Misalnya: boks kiri dan kanannya, meja Subbag Hukum, peminjam terakhir. Naskah tetap tercatat hilang sampai ditemukan.',
    'For example: the boxes beside it, the desk of a unit, the last borrower. The paper stays missing until it is found.',
  ),
  searchedBy: (who: string, when: string, note: string) =>
    both(`Dicari ${who} ${when}, tidak ada: ${note}`, `${who} looked for it ${when}, not there: ${note}`),
  settled: both('Sudah dibereskan', 'Settled'),
  chooseSome: both('Pilih hardcopy yang dibereskan.', 'Choose the papers to settle.'),
  moveReason: (nomor: string) => both(`Stok opname ${nomor}`, `Shelf count ${nomor}`),
  shown: (shown: number, all: number) =>
    both(
      `${n(shown).id} dari ${n(all).id} ditampilkan; selebihnya dalam PDF.`,
      `${n(shown).en} of ${n(all).en} shown; the rest is in the PDF.`,
    ),
  notYours: both(
    'Pindaian ini milik orang lain di perangkat yang sama. Minta orang itu masuk, lalu buka halaman ini lagi.',
    'These scans belong to somebody else on this device. Let them sign in and open this page again.',
  ),
  offline: both('Tanpa jaringan', 'Without network'),
  offlineLead: both(
    'Pemindaian tetap jalan dan tersimpan di perangkat ini. Pindaian terkirim sendiri saat jaringan kembali.',
    'Scanning goes on and is kept on this device. Scans are sent by themselves when the network is back.',
  ),
  reload: both('Muat halaman lengkap', 'Load the full page'),
  scripts: both(
    'Halaman ini membutuhkan JavaScript saat tanpa jaringan.',
    'Without network this page needs JavaScript.',
  ),
};
