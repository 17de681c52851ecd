import { Unfit } from '../base/errors.ts';
import { type Both, both } from '../base/text.ts';

/** Why the log's key cannot be used, and what to do. Paths are the operator's own and hold no names of people. */
export const keyTexts = {
  unreadable: (path: string) =>
    new Unfit(
      both(`Kunci jurnal tidak dapat dibaca: ${path}.`, `The journal key cannot be read: ${path}.`),
      both(
        'Periksa pemilik dan isi berkas itu, atau pulihkan dari cadangan; jangan membuat kunci baru.',
        'Check the owner and the content of that file, or restore it from a backup; do not make a new key.',
      ),
    ),
  tooOpen: (path: string) =>
    new Unfit(
      both(
        `Kunci jurnal dapat dibaca oleh pengguna lain di mesin ini: ${path}.`,
        `Other users of this machine can read the journal key: ${path}.`,
      ),
      both(`Jalankan: chmod 600 ${path}`, `Run: chmod 600 ${path}`),
    ),
  lost: (path: string) =>
    new Unfit(
      both(`Kunci jurnal hilang: ${path}.`, `The journal key is gone: ${path}.`),
      both(
        'Pulihkan berkas itu dari cadangan. journal.vkey di sebelahnya menunjukkan kunci mana yang dicari.',
        'Restore that file from a backup. The journal.vkey beside it tells which key to look for.',
      ),
    ),
  noVerifier: (path: string) =>
    new Unfit(
      both(
        `Kunci pemeriksa jurnal tidak dapat dibaca: ${path}.`,
        `The journal's verifier key cannot be read: ${path}.`,
      ),
      both(
        'Kunci itu dibuat bersama titik periksa pertama. Pulihkan dari cadangan, atau tunjuk berkasnya dengan --vkey.',
        'It is made with the first checkpoint. Restore it from a backup, or name the file with --vkey.',
      ),
    ),
  mismatch: (path: string) =>
    new Unfit(
      both(
        `Kunci pemeriksa tidak cocok dengan kunci jurnal: ${path}.`,
        `The verifier key does not belong to the journal key: ${path}.`,
      ),
      both(
        'Salah satu dari keduanya tertukar. Pulihkan journal.key dan journal.vkey dari cadangan yang sama.',
        'One of the two was exchanged. Restore journal.key and journal.vkey from the same backup.',
      ),
    ),
};

/** Why no checkpoint is signed. Signing on would put two histories under one name. */
export const sealTexts = {
  rolledBack: (size: number, signed: number) =>
    refuseToSeal(
      both(
        `Jurnal di basis data berisi ${size} catatan, padahal ${signed} sudah ditandatangani.`,
        `The journal in the database has ${size} entries, but ${signed} were already signed.`,
      ),
    ),
  altered: (size: number) =>
    refuseToSeal(
      both(
        `${size} catatan pertama jurnal tidak lagi sama dengan yang sudah ditandatangani.`,
        `The first ${size} entries of the journal are no longer those that were signed.`,
      ),
    ),
  gap: (seq: number) =>
    refuseToSeal(
      both(
        `Catatan jurnal nomor ${seq} tidak ada di basis data.`,
        `Journal entry ${seq} is not in the database.`,
      ),
    ),
  foreign: (path: string) =>
    refuseToSeal(
      both(
        `Titik periksa ini tidak ditandatangani dengan kunci jurnal instalasi ini: ${path}.`,
        `This checkpoint was not signed with this installation's journal key: ${path}.`,
      ),
    ),
};

function refuseToSeal(problem: Both): Unfit {
  return new Unfit(
    problem,
    both(
      'Titik periksa baru tidak dibuat. Jalankan "terang journal verify", simpan basis data dan folder jurnal ' +
        'apa adanya, lalu pulihkan cadangan terakhir yang lengkap.',
      'No new checkpoint was made. Run "terang journal verify", keep the database and the journal folder as ' +
        'they are, then restore the last complete backup.',
    ),
  );
}

/** What a verification can find; `where` beside it names the entry, size or file. */
export const problemTexts = {
  'head-missing': both('Kepala jurnal tidak ada.', 'The journal has no head.'),
  'size-differs': both(
    'Jumlah catatan tidak sama dengan kepala jurnal.',
    'The number of entries differs from the journal’s head.',
  ),
  gap: both('Catatan tidak ada.', 'The entry is missing.'),
  'entry-unreadable': both(
    'Catatan bukan JSON kanonik dari kantor ini.',
    'The entry is not canonical JSON of the known form.',
  ),
  'entry-differs': both(
    'Kolom di basis data tidak sama dengan isi catatan.',
    'The columns in the database differ from the entry.',
  ),
  'kind-unknown': both('Jenis catatan tidak dikenal.', 'The kind of the entry is not known.'),
  'detail-differs': both(
    'Rincian tidak cocok dengan komitmen di catatan.',
    'The detail does not match the commitment in the entry.',
  ),
  'checkpoint-missing': both('Belum ada titik periksa.', 'There is no checkpoint yet.'),
  'checkpoint-unsigned': both(
    'Titik periksa tidak bertanda tangan sah dari kunci ini.',
    'The checkpoint has no valid signature of this key.',
  ),
  'checkpoint-differs': both(
    'Isi jurnal tidak sama dengan yang ditandatangani pada titik periksa ini.',
    'The journal is not the one that was signed at this checkpoint.',
  ),
  'checkpoint-ahead': both(
    'Titik periksa menandatangani lebih banyak catatan daripada yang ada.',
    'The checkpoint signs more entries than there are.',
  ),
  'tile-missing': both('Berkas jurnal tidak ada.', 'The file of the log is missing.'),
  'tile-differs': both(
    'Berkas jurnal tidak sama dengan hasil hitung ulang.',
    'The file of the log differs from what was recomputed.',
  ),
  'more-problems': both(
    'Masih ada masalah lain yang tidak ditampilkan.',
    'There are more problems, not shown.',
  ),
} as const satisfies Readonly<{ [code: string]: Both }>;
export type ProblemCode = keyof typeof problemTexts;

/** Why a proof does not prove. */
export const proofTexts = {
  malformed: both(
    'Berkas ini bukan bukti tlog yang dapat dibaca.',
    'This file is not a readable tlog proof.',
  ),
  vkey: both('Kunci pemeriksa tidak dapat dibaca.', 'The verifier key cannot be read.'),
  unsigned: both(
    'Titik periksa di dalam bukti tidak ditandatangani dengan kunci ini.',
    'The checkpoint in the proof was not signed with this key.',
  ),
  excluded: both(
    'Catatan ini tidak termasuk dalam jurnal yang ditandatangani.',
    'This entry is not in the journal that was signed.',
  ),
} as const satisfies Readonly<{ [code: string]: Both }>;
export type ProofFault = keyof typeof proofTexts;
