import { klasifikasiIn } from './cell-values.ts';
import { folded } from './near.ts';

/** What a column of a file may hold. */
export const COLUMN_FIELDS = [
  'nomor',
  'judul',
  'ringkasan',
  'penguasa',
  'penanggungJawab',
  'waktu',
  'tempat',
  'waktuDanTempat',
  'bentuk',
  'bentukSoftcopy',
  'bentukHardcopy',
  'retensi',
  'klasifikasi',
  'tahun',
  'kode',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** A permanent number such as `SRG-2026-0001`. */
export const NOMOR = /^[A-Z]{3}-\d{4}-\d{4,}$/;

const SOFT = /\bsoft|\brekam|\bonline\b|\bdaring\b|\bdigital\b|elektronik/;
const HARD = /\bhard|\bcetak|\bkertas\b|\bfisik\b/;

/**
 * The words by which offices head their columns, most particular first: the first that fits decides. Taken from
 * the lists of Sumedang, Jawa Barat, Bakamla, PKTJ, Food Station, BBSPJI and KPU Palu and from form Model PPID-A.
 */
const WORDS: readonly (readonly [RegExp, ColumnField | 'abaikan'])[] = [
  [/^(no|nomor|nomor urut|no urut|urut|id|galat|sumber)$|^sumber\b|^halaman\b|^id [a-z]+$/, 'abaikan'],
  [/^(nomor|no) (tetap|permanen|informasi|dip|daftar|register)\b/, 'nomor'],
  [
    /^jumlah\b|^judul kelompok\b|^(?!.*(soft|hard)).*\b(tautan|link|url|unduh|lihat|file|berkas|aksi)\b/,
    'abaikan',
  ],
  [/jenis media|media yang memuat|^keterangan$|^catatan$|^sub kategori$|^penerbit( informasi)?$/, 'abaikan'],
  [/(tempat|lokasi|ruang) (penyimpanan|simpan)/, 'abaikan'],
  [/retensi|jangka waktu|masa simpan|waktu penyimpanan|lama simpan|\bjra\b/, 'retensi'],
  [/kode|nomor klasifikasi|klasifikasi arsip/, 'kode'],
  [/klasifikasi/, 'klasifikasi'],
  [/^tahun\b(?!.*(buat|terbit))/, 'tahun'],
  [/(waktu|tanggal|tgl).*(tempat|lokasi)|(tempat|lokasi).*(waktu|tanggal|tgl)/, 'waktuDanTempat'],
  [/penanggung ?jawab|\bpj\b/, 'penanggungJawab'],
  [/menguas|penguasa|satuan kerja|\bsatker\b|\bunit\b|sub ?bagian|\bsubbag|\bbidang\b|pengelola/, 'penguasa'],
  [/waktu|tanggal|\btgl\b|^tahun/, 'waktu'],
  [/tempat|lokasi/, 'tempat'],
  [/judul|nama (dokumen|informasi|arsip)|^dokumen$|^nama$/, 'judul'],
  [/ringkasan|\bisi\b|uraian|deskripsi|\bkonten\b|^rincian/, 'ringkasan'],
  [/bentuk|format/, 'bentuk'],
  [/^(jenis )?informasi( publik)?$/, 'judul'],
];

/**
 * The field that a heading calls up, with a look at the values below it: `abaikan` for columns known not to be
 * needed, null for unknown ones.
 */
export function fieldOf(heading: string, values: readonly string[]): ColumnField | 'abaikan' | null {
  if (values.length > 0 && values.slice(0, 20).every((value) => NOMOR.test(value))) return 'nomor';
  const words = folded(heading.slice(0, 200));
  const named = WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
  if (named === 'bentuk' || named === null) {
    const soft = SOFT.test(words);
    const hard = HARD.test(words);
    if (soft !== hard) return soft ? 'bentukSoftcopy' : 'bentukHardcopy';
    if (soft && hard) return 'bentuk';
  }
  if (named === 'kode' && values.length > 1 && values.every((value, at) => Number(value) === at + 1))
    return 'abaikan';
  // "Kategori", "Kelompok", "Jenis informasi" head a classification in some lists and a topic in others.
  const mayGroup = named === 'klasifikasi' || /kategori|kelompok|jenis|sifat|golongan/.test(words);
  if (mayGroup && named !== 'abaikan') {
    if (values.length === 0) return named ?? (/kategori|sifat/.test(words) ? 'klasifikasi' : null);
    const recognised = values.slice(0, 50).filter((value) => klasifikasiIn(value) !== null).length;
    if (recognised * 2 > Math.min(values.length, 50)) return 'klasifikasi';
    return named === 'klasifikasi' && values.some((value) => /^[\d.]+$|^[A-Z]{2}\b/.test(value))
      ? 'kode'
      : named;
  }
  return named;
}
