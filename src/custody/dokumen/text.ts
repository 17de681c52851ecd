import { reason } from '../../base/errors.ts';

const SOP = 'SOP KPU Kota Tangerang 19/2025 langkah 2 dan 3';
const UU = 'UU 14/2008 Pasal 7 ayat (3)';

/** Why a document cannot be recorded or changed. */
export const why = {
  notYours: () =>
    reason(
      'bukan-unit-anda',
      SOP,
      'Dokumen dicatat oleh unit yang menguasainya atau oleh petugas PPID.',
      'A document is recorded by the unit that holds it or by the PPID’s clerks.',
    ),
  notIntoUnit: () =>
    reason(
      'unit-lain',
      SOP,
      'Anda tidak dapat memindahkan dokumen ke unit lain. Minta petugas PPID memindahkannya.',
      'You cannot move a document to another unit. Ask the PPID’s clerk to move it.',
    ),
  recorded: () =>
    reason('sudah-dicatat', SOP, 'Dokumen ini sudah dicatat.', 'This document is recorded already.'),
  noTitle: () => reason('judul-kosong', SOP, 'Tulis judul dokumennya.', 'Write the title of the document.'),
  titleTooLong: () =>
    reason(
      'judul-terlalu-panjang',
      SOP,
      'Judul paling panjang 300 huruf. Ringkaskan; rinciannya tulis pada catatan.',
      'A title has at most 300 letters. Shorten it; details belong in the note.',
    ),
  noSuchUnit: () => reason('unit-tidak-ada', SOP, 'Pilih unit kantor ini.', 'Choose a unit of this office.'),
  noSuchItem: () =>
    reason(
      'informasi-tidak-ada',
      UU,
      'Informasi itu tidak ada dalam daftar kantor ini. Pilih dari daftar, atau kosongkan.',
      'That item is not in this office’s list. Choose one from the list, or leave it empty.',
    ),
  runClosed: () =>
    reason(
      'proses-sudah-ditutup',
      SOP,
      'Proses ini sudah ditutup. Catat dokumennya pada proses yang berjalan.',
      'This run is closed. Record the document in one that is under way.',
    ),
  changed: () =>
    reason(
      'sudah-diubah-orang-lain',
      'versi',
      'Catatan ini baru saja diubah orang lain. Muat ulang, bandingkan, lalu simpan lagi.',
      'Somebody else has just changed this record. Load it again, compare and save once more.',
    ),
  destroyed: () =>
    reason(
      'dokumen-sudah-musnah',
      'UU 43/2009 Pasal 51',
      'Dokumen ini sudah dimusnahkan; catatannya tetap.',
      'This document has been destroyed; its record stays as it is.',
    ),
  onlyPpidSide: () =>
    reason(
      'klasifikasi-oleh-petugas-ppid',
      'SOP KPU Kota Tangerang 19/2025 langkah 4',
      'Klasifikasi dokumen ditetapkan petugas PPID bersama petugas dokumentasi unitnya.',
      'A document is classed by the PPID’s clerk together with the unit’s documentation clerk.',
    ),
  exclusionNeedsReason: () =>
    reason(
      'alasan-pengecualian',
      'UU 14/2008 Pasal 17 dan 19',
      'Tulis alasan usul pengecualiannya. Kantor kabupaten/kota mengusulkan; yang menetapkan KPU atau KPU Provinsi.',
      'Write why exclusion is proposed. An office at this level proposes; KPU or KPU Provinsi decides.',
    ),
};
