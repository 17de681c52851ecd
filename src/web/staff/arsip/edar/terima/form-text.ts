import { both } from '../../../../../base/text.ts';

/** Words of the forms with which receipts are made. */
export const formText = {
  make: both('Buat tanda terima', 'Make a receipt'),
  makeLead: both(
    'Tulis apa yang berpindah tangan. Nomornya diberikan saat tanda terima dibuat.',
    'Write what changes hands. The number is given when the receipt is made.',
  ),
  copy: both('Salin tanda terima dari kertas', 'Key in a receipt from paper'),
  copyLead: both(
    'Untuk penyerahan yang lebih dahulu ditulis di kertas. Salin apa adanya; pindaian kertasnya dilampirkan sesudahnya.',
    'For a handing over that was written on paper first. Copy what stands there; the scan is attached afterwards.',
  ),
  forLoans: both(
    'Meminjam atau mengembalikan? Catat pada halaman hardcopy-nya, supaya letaknya ikut benar.',
    'A loan or a return? Record it on the page of the paper, so that its whereabouts stay right.',
  ),
  dari: both('Dari', 'From'),
  kepada: both('Kepada', 'To'),
  choose: both('Pilih pihak', 'Choose a side'),
  outside: both('Pihak luar kantor', 'Somebody outside the office'),
  outsideName: both('Nama dan lembaga, bila pihak luar', 'Name and body, when from outside'),
  paperName: both('Nama orang pada kertas', 'Name of the person on the paper'),
  what: both('Yang diserahkan', 'What is handed over'),
  whatHint: both(
    'Satu baris satu kode label, misalnya K7M-4PX. Keadaannya boleh ditulis sesudah koma. Nomor dokumen, misalnya DOK-2026-031, memuat semua softcopy-nya.',
    'A line for each label code, such as K7M-4PX. Its state may follow after a comma. The number of a document, such as DOK-2026-031, stands for all its softcopies.',
  ),
  catatan: both('Catatan', 'Note'),
  paperDay: both('Tanggal pada kertas', 'Date on the paper'),
  paperNumber: both('Nomor pada kertas', 'Number on the paper'),
  check: both('Periksa isinya', 'Check the content'),
  checked: (n: number) =>
    both(`Periksa sekali lagi: ${n} naskah`, `Check once more: ${n} thing${n === 1 ? '' : 's'}`),
  checkedNote: both(
    'Belum ada yang tersimpan. Tanda terima yang sudah bernomor tidak dapat dihapus.',
    'Nothing is saved yet. A receipt that has its number cannot be deleted.',
  ),
  missingDay: both('Tulis tanggal seperti di kertas.', 'Write the date as on the paper.'),
  save: both('Buat tanda terima', 'Make the receipt'),
  saveCopy: both('Simpan salinan', 'Save the copy'),
  change: both('Ubah isian', 'Change the form'),
  signNow: {
    dari: both('Sekaligus tandatangani sebagai pemberi', 'Sign at once as giver'),
    kepada: both('Sekaligus tandatangani sebagai penerima', 'Sign at once as receiver'),
  },
  noLines: both('Tulis sedikitnya satu kode.', 'Write at least one code.'),
  noSide: both('Pilih pihaknya, atau tulis nama pihak luar.', 'Choose a side, or write an outside name.'),
  unknown: (typed: string) =>
    both(
      `${typed}: kode ini tidak ada di kantor ini. Periksa tanda demi tanda.`,
      `${typed}: this office has no such code. Check it sign by sign.`,
    ),
  miswritten: (typed: string) =>
    both(
      `${typed}: salah tulis, tanda periksanya tidak cocok. Baca lagi labelnya.`,
      `${typed}: mistyped, its check sign does not agree. Read the label again.`,
    ),
  isPlace: (typed: string, name: string) =>
    both(
      `${typed} adalah kode tempat (${name}), bukan naskah.`,
      `${typed} is the code of a place (${name}).`,
    ),
  noFiles: (nomor: string) =>
    both(`${nomor} tidak ada, atau belum punya softcopy.`, `There is no ${nomor}, or it has no softcopy.`),
  more: (n: number) =>
    both(`dan ${n} baris lain yang tidak dikenal`, `and ${n} more lines that are not known`),
} as const;
