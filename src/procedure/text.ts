import { reason } from '../base/errors.ts';
import type { Both } from '../base/text.ts';
import type { Fungsi } from '../journal/actor.ts';
import type { RunningSheet, RunningStep } from '../sop/sheet/running.ts';

/** "SOP Nomor 03 Tahun 2025 langkah 2": where a rule of the sheet stands. */
export function citeStep(sheet: RunningSheet, step: RunningStep): string {
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
  pembina: 'Pembina',
  atasan_ppid: 'Atasan PPID',
  petugas_ppid: 'Petugas PPID',
  petugas_dokumentasi: 'Petugas Dokumentasi',
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
  noTitle: () => reason('nama-kosong', 'SOP langkah 1', 'Isi nama proses.', 'Write the name of the run.'),
  longTitle: (most: number) =>
    reason(
      'nama-terlalu-panjang',
      'SOP langkah 1',
      `Nama proses paling banyak ${most} huruf. Persingkat.`,
      `The name of a run has at most ${most} letters. Shorten it.`,
    ),
  notInForce: (nomor: string) =>
    reason(
      'naskah-tidak-berlaku',
      'PermenPAN-RB 35/2012',
      `SOP ${nomor} tidak sedang berlaku. Pilih versi yang berlaku di halaman SOP.`,
      `SOP ${nomor} is not in force. Choose the version in force on the SOP page.`,
    ),
  notRunnable: ({ id, en }: Both) =>
    reason(
      'naskah-belum-lengkap',
      'PermenPAN-RB 35/2012',
      `${id.replace(/\.?$/, '.')} Lengkapi di halaman SOP.`,
      `${en.replace(/\.?$/, '.')} See to it on the SOP page.`,
    ),
  opensElsewhere: () =>
    reason(
      'dibuka-sebagai-pemutakhiran',
      'SOP langkah 1',
      'SOP ini menyusun daftar informasi; buka sebagai pemutakhiran.',
      'This SOP makes a list of information; open it as an update.',
    ),
  batal: (alasan: string) =>
    reason(
      'proses-batal',
      'SOP klausul 4',
      `Proses ini batal. ${alasan}`.trim(),
      'This run is void, with the SOP under which it was opened.',
    ),
  paused: (alasan: string) =>
    reason(
      'proses-dijeda',
      'PermenPAN-RB 35/2012 (mutu baku: waktu)',
      `Proses dijeda: ${alasan}. Lanjutkan dahulu di halaman prosesnya.`,
      `The run is paused: ${alasan}. Resume it first, on its page.`,
    ),
  passed: (cite: string, step: number) =>
    reason(
      'tidak-ditunggu-lagi',
      cite,
      `Langkah ${step} sudah cukup: unit lain sudah memenuhi jumlah yang diminta SOP.`,
      `Step ${step} has enough: other units made up the number that the SOP asks for.`,
    ),
  takenByOther: (cite: string) =>
    reason(
      'dipegang-orang-lain',
      cite,
      'Tugas ini sedang dipegang orang lain dalam jabatan yang sama. Ambil alih dahulu di halaman proses.',
      'Somebody else of the same post has this task. Take it over first, on the page of the run.',
    ),
  tooFewPerformers: (persons: number, least: number) =>
    reason(
      'pelaksana-kurang',
      'PermenPAN-RB 35/2012 (jumlah pelaksana)',
      `SOP meminta paling sedikit ${least} orang pelaksana, dan baru ${persons} orang yang terlibat. Langkah terakhir ini dikerjakan orang lain.`,
      `The SOP asks for at least ${least} performers, and only ${persons} took part. Somebody else does this last step.`,
    ),
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
    reason('bukan-unit-anda', cite, 'Bagian ini milik unit lain.', 'This part belongs to another unit.'),
  served: (cite: string) =>
    reason(
      'dikerjakan-di-ruangnya',
      cite,
      'Hasil langkah ini dibuat di halamannya sendiri, tidak dengan pernyataan.',
      'The output of this step is made on its own page, not by a statement.',
    ),
  nihilOnlyPerUnit: (cite: string) =>
    reason(
      'nihil-hanya-per-unit',
      cite,
      'Nihil hanya untuk langkah yang dikerjakan tiap unit.',
      'Only a step that every unit does for itself can be nihil.',
    ),
  noOutput: (cite: string, output: string | null) =>
    reason(
      'hasil-belum-ada',
      cite,
      `Lampirkan berkas hasilnya, atau tulis nomor kertasnya${output ? `: ${output}` : ''}.`,
      `Attach the output as a file, or write the number of the paper${output ? `: ${output}` : ''}.`,
    ),
  fileMissing: (cite: string) =>
    reason(
      'berkas-belum-diterima',
      cite,
      'Berkas itu belum diterima. Unggah lagi.',
      'That file has not been received. Upload it again.',
    ),
  kelengkapanMissing: (cite: string, kelengkapan: string) =>
    reason(
      'kelengkapan-belum-ada',
      cite,
      `Nyatakan bahwa kelengkapannya sudah ada: ${kelengkapan}.`,
      `State that what the step needs is there: ${kelengkapan}.`,
    ),
  pernyataanEmpty: (cite: string) =>
    reason('pernyataan-kosong', cite, 'Tulis apa yang sudah dikerjakan.', 'Write what was done.'),
  inputsChanged: (cite: string) =>
    reason(
      'masukan-berubah',
      cite,
      'Hasil langkah sebelumnya berubah sejak halaman ini dibuka. Periksa lagi, lalu kirim.',
      'The output of the step before has changed since this page was opened. Look again, then send.',
    ),
  noSuchReturn: () =>
    reason(
      'pengembalian-tidak-dikenal',
      'SOP klausul 3',
      'Pilih langkah sebelumnya yang akan dikerjakan ulang.',
      'Choose the earlier step that is to be done again.',
    ),
  notPerformer: (cite: string) =>
    reason(
      'bukan-pelaksana',
      cite,
      'Hanya pelaksana langkah yang sedang berjalan yang dapat mengembalikan.',
      'Only a performer of the open step can send work back.',
    ),
  notOpenToReturn: (cite: string, step: number) =>
    reason(
      'langkah-tidak-terbuka',
      cite,
      `Langkah ${step} tidak sedang berjalan; yang sudah selesai tidak dikembalikan dari sini.`,
      `Step ${step} is not open; nothing can be sent back from it.`,
    ),
  returnedElsewhere: (cite: string) =>
    reason(
      'dikembalikan-di-ruangnya',
      cite,
      'Pekerjaan ini dikembalikan di halamannya sendiri.',
      'This work is sent back on its own page.',
    ),
  alasanEmpty: (cite: string) => reason('alasan-kosong', cite, 'Tulis alasannya.', 'Write the reason.'),
  runMoved: (cite: string) =>
    reason(
      'proses-sudah-bergerak',
      cite,
      'Proses ini sudah bergerak sejak halaman dibuka. Periksa lagi, lalu kirim.',
      'The run has moved since this page was opened. Look again, then send.',
    ),
};
