import type { EntryValues } from '../src/daftar/entry-values.ts';

/** The values of an item, of the length that they have in the lists of real offices. */
export function listedValues(n: number): EntryValues {
  return {
    judul: `Laporan Realisasi Anggaran Triwulan ${n}`,
    ringkasan: `Pagu, realisasi, dan sisa anggaran per program dan jenis belanja, beserta penjelasannya, nomor ${n}.`,
    penguasa: 'Subbagian Keuangan, Umum, dan Logistik',
    penanggungJawab: 'Kepala Subbagian Keuangan, Umum, dan Logistik',
    waktu: '14 Oktober 2025',
    tempat: 'Kota Serang',
    softcopy: true,
    hardcopy: false,
    retensi: '5 tahun',
    klasifikasiUsulan: 'berkala',
    tahun: 2026,
    kode: 'B2e',
  };
}
