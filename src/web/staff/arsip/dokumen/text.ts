import { number } from '../../../../base/tanggal.ts';
import { type Both, both } from '../../../../base/text.ts';
import type { Softcopy } from '../../../../custody/softcopy/softcopy.ts';

const n = (count: number) => ({ id: number(count), en: number(count, 'en') });

/** Words of the archive's first page and of its answers. */
export const text = {
  title: both('Arsip', 'Archive'),
  question: both('Di mana dokumennya?', 'Where is the document?'),
  search: both('Cari dokumen', 'Look for a document'),
  button: both('Cari', 'Search'),
  searchNote: both(
    'Judul, nomor, atau kode pada label. Label juga dapat langsung dipindai ke sini.',
    'A title, a number, or the code on a label. A label can also be scanned straight into this field.',
  ),
  record: both('Catat dokumen', 'Record a document'),
  handIn: both('Serahkan softcopy', 'Hand in softcopies'),
  found: (count: number, kata: string) =>
    both(
      count === 0 ? `Tidak ada dokumen untuk “${kata}”` : `${n(count).id} dokumen untuk “${kata}”`,
      count === 0
        ? `No document for “${kata}”`
        : `${n(count).en} ${count === 1 ? 'document' : 'documents'} for “${kata}”`,
    ),
  alsoFound: (names: string) => both(`Termasuk padanan ${names}.`, `Including the equivalents ${names}.`),
  nearest: both('Yang berikut memuat sebagian besar katanya', 'These have most of the words'),
  meant: both('Mungkin yang dimaksud', 'Did you mean'),
  foundNone: both(
    'Coba satu kata yang pasti ada dalam judulnya, atau lihat semua dokumen.',
    'Try one word that is surely in its title, or see all documents.',
  ),
  onlyFirst: (shown: number) =>
    both(`${n(shown).id} yang paling sesuai.`, `The ${n(shown).en} that fit best.`),
  placeLabel: both('Ini label tempat.', 'This is the label of a place.'),
  otherLabel: both('Ini label naskah milik unit lain.', 'This is the label of another unit’s paper.'),
  whereItBelongs: both('Lihat tempatnya', 'See where it belongs'),
  whatIsThere: both('Lihat isinya', 'See what is in it'),
  otherNumber: {
    tanda_terima: both('Ini nomor tanda terima.', 'This is the number of a receipt.'),
    stok_opname: both('Ini nomor stok opname.', 'This is the number of a shelf count.'),
    pemusnahan: both('Ini nomor pemusnahan.', 'This is the number of a destruction.'),
  },
  openIt: both('Buka', 'Open'),

  hardcopy: both('Hardcopy', 'Hardcopy'),
  softcopy: both('Softcopy', 'Softcopy'),
  holder: both('Yang menguasai', 'Held by'),
  retensi: both('Retensi', 'Retention'),
  held: both('Ditahan', 'Hold'),
  noPaper: both('Tidak ada hardcopy yang tercatat.', 'No hardcopy is recorded.'),
  noFile: both('Belum ada softcopy.', 'There is no softcopy yet.'),
  since: (day: string) => both(`sejak ${day}`, `since ${day}`),
  lent: (who: string, day: string) => both(`Dipinjam ${who} sampai ${day}`, `Lent to ${who} until ${day}`),
  late: both('Terlambat', 'Overdue'),
  belongsAt: (path: string) => both(`Tempatnya ${path}`, `Its place is ${path}`),
  seenAt: (path: string) => both(`Terakhir terlihat di ${path}`, `Last seen at ${path}`),
  misplaced: both('Salah tempat', 'Wrong place'),
  missed: (nomor: string) => both(`Tidak ditemukan pada ${nomor}`, `Not found in ${nomor}`),
  missing: both('Tidak ditemukan', 'Not found'),
  unshelved: both('Belum disimpan di tempat mana pun', 'Not shelved anywhere yet'),
  destroyed: (day: string) => both(`Dimusnahkan ${day}`, `Destroyed on ${day}`),
  struck: both('Dicoret', 'Struck out'),
  struckOn: (day: string) =>
    both(`Dicoret ${day}, labelnya tidak berlaku`, `Struck out on ${day}, its label is void`),
  minutes: (nomor: string) => both(`berita acara ${nomor}`, `minutes ${nomor}`),
  copy: both('Salinan', 'Copy'),
  sheets: (count: number) => both(`${n(count).id} lembar`, `${n(count).en} sheets`),
  moreFiles: (count: number) => both(`dan ${n(count).id} berkas lain`, `and ${n(count).en} more files`),
  states: {
    menunggu: both('menunggu pemeriksaan', 'waits to be examined'),
    bersih: both('bersih', 'nothing found'),
    temuan: both('ada temuan', 'has findings'),
    karantina: both('dikarantina', 'in quarantine'),
    dimusnahkan: both('sudah dimusnahkan', 'destroyed'),
  } satisfies Record<string, Both>,
};

/** How a file stands, in a word. */
export function fileState({ hasil, dimusnahkanAt }: Pick<Softcopy, 'hasil' | 'dimusnahkanAt'>): Both {
  if (dimusnahkanAt) return text.states.dimusnahkan;
  return text.states[hasil ?? 'menunggu'];
}
