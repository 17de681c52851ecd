import { reason } from '../../base/errors.ts';

const PENCATATAN = 'PermenPAN-RB 35/2012 (pencatatan dan pendataan)';

/** Why a work sheet cannot be printed, keyed in or checked. */
export const why = {
  notInvolved: () =>
    reason(
      'bukan-pelaksana',
      PENCATATAN,
      'Hanya jabatan yang disebut SOP ini, PPID, atau pengelola yang dapat melakukannya.',
      'Only a post that this SOP names, the PPID or the administrator can do this.',
    ),
  notHolderThen: () =>
    reason(
      'tidak-menjabat-saat-itu',
      PENCATATAN,
      'Orang itu tidak memegang jabatan tersebut pada tanggal itu. Periksa nama, jabatan, dan tanggal di lembar kerja.',
      'That person did not hold that post on that day. Check name, post and date on the work sheet.',
    ),
  inFuture: () =>
    reason(
      'waktu-belum-tiba',
      PENCATATAN,
      'Waktu pengerjaannya belum tiba. Periksa tanggal dan jamnya.',
      'That time has not come yet. Check date and hour.',
    ),
  beforePrinting: () =>
    reason(
      'sebelum-dicetak',
      PENCATATAN,
      'Waktu pengerjaannya mendahului pencetakan lembar kerja ini.',
      'That time is before this work sheet was printed.',
    ),
  beforeOpening: () =>
    reason(
      'sebelum-terbuka',
      PENCATATAN,
      'Waktu pengerjaannya mendahului terbukanya langkah ini.',
      'That time is before the step opened.',
    ),
  keyedAlready: () =>
    reason(
      'sudah-diketik',
      PENCATATAN,
      'Hasil ini sudah diketik dan menunggu pemeriksaan.',
      'This output has been keyed in and waits for its check.',
    ),
  checkedAlready: () =>
    reason('sudah-diperiksa', PENCATATAN, 'Baris ini sudah diperiksa.', 'This line has been checked.'),
  ownLine: () =>
    reason(
      'ketikan-sendiri',
      PENCATATAN,
      'Anda sendiri yang mengetik baris ini. Orang kedua membandingkannya dengan lembar kerja.',
      'You keyed this line in yourself. A second person compares it with the paper.',
    ),
  catatanEmpty: () =>
    reason(
      'alasan-kosong',
      PENCATATAN,
      'Tulis apa yang tidak sama dengan lembar kerja.',
      'Write what differs from the paper.',
    ),
};
