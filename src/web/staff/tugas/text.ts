import { both } from '../../../base/text.ts';

/** Words of the list of tasks. */
export const text = {
  title: both('Tugas saya', 'My tasks'),
  mine: both('Perlu tindakan', 'To do'),
  others: both('Menunggu orang lain', 'Waiting for others'),
  finished: both('Selesai', 'Done'),
  task: both('Tugas', 'Task'),
  run: both('Prosedur', 'Procedure'),
  since: both('Menunggu sejak', 'Waiting since'),
  standard: both('Standar', 'Standard'),
  due: both('Tenggat', 'Due'),
  who: both('Pelaksana', 'Performer'),
  state: both('Keadaan', 'State'),
  step: (no: number) => both(`langkah ${no}`, `step ${no}`),
  steps: (from: number, to: number) =>
    both(`untuk langkah ${from} sampai ${to} bersama`, `for steps ${from} to ${to} together`),
  takenByMe: both('Anda memegang tugas ini.', 'You have taken this task.'),
  takenBy: (name: string) => both(`Dipegang ${name}.`, `Taken by ${name}.`),
  inPool: both('Belum ada yang mengambil.', 'Nobody has taken it yet.'),
  take: both('Ambil', 'Take'),
  release: both('Lepaskan', 'Give back'),
  cannotTake: both('Belum bisa diambil atau dilepas', 'This cannot be taken or given back now'),
  whyMine: both('Mengapa tugas ini pada saya?', 'Why is this task mine?'),
  whoCan: both('Siapa dapat mengerjakan apa', 'Who can do what'),
  because: (cite: string, role: string, jabatan: string) =>
    both(
      `${cite} menunggu ${role}. Anda bertugas sebagai ${jabatan}`,
      `${cite} waits for ${role}. You act as ${jabatan}`,
    ),
  byDecree: (decree: string) => both(` menurut keputusan ${decree}`, ` by decree ${decree}`),
  until: (day: string) => both(`, sampai ${day}.`, `, until ${day}.`),
  noDue: both('tidak ada', 'none'),
  afterPause: both('ditentukan sesudah jeda', 'set when it resumes'),
  paused: (alasan: string) => both(`dijeda: ${alasan}`, `paused: ${alasan}`),
  late: both('Terlambat', 'Late'),
  isPaused: both('Dijeda', 'Paused'),
  returned: (n: number) =>
    n > 1 ? both(`Dikembalikan ${n} kali`, `Sent back ${n} times`) : both('Dikembalikan', 'Sent back'),
  units: (n: number, of: number) => both(`${n} dari ${of} unit`, `${n} of ${of} units`),
  open: both('Terbuka', 'Open'),
  overrides: (n: number) =>
    both(
      `${n} langkah dilewati karena kahar dan menunggu konfirmasi Anda.`,
      `${n} steps were passed over for force majeure and wait for your confirmation.`,
    ),
  toOverrides: both('Lihat dan putuskan', 'See and decide'),
  next: both('Yang datang berikutnya', 'What comes next'),
  afterStep: (no: number) => both(`sesudah langkah ${no}`, `after step ${no}`),
  meetingAt: (time: string, place: string) =>
    both(`Rapat pleno pukul ${time}, ${place}.`, `Plenary at ${time}, ${place}.`),
  noUnits: both(
    'Kantor belum mempunyai unit. Pengelola menambah unit, mendaftarkan orang, dan menunjuk jabatannya di halaman Kantor.',
    'The office has no units yet. The administrator adds units, registers people and appoints them on the office page.',
  ),
  toOffice: both('Ke halaman Kantor', 'To the office page'),
  none: both(
    'Tidak ada tugas untuk Anda sekarang. Tugas muncul sendiri bila langkah sebelumnya selesai.',
    'There is nothing for you to do now. Tasks appear when the step before is finished.',
  ),
  noneNext: (task: string, no: number) =>
    both(
      `Tidak ada tugas untuk Anda sekarang. Berikutnya “${task}”, terbuka sesudah langkah ${no} selesai.`,
      `There is nothing for you to do now. Next comes “${task}”, when step ${no} is finished.`,
    ),
  noRuns: both(
    'Tidak ada tugas, karena tidak ada proses yang terbuka. PPID membuka proses di halaman Prosedur.',
    'There are no tasks, because no run is open. The PPID opens one on the page of procedures.',
  ),
  noneOthers: both('Tidak ada yang sedang ditunggu dari orang lain.', 'Nothing is being waited for.'),
  noneDone: both(
    'Belum ada yang Anda serahkan. Setiap hasil yang Anda serahkan tampil di sini.',
    'You have handed nothing in yet. Every output that you hand in is shown here.',
  ),
  runs: both('Lihat semua prosedur', 'See all procedures'),
  handedIn: both('Diserahkan', 'Handed in'),
  asPost: both('Sebagai', 'As'),
  inForce: both('Berlaku', 'Counts'),
  sentBack: both('Dikembalikan', 'Sent back'),
  digest: both('Ringkasan dan pengingat', 'Digest and reminders'),
};
