import { type Reason, reason } from '../base/errors.ts';
import { longDay, type Tanggal } from '../base/tanggal.ts';

const STEP4 = 'SOP KPU Kota Serang 03/2025 langkah 4';

/** Why a deed of this room can be refused. */
export const why = {
  noDraft: () =>
    reason(
      'belum-ada-draf',
      STEP4,
      'Draft Daftar Informasi Publik belum disusun.',
      'The draft list is not compiled yet.',
    ),
  changed: () =>
    reason(
      'sudah-berubah',
      'versi',
      'Catatan rapat ini baru saja diubah orang lain. Periksa yang sekarang, lalu simpan lagi.',
      'Somebody else has just changed the record of this meeting. Look at it, then save again.',
    ),
  decided: () =>
    reason(
      'sudah-diputuskan',
      `${STEP4}; yang ditetapkan tidak berubah`,
      'Rapat sudah memutuskan. Perbaikan dibuat sebagai edisi baru.',
      'The meeting has decided. A correction is made as a new edition.',
    ),
  notDecided: () =>
    reason('belum-diputuskan', STEP4, 'Rapat pleno belum memutuskan.', 'The plenary has not decided yet.'),
  notHeld: (day: Tanggal) =>
    reason(
      'rapat-belum-berlangsung',
      STEP4,
      `Rapat baru berlangsung ${longDay(day)}. Catat kehadiran pada harinya, atau ubah jadwal.`,
      `The meeting is on ${longDay(day, 'en')}. Record the attendance on that day, or change the schedule.`,
    ),
  noQuorum: (present: number, needed: number) =>
    reason(
      'kuorum-kurang',
      'UU 7/2017; setelan kuorum kantor',
      `Hadir ${present} anggota, syarat kuorum ${needed}. Catat kehadiran atau ubah jadwal.`,
      `${present} members are present, ${needed} are needed. Record who is present or change the schedule.`,
    ),
  tooFewAgree: (agree: number, needed: number) =>
    reason(
      'suara-kurang',
      'UU 7/2017; setelan kuorum kantor',
      `Setuju ${agree} anggota, keputusan sah bila ${needed} setuju.`,
      `${agree} members agree, a decision needs ${needed}.`,
    ),
  votesMismatch: (votes: number, present: number) =>
    reason(
      'suara-tidak-cocok',
      STEP4,
      `Jumlah suara ${votes}, sedangkan anggota hadir ${present}.`,
      `There are ${votes} votes but ${present} members present.`,
    ),
  onlyChair: () =>
    reason(
      'hanya-ketua',
      `${STEP4}; UU 7/2017`,
      'Hanya Ketua yang memimpin rapat yang dapat mencatat keputusan.',
      'Only the chair can record the decision.',
    ),
  notAMember: () =>
    reason(
      'bukan-anggota',
      STEP4,
      'Kehadiran hanya dicatat bagi ketua dan anggota.',
      'Attendance is recorded for the chair and members only.',
    ),
  postponed: () =>
    reason('sudah-ditunda', STEP4, 'Informasi ini sudah ditunda.', 'This item is put off already.'),
  notPostponed: () =>
    reason('tidak-ditunda', STEP4, 'Informasi ini tidak ditunda.', 'This item is not put off.'),
  reasonNeeded: () => reason('alasan-wajib', STEP4, 'Tulis alasan penundaan.', 'Write why it is put off.'),
  nothingLeft: () =>
    reason(
      'daftar-kosong',
      STEP4,
      'Tidak ada informasi yang ditetapkan.',
      'There is no item left to establish.',
    ),
  numberTaken: (nomor: string) =>
    reason(
      'nomor-sudah-dipakai',
      'tata naskah dinas KPU (PKPU 2/2021 jo. 8/2021)',
      `Nomor ${nomor} sudah dipakai berita acara lain.`,
      `The number ${nomor} belongs to other minutes already.`,
    ),
  numberNeeded: () =>
    reason(
      'nomor-kosong',
      'tata naskah dinas KPU (PKPU 2/2021 jo. 8/2021)',
      'Isi nomor berita acara.',
      'Write the number of the minutes.',
    ),
  drawnUp: () =>
    reason(
      'berita-acara-sudah-ada',
      STEP4,
      'Berita acara sudah dibuat.',
      'The minutes are drawn up already.',
    ),
  notDrawnUp: () =>
    reason(
      'berita-acara-belum-ada',
      STEP4,
      'Berita acara belum dibuat.',
      'The minutes are not drawn up yet.',
    ),
  signed: () =>
    reason(
      'sudah-ditandatangani',
      STEP4,
      'Berita acara bertanda tangan sudah dilampirkan.',
      'The signed minutes are attached already.',
    ),
  notSigned: () =>
    reason(
      'belum-ditandatangani',
      STEP4,
      'Pindaian berita acara bertanda tangan belum dilampirkan.',
      'The scan of the signed minutes is not attached yet.',
    ),
  scanMustBePdf: () =>
    reason(
      'pindaian-bukan-pdf',
      STEP4,
      'Pindaian berita acara harus PDF.',
      'The scan of the minutes must be a PDF.',
    ),
  scanNotRead: () =>
    reason(
      'pindaian-belum-dibaca',
      STEP4,
      'Baca pindaian yang terlampir, lalu nyatakan bahwa isinya sama dengan naskah dan sudah ditandatangani.',
      'Read the attached scan, then state that it is the same as the form and signed.',
    ),
  established: () =>
    reason('sudah-ditetapkan', STEP4, 'Edisi ini sudah ditetapkan.', 'This edition is established already.'),
};

/** Before the meeting's day nothing of it can be recorded: neither who came nor what was decided. */
export function notHeldYet({ heldOn }: { readonly heldOn: Tanggal }, today: Tanggal): Reason[] {
  return heldOn <= today ? [] : [why.notHeld(heldOn)];
}
