import { number } from '../../../../base/tanggal.ts';
import { both } from '../../../../base/text.ts';

const n = (count: number) => ({ id: number(count), en: number(count, 'en') });
const s = (count: number, one: string, many: string) => `${n(count).en} ${count === 1 ? one : many}`;

/** What the archive's first page says of itself, in sentences. */
export const standingText = {
  title: both('Yang perlu diketahui', 'What to know'),
  allWell: both('Tidak ada yang menunggu.', 'Nothing is waiting.'),
  unmatched: (count: number) =>
    both(
      `${n(count).id} berkas belum dipasangkan dengan dokumennya:`,
      `${s(count, 'file is', 'files are')} not matched to a document yet:`,
    ),
  waiting: (count: number) =>
    both(
      `${n(count).id} berkas menunggu diperiksa.`,
      `${s(count, 'file waits', 'files wait')} to be examined.`,
    ),
  quarantined: (count: number) =>
    both(`${n(count).id} berkas dikarantina.`, `${s(count, 'file is', 'files are')} in quarantine.`),
  findings: (count: number) =>
    both(
      `${n(count).id} berkas punya temuan yang perlu dijawab.`,
      `${s(count, 'file has', 'files have')} findings that need an answer.`,
    ),
  borrowed: both('Hardcopy yang Anda pinjam', 'Papers that you have borrowed'),
  borrowedNote: both(
    'Kembalikan kepada unit yang menyimpannya; hanya mereka yang dapat memperpanjang.',
    'Give them back to the unit that keeps them; only that unit can extend a loan.',
  ),
  due: both('Kembali paling lambat', 'Due back by'),
  allBorrowed: (count: number) => both(`Lihat semua (${n(count).id})`, `See all (${n(count).en})`),
  overdue: (count: number) =>
    both(`${n(count).id} pinjaman lewat jatuh tempo.`, `${s(count, 'loan is', 'loans are')} overdue.`),
  strayed: (count: number) =>
    both(
      `${n(count).id} hardcopy salah tempat atau tidak ditemukan.`,
      `${s(count, 'paper is', 'papers are')} misplaced or not found.`,
    ),
  unshelved: (count: number) =>
    both(
      `${n(count).id} hardcopy belum disimpan di tempat mana pun.`,
      `${s(count, 'paper is', 'papers are')} not shelved anywhere.`,
    ),
  unclassed: (count: number) =>
    both(
      `${n(count).id} dokumen belum diklasifikasi.`,
      `${s(count, 'document is', 'documents are')} not classed yet.`,
    ),
  withoutCode: (count: number) =>
    both(
      `${n(count).id} dokumen belum punya kode arsip, jadi retensinya belum diketahui.`,
      `${s(count, 'document has', 'documents have')} no archive code, so retention is not known.`,
    ),
  counting: (nomor: string, place: string, seen: number, expected: number) =>
    both(
      `${nomor} di ${place} masih terbuka: ${n(seen).id} dari ${n(expected).id} terlihat.`,
      `${nomor} at ${place} is still open: ${n(seen).en} of ${n(expected).en} seen.`,
    ),
  twins: (count: number) =>
    both(
      `${n(count).id} hardcopy belum dibandingkan dengan pindaiannya.`,
      `${s(count, 'paper has', 'papers have')} not been compared with the scan.`,
    ),
  fixity: (files: number, when: string) =>
    both(
      `Keutuhan ${n(files).id} berkas terakhir diperiksa ${when}: semuanya utuh.`,
      `Fixity of ${s(files, 'file', 'files')} was last checked ${when}: all intact.`,
    ),
  fixityBad: (bad: number, when: string) =>
    both(
      `Pemeriksaan keutuhan ${when} menemukan ${n(bad).id} berkas berubah atau hilang.`,
      `The fixity check of ${when} found ${s(bad, 'file', 'files')} changed or missing.`,
    ),
  noFixity: both('Keutuhan berkas belum pernah diperiksa.', 'Fixity of the files has never been checked.'),
  show: both('Lihat', 'See'),
  match: both('Pasangkan', 'Match'),

  rooms: both('Bagian arsip', 'Parts of the archive'),
  documents: both('Semua dokumen', 'All documents'),
  documentsNote: both('Disaring menurut unit, tahun, klasifikasi', 'Filtered by unit, year, class'),
  places: both('Tempat simpan', 'Storage places'),
  placesNote: both('Ruang, rak, boks, dan isinya', 'Rooms, racks, boxes and what is in them'),
  receipts: both('Tanda terima', 'Receipts'),
  receiptsNote: both('Penyerahan dan pengembalian', 'Hand-overs and returns'),
  loans: both('Pinjaman', 'Loans'),
  loansNote: both('Siapa memegang apa sampai kapan', 'Who has what until when'),
  counts: both('Stok opname', 'Shelf counts'),
  countsNote: both('Menghitung rak, juga tanpa jaringan', 'Counting shelves, also without network'),
  labels: both('Label', 'Labels'),
  labelsNote: both('Label QR untuk boks dan naskah', 'QR labels for boxes and papers'),
  retention: both('Retensi', 'Retention'),
  retentionNote: both('Kode arsip dan JRA', 'Archive codes and the JRA'),
  destruction: both('Pemusnahan', 'Destruction'),
  destructionNote: both('Usul, persetujuan, berita acara', 'Proposal, approval, minutes'),
  integrity: both('Keutuhan', 'Fixity'),
  integrityNote: both('Berkas masih sama seperti saat diterima', 'Files are as they were received'),
  links: both('Tautan penyerahan', 'Hand-in links'),
  linksNote: both('Menyerahkan berkas tanpa akun', 'Handing in files without an account'),

  fresh: both('Mulai dari sini', 'Begin here'),
  freshLead: both(
    'Arsip kantor ini masih kosong. Tiga langkah ini cukup untuk mulai.',
    'The archive of this office is still empty. These three steps are enough to begin.',
  ),
  first: both('Catat ruang, rak, dan boksnya', 'Record the room, its racks and boxes'),
  firstNote: both('Setiap tempat mendapat kode dan label.', 'Every place gets a code and a label.'),
  second: both('Serahkan softcopy', 'Hand in softcopies'),
  secondNote: both(
    'Banyak berkas sekaligus; pasangkan dengan dokumennya sesudah itu.',
    'Many files at once; match them to documents afterwards.',
  ),
  third: both('Catat dokumen yang hanya berupa kertas', 'Record documents that exist on paper only'),
  thirdNote: both('Lalu catat hardcopy dan tempatnya.', 'Then record the papers and where they lie.'),
  doneStep: both('sudah', 'done'),
};
