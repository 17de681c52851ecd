import { reason } from '../../base/errors.ts';

const SOP = 'SOP KPU Kota Tangerang 19/2025 langkah 1';
const ARSIP = 'PP 28/2012 (pemeliharaan arsip)';
const MUSNAH = 'UU 43/2009 Pasal 51';

/** Why a paper cannot be registered, changed or moved. */
export const why = {
  notYours: () =>
    reason(
      'bukan-naskah-unit-anda',
      SOP,
      'Naskah dicatat dan dipindahkan oleh unit yang menguasainya, atau oleh petugas PPID dan desk.',
      'A paper is registered and moved by the unit that holds it, or by the PPID’s clerks and the desk.',
    ),
  dokumenDestroyed: () =>
    reason(
      'dokumen-sudah-musnah',
      MUSNAH,
      'Dokumen ini sudah dimusnahkan; naskah baru tidak dapat dicatat padanya.',
      'This document has been destroyed; no paper can be added to it.',
    ),
  destroyed: () =>
    reason('naskah-sudah-musnah', MUSNAH, 'Naskah ini sudah dimusnahkan.', 'This paper has been destroyed.'),
  noPapers: () =>
    reason('naskah-kosong', SOP, 'Isi paling sedikit satu naskah.', 'Enter at least one paper.'),
  tooManyPapers: () =>
    reason(
      'terlalu-banyak-naskah',
      SOP,
      'Paling banyak 500 naskah sekaligus. Bagi menjadi beberapa kali.',
      'At most 500 papers at once. Do it in several parts.',
    ),
  alreadyRegistered: () =>
    reason(
      'naskah-sudah-tercatat',
      SOP,
      'Naskah ini sudah tercatat. Muat ulang halamannya untuk mencatat yang lain.',
      'This paper is already registered. Load the page again to register another.',
    ),
  sheets: () =>
    reason(
      'lembar-tidak-wajar',
      SOP,
      'Jumlah lembar adalah bilangan dari 1 sampai 100.000, atau kosongkan.',
      'The number of sheets is from 1 to 100,000, or is left empty.',
    ),
  noteTooLong: () =>
    reason(
      'keterangan-terlalu-panjang',
      SOP,
      'Keterangan paling panjang 500 huruf.',
      'A note has at most 500 letters.',
    ),
  scanOfOther: () =>
    reason(
      'pindaian-dokumen-lain',
      'SOP KPU Kota Tangerang 19/2025 langkah 2',
      'Pindaian itu bukan softcopy dokumen ini. Pilih dari softcopy dokumennya.',
      'That scan is no softcopy of this document. Choose one of the document’s own.',
    ),
  noSuchPlace: () =>
    reason('tempat-tidak-ada', SOP, 'Pilih tempat simpan kantor ini.', 'Choose a place of this office.'),
  inRoom: (name: string) =>
    reason(
      'letak-tidak-cocok',
      ARSIP,
      `Naskah disimpan di rak, baris, boks, atau map, bukan langsung di ${name}.`,
      `Papers lie in a rack, a shelf, a box or a folder, not straight in ${name}.`,
    ),
  runClosed: () =>
    reason(
      'proses-sudah-ditutup',
      SOP,
      'Proses ini sudah ditutup. Catat naskahnya pada proses yang berjalan.',
      'This run is closed. Register the paper in one that is under way.',
    ),
  changed: () =>
    reason(
      'sudah-diubah-orang-lain',
      'versi',
      'Catatan naskah ini baru saja diubah orang lain. Muat ulang, bandingkan, lalu simpan lagi.',
      'Somebody else has just changed this record. Load it again, compare and save once more.',
    ),
  moveNeedsReason: (n: number) =>
    reason(
      'alasan-pindah',
      'SOP KPU Kota Tangerang 19/2025 langkah 5',
      `${n === 1 ? 'Satu naskah' : `${n} naskah`} pindah dari tempat lain. Tulis alasannya.`,
      `${n === 1 ? 'One paper comes' : `${n} papers come`} from another place. Write the reason.`,
    ),
  nothingMoves: () =>
    reason(
      'tidak-ada-yang-pindah',
      SOP,
      'Tidak satu pun naskah ini dapat dipindahkan sekarang; alasannya tertulis pada tiap naskah.',
      'None of these papers can be moved now; each says why.',
    ),
  onLoan: (peminjam: string) =>
    reason(
      'sedang-dipinjam',
      SOP,
      `Sedang dipinjam ${peminjam}. Catat kembalinya dahulu.`,
      `On loan to ${peminjam}. Record its return first.`,
    ),
  unknownCode: () =>
    reason(
      'kode-tidak-dikenal',
      SOP,
      'Kode ini tidak ada pada kantor ini. Periksa tanda demi tanda.',
      'This office has no such code. Check it sign by sign.',
    ),
  miswritten: () =>
    reason(
      'kode-salah-tulis',
      SOP,
      'Kode ini salah tulis: tanda periksanya tidak cocok.',
      'This code is mistyped: its check sign does not agree.',
    ),
  codeOfPlace: (name: string) =>
    reason(
      'kode-tempat',
      SOP,
      `Ini kode tempat (${name}), bukan kode naskah.`,
      `This is the code of a place (${name}), not of a paper.`,
    ),
};
