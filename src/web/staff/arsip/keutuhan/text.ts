import { number } from '../../../../base/tanggal.ts';
import { type Both, both } from '../../../../base/text.ts';

const n = (count: number) => ({ id: number(count), en: number(count, 'en') });
const files = (count: number): Both =>
  both(`${n(count).id} berkas`, count === 1 ? '1 file' : `${n(count).en} files`);

/** The words of the page on fixity. */
export const text = {
  arsip: both('Arsip', 'Archive'),
  title: both('Keutuhan berkas', 'Fixity of files'),
  whole: (count: number) => both(`${files(count).id} utuh`, `${files(count).en}, all whole`),
  none: both('Belum ada berkas', 'No files yet'),
  never: both('Keutuhan berkas belum diperiksa', 'The files have not been checked yet'),
  bad: (count: number) => both(`${files(count).id} tidak utuh`, `${files(count).en} not whole`),
  untrusted: both('Pemeriksaan tidak dapat dipercaya', 'The check cannot be trusted'),
  lead: both(
    'Setiap berkas dibaca ulang dan dibandingkan dengan sidiknya, pada setiap salinan. Terang melakukannya sendiri setiap malam.',
    'Every file is read again and compared with its hash, in each copy. Terang does so by itself every night.',
  ),
  untrustedLead: both(
    'Berkas umpan yang sengaja dirusak tidak ditemukan. Minta pengelola memeriksa siapa yang mengubah penyimpanan, lalu periksa lagi.',
    'A planted bad file was not found. Ask the administrator to find out who changed the store, then check again.',
  ),
  badLead: both(
    'Pulihkan dari salinan yang utuh. Isi yang rusak disisihkan, tidak dihapus.',
    'Restore them from the copy that is whole. The damaged bytes are set aside, not deleted.',
  ),
  checkNow: both('Periksa sekarang', 'Check now'),
  goOn: both('Lanjutkan pemeriksaan', 'Go on with the check'),
  last: both('Pemeriksaan terakhir', 'Last check'),
  underWay: (when: string) => both(`Berjalan sejak ${when}, belum selesai`, `Under way since ${when}`),
  neverRun: both('Belum pernah', 'Never'),
  read: both('Dibaca', 'Read'),
  readValue: (count: number, size: string) =>
    both(`${files(count).id}, ${size}`, `${files(count).en}, ${size}`),
  readNote: (count: number, size: string, two: boolean) =>
    both(
      `${files(count).id} dibaca${two ? ' dari dua salinan' : ''}, ${size}`,
      `${files(count).en} read${two ? ' in two copies' : ''}, ${size}`,
    ),
  checking: both('Pemeriksaan dan salinan', 'Checks and copies'),
  bait: both('Berkas umpan', 'Planted bad files'),
  baitFound: (found: number, of: number) =>
    both(`Ditemukan ${n(found).id} dari ${n(of).id}`, `Found ${n(found).en} of ${n(of).en}`),
  baitWhy: both(
    'Terang menaruh berkas yang rusak, hilang, dan tanpa catatan. Pemeriksaan yang tidak menemukannya dianggap gagal.',
    'Terang plants a damaged, a missing and an unrecorded file. A check that does not find them has failed.',
  ),
  first: both('Penyimpanan utama', 'First copy'),
  second: both('Salinan kedua', 'Second copy'),
  copyValue: (count: number, size: string) =>
    both(`${files(count).id}, ${size}`, `${files(count).en}, ${size}`),
  unchecked: (count: number) => both(`${n(count).id} belum pernah dibaca.`, `${n(count).en} never read yet.`),
  oldest: (when: string) => both(`Yang paling lama dibaca ${when}.`, `The one read longest ago: ${when}.`),
  noSecond: both('Belum ada', 'None yet'),
  noSecondNote: both(
    'Bila disk rusak, berkas tidak dapat dipulihkan. Pengelola mengisi TERANG_SECOND_STORE dengan folder di disk lain atau ember S3, lalu menyalakan ulang Terang.',
    'If the disk fails, files cannot be restored. The administrator sets TERANG_SECOND_STORE to a folder on another disk or an S3 bucket and starts Terang again.',
  ),
  findings: both('Berkas yang tidak utuh', 'Files that are not whole'),
  file: both('Berkas', 'File'),
  state: both('Keadaan', 'State'),
  copy: both('Salinan', 'Copy'),
  since: both('Ditemukan', 'Found'),
  act: both('Tindakan', 'Action'),
  hasil: {
    berubah: both('Berubah', 'Changed'),
    hilang: both('Hilang', 'Missing'),
  },
  copies: { utama: both('Utama', 'First'), kedua: both('Kedua', 'Second') },
  hidden: both('Berkas usulan dikecualikan', 'File proposed for exclusion'),
  otherUnit: both('Berkas unit lain', 'File of another unit'),
  unnamed: both('Berkas kantor', 'Office file'),
  restore: {
    utama: both('Pulihkan dari salinan kedua', 'Restore from the second copy'),
    kedua: both('Salin ulang dari utama', 'Copy again from the first'),
  },
  lost: both(
    'Tidak ada salinan yang utuh. Minta unit menyerahkannya lagi.',
    'No copy is whole. Ask the unit to hand it in again.',
  ),
  restoreAll: (count: number) => both(`Pulihkan ${files(count).id}`, `Restore ${files(count).en}`),
  more: (count: number) =>
    both(
      `${n(count).id} lagi tidak ditampilkan. Gunakan terang custody check.`,
      `${n(count).en} more are not shown. Use terang custody check.`,
    ),
  orphans: both('Berkas tanpa catatan', 'Files without a record'),
  orphansNote: both(
    'Ada di penyimpanan, tetapi tidak tercatat di kantor mana pun. Satu orang menandai; orang lain menghapus paling cepat 30 hari kemudian.',
    'They lie in the store but no office has a record of them. One person marks them; another removes them 30 days later at the earliest.',
  ),
  aside: both('Isi rusak yang disisihkan saat memulihkan', 'Damaged bytes set aside by a restoration'),
  hash: both('Sidik', 'Hash'),
  size: both('Ukuran', 'Size'),
  marked: (who: string, when: string) => both(`Ditandai ${who}, ${when}`, `Marked by ${who}, ${when}`),
  removable: (when: string) => both(`Dapat dihapus mulai ${when}`, `Can be removed from ${when}`),
  markThese: both('Tandai yang dipilih', 'Mark those chosen'),
  removeThese: (count: number) =>
    both(`Hapus ${files(count).id} bertanda`, `Remove ${files(count).en} marked`),
  history: both('Riwayat pemeriksaan', 'Earlier checks'),
  began: both('Mulai', 'Began'),
  found: both('Temuan', 'Findings'),
  baitHead: both('Umpan', 'Planted'),
  noFindings: both('Tidak ada', 'None'),
  notEnded: both('Belum selesai', 'Not ended'),
} as const;
