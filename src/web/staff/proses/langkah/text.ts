import { both } from '../../../../base/text.ts';

/** Words of the page on which a performer states a step. */
export const text = {
  overline: (nomor: string, no: number, of: number) =>
    both(`${nomor}, langkah ${no} dari ${of}`, `${nomor}, step ${no} of ${of}`),
  here: (no: number) => both(`Langkah ${no}`, `Step ${no}`),
  performer: both('Pelaksana', 'Performer'),
  holder: (name: string) => both(`dipegang ${name}`, `taken by ${name}`),
  output: both('Hasil yang diminta', 'Output asked for'),
  noOutput: both('Naskah tidak menyebut hasilnya', 'The sheet names no output'),
  noKelengkapan: both('Naskah tidak menyebut kelengkapan', 'The sheet names nothing that is needed'),
  keterangan: both('Keterangan', 'Remarks'),
  extend: both('Perpanjang tenggat', 'Extend the deadline'),
  peringatan: both('Peringatan SOP', 'Warning of the SOP'),
  time: both('Waktu', 'Time'),
  returned: both('Dikembalikan dengan alasan', 'Sent back, because'),
  inputs: (steps: readonly number[]) =>
    both(`Dari langkah ${steps.join(' dan ')}`, `From step ${steps.join(' and ')}`),
  inputsNote: both(
    'Inilah yang sudah diserahkan sebelumnya. Buka dan periksa sebelum menyatakan selesai.',
    'This is what was handed in before. Open and check it before you state that the step is done.',
  ),
  input: both('Hasil', 'Output'),
  unit: both('Unit', 'Unit'),
  from: both('Diserahkan', 'Handed in'),
  proof: both('Bukti', 'Evidence'),
  sendBack: both('Ada yang kurang? Kembalikan ke langkah sebelumnya.', 'Something missing? Send it back.'),
  doneTitle: both('Sudah diserahkan', 'Handed in'),
  statement: both('Pernyataan', 'Statement'),
  statementNote: both(
    'Tulis apa yang dikerjakan dan lampirkan hasilnya: sebagai berkas, atau sebagai kertas dengan nomor dan tempatnya.',
    'Write what was done and attach the output: as a file, or as a paper with its number and place.',
  ),
  nihil: both(
    'Nihil: unit ini tidak mempunyai apa pun untuk langkah ini',
    'Nothing to report: this unit has nothing for this step',
  ),
  nihilHint: both(
    'Pernyataan nihil tercatat atas nama Anda. Berkas dan kelengkapan tidak diminta.',
    'It is recorded in your name. No file is asked for.',
  ),
  pernyataan: both('Apa yang sudah dikerjakan?', 'What was done?'),
  pernyataanHint: (output: string) =>
    both(`Misalnya: ${output} selesai dan lengkap`, `For example: ${output} done and complete`),
  file: both('Berkas hasil', 'Output as a file'),
  fileHint: (kinds: string, size: string) =>
    both(`${kinds}, paling besar ${size}`, `${kinds}, at most ${size}`),
  kept: both('Sudah terunggah', 'Uploaded already'),
  drop: both('Jangan pakai berkas ini', 'Do not use this file'),
  replace: both('Ganti dengan berkas lain', 'Replace by another file'),
  paper: both('Nomor atau nama kertas', 'Number or name of the paper'),
  paperHint: both(
    'Misalnya 12/BA/2026. Isi bila hasilnya kertas.',
    'For example 12/BA/2026. Fill in where the output is a paper.',
  ),
  place: both('Tempat kertas disimpan', 'Where the paper is kept'),
  placeHint: both('Misalnya Lemari 2, map Dokumentasi', 'For example cabinet 2, folder Dokumentasi'),
  kelengkapanAda: (kelengkapan: string) =>
    both(`Kelengkapannya sudah ada: ${kelengkapan}`, `What the step needs is there: ${kelengkapan}`),
  send: (step: number) => both(`Nyatakan langkah ${step} selesai`, `State step ${step} as done`),
  sendPart: (what: string) => both(`Nyatakan ${what}`, `State ${what}`),
};
