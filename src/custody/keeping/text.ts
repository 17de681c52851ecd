import { reason } from '../../base/errors.ts';

const JRA = 'UU 43/2009 Pasal 48; PKPU 17/2023';
const PEMUSNAHAN = 'UU 43/2009 Pasal 51';

/** Why retention cannot be set or given, and why a hold cannot be placed or lifted. */
export const why = {
  onlyPpidSide: () =>
    reason(
      'hanya-petugas-ppid',
      JRA,
      'Daftar kode dan retensi dijaga PPID, petugas PPID, atau desk pelayanan.',
      'The list of codes and their retention is kept by the PPID, the PPID’s clerk or the desk.',
    ),
  notYours: () =>
    reason(
      'bukan-unit-anda',
      JRA,
      'Diisi oleh unit yang menguasai dokumen ini atau oleh petugas PPID.',
      'This is filled in by the unit that holds the document or by the PPID’s clerks.',
    ),
  changed: () =>
    reason(
      'sudah-diubah-orang-lain',
      'versi',
      'Catatan ini baru saja diubah orang lain. Muat ulang, bandingkan, lalu simpan lagi.',
      'Somebody else has just changed this record. Load it again, compare and save once more.',
    ),
  noPeriod: () =>
    reason(
      'masa-retensi',
      JRA,
      'Isi masa aktif dan inaktif dalam tahun bulat, 0 sampai 100.',
      'Write the active and the inactive period in whole years, 0 to 100.',
    ),
  noBasis: () =>
    reason(
      'dasar-retensi',
      JRA,
      'Tulis dasarnya: peraturan dan lampiran tempat masa itu tertulis. Masa retensi tidak boleh dikira-kira.',
      'Write its basis: the rule and the annex in which the period stands. A period must not be guessed.',
    ),
  nothingToSet: () =>
    reason(
      'tidak-ada-yang-berubah',
      JRA,
      'Tidak ada kode yang berubah: semuanya sudah tersimpan demikian.',
      'No code changes: all of them are stored like this already.',
    ),
  noSuchCode: () =>
    reason(
      'kode-tidak-ada',
      JRA,
      'Kode itu tidak ada dalam daftar kantor ini. Pilih dari daftar, atau tambahkan lewat impor.',
      'That code is not in this office’s list. Choose one from it, or add it by an import.',
    ),
  closedLater: () =>
    reason(
      'ditutup-nanti',
      JRA,
      'Berkas tidak mungkin ditutup setelah hari ini. Isi hari berkasnya benar-benar ditutup.',
      'A file cannot have been closed after today. Write the day on which it was really closed.',
    ),
  destroyed: () =>
    reason(
      'dokumen-sudah-musnah',
      PEMUSNAHAN,
      'Dokumen ini sudah dimusnahkan; catatannya tetap.',
      'This document has been destroyed; its record stays as it is.',
    ),
  reasonNeeded: () => reason('alasan-wajib', PEMUSNAHAN, 'Tulis alasannya.', 'Write the reason.'),
  placedAlready: () =>
    reason('sudah-ditahan', PEMUSNAHAN, 'Penahanan ini sudah tercatat.', 'This hold is recorded already.'),
  onlyPpidLifts: () =>
    reason(
      'hanya-ppid-mencabut',
      `${PEMUSNAHAN} ayat (1) huruf d`,
      'Penahanan hanya dicabut PPID, setelah perkaranya selesai.',
      'A hold is lifted by the PPID only, once the case is over.',
    ),
  liftedAlready: () =>
    reason('sudah-dicabut', PEMUSNAHAN, 'Penahanan ini sudah dicabut.', 'This hold has been lifted already.'),
} as const;
