import { both } from '../../../../base/text.ts';
import type { How } from '../../../../procedure/run.ts';

/** Words of the page of one run. */
export const text = {
  prosedur: both('Prosedur', 'Procedures'),
  nomor: both('Nomor proses', 'Run number'),
  position: both('Posisi', 'Position'),
  at: (no: number, of: number) => both(`Langkah ${no} dari ${of}`, `Step ${no} of ${of}`),
  finished: both('Selesai', 'Finished'),
  void: both('Batal', 'Void'),
  units: (no: number) => both(`Unit selesai langkah ${no}`, `Units through step ${no}`),
  count: (n: number, of: number) => both(`${n} dari ${of}`, `${n} of ${of}`),
  unitsDone: (n: number, of: number) => both(`${n} dari ${of} unit`, `${n} of ${of} units`),
  enough: (n: number) => both(`cukup ${n} unit`, `${n} units suffice`),
  opened: both('Dimulai', 'Started'),
  closed: both('Ditutup', 'Closed'),
  due: both('Tenggat terdekat', 'Next due'),
  noDue: both('tidak ada', 'none'),
  running: both('Berjalan', 'Running for'),
  lasted: both('Lamanya', 'It took'),
  returns: both('Pengembalian', 'Sent back'),
  times: (n: number) => (n === 1 ? both('1 kali', 'once') : both(`${n} kali`, `${n} times`)),
  since: (when: string) => both(`sejak ${when}`, `since ${when}`),
  stepOf: (no: number, of: number) => both(`langkah ${no} dari ${of}`, `step ${no} of ${of}`),
  waits: (step: number) => both(`menunggu langkah ${step}`, `waits for step ${step}`),
  waitsFor: (who: string) => both(`Menunggu ${who}`, `Waits for ${who}`),
  takenBy: (name: string) => both(`Dipegang ${name}.`, `Taken by ${name}.`),
  see: (n: number) =>
    both(
      `Lihat ${n} unit yang belum`,
      n === 1 ? 'See the unit still to come' : `See the ${n} units still to come`,
    ),
  updated: (when: string) => both(`Diperbarui pukul ${when}`, `Brought up to date at ${when}`),
  late: both('Terlambat', 'Late'),
  dueAt: (when: string) => both(`tenggat ${when}`, `due ${when}`),
  print: both('Cetak halaman SOP', 'Print the SOP page'),
  svg: both('Unduh SVG', 'Download SVG'),
  bpmn: both('Unduh BPMN', 'Download BPMN'),
  perUnit: both('Daftar tiap unit', 'The units’ lists'),
  unitsOf: (no: number) => both(`Langkah ${no}: keadaan tiap unit`, `Step ${no}: where every unit stands`),
  unit: both('Unit', 'Unit'),
  state: both('Keadaan', 'State'),
  from: both('Sejak', 'Since'),
  who: both('Pelaksana', 'Performer'),
  note: both('Catatan', 'Note'),
  stateFuture: both('Belum terbuka', 'Not open yet'),
  stateNow: (what: string) => both(`Menunggu ${what}`, `Waits for ${what}`),
  stateDone: both('Selesai', 'Done'),
  stateNihil: both('Nihil', 'Nothing to report'),
  statePassed: both('Tidak ditunggu lagi', 'No longer waited for'),
  stateReturned: both('Dikembalikan', 'Sent back'),
  missing: both('Yang sedang ditunggu', 'What is waited for'),
  missingTask: both('Tugas', 'Task'),
  time: both('Bagaimana waktu dihitung', 'How the time is reckoned'),
  timeStep: (no: number) => both(`Langkah ${no}.`, `Step ${no}.`),
  timeOf: (no: number, whose: string) =>
    whose ? both(`Langkah ${no}, ${whose}.`, `Step ${no}, ${whose}.`) : both(`Langkah ${no}.`, `Step ${no}.`),
  timeDone: both(
    'Proses ini sudah ditutup; waktunya tidak berjalan lagi.',
    'This run is closed; its clock has stopped.',
  ),
  together: (from: number, to: number) =>
    both(`Satu standar untuk langkah ${from} sampai ${to}.`, `One standard for steps ${from} to ${to}.`),
  amend: both('Bila SOP ini berubah', 'When this SOP changes'),
  rehearse: both('Coba perubahan tanpa mengesahkan', 'Try a change without ratifying it'),
  kahar: (from: number, to: number, clause: number) =>
    both(
      from < to
        ? `Revisi karena keadaan kahar hanya menyentuh langkah ${from} sampai ${to} yang belum selesai (klausul ${clause}).`
        : `Revisi karena keadaan kahar hanya menyentuh langkah ${from} yang belum selesai (klausul ${clause}).`,
      from < to
        ? `A revision for force majeure touches only steps ${from} to ${to}, which are not finished (clause ${clause}).`
        : `A revision for force majeure touches only step ${from}, which is not finished (clause ${clause}).`,
    ),
  kept: (clause: number) =>
    both(
      `Perubahan tidak berlaku untuk langkah yang sudah selesai (klausul ${clause}).`,
      `A change does not apply to steps that are finished (clause ${clause}).`,
    ),
  voids: (clause: number) =>
    both(
      `Perubahan ruang lingkup atau penanggung jawab membatalkan proses ini seluruhnya (klausul ${clause}).`,
      `A change of scope or of the responsible party voids this run altogether (clause ${clause}).`,
    ),
  signed: (clause: number) =>
    both(
      `SOP berlaku saat ditandatangani (klausul ${clause}).`,
      `The SOP is in force when signed (clause ${clause}).`,
    ),
  noClause: both(
    'Naskah SOP ini tidak memuat aturan perubahan. Proses ini selesai menurut versi yang diikutinya sekarang.',
    'This SOP says nothing about changes. The run ends under the version that it follows now.',
  ),
  unclear: both('Yang tidak jelas dalam naskah SOP ini', 'What this SOP leaves unclear'),
  source: (sumber: string) => both(`Sumber: ${sumber}`, `Source: ${sumber}`),
  relatives: both('Proses yang berkaitan', 'Related runs'),
  startedBy: both('Dimulai oleh', 'Started by'),
  carriedFrom: both('Melanjutkan', 'Carries on'),
  starts: both('Memulai', 'Started'),
  carriedTo: both('Dilanjutkan oleh', 'Carried on by'),
  acts: both('Perbuatan atas proses ini', 'Acts on this run'),
  pausedTitle: both('Proses dijeda', 'This run is paused'),
  pausedSince: (when: string) =>
    both(`Sejak ${when} waktu tidak berjalan.`, `Its clock has stood still since ${when}.`),
  voidTitle: both('Proses batal', 'This run is void'),
  carry: both('Lanjutkan dalam proses baru dengan buktinya', 'Go on in a new run with its evidence'),
  overrideOpen: (n: number) =>
    both(
      `${n} langkah dilewati karena kahar dan menunggu konfirmasi atasan.`,
      `${n} steps were passed over for force majeure and wait for the superior’s confirmation.`,
    ),
  overrides: both('Langkah yang dilewati', 'Steps passed over'),
};

/** How an output came in, after its name. */
export const HOW: Readonly<Record<How, { readonly id: string; readonly en: string }>> = {
  deed: both('dibuat di halamannya', 'made on its own page'),
  statement: both('dinyatakan', 'stated'),
  nihil: both('nihil', 'nothing to report'),
  override: both('dilewati karena kahar', 'passed over for force majeure'),
  carried: both('dibawa dari proses yang batal', 'carried over from the void run'),
  paper: both('dari lembar kerja', 'from a work sheet'),
};
