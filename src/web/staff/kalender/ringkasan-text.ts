import { both } from '../../../base/text.ts';

/** Words of the page with the day's reminders, the digest and the calendar feed. */
export const text = {
  title: both('Ringkasan hari ini', 'Today’s summary'),
  tugas: both('Tugas saya', 'My tasks'),
  reminders: both('Pengingat', 'Reminders'),
  ladder: both(
    'Pengingat muncul dua hari dan satu hari kerja sebelum tenggat, pada hari tenggat, satu hari sesudahnya, lalu tiap tiga hari kerja. Sejak itu atasan ikut diingatkan.',
    'You are reminded two working days and one before a deadline, on its day, one day after, then every third working day. From then on the superior is told too.',
  ),
  none: both('Tidak ada pengingat untuk Anda hari ini.', 'There is no reminder for you today.'),
  task: both('Tugas', 'Task'),
  run: both('Prosedur', 'Procedure'),
  due: both('Tenggat', 'Deadline'),
  state: both('Keadaan', 'State'),
  before: (n: number) => both(`${n} hari kerja lagi`, n === 1 ? 'in 1 working day' : `in ${n} working days`),
  today: both('Hari ini', 'Today'),
  after: (n: number) =>
    both(`Terlambat ${n} hari kerja`, n === 1 ? 'Late by 1 working day' : `Late by ${n} working days`),
  asSuperior: (role: string) => both(`sebagai atasan ${role}`, `as the superior of ${role}`),
  digest: both('Teks untuk disalin', 'Text to copy'),
  digestLead: both(
    'Pilih semua teks, lalu salin ke percakapan kantor. Tidak ada nama orang di dalamnya.',
    'Select all of it and copy it into the office’s chat. It names nobody.',
  ),
  copy: both('Salin teks', 'Copy the text'),
  plain: both('Buka sebagai teks saja', 'Open as plain text'),
  feed: both('Tenggat di kalender Anda', 'Deadlines in your calendar'),
  feedLead: both(
    'Kalender di ponsel atau komputer dapat berlangganan tenggat tugas Anda. Isinya nomor proses, tugas, dan tenggat; tanpa nama orang.',
    'The calendar of your phone or computer can subscribe to your deadlines: run number, task and deadline, without names.',
  ),
  feedNone: both('Anda belum mempunyai alamat kalender.', 'You have no calendar address yet.'),
  feedMade: (when: string) =>
    both(
      `Alamat kalender Anda dibuat ${when}. Alamat itu hanya ditampilkan sekali; buat yang baru bila hilang atau diketahui orang lain.`,
      `Your calendar address was made ${when}. It was shown once; make a new one when it is lost or others know it.`,
    ),
  makeFirst: both('Buat alamat kalender', 'Make a calendar address'),
  makeNew: both('Buat alamat baru', 'Make a new address'),
  madeTitle: both('Alamat kalender Anda', 'Your calendar address'),
  madeLead: both(
    'Salin sekarang: alamat ini hanya ditampilkan sekali. Siapa pun yang mengetahuinya dapat membaca tenggat Anda. Alamat yang lama tidak berlaku lagi.',
    'Copy it now: it is shown once. Whoever knows it can read your deadlines. The older address no longer works.',
  ),
  how: both(
    'Di Google Kalender pilih "Kalender lain", lalu "Dari URL". Di ponsel Apple pilih Kalender, Tambah Kalender, lalu Langganan Kalender.',
    'In Google Calendar choose “Other calendars”, then “From URL”. On an Apple phone choose Calendars, Add Calendar, then Add Subscription Calendar.',
  ),
  back: both('Kembali ke ringkasan', 'Back to the summary'),
  feedName: (office: string) => both(`${office}: tenggat tugas`, `${office}: deadlines`),
} as const;
