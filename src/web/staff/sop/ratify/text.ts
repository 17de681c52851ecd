import { type Both, both } from '../../../../base/text.ts';
import type { RunOutcome } from '../../../../procedure/amend/rehearse.ts';
import type { Tone } from '../../../../ui/marks.tsx';

export const text = {
  title: both('Periksa dampak dan sahkan', 'See the effect and ratify'),
  here: both('Sahkan', 'Ratify'),
  lead: both(
    'Semua yang akan terjadi tertulis di sini. Tidak ada yang berubah sebelum draf ini disahkan.',
    'All that will happen is written here. Nothing changes before the draft is ratified.',
  ),
  replaces: (nomor: string, version: number) =>
    both(
      `Menggantikan SOP ${nomor}, versi ${version}`,
      `Takes the place of SOP ${nomor}, version ${version}`,
    ),
  first: both('SOP baru; belum ada versi yang berlaku.', 'A new SOP; no version is in force yet.'),
  changes: both('Apa yang berubah', 'What changes'),
  scope: both('Ruang lingkup', 'Scope'),
  responsible: both('Penanggung jawab kegiatan', 'Responsible party'),
  steps: both('Langkah', 'Steps'),
  unchanged: both('Tidak berubah.', 'Unchanged.'),
  stepCount: (n: number, kind: keyof typeof STEP_WORDS): Both =>
    both(`${n} ${STEP_WORDS[kind].id}`, `${n} ${STEP_WORDS[kind].en}`),
  allChanges: both('Lihat semua perubahan, kata demi kata', 'See every change, word by word'),
  nothing: both('Draf ini sama dengan versi yang berlaku.', 'The draft is the same as the version in force.'),
  clauses: both('Klausul SOP yang berlaku', 'The clauses of the SOP in force'),
  clausesNote: both(
    'Perubahan mengikuti klausul pengesahan SOP yang sedang berlaku.',
    'A change follows the ratification clauses of the SOP that is in force.',
  ),
  clause: (n: number) => both(`Klausul ${n}`, `Clause ${n}`),
  noClause: both('Tanpa klausul', 'No clause'),
  kind: both('Jenis revisi', 'Kind of revision'),
  kinds: {
    biasa: both('Revisi biasa', 'Ordinary revision'),
    kahar: both('Revisi karena keadaan kahar', 'Revision for force majeure'),
  },
  kindHints: {
    biasa: both(
      'Berlaku bagi proses berikutnya. Proses yang berjalan tetap memakai versinya.',
      'For the runs that follow. Open runs keep their version.',
    ),
    kahar: both(
      'Berlaku juga bagi proses yang berjalan, pada langkah yang belum selesai.',
      'For open runs too, in the steps that are not finished yet.',
    ),
  },
  see: both('Lihat akibatnya', 'See what it does'),
  runs: both('Akibat bagi proses yang berjalan', 'What open runs gain, lose or suffer'),
  noRuns: both('Tidak ada proses yang sedang berjalan menurut SOP ini.', 'No run is open under this SOP.'),
  run: both('Proses', 'Run'),
  effect: both('Akibat', 'Effect'),
  gains: both('Berubah atau bertambah', 'Changes or gains'),
  loses: both('Berkurang', 'Loses'),
  skipped: both('Tidak terkena', 'Spared'),
  more: (n: number) =>
    both(`Dan ${n} proses lain, yang ikut tercatat saat disahkan.`, `And ${n} more, which are recorded too.`),
  outcome: {
    tetap: both('Tetap', 'Stays'),
    pindah: both('Pindah', 'Moves'),
    batal: both('Batal', 'Void'),
    tertolak: both('Tidak dapat pindah', 'Cannot move'),
  },
  ratify: both('Sahkan SOP ini', 'Ratify this SOP'),
  inForce: (day: string) => both(`Berlaku mulai ${day}.`, `In force from ${day}.`),
  willVoid: (nomor: string, n: number) =>
    both(
      `SOP ${nomor} batal seluruhnya${n > 0 ? `, bersama ${n} proses yang berjalan` : ''}. Tindakan ini tidak dapat dibatalkan.`,
      `SOP ${nomor} becomes void altogether${n > 0 ? `, with ${n} open runs` : ''}. This cannot be undone.`,
    ),
  presumed: both(
    'Dengan mengesahkan, Anda menyatakan benar hal yang tadinya hanya dugaan:',
    'By ratifying you state as true what was only presumed:',
  ),
  alasan: both('Alasan', 'Reason'),
  alasanHint: both('Tercatat bersama versi ini.', 'It is recorded with the version.'),
  kaharHint: both(
    'Sebut keadaan kahar yang mengharuskan perubahan ini.',
    'Say which force majeure makes this change necessary.',
  ),
  copy: both('Pindaian naskah bertanda tangan', 'Scan of the signed sheet'),
  copyHint: both('PDF. Boleh dikosongkan.', 'PDF. May be left blank.'),
  copyKept: both('Pindaian sudah terunggah.', 'The scan has been uploaded.'),
  agree: (n: number) =>
    n > 0
      ? both(
          `Saya sudah membaca naskah dan akibatnya bagi ${n} proses yang berjalan.`,
          `I have read the sheet and what it does to ${n} open runs.`,
        )
      : both('Saya sudah membaca naskah ini.', 'I have read this sheet.'),
  agreeMissing: both(
    'Nyatakan bahwa Anda sudah membaca naskah dan akibatnya.',
    'State that you have read the sheet and what it does.',
  ),
  alasanMissing: both('Tulis keadaan kaharnya.', 'Write what the force majeure is.'),
  notPdf: both('Pindaian harus PDF.', 'The scan must be a PDF.'),
  closed: both('Draf ini sudah disahkan atau dibuang.', 'This draft has been ratified or discarded.'),
  noDraft: both('Belum ada perubahan untuk dicoba', 'There is no change to try yet'),
  noDraftLead: both(
    'Mulai dari halaman SOP dengan menekan Ubah SOP ini. Draf yang tersimpan dapat dicoba di sini tanpa mengesahkannya.',
    'Begin on the page of the SOP with Change this SOP. A saved draft can be tried here without ratifying it.',
  ),
  toSop: both('Ke halaman SOP', 'To the page of the SOP'),
} as const;

const STEP_WORDS = {
  baru: both('baru', 'new'),
  diubah: both('diubah', 'changed'),
  pindah: both('pindah urutan', 'moved'),
  hilang: both('dihapus', 'dropped'),
  sama: both('tetap', 'unchanged'),
};

/** What each rule of a sheet's clauses means, where it has the clause and where it has none. */
export const RULES = [
  [
    'revisiKahar',
    both('Revisi kahar mengubah proses yang berjalan.', 'A revision for force majeure changes open runs.'),
    both('Proses yang berjalan tidak pernah berubah versi.', 'Open runs never change their version.'),
  ],
  [
    'selesaiTetap',
    both('Langkah yang sudah selesai tidak berubah.', 'Finished steps do not change.'),
    both(
      'Langkah yang sudah selesai tetap tidak berubah; itu aturan Terang.',
      'Finished steps do not change even so; that is a rule of Terang.',
    ),
  ],
  [
    'batal',
    both(
      'Perubahan ruang lingkup atau penanggung jawab membatalkan SOP dan prosesnya.',
      'A change of scope or responsible party voids the SOP and its runs.',
    ),
    both(
      'Perubahan ruang lingkup atau penanggung jawab tidak membatalkan apa pun.',
      'A change of scope or responsible party voids nothing.',
    ),
  ],
] as const;

export const TONE: Readonly<Record<RunOutcome['outcome'], Tone>> = {
  tetap: 'abu',
  pindah: 'biru',
  batal: 'merah',
  tertolak: 'kuning',
};
