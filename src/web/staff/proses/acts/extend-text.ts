import { both } from '../../../../base/text.ts';

/** Words of the page on which a deadline is put off. */
export const text = {
  title: both('Perpanjang tenggat', 'Extend a deadline'),
  lead: both(
    'Tenggat baru ialah akhir jam kerja hari yang dipilih. Alasan Anda terlihat oleh semua orang kantor dan tercatat dalam riwayat.',
    'The new deadline is the end of the working hours of the day chosen. Everybody of the office sees your reason, and it stays in the history.',
  ),
  none: both('Proses ini tidak sedang menunggu siapa pun.', 'This run waits for nobody now.'),
  choose: both('Tugas yang sedang ditunggu', 'Tasks that are waited for'),
  task: both('Tugas', 'Task'),
  due: both('Tenggat sekarang', 'Deadline now'),
  noDue: both('tidak ada', 'none'),
  already: both('Sudah diperpanjang', 'Extended already'),
  times: (n: number) => (n === 1 ? both('1 kali', 'once') : both(`${n} kali`, `${n} times`)),
  days: both('Tambah berapa hari kerja?', 'By how many working days?'),
  daysHint: both('Dihitung dari tenggat sekarang', 'Counted from the present deadline'),
  date: both('Atau sampai tanggal', 'Or until a date'),
  dateHint: both('Hari kerja sesudah tenggat sekarang', 'A working day after the present deadline'),
  alasan: both('Mengapa diperpanjang?', 'Why is it extended?'),
  alasanHint: both(
    'Misalnya: data dari KPU Provinsi baru diterima hari Kamis',
    'For example: the province’s data arrived only on Thursday',
  ),
  extend: both('Perpanjang tenggat', 'Extend the deadline'),
  short: both('Perpanjang', 'Extend'),
  anew: both('Tenggat baru', 'New deadline'),
  oneOfBoth: both(
    'Isi salah satu: jumlah hari kerja, atau tanggal.',
    'Fill in one of the two: a number of working days, or a date.',
  ),
  noNumber: both('Tulis jumlah hari kerja dengan angka.', 'Write the number of working days in figures.'),
  noDate: both('Tanggal itu tidak ada dalam kalender.', 'The calendar has no such date.'),
  rule: both(
    'Perpanjangan ini aturan kantor sendiri. Contohnya UU 14/2008 pasal 22 ayat (8), yang untuk jawaban permintaan informasi memberi satu kali perpanjangan tujuh hari kerja dengan alasan tertulis. Perpanjangan berakhir bila hasilnya diserahkan; pekerjaan yang dikembalikan memakai standarnya lagi.',
    'This extension is the office’s own rule. Its model is UU 14/2008 article 22(8), which for the answer to a request allows one extension of seven working days with a written reason. It ends when the output is handed in; work that is sent back has its standard again.',
  ),
};
