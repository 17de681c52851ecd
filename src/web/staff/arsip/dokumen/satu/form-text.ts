import { both } from '../../../../../base/text.ts';

/** Words of the forms about one document. */
export const formText = {
  arsip: both('Arsip', 'Archive'),
  recordTitle: both('Catat dokumen', 'Record a document'),
  recordLead: both(
    'Dokumen adalah satu naskah, entah berupa berkas, kertas, atau keduanya. Berkas dan hardcopy dipasangkan kemudian.',
    'A document is one text, as a file, on paper or both. Its files and papers are tied to it afterwards.',
  ),
  changeTitle: both('Ubah catatan dokumen', 'Change the record of a document'),
  classTitle: both('Klasifikasi dokumen', 'Class of the document'),
  classLead: both(
    'Lihat dahulu softcopy atau hardcopy-nya. Kantor kabupaten/kota hanya mengusulkan pengecualian.',
    'Look at the file or the paper first. An office at this level only proposes exclusion.',
  ),
  judul: both('Judul dokumen', 'Title of the document'),
  judulHint: both('Seperti tertulis pada naskahnya', 'As it stands on the document itself'),
  unit: both('Unit yang menguasai', 'Unit that holds it'),
  chooseUnit: both('Pilih unit', 'Choose a unit'),
  tahun: both('Tahun', 'Year'),
  tahunWrong: both(
    'Tulis tahun dengan empat angka, misalnya 2025.',
    'Write the year in four figures, such as 2025.',
  ),
  item: both('Nomor informasi dalam daftar', 'Number of the item in the list'),
  itemHint: both(
    'Bila dokumen ini sudah ada dalam Daftar Informasi Publik',
    'When this document stands in the Daftar Informasi Publik already',
  ),
  itemWrong: both(
    'Nomor ini tidak ada dalam daftar kantor. Periksa nomornya, atau kosongkan.',
    'This number is not in the office’s list. Check it, or leave it empty.',
  ),
  catatan: both('Catatan', 'Note'),
  save: both('Simpan', 'Save'),
  klasifikasi: both('Klasifikasi', 'Class'),
  alasan: both('Alasan', 'Reason'),
  alasanHint: both('Wajib untuk usul pengecualian', 'Needed when exclusion is proposed'),
  hints: {
    berkala: both(
      'Wajib diumumkan paling lambat tiap enam bulan',
      'To be announced at least every six months',
    ),
    serta_merta: both(
      'Menyangkut hajat hidup orang banyak, diumumkan seketika',
      'Concerns many people’s lives; announced at once',
    ),
    setiap_saat: both('Wajib tersedia kapan pun diminta', 'To be available whenever it is asked for'),
    usul_dikecualikan: both(
      'Diputuskan KPU atau KPU Provinsi lewat uji konsekuensi',
      'Decided by KPU or KPU Provinsi after a consequence test',
    ),
    belum_diputuskan: both('Tidak pernah tampil kepada umum', 'Never shown to the public'),
  },
};
