import { type Both, both } from '../base/text.ts';

/** What a form, a template and an error say about one column. */
export interface FieldGuide {
  /** Name of the column, as the form and the workbook print it. */
  readonly name: Both;
  readonly what: Both;
  /** A good and a poor example; examples are Indonesian, as the entries are. */
  readonly good: string;
  readonly poor: string;
  /** The mistake most often made, and why it matters. */
  readonly mistake: Both;
  /** False when the column may stay empty. */
  readonly required: boolean;
}

export type GuidedField =
  | 'nomor'
  | 'judul'
  | 'ringkasan'
  | 'penguasa'
  | 'penanggungJawab'
  | 'waktu'
  | 'tempat'
  | 'softcopy'
  | 'hardcopy'
  | 'retensi'
  | 'klasifikasiUsulan'
  | 'tahun'
  | 'kode';

/**
 * Guidance on every column. The columns are those of PerKI 1/2010 annex II and of KPU form Model PPID-A; SOP KPU
 * Kota Serang 03/2025 step 1 asks for the form "beserta panduan pengisiannya".
 */
export const FIELD_GUIDE: Readonly<Record<GuidedField, FieldGuide>> = {
  nomor: {
    name: both('Nomor tetap', 'Permanent number'),
    what: both(
      'Nomor yang diberikan sistem satu kali untuk selamanya. Jangan diubah; kosongkan untuk informasi baru.',
      'The number that the system gives once and for ever. Leave it as it is; keep it empty for a new item.',
    ),
    good: 'SRG-2026-0001',
    poor: '1',
    mistake: both(
      'Nomor diketik sendiri atau disalin dari baris lain, sehingga baris yang salah ikut berubah.',
      'The number is made up or copied from another row, so that the wrong item is changed.',
    ),
    required: false,
  },
  judul: {
    name: both('Nama dokumen', 'Document name'),
    what: both(
      'Nama seperti tertulis pada dokumennya, dengan tahun atau periodenya.',
      'The name as the document itself has it, with its year or period.',
    ),
    good: 'Laporan Kinerja KPU Kota Serang Tahun 2025',
    poor: 'Laporan',
    mistake: both(
      'Hanya jenisnya yang ditulis. Tanpa tahun, dua dokumen tidak dapat dibedakan.',
      'Only the kind is written. Without a year two documents cannot be told apart.',
    ),
    required: true,
  },
  ringkasan: {
    name: both('Ringkasan isi', 'Summary of content'),
    what: both(
      'Satu atau dua kalimat: apa yang akan ditemukan pembaca di dalamnya. Paling banyak 500 karakter.',
      'One or two sentences on what a reader will find in it. At most 500 characters.',
    ),
    good: 'Capaian sasaran strategis, realisasi anggaran, dan rencana perbaikan selama 2025.',
    poor: 'Berisi laporan kinerja.',
    mistake: both(
      'Mengulang nama dokumen tanpa menyebut isinya.',
      'The name is repeated and the content is not said.',
    ),
    required: true,
  },
  penguasa: {
    name: both('Unit yang menguasai', 'Unit that holds it'),
    what: both(
      'Subbagian yang menyimpan dokumen ini dan dapat menyerahkannya bila diminta.',
      'The unit that keeps this document and can hand it over on request.',
    ),
    good: 'Keuangan, Umum, dan Logistik',
    poor: 'KPU',
    mistake: both(
      'Nama unit lama atau nama orang yang ditulis.',
      'An old unit name or a person’s name is written.',
    ),
    required: true,
  },
  penanggungJawab: {
    name: both('Penanggung jawab', 'Responsible officer'),
    what: both(
      'Jabatan yang bertanggung jawab atas pembuatan atau penerbitannya, bukan nama orang.',
      'The post that answers for making or issuing it, not a person’s name.',
    ),
    good: 'Kepala Subbagian Keuangan, Umum, dan Logistik',
    poor: 'Pak Asep',
    mistake: both(
      'Nama orang ditulis. Orang berganti, jabatan tetap.',
      'A person’s name is written. People change, posts stay.',
    ),
    required: true,
  },
  waktu: {
    name: both('Waktu terbit', 'Time of issue'),
    what: both(
      'Tanggal dokumen dibuat atau diterbitkan; bulan atau tahun saja boleh bila tanggalnya tidak ada.',
      'The day on which it was made or issued; a month or year alone will do if there is no day.',
    ),
    good: '6 Januari 2026',
    poor: '31/02/2026',
    mistake: both(
      'Satu tahun yang sama ditulis untuk semua baris, padahal dokumennya bertanggal.',
      'The same year is written in every row although the documents are dated.',
    ),
    required: true,
  },
  tempat: {
    name: both('Tempat terbit', 'Place of issue'),
    what: both('Kota tempat dokumen dibuat atau diterbitkan.', 'The town where it was made or issued.'),
    good: 'Serang',
    poor: 'Kantor',
    mistake: both(
      'Tempat penyimpanan yang ditulis, bukan tempat terbit.',
      'The place of storage is written instead.',
    ),
    required: true,
  },
  softcopy: {
    name: both('Softcopy', 'Softcopy'),
    what: both(
      'Beri tanda ✓ bila ada berkas digitalnya. Isi softcopy, hardcopy, atau keduanya.',
      'Mark ✓ if there is a digital file. Mark softcopy, hardcopy, or both.',
    ),
    good: '✓',
    poor: 'tautan Google Drive',
    mistake: both('Tautan ditulis sebagai ganti tanda.', 'A link is written instead of a mark.'),
    required: true,
  },
  hardcopy: {
    name: both('Hardcopy', 'Hardcopy'),
    what: both('Beri tanda ✓ bila ada naskah cetaknya.', 'Mark ✓ if there is a paper copy.'),
    good: '✓',
    poor: 'di lemari',
    mistake: both(
      'Letak naskah ditulis di sini. Letak dicatat di Arsip fisik.',
      'The shelf is written here. Shelves are kept under Arsip fisik.',
    ),
    required: true,
  },
  retensi: {
    name: both('Retensi', 'Retention'),
    what: both(
      'Berapa lama dokumen disimpan, menurut jadwal retensi arsip.',
      'How long the document is kept, by the records schedule.',
    ),
    good: '5 tahun',
    poor: 'Tahun 2025',
    mistake: both(
      'Tahun dokumen yang ditulis, bukan lama penyimpanannya.',
      'The document’s year is written instead of how long it is kept.',
    ),
    required: true,
  },
  klasifikasiUsulan: {
    name: both('Klasifikasi (usulan)', 'Classification (proposed)'),
    what: both(
      'Usulan Anda: berkala, serta merta, atau setiap saat. PPID yang menetapkan.',
      'Your proposal: periodic, immediate, or on request. The PPID decides.',
    ),
    good: 'Berkala',
    poor: 'Penting',
    mistake: both(
      'Informasi yang dikecualikan dimasukkan ke daftar ini. Tempatnya di daftar tersendiri.',
      'Excluded information is put on this list. It has a list of its own.',
    ),
    required: false,
  },
  tahun: {
    name: both('Tahun', 'Year'),
    what: both('Tahun isi dokumen, empat angka.', 'The year that the content is about, in four digits.'),
    good: '2025',
    poor: '25',
    mistake: both('Tahun unggah yang ditulis.', 'The year of upload is written.'),
    required: false,
  },
  kode: {
    name: both('Kode arsip', 'Archive code'),
    what: both('Kode klasifikasi arsip KPU, bila diketahui.', 'KPU’s archive classification code, if known.'),
    good: 'KU.01',
    poor: '1',
    mistake: both('Nomor urut atau nomor surat yang ditulis.', 'A serial or letter number is written.'),
    required: false,
  },
};
