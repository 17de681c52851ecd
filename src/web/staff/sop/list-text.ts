import { both } from '../../../base/text.ts';

/** Words of the list of SOPs and of the form for a new one. */
export const text = {
  lead: both(
    'Setiap SOP kantor sebagai naskah yang dapat dibaca, diperiksa, diubah, dicetak, dan dijalankan.',
    'Every SOP of the office as a sheet that can be read, checked, changed, printed and carried out.',
  ),
  none: both(
    'Belum ada SOP. Pasang naskah yang disertakan Terang di bawah, impor naskah kantor, atau tulis yang baru.',
    'There is no SOP yet. Load a sheet that ships with Terang below, import the office’s own, or write a new one.',
  ),
  sop: both('SOP', 'SOP'),
  openDraft: both('Buka draf', 'Open the draft'),
  findingsOf: (n: number) => both(n === 0 ? 'tidak ada' : `${n} temuan`, n === 0 ? 'none' : `${n} findings`),
  presumedOf: (n: number) => both(n === 0 ? 'tidak ada' : `${n} menunggu`, n === 0 ? 'none' : `${n} waiting`),
  newSop: both('Tulis SOP baru', 'Write a new SOP'),
  importSop: both('Impor naskah', 'Import a sheet'),
  shipped: both('Naskah yang disertakan Terang', 'Sheets that ship with Terang'),
  shippedNote: both(
    'Ditranskripsikan dari SOP asli, ejaannya tetap. Memasang naskah menjadikannya versi yang berlaku bagi proses baru.',
    'Transcribed from real SOPs, their spelling kept. Loading a sheet makes it the version in force for new runs.',
  ),
  load: both('Pasang naskah', 'Load the sheet'),
  loaded: both('Sudah dipasang', 'Loaded'),
  newLead: both(
    'Cukup tiga hal untuk mulai. Yang lain diisi dalam draf, dan draf belum berlaku sebelum disahkan.',
    'Three things are enough to begin. The rest is filled in on the draft, and a draft is not in force until it is ratified.',
  ),
  nama: both('Nama SOP', 'Name of the SOP'),
  namaHint: both(
    'Misalnya Penanganan Keberatan Informasi Publik',
    'For example Penanganan Keberatan Informasi Publik',
  ),
  pelaksana: both('Pelaksana', 'Performers'),
  pelaksanaHint: both(
    'Satu pelaksana tiap baris; masing-masing menjadi kolom formulir. Paling banyak 20.',
    'One performer on each line; each becomes a column of the form. At most 20.',
  ),
  langkah: both('Langkah', 'Steps'),
  langkahHint: both(
    'Satu langkah tiap baris, menurut urutannya, diawali kata kerja. Paling banyak 100.',
    'One step on each line, in order, beginning with a verb. At most 100.',
  ),
  begin: both('Mulai draf', 'Begin the draft'),
} as const;
