import { reason } from '../../base/errors.ts';

const SERAH = 'SOP KPU Kota Tangerang 19/2025 langkah 2';
export const SIMPAN = 'SOP KPU Kota Tangerang 19/2025 langkah 1';
const DUA_ORANG = 'SOP KPU Kota Tangerang 19/2025, jumlah pelaksana minimal dua orang';

/** Why a receipt can be refused. */
export const why = {
  void: (nomor: string) =>
    reason(
      'sudah-batal',
      SERAH,
      `Tanda terima ini batal karena digantikan ${nomor}. Buka ${nomor}.`,
      `This receipt is void: ${nomor} took its place. Open ${nomor}.`,
    ),
  outdated: (nomor: string, names: readonly string[]) =>
    reason(
      'berkas-sudah-diganti',
      SERAH,
      `${names.slice(0, 3).join(', ')}${names.length > 3 ? ` dan ${names.length - 3} berkas lain` : ''} sudah diganti sesudah ${nomor} dibuat. Buat ulang tanda terimanya di halaman ${nomor}; nomornya baru, yang lama menjadi batal.`,
      `${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}: replaced after ${nomor} was made. Draw the receipt up anew on the page of ${nomor}: it gets a new number, and the old one becomes void.`,
    ),
  nothingReplaced: () =>
    reason(
      'tidak-ada-yang-diganti',
      SERAH,
      'Semua berkasnya masih versi yang berlaku. Tanda terima ini tidak perlu dibuat ulang.',
      'All of its files are still in force. This receipt need not be drawn up anew.',
    ),
  complete: () =>
    reason(
      'sudah-lengkap',
      SERAH,
      'Tanda terima ini sudah lengkap dan tidak dibuat ulang. Buat tanda terima tersendiri untuk versi barunya.',
      'This receipt is complete and is not drawn up anew. Make one of its own for the new version.',
    ),
  noLines: () =>
    reason(
      'tanpa-isi',
      SERAH,
      'Sebutkan sedikitnya satu hardcopy atau softcopy.',
      'Name at least one paper or file.',
    ),
  tooManyLines: (most: number) =>
    reason(
      'isi-terlalu-banyak',
      SERAH,
      `Satu tanda terima memuat paling banyak ${most} naskah. Buat lagi untuk sisanya.`,
      `A receipt names at most ${most} things. Make another one for the rest.`,
    ),
  noSuchLine: () =>
    reason(
      'naskah-tidak-ada',
      SERAH,
      'Ada naskah yang tidak tercatat di kantor ini. Periksa kodenya.',
      'Something on the receipt is not on record in this office. Check its code.',
    ),
  twice: (label: string) =>
    reason(
      'naskah-dua-kali',
      SERAH,
      `${label} tertulis dua kali. Tulis sekali saja.`,
      `${label} stands there twice.`,
    ),
  destroyed: (label: string) =>
    reason(
      'sudah-dimusnahkan',
      'UU 43/2009 Pasal 51',
      `${label} sudah dimusnahkan; yang tersisa hanya catatannya.`,
      `${label} has been destroyed; only its record remains.`,
    ),
  struck: (label: string) =>
    reason(
      'sudah-dicoret',
      'UU 14/2008 Pasal 7 ayat (2)',
      `${label} sudah dicoret sebagai salah catat. Hapus dari daftar ini.`,
      `${label} has been struck out as recorded by mistake. Take it off this list.`,
    ),
  lent: (label: string, peminjam: string) =>
    reason(
      'sedang-dipinjam',
      SIMPAN,
      `${label} sedang dipinjam ${peminjam}. Catat dahulu kembalinya.`,
      `${label} is lent to ${peminjam}. Record its return first.`,
    ),
  notYourLine: (label: string) =>
    reason(
      'naskah-unit-lain',
      SIMPAN,
      `${label} disimpan unit lain. Minta unit itu atau petugas PPID yang membuat tanda terimanya.`,
      `${label} is kept by another unit. Ask that unit or the PPID’s clerk to make the receipt.`,
    ),
  noSuchUnit: () =>
    reason('unit-tidak-ada', SERAH, 'Pilih unit kantor ini.', 'Choose a unit of this office.'),
  noName: () =>
    reason(
      'nama-kosong',
      SERAH,
      'Tulis nama pihak luar: orangnya, dan lembaganya bila ada.',
      'Write the name of the outside party: the person, and their body where there is one.',
    ),
  nameTooLong: () =>
    reason(
      'nama-terlalu-panjang',
      SERAH,
      'Nama paling panjang 200 huruf.',
      'A name has at most 200 letters.',
    ),
  stateTooLong: () =>
    reason(
      'keadaan-terlalu-panjang',
      SERAH,
      'Keadaan naskah paling panjang 200 huruf. Ringkaskan.',
      'The state of a thing has at most 200 letters. Shorten it.',
    ),
  sameSides: () =>
    reason(
      'pihak-sama',
      SERAH,
      'Pemberi dan penerima pihak yang sama. Pilih pihak lain untuk salah satunya.',
      'Giver and receiver are the same side. Choose another one for either.',
    ),
  bothOutside: () =>
    reason(
      'kedua-pihak-luar',
      SERAH,
      'Salah satu pihak harus dari kantor ini.',
      'One of the sides must be of this office.',
    ),
  notYourSide: () =>
    reason(
      'bukan-pihak',
      SERAH,
      'Tanda terima dibuat petugas PPID, atau orang unit yang memberi atau menerima.',
      'A receipt is made by the PPID’s clerks, or by people of the unit that gives or receives.',
    ),
  onPaper: () =>
    reason(
      'ditandatangani-di-kertas',
      SERAH,
      'Tanda terima ini ditandatangani di kertas. Lampirkan pindaian kertasnya.',
      'This receipt is signed on paper. Attach the scan of the paper.',
    ),
  outsider: (nama: string) =>
    reason(
      'pihak-luar',
      SERAH,
      `${nama} menandatangani kertasnya. Cetak, mintakan tanda tangan, lalu lampirkan pindaiannya.`,
      `${nama} signs on paper. Print it, have it signed, then attach the scan.`,
    ),
  signed: (nama: string) =>
    reason(
      'sudah-ditandatangani',
      SERAH,
      `${nama} sudah menandatangani sisi ini.`,
      `${nama} has signed this side.`,
    ),
  onlyThatSide: (nama: string) =>
    reason(
      'tanda-tangan-pihaknya',
      SERAH,
      `Hanya orang ${nama} yang menandatangani sisi ini.`,
      `Only people of ${nama} sign this side.`,
    ),
  samePerson: () =>
    reason(
      'orang-yang-sama',
      DUA_ORANG,
      'Anda sudah menandatangani sisi yang lain. Mintalah orang lain menandatangani sisi ini.',
      'You have signed the other side. Ask somebody else to sign this one.',
    ),
  noPaper: () =>
    reason(
      'tidak-ada-kertas',
      SERAH,
      'Kedua pihak menandatangani di sini, jadi tidak ada kertas yang perlu dipindai.',
      'Both sides sign here, so there is no paper to scan.',
    ),
  attached: () =>
    reason('sudah-terlampir', SERAH, 'Pindaian ini sudah terlampir.', 'This scan is attached already.'),
  scanType: () =>
    reason(
      'jenis-pindaian',
      SERAH,
      'Pindaian harus PDF, JPG, atau PNG.',
      'The scan must be a PDF, JPG or PNG file.',
    ),
  notADay: () =>
    reason(
      'tanggal-tidak-ada',
      SERAH,
      'Tanggal tidak ada di kalender. Tulis tanggal yang benar.',
      'This date does not exist. Write the right date.',
    ),
  inFuture: () =>
    reason(
      'tanggal-belum-tiba',
      SERAH,
      'Tanggal pada kertas belum tiba. Tulis tanggal seperti di kertas.',
      'The date on the paper has not come yet. Write the date as on the paper.',
    ),
  tooEarly: () =>
    reason(
      'tanggal-terlalu-lama',
      SERAH,
      'Tahun pada kertas sebelum 1945. Periksa tanggalnya.',
      'The year on the paper is before 1945. Check the date.',
    ),
  paperNumberTooLong: () =>
    reason(
      'nomor-kertas-terlalu-panjang',
      SERAH,
      'Nomor pada kertas paling panjang 100 huruf.',
      'The number on the paper has at most 100 letters.',
    ),
  keyedAlready: (nomor: string) =>
    reason(
      'sudah-disalin',
      SERAH,
      `Kertas dengan nomor dan tanggal ini sudah disalin sebagai ${nomor}.`,
      `The paper of this number and date has been keyed in as ${nomor}.`,
    ),
  madeAlready: (nomor: string) =>
    reason(
      'sudah-dibuat',
      SERAH,
      `Tanda terima ini sudah dibuat${nomor && ` sebagai ${nomor}`}. Muat ulang untuk membuat yang lain.`,
      `This receipt has been made already${nomor && ` as ${nomor}`}. Load the page again to make another.`,
    ),
};
