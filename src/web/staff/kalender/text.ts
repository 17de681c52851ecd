import { both } from '../../../base/text.ts';

/** Words of the office's calendar page. */
export const text = {
  title: both('Kalender kantor', 'Office calendar'),
  lead: both(
    'Tenggat dan waktu terpakai dihitung menurut jam kerja dan hari libur di halaman ini.',
    'Deadlines and time used are counted by the hours and days off on this page.',
  ),
  readOnly: both(
    'Tenggat dan waktu terpakai dihitung menurut jam kerja dan hari libur di halaman ini. Pengelola atau sekretaris dapat mengubahnya.',
    'Deadlines and time used are counted by the hours and days off on this page. The administrator or the secretary can change them.',
  ),
  kantor: both('Kantor', 'Office'),
  years: both('Tahun', 'Year'),
  sementara: (year: number) =>
    both(
      `Keputusan bersama hari libur nasional dan cuti bersama ${year} belum ada di sini. Yang tercantum hanya hari yang tanggalnya ditentukan Keppres 8/2024. Tambahkan hari lainnya begitu keputusannya terbit; tenggat yang melewatinya akan dihitung ulang.`,
      `The joint decree on the holidays of ${year} is not here yet. Only days whose date Keppres 8/2024 fixes are listed. Add the others when it is issued; deadlines beyond them will be counted anew.`,
    ),
  unknown: (year: number) =>
    both(
      `Hari libur ${year} belum ada di sini. Sabtu dan Minggu tetap tidak dihitung. Tambahkan hari libur dari keputusan bersama tahun itu.`,
      `The days off of ${year} are not here yet. Weekends are left out all the same. Add them from that year’s joint decree.`,
    ),
  hours: both('Jam kerja', 'Working hours'),
  weekday: both('Hari', 'Day'),
  opens: both('Buka sampai tutup', 'From opening to closing'),
  pause: both('Istirahat', 'Break'),
  length: both('Jam kerja', 'Working time'),
  closed: both('Tutup', 'Closed'),
  sum: both('Seminggu', 'A week'),
  usual: both(
    'Kantor belum mengatur jam kerjanya. Yang dipakai adalah jam kerja instansi pemerintah menurut Perpres 21/2023: 37 jam 30 menit seminggu.',
    'The office has not set its hours. Those of Perpres 21/2023 for government offices apply: 37 hours 30 minutes a week.',
  ),
  since: (day: string) => both(`Berlaku sejak ${day}.`, `In force since ${day}.`),
  from: (day: string) => both(`Jam kerja mulai ${day}`, `Working hours from ${day}`),
  by: (who: string, when: string, decree: string) =>
    both(`Diatur ${who}, ${when}, menurut ${decree}.`, `Set by ${who}, ${when}, under ${decree}.`),
  days: (year: number) => both(`Hari libur ${year}`, `Days off in ${year}`),
  count: (libur: number, cuti: number) =>
    both(
      `${libur} hari libur nasional, ${cuti} hari cuti bersama`,
      `${libur} national holidays, ${cuti} days of collective leave`,
    ),
  date: both('Tanggal', 'Date'),
  name: both('Nama', 'Name'),
  kind: both('Jenis', 'Kind'),
  decree: both('Keputusan', 'Decree'),
  clear: both('Hapus', 'Clear'),
  kinds: {
    libur_nasional: both('Libur nasional', 'National holiday'),
    cuti_bersama: both('Cuti bersama', 'Collective leave'),
    kantor: both('Libur kantor', 'Office’s day off'),
    kerja: both('Hari kerja', 'Working day'),
  },
  added: (who: string, when: string) => both(`${who}, ${when}`, `${who}, ${when}`),
  noDays: both('Belum ada hari libur untuk tahun ini.', 'No days off for this year yet.'),
  sources: both('Sumber', 'Sources'),
  addDay: both('Tambah atau ubah satu hari', 'Add or change a day'),
  addDayLead: both(
    'Misalnya hari pemungutan suara, atau cuti bersama yang di kantor ini menjadi hari kerja.',
    'Such as election day, or a collective leave that is a working day in this office.',
  ),
  dayName: both('Nama hari', 'Name of the day'),
  what: both('Hari itu menjadi', 'The day becomes'),
  off: both('Hari libur', 'A day off'),
  work: both('Hari kerja', 'A working day'),
  decreeNo: both('Nomor keputusan atau surat edaran', 'Number of the decree or circular'),
  saveDay: both('Simpan hari', 'Save the day'),
  paste: both('Tempel beberapa hari libur', 'Paste several days off'),
  pasteLead: both(
    'Salin dari keputusan: satu baris satu hari, tanggal lalu nama. Contoh: 10 Maret 2027, tab, Idul Fitri 1448 Hijriah.',
    'Copy from the decree: a line a day, the date and then the name. For example: 10 Maret 2027, a tab, Idul Fitri 1448 Hijriah.',
  ),
  list: both('Daftar hari', 'List of days'),
  check: both('Periksa daftar', 'Check the list'),
  preview: (n: number) => both(`${n} hari terbaca`, `${n} days read`),
  previewLead: both(
    'Belum ada yang disimpan. Periksa tanggal dan harinya, lalu simpan.',
    'Nothing is saved yet. Check the dates and weekdays, then save.',
  ),
  now: both('Di kalender sekarang', 'In the calendar now'),
  saveDays: (n: number) => both(`Simpan ${n} hari libur`, `Save ${n} days off`),
  changeHours: both('Ubah jam kerja', 'Change the working hours'),
  changeLead: both(
    'Tulis jam buka sampai tutup, lalu istirahatnya. Kosongkan hari yang tutup. Jam baru tidak berlaku surut.',
    'Write opening to closing, then the break. Leave days blank on which the office is closed. New hours never reach back.',
  ),
  example: both('Contoh: 07.30–16.00, istirahat 12.00–13.00', 'Example: 07.30–16.00, istirahat 12.00–13.00'),
  validFrom: both('Berlaku sejak', 'In force from'),
  fill: both('Isi dengan:', 'Fill in:'),
  perpres: both('jam kerja Perpres 21/2023', 'the hours of Perpres 21/2023'),
  ramadan: both('jam kerja bulan Ramadan', 'the hours of Ramadan'),
  saveHours: both('Simpan jam kerja', 'Save the working hours'),
} as const;

export const WEEKDAYS = [
  both('Senin', 'Monday'),
  both('Selasa', 'Tuesday'),
  both('Rabu', 'Wednesday'),
  both('Kamis', 'Thursday'),
  both('Jumat', 'Friday'),
  both('Sabtu', 'Saturday'),
  both('Minggu', 'Sunday'),
] as const;
