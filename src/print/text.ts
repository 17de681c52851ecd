import { both } from '../base/text.ts';

export const text = {
  noTemplate: (template: string) =>
    both(`Templat "${template}" tidak ada.`, `The template "${template}" does not exist.`),
  noTemplateRemedy: both(
    'Pulihkan folder templates/ dari paket Terang.',
    'Restore the folder templates/ from the Terang package.',
  ),
  fault: (where: string | null, message: string) =>
    where === null
      ? both(`Dokumen tidak dapat dicetak: ${message}.`, `The document cannot be printed: ${message}.`)
      : both(
          `Templat ${where} tidak dapat dicetak: ${message}.`,
          `Template ${where} cannot be set: ${message}.`,
        ),
  place: (file: string, line: number | null) =>
    both(line === null ? file : `${file} baris ${line}`, line === null ? file : `${file} line ${line}`),
  mendOwn: both(
    'Perbaiki baris itu di salinan templat kantor, atau hapus salinannya agar templat bawaan dipakai.',
    "Mend that line in the office's copy of the template, or delete the copy so that ours is used.",
  ),
  mendOurs: both(
    'Ini kesalahan pada Terang, bukan pada isian Anda. Laporkan kepada pengelola sistem.',
    'This is a fault in Terang, not in what you entered. Report it to whoever runs the system.',
  ),
  stopped: both(
    'Pencetak dokumen berhenti sebelum selesai.',
    'The process that sets documents ended before it was done.',
  ),
  stoppedRemedy: both(
    'Coba sekali lagi. Bila terulang, periksa memori mesin dengan `terang doctor`.',
    'Try once more. If it happens again, check the memory of the machine with `terang doctor`.',
  ),
  tooSlow: (seconds: number) =>
    both(
      `Dokumen belum selesai dicetak setelah ${seconds} detik, maka dihentikan.`,
      `The document was not done after ${seconds} seconds and was stopped.`,
    ),
} as const;
