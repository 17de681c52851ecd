import { number } from '../../../../../base/tanggal.ts';
import { both } from '../../../../../base/text.ts';

const n = (count: number) => ({ id: number(count), en: number(count, 'en') });

/** Words of the list of all documents, and of the list of files. */
export const listText = {
  arsip: both('Arsip', 'Archive'),
  title: both('Semua dokumen', 'All documents'),
  kata: both('Kata atau nomor', 'Word or number'),
  unit: both('Unit', 'Unit'),
  allUnits: both('Semua unit', 'All units'),
  tahun: both('Tahun', 'Year'),
  allYears: both('Semua tahun', 'All years'),
  klasifikasi: both('Klasifikasi', 'Class'),
  allClasses: both('Semua klasifikasi', 'All classes'),
  kurang: both('Yang belum ada', 'What is missing'),
  anything: both('Tidak disaring', 'No matter'),
  lacks: {
    hardcopy: both('Tanpa hardcopy', 'Without paper'),
    softcopy: both('Tanpa softcopy', 'Without softcopy'),
    tempat: both('Hardcopy tanpa tempat', 'Paper without a place'),
    hilang: both('Hardcopy salah tempat atau tidak ditemukan', 'Paper misplaced or not found'),
    kode: both('Tanpa kode arsip', 'Without archive code'),
  },
  filter: both('Saring', 'Filter'),
  clear: both('Hapus saringan', 'Clear the filters'),
  count: (count: number) =>
    both(`${n(count).id} dokumen`, `${n(count).en} ${count === 1 ? 'document' : 'documents'}`),
  none: both('Tidak ada dokumen dengan saringan ini.', 'No document fits these filters.'),
  empty: both('Belum ada dokumen.', 'There are no documents yet.'),
  record: both('Catat dokumen', 'Record a document'),
  export: both('Unduh daftar ini:', 'Download this list:'),
  dokumen: both('Dokumen', 'Document'),
  hardcopy: both('Hardcopy', 'Hardcopy'),
  softcopy: both('Softcopy', 'Softcopy'),
  noYear: both('tanpa tahun', 'no year'),
  unshelved: both('belum disimpan', 'not shelved'),
  lent: (count: number) => both(`${n(count).id} dipinjam`, `${n(count).en} on loan`),
  andMore: (count: number) => both(`dan ${n(count).id} lagi`, `and ${n(count).en} more`),
  destroyed: both('Dimusnahkan', 'Destroyed'),
  files: (count: number) => both(`${n(count).id} berkas`, `${n(count).en} ${count === 1 ? 'file' : 'files'}`),
  nothing: both('tidak ada', 'none'),

  berkas: both('Berkas yang menunggu', 'Files that wait'),
  berkasLead: both(
    'Berkas yang perlu dibereskan: menunggu diperiksa, dikarantina, temuannya belum dijawab, atau belum dipasangkan dengan dokumennya.',
    'Files to be settled: waiting to be examined, in quarantine, with findings to answer, or not matched to a document.',
  ),
  keadaan: {
    menunggu: both('Menunggu diperiksa', 'Waiting to be examined'),
    karantina: both('Dikarantina', 'In quarantine'),
    temuan: both('Temuan belum dijawab', 'Findings without an answer'),
    'belum-terpasang': both('Belum dipasangkan', 'Not matched'),
  },
  berkasNone: both('Tidak ada berkas dalam keadaan ini.', 'No file is in this state.'),
  file: both('Berkas', 'File'),
  from: both('Dari', 'From'),
  came: both('Diterima', 'Received'),
  which: both('Keadaan berkas', 'State of the files'),
  more: both(
    'Yang lebih lama tidak ditampilkan; bereskan yang ini dahulu.',
    'Older ones are not shown; settle these first.',
  ),
};
