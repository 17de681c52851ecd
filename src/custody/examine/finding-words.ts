import { type Both, both } from '../../base/text.ts';
import type { FindingCode } from './finding.ts';

/** What a finding says, and what to do about it. */
export interface Words {
  /** The thing found, as it stands in "Tampaknya ada …" or by itself. */
  readonly apa: Both;
  /** What follows from it, or what to do. */
  readonly lalu: Both;
}

const words = (apa: Both, lalu: Both): Words => ({ apa, lalu });

const SOMEBODYS = both(
  'Bila benar data seseorang, jawab agar berkas ini tidak diterbitkan. Bila boleh tampil, misalnya nomor layanan kantor, tulis sebabnya.',
  'If it is truly somebody’s, answer that this file must not be published. If it may be shown, such as an office number, write why.',
);
const CLEAN = both(
  'Hapus dari berkasnya lalu serahkan versi baru, atau jawab mengapa boleh ikut.',
  'Remove it from the file and hand in a new version, or answer why it may stay.',
);
const ORIGINAL = both(
  'Buka berkas asalnya, simpan ulang tanpa bagian itu, lalu serahkan lagi.',
  'Open the original, save it again without this part, and hand it in once more.',
);
const LOOK = both(
  'Seseorang harus membuka dan memeriksanya sendiri, lalu menjawab di sini.',
  'Somebody has to open and check it, and answer here.',
);
const TOLD = both('Hanya untuk diketahui.', 'Only for your information.');

/** The words for every finding. */
export const WORDS: Readonly<Record<FindingCode, Words>> = {
  'bukan-jenisnya': words(
    both('Isi berkas ini bukan jenis yang disebut namanya', 'This file does not hold what its name says'),
    both(
      'Simpan ulang dengan jenis yang benar, lalu serahkan lagi.',
      'Save it as what it is and hand it in again.',
    ),
  ),
  'tidak-terbaca': words(
    both('Berkas ini rusak atau tidak dapat dibaca', 'This file is damaged or cannot be read'),
    both(
      'Coba buka berkas asalnya. Bila dapat dibuka, simpan ulang lalu serahkan lagi.',
      'Try to open the original. If that works, save it again and hand it in once more.',
    ),
  ),
  terkunci: words(
    both('Berkas ini terkunci kata sandi', 'This file is locked with a password'),
    both(
      'Buka kuncinya, simpan tanpa kata sandi, lalu serahkan lagi.',
      'Unlock it, save it without a password and hand it in again.',
    ),
  ),
  virus: words(
    both('Pemindai menemukan virus di berkas ini', 'The scanner found a virus in this file'),
    both(
      'Jangan buka berkas asalnya. Hubungi pengelola komputer kantor.',
      'Do not open the original. Call whoever looks after the office’s computers.',
    ),
  ),
  makro: words(
    both('Berkas ini berisi makro', 'This file holds macros'),
    both(
      'Simpan ulang tanpa makro (.docx atau .xlsx), lalu serahkan lagi.',
      'Save it without macros (.docx or .xlsx) and hand it in again.',
    ),
  ),
  skrip: words(
    both('Berkas ini menjalankan perintah saat dibuka', 'This file runs something when it is opened'),
    ORIGINAL,
  ),
  program: words(both('Ada program di dalam berkas ini', 'There is a program inside this file'), ORIGINAL),
  'formulir-xfa': words(
    both(
      'Berkas ini formulir XFA, yang isinya disusun program',
      'This file is an XFA form, which a program puts together',
    ),
    both('Cetak ke PDF biasa, lalu serahkan hasilnya.', 'Print it to a plain PDF and hand that in.'),
  ),
  'isi-ganda': words(
    both('Ada berkas lain tersembunyi di dalam berkas ini', 'Another file is hidden inside this file'),
    ORIGINAL,
  ),
  mengembang: words(
    both('Berkas ini mengembang jauh melebihi ukurannya', 'This file unfolds far beyond its size'),
    ORIGINAL,
  ),
  'susunan-berbahaya': words(
    both('Susunan berkas ini tidak wajar dan berbahaya', 'This file is put together in a dangerous way'),
    ORIGINAL,
  ),
  'lembar-tersembunyi': words(both('Ada lembar tersembunyi', 'There are hidden sheets'), CLEAN),
  'baris-tersembunyi': words(
    both('Ada baris atau kolom tersembunyi yang berisi data', 'There are hidden rows or columns with data'),
    CLEAN,
  ),
  'teks-tersembunyi': words(
    both('Ada tulisan yang tidak terlihat', 'There is writing that one does not see'),
    CLEAN,
  ),
  pivot: words(
    both('Tabel pivot menyimpan data asalnya', 'A pivot table keeps the data it was made from'),
    CLEAN,
  ),
  'lacak-perubahan': words(
    both('Ada perubahan yang masih dilacak', 'There are tracked changes'),
    both(
      'Terima atau tolak semua perubahan, lalu serahkan versi baru; atau jawab mengapa boleh ikut.',
      'Accept or reject all of them and hand in a new version; or answer why they may stay.',
    ),
  ),
  komentar: words(both('Ada komentar', 'There are comments'), CLEAN),
  'objek-tertanam': words(both('Ada dokumen lain yang tertanam', 'Another document is embedded'), CLEAN),
  lampiran: words(both('Ada berkas terlampir di dalam PDF', 'A file is attached inside the PDF'), CLEAN),
  'tautan-luar': words(
    both('Berkas ini mengambil data dari tempat lain', 'This file fetches data from elsewhere'),
    CLEAN,
  ),
  'data-tambahan': words(
    both('Ada data tambahan setelah akhir berkas', 'There are further data after the end of the file'),
    ORIGINAL,
  ),
  'video-tersembunyi': words(
    both('Foto ini menyimpan video pendek', 'This photograph keeps a short film'),
    CLEAN,
  ),
  'lokasi-foto': words(
    both('Foto ini menyimpan lokasi pengambilannya', 'This photograph tells where it was taken'),
    CLEAN,
  ),
  nik: words(both('Tampaknya ada NIK', 'There seems to be a NIK (identity number)'), SOMEBODYS),
  kk: words(
    both('Tampaknya ada nomor Kartu Keluarga', 'There seems to be the number of a family card'),
    SOMEBODYS,
  ),
  npwp: words(both('Tampaknya ada NPWP', 'There seems to be an NPWP (tax number)'), SOMEBODYS),
  telepon: words(
    both('Tampaknya ada nomor telepon seluler', 'There seems to be a mobile telephone number'),
    SOMEBODYS,
  ),
  rekening: words(
    both('Tampaknya ada nomor rekening', 'There seems to be the number of a bank account'),
    SOMEBODYS,
  ),
  'terlalu-besar': words(
    both(
      'Berkas ini terlalu besar untuk diperiksa isinya',
      'This file is too large for its content to be examined',
    ),
    LOOK,
  ),
  sebagian: words(
    both('Hanya sebagian berkas ini yang dapat diperiksa', 'Only part of this file could be examined'),
    LOOK,
  ),
  terenkripsi: words(
    both(
      'Berkas ini dienkripsi, sehingga sebagian isinya tidak dapat diperiksa',
      'This file is encrypted, so that part of it could not be examined',
    ),
    LOOK,
  ),
  'pindaian-tidak-terbaca': words(
    both(
      'Tulisan pada halaman pindaian tidak dapat dibaca mesin',
      'The writing on scanned pages could not be read by machine',
    ),
    LOOK,
  ),
  surel: words(both('Ada alamat surel', 'There are e-mail addresses'), TOLD),
  'nomor-seri': words(
    both(
      'Foto ini menyimpan nomor seri kamera atau nama pemiliknya',
      'This photograph tells the camera’s serial number or its owner',
    ),
    TOLD,
  ),
  pindaian: words(
    both('Ada halaman pindaian tanpa lapisan teks', 'There are scanned pages without a text layer'),
    TOLD,
  ),
};
