import { reason } from '../../base/errors.ts';

const WAKTU = 'PermenPAN-RB 35/2012 (mutu baku: waktu)';
const KAHAR = 'PermenPAN-RB 35/2012; SOP klausul keadaan kahar';

/** Why a run cannot be paused, resumed or taken past a step. */
export const why = {
  notInCourse: () =>
    reason(
      'bukan-pelaksana',
      WAKTU,
      'Hanya pelaksana langkah yang sedang berjalan atau PPID yang dapat menjeda dan melanjutkan proses.',
      'Only a performer of the open step or the PPID can pause and resume a run.',
    ),
  alasanEmpty: () => reason('alasan-kosong', WAKTU, 'Tulis alasannya.', 'Write the reason.'),
  notPaused: () => reason('tidak-dijeda', WAKTU, 'Proses ini tidak sedang dijeda.', 'The run is not paused.'),
  otherPause: () =>
    reason(
      'jeda-lain',
      WAKTU,
      'Proses ini sudah dilanjutkan lalu dijeda lagi. Baca alasan jeda yang baru dahulu.',
      'The run was resumed and paused again. Read the new reason first.',
    ),
  unconfirmed: (step: number, superior: string) =>
    reason(
      'kahar-belum-dikonfirmasi',
      KAHAR,
      `Langkah ${step} dilewati karena kahar dan belum dikonfirmasi. Proses berakhir setelah ${superior} mengonfirmasi atau membatalkannya.`,
      `Step ${step} was passed over for force majeure and is not confirmed. The run ends after ${superior} has confirmed or undone it.`,
    ),
  noSuchStep: () =>
    reason(
      'langkah-tidak-dikenal',
      KAHAR,
      'Pilih langkah yang sedang berjalan.',
      'Choose the step that is open.',
    ),
  notOpen: (cite: string, step: number) =>
    reason(
      'langkah-tidak-terbuka',
      cite,
      `Langkah ${step} tidak sedang berjalan, jadi tidak dapat dilewati.`,
      `Step ${step} is not open, so it cannot be passed over.`,
    ),
  notPerformer: (cite: string) =>
    reason(
      'bukan-pelaksana',
      cite,
      'Hanya pelaksana langkah ini atau PPID yang dapat melewatinya karena kahar.',
      'Only a performer of this step or the PPID can pass it over for force majeure.',
    ),
  served: (cite: string) =>
    reason(
      'dikerjakan-di-ruangnya',
      cite,
      'Hasil langkah ini dibuat di halamannya sendiri dan tidak dapat dilewati.',
      'The output of this step is made on its own page and cannot be passed over.',
    ),
  waitsAlready: (cite: string, superior: string) =>
    reason(
      'sudah-dilewati',
      cite,
      `Langkah ini sudah dilewati dan menunggu konfirmasi ${superior}.`,
      `This step has been passed over and waits for ${superior}.`,
    ),
  noSuperior: () =>
    reason(
      'atasan-belum-dipilih',
      KAHAR,
      'Pilih atasan yang akan mengonfirmasi: Sekretaris, Ketua, atau Atasan PPID.',
      'Choose the superior who will confirm: the secretary, the chair or the PPID’s superior.',
    ),
  ownSuperior: () =>
    reason(
      'atasan-diri-sendiri',
      KAHAR,
      'Anda memegang jabatan itu. Pilih atasan lain.',
      'You hold that post yourself. Choose another superior.',
    ),
  kaharAlasan: () =>
    reason(
      'alasan-kosong',
      KAHAR,
      'Tulis keadaan kaharnya dan mengapa langkah ini tidak dapat dikerjakan.',
      'Write what happened and why this step cannot be done.',
    ),
  onlySuperior: (superior: string) =>
    reason(
      'hanya-atasan-yang-disebut',
      KAHAR,
      `Hanya ${superior} yang dapat mengonfirmasi atau membatalkannya.`,
      `Only ${superior} can confirm or undo it.`,
    ),
  ownOverride: () =>
    reason(
      'perbuatan-sendiri',
      KAHAR,
      'Anda sendiri yang melewati langkah ini. Pejabat lain yang mengonfirmasi atau membatalkannya.',
      'You passed this step over yourself. Somebody else confirms or undoes it.',
    ),
  decided: () =>
    reason(
      'sudah-diputuskan',
      KAHAR,
      'Hal ini sudah dikonfirmasi atau dibatalkan.',
      'This has been confirmed or undone.',
    ),
  sentBack: () =>
    reason(
      'sudah-dikembalikan',
      KAHAR,
      'Langkah ini sudah dikembalikan dan dikerjakan lagi; tidak ada yang perlu diputuskan.',
      'This step was sent back and is done again; there is nothing to decide.',
    ),
  othersFirst: (step: number, superior: string) =>
    reason(
      'kahar-lain-belum-dikonfirmasi',
      KAHAR,
      `Konfirmasi ini mengakhiri proses. Langkah ${step} menunggu ${superior} lebih dahulu.`,
      `This confirmation ends the run. Step ${step} waits for ${superior} first.`,
    ),
  undoAlasan: () =>
    reason(
      'alasan-kosong',
      KAHAR,
      'Tulis mengapa langkah ini harus dikerjakan.',
      'Write why this step must be done after all.',
    ),
  madeFromIt: () =>
    reason(
      'sudah-dipakai-ruang-lain',
      KAHAR,
      'Langkah sesudahnya sudah membuat hasil di halamannya sendiri. Kembalikan di sana dahulu.',
      'A later step has made its output on its own page. Send it back there first.',
    ),
};
