import { reason } from '../../base/errors.ts';

const POSTS = 'PermenPAN-RB 35/2012 (pelaksana); keputusan penunjukan kantor';

/** Why a task cannot be given to somebody or put back. */
export const why = {
  notOpen: () =>
    reason(
      'tugas-tidak-terbuka',
      POSTS,
      'Tugas ini tidak sedang ditunggu. Muat ulang halaman prosesnya.',
      'Nobody waits for this task now. Load the page of the run again.',
    ),
  mayNotAssign: () =>
    reason(
      'tidak-boleh-menugaskan',
      POSTS,
      'Anda dapat mengambil tugas jabatan Anda sendiri. Yang menugaskan orang lain ialah kepala unitnya, PPID, Sekretaris, atau pengelola.',
      'You can take a task of your own post. The head of the unit, the PPID, the secretary or the administrator gives it to others.',
    ),
  notHolder: (role: string) =>
    reason(
      'bukan-pemegang-jabatan',
      POSTS,
      `Orang itu hari ini tidak memegang jabatan yang mengerjakannya (${role}). Pilih orang lain, atau buat penunjukan Plt/Plh.`,
      `Today that person holds no post that does this (${role}). Choose somebody else, or appoint an acting officer.`,
    ),
  hasIt: () =>
    reason(
      'sudah-dipegang',
      POSTS,
      'Orang itu sudah memegang tugas ini.',
      'That person has this task already.',
    ),
  takeOverAlasan: () =>
    reason(
      'alasan-kosong',
      POSTS,
      'Tugas ini sedang dipegang orang lain. Tulis alasan mengambil alihnya.',
      'Somebody else has this task. Write why it is taken over.',
    ),
  inPool: () =>
    reason('belum-dipegang', POSTS, 'Tugas ini belum dipegang siapa pun.', 'Nobody has taken this task.'),
  mayNotRelease: () =>
    reason(
      'tidak-boleh-melepas',
      POSTS,
      'Yang dapat melepas tugas ini ialah pemegangnya, kepala unitnya, PPID, Sekretaris, atau pengelola.',
      'Whoever has this task, the head of the unit, the PPID, the secretary or the administrator can put it back.',
    ),
};
