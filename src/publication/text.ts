import { type Both, both } from '../base/text.ts';
import type { COMPARED } from '../daftar/edition/diff.ts';
import type { Klasifikasi } from '../daftar/edition/line.ts';

/** Classes of public information (UU 14/2008 art. 9, 10, 11). */
export const KLASIFIKASI_NAME: Readonly<Record<Klasifikasi, Both>> = {
  berkala: both('Berkala', 'Periodic'),
  serta_merta: both('Serta merta', 'Immediate'),
  setiap_saat: both('Setiap saat', 'At any time'),
};

/** The class with its noun, as a heading and in breadcrumbs. */
export const KLASIFIKASI_TITLE: Readonly<Record<Klasifikasi, Both>> = {
  berkala: both('Informasi berkala', 'Periodic information'),
  serta_merta: both('Informasi serta merta', 'Immediate information'),
  setiap_saat: both('Informasi setiap saat', 'Information available at any time'),
};

/** What each class means to a reader. */
export const KLASIFIKASI_MEANING: Readonly<Record<Klasifikasi, Both>> = {
  berkala: both(
    'Diperbarui paling lambat tiap enam bulan: profil, kinerja, anggaran, pengadaan.',
    'Renewed at least every six months: profile, performance, budget, procurement.',
  ),
  serta_merta: both(
    'Diumumkan saat itu juga karena menyangkut kepentingan orang banyak.',
    'Announced at once because it touches the interests of many.',
  ),
  setiap_saat: both(
    'Tersedia kapan pun diminta: keputusan, hasil pemilihan, data pemilih, kerja sama.',
    'Available whenever it is asked for: decisions, election results, voter data, agreements.',
  ),
};

/** Columns of the list (PerKI 1/2010 annex II, Model PPID-A) as pages name them. */
export const FIELD_NAME: Readonly<Record<(typeof COMPARED)[number] | 'nomor', Both>> = {
  nomor: both('Nomor', 'Number'),
  judul: both('Judul', 'Title'),
  ringkasan: both('Ringkasan isi', 'Summary'),
  penguasa: both('Unit yang menguasai', 'Unit that holds it'),
  penanggungJawab: both('Penanggung jawab penerbitan', 'Responsible for issuing it'),
  waktu: both('Waktu pembuatan', 'Time of making'),
  tempat: both('Tempat pembuatan', 'Place of making'),
  bentuk: both('Bentuk yang tersedia', 'Forms available'),
  retensi: both('Jangka waktu penyimpanan', 'Retention'),
  klasifikasi: both('Klasifikasi', 'Classification'),
  tahun: both('Tahun', 'Year'),
  kode: both('Kode klasifikasi arsip', 'Archival code'),
  berkas: both('Berkas', 'File'),
};

/** Forms in which an item is available. */
export const BENTUK_NAME: Readonly<Record<'softcopy' | 'hardcopy', Both>> = {
  softcopy: both('Softcopy', 'Softcopy'),
  hardcopy: both('Hardcopy', 'Hardcopy'),
};
