import { number } from '../../../../base/tanggal.ts';
import { both } from '../../../../base/text.ts';

const papers = (n: number) =>
  n === 0
    ? both('', '')
    : both(
        ` ${number(n)} hardcopy-nya ikut dicoret dan labelnya tidak berlaku lagi.`,
        ` Its ${n === 1 ? 'paper is' : `${number(n, 'en')} papers are`} struck out with it and the labels become void.`,
      );

/** Words of striking out what was recorded by mistake. */
export const coretText = {
  arsip: both('Arsip', 'Archive'),
  link: both('Salah catat? Coret…', 'Recorded by mistake? Strike it out…'),
  linkFile: both('Salah unggah? Coret…', 'Handed in by mistake? Strike it out…'),
  title: {
    dokumen: both('Coret dokumen', 'Strike out the document'),
    hardcopy: both('Coret hardcopy', 'Strike out the paper'),
    softcopy: both('Coret softcopy', 'Strike out the softcopy'),
  },
  dokumen: (nomor: string, n: number) =>
    both(
      `Catatan dan nomor ${nomor} tetap terbaca sebagai dicoret, tetapi tidak lagi dihitung, muncul dalam pencarian, atau masuk rekap.${papers(n).id} Coretan tidak dapat dibatalkan.`,
      `The record and its number ${nomor} stay readable as struck out, but are no longer counted, found or recapitulated.${papers(n).en} This cannot be undone.`,
    ),
  hardcopy: (code: string) =>
    both(
      `Hardcopy ini keluar dari tempatnya dan label ${code} tidak berlaku lagi; catatannya tetap terbaca. Coretan tidak dapat dibatalkan.`,
      `This paper leaves its place and label ${code} becomes void; its record stays readable. This cannot be undone.`,
    ),
  softcopy: both(
    'Berkas ini tidak lagi menunggu dipasangkan atau ditawarkan, dan hanya PPID, petugasnya, dan desk pelayanan yang masih dapat mengunduhnya. Isinya tetap tersimpan; coretan bukan penghapusan dan tidak dapat dibatalkan.',
    'This file no longer waits to be matched and is not offered, and only the PPID, its clerks and the desk can still download it. Its bytes stay; this is no deletion, and cannot be undone.',
  ),
  alasan: both('Apa yang salah', 'What is wrong'),
  hint: {
    dokumen: both(
      'Misalnya: baris judul ikut tertempel; sudah tercatat sebagai DOK-2026-012.',
      'For example: a heading row was pasted along; already recorded as DOK-2026-012.',
    ),
    hardcopy: both('Misalnya: tercatat dua kali.', 'For example: registered twice.'),
    softcopy: both(
      'Misalnya: berkas pribadi terunggah. Jangan tulis ulang data pribadinya.',
      'For example: a private file was uploaded. Do not repeat the personal data.',
    ),
  },
  keep: both('Tidak jadi', 'Leave it as it is'),
  struckTitle: both('Dicoret sebagai salah catat', 'Struck out as recorded by mistake'),
  struckFileTitle: both('Dicoret sebagai salah unggah', 'Struck out as handed in by mistake'),
  by: (who: string, post: string, when: string) =>
    both(`${who}, ${post}, ${when}`, `${who}, ${post}, ${when}`),
  bytes: both(
    'Isinya tetap tersimpan, dan hanya PPID, petugasnya, dan desk pelayanan yang dapat mengunduhnya.',
    'Its bytes are kept, and only the PPID, its clerks and the desk can download it.',
  ),
};
