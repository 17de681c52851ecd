import { both } from '../../../base/text.ts';
import type { Which } from './list-read.ts';

/** Words of the list of runs and of opening one. */
export const text = {
  title: both('Prosedur', 'Procedures'),
  which: {
    terbuka: both('Terbuka', 'Open'),
    selesai: both('Selesai', 'Finished'),
    batal: both('Batal', 'Void'),
  } satisfies Record<Which, { id: string; en: string }>,
  run: both('Proses', 'Run'),
  nomor: both('Nomor', 'Number'),
  sop: both('SOP', 'SOP'),
  opened: both('Dimulai', 'Started'),
  closed: both('Ditutup', 'Closed'),
  position: both('Posisi', 'Position'),
  waitsFor: both('Menunggu', 'Waits for'),
  due: both('Tenggat', 'Due'),
  noDue: both('tidak ada', 'none'),
  at: (no: number, of: number) => both(`Langkah ${no} dari ${of}`, `Step ${no} of ${of}`),
  since: (when: string) => both(`sejak ${when}`, `since ${when}`),
  paused: both('Dijeda', 'Paused'),
  late: both('Terlambat', 'Late'),
  none: {
    terbuka: both(
      'Tidak ada proses yang terbuka. PPID atau pengelola membuka yang berikutnya di bawah ini; pelaksana langkah pertama lalu menerima tugasnya.',
      'No run is open. The PPID or the administrator opens the next one below; the performers of its first step then receive their task.',
    ),
    selesai: both('Belum ada proses yang selesai.', 'No run is finished yet.'),
    batal: both('Tidak ada proses yang batal.', 'No run is void.'),
  } satisfies Record<Which, { id: string; en: string }>,
  overrides: both('Langkah yang dilewati', 'Steps passed over'),
  open: both('Buka proses baru', 'Open a new run'),
  openLead: both(
    'Pilih SOP yang berlaku. Proses mengikuti versi ini sampai selesai.',
    'Choose an SOP in force. The run follows this version to its end.',
  ),
  openOne: both('Buka proses', 'Open a run'),
  openUnder: (name: string) => both(`menurut ${name}`, `under ${name}`),
  notYet: both('Belum dapat dibuka', 'Cannot be opened yet'),
  lacks: (n: number) =>
    both(
      `${n} hal dalam naskahnya belum lengkap atau menunggu konfirmasi kantor.`,
      `${n} things in its sheet are not complete or wait for the office to confirm them.`,
    ),
  steps: (n: number) => both(`${n} langkah`, `${n} steps`),
  toSop: both('Lihat SOP dan lengkapi', 'See the SOP and complete it'),
  name: both('Nama proses', 'Name of the run'),
  nameHint: (example: string) => both(`Misalnya ${example}`, `For example ${example}`),
  listLead: both(
    'Setiap unit mulai dari edisi yang berlaku dan menyatakan apa yang tetap, berubah, bertambah, atau tidak ada lagi.',
    'Every unit starts from the present edition and says what stays, changes, is new or is gone.',
  ),
  otherLead: both(
    'Langkah pertama langsung terbuka bagi pelaksananya.',
    'Its first step opens for its performers at once.',
  ),
  noSheet: both('Belum ada SOP yang berlaku di kantor ini.', 'No SOP is in force in this office yet.'),
  toSops: both('Ke halaman SOP', 'To the page of SOPs'),
  sheets: both('Naskah SOP', 'SOP sheets'),
  times: both('Waktu tiap langkah', 'Times of the steps'),
  vacant: both(
    'Belum ada yang memegang peran ini; tugasnya akan menunggu',
    'Nobody holds these roles yet; their tasks will wait',
  ),
  appoint: both('Tunjuk orangnya di halaman Kantor', 'Appoint people on the office page'),
};
