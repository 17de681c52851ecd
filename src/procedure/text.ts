import { reason } from '../base/errors.ts';
import type { Fungsi } from '../journal/actor.ts';
import type { Sheet, Step } from '../sop/sheet.ts';

/** "SOP Nomor 03 Tahun 2025 langkah 2": where a rule of the sheet stands. */
export function citeStep(sheet: Sheet, step: Step): string {
  return `SOP ${sheet.identitas.nomor ?? sheet.identitas.nama} langkah ${step.no}`;
}

/** The posts as Indonesian offices name them, where a sheet names some of a role's posts only. */
export const NAMA_FUNGSI: Readonly<Record<Fungsi, string>> = {
  pengelola: 'Pengelola',
  kepala_unit: 'Kepala Subbagian',
  penghubung: 'Tim Penghubung',
  desk: 'Desk Pelayanan Informasi',
  ppid: 'PPID',
  ketua: 'Ketua',
  anggota: 'Anggota',
  sekretaris: 'Sekretaris',
  tim_pertimbangan: 'Tim Pertimbangan',
};

/** Why a step's deed can be refused by the sheet, whatever the deed itself says. */
export const why = {
  onlyPengelola: () =>
    reason(
      'hanya-pengelola-atau-ppid',
      'UU 14/2008 art. 13',
      'Hanya PPID atau pengelola yang dapat membuka proses.',
      'Only the PPID or the administrator can open a run.',
    ),
  noUnits: () =>
    reason(
      'belum-ada-unit',
      'SOP langkah 1',
      'Kantor ini belum mempunyai unit. Tambahkan unit di halaman Kantor.',
      'This office has no units yet. Add them on the office page.',
    ),
  anotherOpen: (title: string) =>
    reason(
      'proses-lain-terbuka',
      'SOP langkah 1–6',
      `${title} belum selesai. Selesaikan dahulu, supaya satu daftar tidak dibuat dua kali.`,
      `${title} is still open. Finish it first, so that one list is not made twice.`,
    ),
  titleTaken: () => reason('nama-kosong', 'SOP langkah 1', 'Isi nama proses.', 'Write the name of the run.'),
  closed: () =>
    reason('proses-sudah-ditutup', 'SOP klausul 3', 'Proses ini sudah selesai.', 'This run is finished.'),
  notOpen: (cite: string, step: number, waitingFor: string) =>
    reason(
      'langkah-belum-terbuka',
      cite,
      `Langkah ${step} belum terbuka: ${waitingFor}.`,
      `Step ${step} is not open yet: an earlier step is not finished.`,
    ),
  done: (cite: string, step: number) =>
    reason(
      'langkah-sudah-selesai',
      cite,
      `Langkah ${step} sudah selesai dan tidak dapat diubah.`,
      `Step ${step} is finished and cannot be changed.`,
    ),
  outOfTurn: (cite: string) =>
    reason(
      'belum-giliran',
      cite,
      'Bagian sebelumnya dari langkah ini belum selesai.',
      'An earlier part of this step is not done yet.',
    ),
  wrongPost: (cite: string, role: string, posts: readonly string[] = []) => {
    const who = (or: string) => (posts.length > 0 ? `${posts.join(or)} (${role})` : role);
    return reason(
      'bukan-pelaksana',
      cite,
      `Hanya ${who(' atau ')} yang dapat melakukannya menurut SOP.`,
      `Under the SOP only ${who(' or ')} can do this.`,
    );
  },
  wrongUnit: (cite: string) =>
    reason('bukan-unit-anda', cite, 'Daftar ini milik unit lain.', 'This list belongs to another unit.'),
};
