import { terbilang } from '../../../base/terbilang.ts';
import { type Both, both } from '../../../base/text.ts';
import type { AttendanceState } from '../../../pleno/meeting.ts';

/** "4 items" in English takes an s from two on. */
function items(n: number): string {
  return n === 1 ? '1 item' : `${n} items`;
}

/** Words of the plenary's pages. */
export const text = {
  pleno: both('Pleno', 'Plenary'),
  meetings: both('Rapat pleno', 'Plenary meetings'),
  ready: (n: number) =>
    both(
      `Draft Daftar Informasi Publik dengan ${n} informasi sudah disusun.`,
      `The draft list with ${items(n)} is compiled.`,
    ),
  call: both('Undang rapat pleno', 'Call the plenary'),
  noMeetings: both(
    'Belum ada rapat pleno. Rapat dapat diundang setelah Draft Daftar Informasi Publik disusun pada langkah 3.',
    'There is no plenary yet. One can be called when the draft list is compiled in step 3.',
  ),
  seeRuns: both('Lihat prosedur', 'See the procedures'),
  meeting: both('Rapat', 'Meeting'),
  time: both('Waktu dan tempat', 'Time and place'),
  result: both('Hasil', 'Outcome'),
  minutes: both('Berita acara', 'Minutes'),
  state: both('Keadaan', 'State'),
  title: (nomor: number) =>
    both(`Rapat pleno penetapan Edisi ${nomor}`, `Plenary to establish Edition ${nomor}`),
  here: (day: string) => both(`Rapat ${day}`, `Meeting of ${day}`),
  parts: both('Bagian rapat', 'Parts of the meeting'),
  tabDecision: both('Kehadiran dan keputusan', 'Attendance and decision'),
  tabMaterial: both('Bahan', 'Material'),
  states: {
    called: both('Diundang', 'Called'),
    quorum: both('Kuorum terpenuhi', 'Quorum reached'),
    decided: both('Sudah memutuskan', 'Decided'),
    drawnUp: both('Menunggu tanda tangan', 'Waiting for signatures'),
    signed: both('Menunggu penetapan PPID', 'Waiting for the PPID'),
    established: both('Edisi ditetapkan', 'Edition established'),
  },
  editionWith: (nomor: number, n: number) =>
    both(`Edisi ${nomor}, ${n} informasi`, `Edition ${nomor}, ${items(n)}`),
  // Calling
  callLead: both(
    'PPID mengajukan draft kepada rapat pleno. Surat undangannya tetap dikirim seperti biasa.',
    'The PPID puts the draft before the plenary. The invitations are sent as usual.',
  ),
  date: both('Tanggal rapat', 'Day of the meeting'),
  starts: both('Pukul', 'Time'),
  place: both('Tempat', 'Place'),
  defaultPlace: (office: string) => `Ruang Rapat Kantor ${office}`,
  onTable: both('Yang akan dibahas', 'What will be discussed'),
  againstEdition: (nomor: number | null) =>
    nomor === null
      ? both('Ini daftar pertama kantor.', 'This is the first list of the office.')
      : both(`Dibandingkan dengan Edisi ${nomor}`, `Compared with Edition ${nomor}`),
  badDay: both(
    'Tanggal tidak ada di kalender. Pilih tanggal rapat.',
    'This date does not exist. Choose the day of the meeting.',
  ),
  badTime: both(
    'Tulis jam dengan empat angka, misalnya 10.00.',
    'Write the time in four digits, for example 10.00.',
  ),
  noPlace: both('Isi tempat rapat.', 'Write the place of the meeting.'),
  // Another schedule
  reschedule: both('Ubah jadwal rapat', 'Change the schedule'),
  rescheduleLead: both(
    'Ketua atau Sekretaris dapat mengubah jadwal sampai rapat memutuskan. Bila tanggalnya berganti, daftar hadir dikosongkan.',
    'The chair or the secretary can change the schedule until the meeting has decided. Another day empties the attendance.',
  ),
  rescheduleButton: both('Simpan jadwal', 'Save the schedule'),
  // Attendance
  quorum: (here: number, of: number, enough: boolean) =>
    both(
      `Hadir ${terbilang(here)} dari ${terbilang(of)} anggota. ${enough ? 'Kuorum terpenuhi.' : 'Kuorum belum terpenuhi.'}`,
      `${here} of ${of} members are present. ${enough ? 'There is a quorum.' : 'There is no quorum yet.'}`,
    ),
  rule: (hadir: number, setuju: number) =>
    both(
      `Syarat hadir ${terbilang(hadir)}, keputusan sah bila ${terbilang(setuju)} setuju.`,
      `${hadir} must be present, a decision needs ${setuju} in favour.`,
    ),
  ruleSource: both(
    'Setelan kantor; periksa terhadap tata tertib pleno.',
    'The office’s setting; check it against its rules of procedure.',
  ),
  attendance: both('Kehadiran', 'Attendance'),
  attendanceOf: both('Kehadiran anggota', 'Attendance of members'),
  attendanceFor: (name: string) => both(`Kehadiran ${name}`, `Attendance of ${name}`),
  member: both('Anggota', 'Member'),
  notRecorded: both('Belum dicatat', 'Not recorded'),
  saveAttendance: both('Simpan daftar hadir', 'Save the attendance'),
  noMembers: both(
    'Belum ada ketua atau anggota yang menjabat pada tanggal rapat. Catat penunjukannya di halaman Kantor.',
    'Nobody is chair or member on the day of the meeting. Record their mandates on the office page.',
  ),
  // Decision
  decision: both('Keputusan', 'Decision'),
  seeChanges: (nomor: number) =>
    both(`Lihat perubahan dari Edisi ${nomor}`, `See the changes since Edition ${nomor}`),
  seeItems: both('Lihat semua informasi', 'See all items'),
  discussed: (n: number, off: number) =>
    both(
      `${n} informasi dibahas. ${off === 0 ? 'Semuanya disetujui sebagaimana draf.' : `Semuanya disetujui sebagaimana draf, kecuali ${terbilang(off)} berikut.`}`,
      `${items(n)} discussed. ${off === 0 ? 'All are agreed as drafted.' : `All are agreed as drafted, except the following ${off}.`}`,
    ),
  exceptions: both('Informasi yang ditunda', 'Items put off'),
  item: both('Informasi', 'Item'),
  putOff: both('Ditunda', 'Put off'),
  alasan: both('Alasan', 'Reason'),
  dissentOf: both('Pendapat berbeda', 'Differing opinion'),
  addException: both('+ Tunda satu informasi', '+ Put one item off'),
  takeUp: both('Perbaikan', 'Correction'),
  withdraw: both('Batalkan penundaan', 'Withdraw the postponement'),
  putOffTitle: both('Tunda satu informasi', 'Put one item off'),
  putOffNote: both(
    'Yang ditunda tidak masuk edisi ini dan kembali pada pemutakhiran berikutnya.',
    'An item that is put off is not in this edition and comes back in the next update.',
  ),
  search: both('Cari informasi dalam draf', 'Search the draft'),
  searchButton: both('Cari', 'Search'),
  searchNote: both('Judul, nomor, atau unit', 'Title, number or unit'),
  choose: both('Informasi yang ditunda', 'Item to put off'),
  chooseFirst: both('Pilih informasi yang ditunda.', 'Choose the item to put off.'),
  noneFound: (typed: string) =>
    both(
      `Tidak ada informasi dengan "${typed}". Coba satu kata saja dari judulnya.`,
      `No item has "${typed}". Try one word of its title.`,
    ),
  tooMany: (most: number) =>
    both(
      `Tampil ${most} yang pertama. Persempit pencarian bila belum ada.`,
      `The first ${most} are shown. Search for more words if it is not among them.`,
    ),
  putOffAlasan: both('Alasan penundaan', 'Why it is put off'),
  dissent: both('Pendapat berbeda', 'Differing opinion'),
  dissentHint: both(
    'Kata-kata anggota sendiri, dengan namanya. Dicetak apa adanya.',
    'The member’s own words, with the name. Printed as they are.',
  ),
  putOffButton: both('Tunda informasi ini', 'Put this item off'),
  cancel: both('Batal', 'Cancel'),
  establishOthers: (n: number, others: boolean) =>
    both(
      `Tetapkan ${n} informasi${others ? ' lainnya' : ''}`,
      `Establish ${others ? 'the other ' : ''}${items(n)}`,
    ),
  nextStep: (nomor: number) =>
    both(
      `Langkah berikutnya menampilkan jumlah per klasifikasi sekali lagi. Sesudah diputuskan, isi Edisi ${nomor} dibekukan; koreksi hanya dapat dibuat sebagai edisi baru.`,
      `The next page shows the counts per class once more. With the decision the content of Edition ${nomor} is frozen; a correction can only be made as a new edition.`,
    ),
  toDecision: both('Lanjut ke penetapan', 'Continue to the decision'),
  willHold: (nomor: number) => both(`Edisi ${nomor} akan memuat`, `Edition ${nomor} will hold`),
  holds: (nomor: number) => both(`Edisi ${nomor} memuat`, `Edition ${nomor} holds`),
  total: both('Jumlah', 'Total'),
  decidedTitle: (nomor: number) => both(`Edisi ${nomor} sudah diputuskan`, `Edition ${nomor} is decided`),
  decidedAt: (when: string) =>
    both(`Dicatat ${when}. Isinya dibekukan.`, `Recorded ${when}. Its content is frozen.`),
  votes: both('Suara', 'Votes'),
  votesText: (yes: number, no: number) =>
    both(`${yes} setuju, ${no} tidak setuju`, `${yes} in favour, ${no} against`),
  toMinutes: both('Ke berita acara', 'To the minutes'),
  // Deciding
  decideTitle: (nomor: number, n: number) =>
    both(`Tetapkan Edisi ${nomor} dengan ${n} informasi`, `Establish Edition ${nomor} with ${items(n)}`),
  decideLead: both(
    'Bacakan jumlah ini dalam rapat, lalu catat suaranya. Sesudah dicatat, isi edisi tidak dapat diubah lagi.',
    'Read these counts out in the meeting, then record the votes. After that the content cannot change any more.',
  ),
  perClass: both('Jumlah per klasifikasi', 'Counts per class'),
  klasifikasi: both('Klasifikasi', 'Class'),
  added: both('Ditambah', 'Added'),
  dropped: both('Dihapus', 'Removed'),
  moved: both('Pindah kelas', 'Changed class'),
  edition: (nomor: number) => both(`Edisi ${nomor}`, `Edition ${nomor}`),
  voting: both('Suara anggota yang hadir', 'Votes of the members present'),
  setuju: both('Setuju', 'In favour'),
  tidakSetuju: both('Tidak setuju', 'Against'),
  badCount: both('Tulis jumlah suara dengan angka, 0 atau lebih.', 'Write the number of votes, 0 or more.'),
  decideButton: (nomor: number) => both(`Tetapkan Edisi ${nomor}`, `Establish Edition ${nomor}`),
  back: both('Kembali ke rapat', 'Back to the meeting'),
} as const;

export const attendanceText: Readonly<Record<AttendanceState, Both>> = {
  hadir: both('Hadir', 'Present'),
  daring: both('Daring', 'Online'),
  izin: both('Izin', 'Excused'),
  tanpa_keterangan: both('Tanpa keterangan', 'Absent'),
};
