import { reason } from '../../base/errors.ts';
import { longDay, type Tanggal } from '../../base/tanggal.ts';
import { type Both, both } from '../../base/text.ts';
import type { RunningStep } from '../../sop/sheet/running.ts';

const FORM = 'PermenPAN-RB 35/2012';

/** "SOP Nomor 03 Tahun 2025 klausul 2". */
export function citeClause(nomor: string | null, clause: number): string {
  return `SOP ${nomor ?? ''} klausul ${clause}`.replace('  ', ' ');
}

const words = (output: string) => output.replaceAll('_', ' ');

/** What a rehearsal says of a run. */
export const says = {
  staysOrdinary: both(
    'Tetap memakai versi yang sekarang; versi baru berlaku bagi proses berikutnya.',
    'Keeps its present version; the new one is for the runs that follow.',
  ),
  staysFinished: both(
    'Tetap memakai versi yang sekarang; perubahannya tidak menyentuh langkah yang belum selesai di proses ini.',
    'Keeps its present version; nothing that changes touches what this run has still to do.',
  ),
  moves: (kept: number): Both =>
    kept === 0
      ? both('Pindah ke versi baru sejak langkah 1.', 'Moves to the new version from step 1 on.')
      : both(
          `Pindah ke versi baru sesudah langkah ${kept}; langkah 1 sampai ${kept} tetap seperti semula.`,
          `Moves to the new version after step ${kept}; steps 1 to ${kept} stay as they were.`,
        ),
  voided: both(
    'Batal bersama SOP yang diubah. Yang sudah diserahkan tetap tersimpan dan dapat dibawa ke proses baru.',
    'Void, with the SOP that is changed. What was handed in stays on record and can be carried into a new run.',
  ),
  nothingLeft: both(
    'Tidak dapat pindah: versi baru tidak menyisakan langkah apa pun bagi proses ini. Proses selesai menurut versi yang sekarang.',
    'Cannot move: the new version leaves this run nothing to do. It is finished under its present version.',
  ),
  stepGained: (step: RunningStep) =>
    both(`Bertambah langkah ${step.no}: ${step.uraian}`, `It gains step ${step.no}: ${step.uraian}`),
  stepChanged: (step: RunningStep, changes: readonly Both[]) =>
    both(
      `Langkah ${step.no} berubah: ${changes.map((one) => one.id).join(' ')}`,
      `Step ${step.no} changes: ${changes.map((one) => one.en).join(' ')}`,
    ),
  stepLost: (step: RunningStep) =>
    both(
      `Langkah ${step.no} tidak lagi dikerjakan: ${step.uraian}`,
      `Step ${step.no} is dropped: ${step.uraian}`,
    ),
  partsLost: (no: number, output: string, n: number) =>
    both(
      `Yang sudah diserahkan untuk langkah ${no} tidak dipakai lagi: ${words(output)}${n > 1 ? ` (${n} unit)` : ''}. Catatannya tetap ada.`,
      `What was handed in for step ${no} no longer counts: ${words(output)}${n > 1 ? ` (${n} units)` : ''}. It stays on record.`,
    ),
  skippedChange: ({ no }: RunningStep, everywhere: boolean) =>
    everywhere
      ? both(
          `Langkah ${no} sudah selesai; perubahannya tidak berlaku bagi proses ini.`,
          `Step ${no} is finished; its change does not apply to this run.`,
        )
      : both(
          `Langkah ${no} sudah selesai bagi sebagian unit; unit lain menyelesaikannya seperti semula.`,
          `Step ${no} is finished for some units; the others finish it as it was.`,
        ),
  skippedStep: (step: RunningStep) =>
    both(
      `Langkah baru “${step.uraian}” mendahului langkah yang sudah selesai; tidak diminta dari proses ini.`,
      `The new step “${step.uraian}” comes before a finished one; it is not asked of this run.`,
    ),
  leftServed: (output: string) =>
    both(
      `${words(output)}: dibuat di Terang untuk proses yang batal; dibuat lagi di proses baru.`,
      `${words(output)}: made in Terang for the void run; it is made again in the new one.`,
    ),
  leftGone: (output: string) =>
    both(
      `${words(output)}: tidak diminta SOP yang baru.`,
      `${words(output)}: the new SOP does not ask for it.`,
    ),
  leftLater: (output: string) =>
    both(
      `${words(output)}: ada langkah sebelumnya yang belum terpenuhi.`,
      `${words(output)}: an earlier step lacks something.`,
    ),
  leftOther: (output: string) =>
    both(
      `${words(output)}: pelaksananya berbeda, atau menjadi langkah terakhir.`,
      `${words(output)}: its performer is another one, or it belongs to the last step.`,
    ),
};

/** Why a version cannot be ratified, or a run not be carried over. */
export const why = {
  onlyRatifier: (post: string) =>
    reason(
      'hanya-yang-mengesahkan',
      FORM,
      `Hanya ${post} yang dapat mengesahkan SOP ini.`,
      `Only ${post} can ratify this SOP.`,
    ),
  ownDraft: () =>
    reason(
      'penyusun-mengesahkan-sendiri',
      'PermenPAN-RB 35/2012; UU 30/2014 art. 42–43',
      'Anda ikut menyusun draf ini. Orang lain dalam jabatan yang mengesahkan (misalnya Plh.) yang mengesahkannya.',
      'You helped to write this draft. Somebody else in the ratifying post (an acting officer, say) ratifies it.',
    ),
  draftClosed: () =>
    reason(
      'draf-sudah-ditutup',
      FORM,
      'Draf ini sudah disahkan atau dibuang.',
      'This draft has been ratified or discarded already.',
    ),
  draftChanged: () =>
    reason(
      'draf-sudah-berubah',
      FORM,
      'Draf ini disimpan lagi sejak Anda melihatnya. Periksa yang sekarang, lalu sahkan.',
      'The draft was saved again since you saw it. Look at it as it is now, then ratify it.',
    ),
  gap: ({ id, en }: Both) => reason('naskah-belum-lengkap', FORM, id, en),
  noNumber: () =>
    reason('nomor-kosong', FORM, 'Isi nomor SOP di draf.', 'Write the number of the SOP in the draft.'),
  numberTaken: (nomor: string) =>
    reason(
      'nomor-sudah-dipakai',
      FORM,
      `Nomor ${nomor} sudah dipakai SOP atau versi lain. Isi nomor yang belum dipakai.`,
      `The number ${nomor} belongs to another SOP or version. Write one that is free.`,
    ),
  newNumber: (cite: string, nomor: string) =>
    reason(
      'nomor-harus-baru',
      cite,
      `Ruang lingkup atau penanggung jawab berubah, sehingga SOP ${nomor} batal. SOP penggantinya memakai nomor baru.`,
      `Scope or responsible party changes, which voids SOP ${nomor}. The SOP in its place has a new number.`,
    ),
  nothingChanges: () =>
    reason(
      'tidak-ada-perubahan',
      FORM,
      'Draf ini sama dengan versi yang berlaku; tidak ada yang disahkan.',
      'The draft is the same as the version in force; there is nothing to ratify.',
    ),
  noKaharClause: (nomor: string) =>
    reason(
      'tanpa-klausul-kahar',
      `SOP ${nomor}, klausul pengesahan`,
      'SOP yang berlaku tidak mempunyai klausul revisi kahar. Sahkan sebagai revisi biasa; proses yang berjalan tidak berubah.',
      'The SOP in force has no clause for a revision for force majeure. Ratify an ordinary one; open runs stay as they are.',
    ),
  reasonNeeded: (cite: string) =>
    reason(
      'alasan-kosong',
      cite,
      'Tulis keadaan kahar yang menjadi alasan revisi ini.',
      'Write which force majeure is the reason for this revision.',
    ),
  lookAgain: () =>
    reason(
      'proses-sudah-bergerak',
      FORM,
      'Proses yang berjalan sudah bergerak sejak Anda melihat akibatnya. Periksa akibatnya yang sekarang, lalu sahkan.',
      'The open runs have moved on since you saw what would happen. Look at it as it is now, then ratify.',
    ),
  notYet: (day: Tanggal) =>
    reason(
      'berlaku-nanti',
      FORM,
      `Versi ini baru berlaku ${longDay(day)}, sedangkan akibatnya bagi proses yang berjalan terjadi saat disahkan. Sahkan pada hari itu, atau ubah tanggal efektif.`,
      `This version is in force only from ${longDay(day, 'en')}, and open runs change when it is ratified. Ratify it on that day, or change the date of effect.`,
    ),
  notVoid: () =>
    reason(
      'proses-tidak-batal',
      'SOP klausul 4',
      'Hanya bukti dari proses yang batal yang dibawa ke proses baru.',
      'Only the evidence of a void run is carried into a new one.',
    ),
  carriedAlready: () =>
    reason(
      'sudah-dibawa',
      'SOP klausul 4',
      'Bukti proses ini sudah dibawa ke proses lain.',
      'The evidence of this run has been carried into another one already.',
    ),
  noSuccessor: () =>
    reason(
      'belum-ada-sop-baru',
      'SOP klausul 4',
      'Belum ada SOP yang berlaku sebagai pengganti.',
      'No SOP is in force in its place yet.',
    ),
};

/** Why a run is void, as it is written down with it. */
export function batalText(nomor: string, replacement: string, alasan: string): string {
  const because = `Ruang lingkup atau penanggung jawab SOP ${nomor} berubah; penggantinya SOP ${replacement}.`;
  return alasan ? `${because} ${alasan}` : because;
}
