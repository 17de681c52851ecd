import { both } from '../../../../base/text.ts';

/** Words of the pages about codes and their retention. */
export const text = {
  arsip: both('Arsip', 'Archive'),
  title: both('Klasifikasi dan retensi', 'Classification and retention'),
  lead: (set: string, all: string) =>
    both(
      `${set} dari ${all} kode sudah beretensi. Dokumen di bawah kode yang belum beretensi tidak dapat dimusnahkan.`,
      `${set} of ${all} codes have their retention. Documents under the others cannot be destroyed.`,
    ),
  empty: both(
    'Belum ada kode klasifikasi. Muat daftar awal, atau impor tabel JRA kantor.',
    'There are no codes yet. Load the starting list, or import the office’s JRA table.',
  ),
  load: both('Muat daftar kode', 'Load the list of codes'),
  loadNote: (n: string) =>
    both(
      `Daftar awal berisi ${n} baris dari aplikasi KPU Kabupaten Belu, tanpa masa retensi. Cocokkan dengan Keputusan KPU 57/2022.`,
      `The starting list has ${n} rows from an application of KPU Kabupaten Belu, without retention. Check it against Keputusan KPU 57/2022.`,
    ),
  importLink: both('Impor tabel JRA', 'Import a JRA table'),
  which: both('Kode yang ditampilkan', 'Codes shown'),
  all: both('Semua', 'All'),
  belum: both('Belum ditetapkan', 'Not set'),
  ditetapkan: both('Ditetapkan', 'Set'),
  search: both('Cari kode atau uraian', 'Search code or words'),
  searchNote: both('Misalnya agenda, pencalonan, PP.07', 'Such as agenda, pencalonan, PP.07'),
  find: both('Cari', 'Search'),
  none: both('Tidak ada kode yang cocok.', 'No code fits.'),
  table: both('Kode klasifikasi arsip', 'Archive classification codes'),
  kode: both('Kode', 'Code'),
  uraian: both('Uraian', 'Words'),
  retensi: both('Retensi', 'Retention'),
  dokumen: both('Dokumen', 'Documents'),
  unset: both('Retensi belum ditetapkan', 'Retention not set'),
  sources: both('Sumber kode', 'Where the codes come from'),
  check: both('Cocokkan dengan Keputusan KPU 57/2022.', 'Check against Keputusan KPU 57/2022.'),
  source: both('Sumber', 'Source'),
  basis: both('Dasar', 'Basis'),
  remark: both('Keterangan', 'Remark'),
  setBy: (who: string, when: string) => both(`Ditetapkan ${who}, ${when}`, `Set by ${who}, ${when}`),
  form: both('Retensi menurut JRA', 'Retention by the JRA'),
  aktif: both('Masa aktif, tahun', 'Active, years'),
  inaktif: both('Masa inaktif, tahun', 'Inactive, years'),
  nasib: both('Nasib akhir', 'What then'),
  nasibHint: {
    musnah: both(
      'Boleh diusulkan musnah setelah kedua masa habis.',
      'May be proposed for destruction once both periods are over.',
    ),
    permanen: both(
      'Tidak pernah dimusnahkan; kelak diserahkan ke lembaga kearsipan.',
      'Never destroyed; one day it goes to the archival institution.',
    ),
    dinilai_kembali: both(
      'Panitia penilai memutuskan setelah kedua masa habis.',
      'The appraisal panel decides once both periods are over.',
    ),
  },
  dasar: both('Dasar', 'Basis'),
  dasarHint: both(
    'Peraturan, lampiran, dan nomornya: PKPU 17/2023, lampiran …, nomor ….',
    'The rule, its annex and the number there: PKPU 17/2023, lampiran …, nomor ….',
  ),
  keterangan: both('Keterangan', 'Remark'),
  keteranganHint: both(
    'Syarat yang ditulis JRA, misalnya “setelah tahun anggaran berakhir”.',
    'A condition that the JRA writes, such as “setelah tahun anggaran berakhir”.',
  ),
  badAktif: both(
    'Isi masa aktif dengan angka: tahun bulat, 0 sampai 100.',
    'Write the active period in figures: whole years, 0 to 100.',
  ),
  badInaktif: both(
    'Isi masa inaktif dengan angka: tahun bulat, 0 sampai 100.',
    'Write the inactive period in figures: whole years, 0 to 100.',
  ),
  chooseNasib: both('Pilih nasib akhirnya.', 'Choose what then.'),
  save: both('Simpan retensi', 'Save the retention'),
  history: both('Riwayat', 'History'),
  erased: both('nama dihapus', 'name erased'),
  now: both('Sekarang', 'Now'),
} as const;

/** Words of the import of a JRA table. */
export const importText = {
  title: both('Impor tabel JRA', 'Import a JRA table'),
  lead: both(
    'Bawa tabel jadwal retensi arsip kantor. Belum ada yang disimpan sebelum Anda menyetujuinya.',
    'Bring the office’s retention schedule. Nothing is saved before you agree.',
  ),
  checked: both('Belum ada yang disimpan.', 'Nothing is saved yet.'),
  columns: both(
    'Kolom yang dibaca: kode, aktif, inaktif, dan nasib akhir atau keterangan (Musnah, Permanen, Dinilai kembali). Kolom uraian diperlukan bagi kode baru.',
    'Columns read: kode, aktif, inaktif, and nasib akhir or keterangan (Musnah, Permanen, Dinilai kembali). New codes need a column uraian.',
  ),
  template: both('Unduh daftar kode sebagai Excel untuk diisi', 'Download the codes as Excel to fill in'),
  fromFile: both('Dari berkas', 'From a file'),
  file: both('Berkas .xlsx atau .csv', 'File, .xlsx or .csv'),
  checkFile: both('Periksa berkas', 'Check the file'),
  fromPaste: both('Tempel dari Excel atau Word', 'Paste from Excel or Word'),
  pasted: both('Tabel beserta kepala kolomnya', 'The table with its heads'),
  checkPaste: both('Periksa tempelan', 'Check what was pasted'),
  noFile: both('Pilih berkasnya.', 'Choose the file.'),
  nothing: both('Tempel tabelnya di sini.', 'Paste the table here.'),
  found: (read: string, ready: string) =>
    both(`${read} baris terbaca, ${ready} siap disimpan`, `${read} rows read, ${ready} ready to be saved`),
  act: {
    ditambah: both('Kode baru', 'New code'),
    ditetapkan: both('Ditetapkan', 'Set'),
    diubah: both('Diubah', 'Changed'),
    sama: both('Tetap', 'Unchanged'),
    asing: both('Kode tidak dikenal', 'Unknown code'),
  },
  strange: both(
    'Tambahkan kolom uraian agar kode ini dapat ditambahkan.',
    'Add a column uraian so that this code can be added.',
  ),
  was: both('semula', 'was'),
  rows: both('Yang akan disimpan', 'What will be saved'),
  whole: both('Dasar seluruh tabel', 'Basis of the whole table'),
  more: (n: string) => both(`dan ${n} baris lagi.`, `and ${n} rows more.`),
  wrong: (n: string) => both(`${n} baris perlu diperbaiki`, `${n} rows need mending`),
  wrongNote: both(
    'Baris ini tidak ikut disimpan. Perbaiki di bawah lalu periksa lagi, atau simpan yang sudah siap.',
    'These rows are not saved. Mend them below and check again, or save those that are ready.',
  ),
  row: both('Baris', 'Row'),
  why: both('Yang perlu diperbaiki', 'What to mend'),
  state: both('Keadaan', 'State'),
  edit: both('Perbaiki tabelnya', 'Mend the table'),
  again: both('Periksa lagi', 'Check again'),
  save: (n: string) => both(`Simpan retensi ${n} kode`, `Save the retention of ${n} codes`),
  saveNone: both('Simpan retensi', 'Save the retention'),
} as const;

/** Names of the papers on which an end rests, over their fields. */
export const suratText = {
  nomor: {
    pertimbangan: both(
      'Nomor pertimbangan panitia penilai arsip',
      'Number of the appraisal panel’s consideration',
    ),
    persetujuan: both('Nomor persetujuan Kepala ANRI', 'Number of the approval of the head of ANRI'),
    penetapan: both('Nomor keputusan pimpinan', 'Number of the decision'),
  },
  tanggal: {
    pertimbangan: both('Tanggal pertimbangan', 'Day of the consideration'),
    persetujuan: both('Tanggal persetujuan', 'Day of the approval'),
    penetapan: both('Tanggal keputusan', 'Day of the decision'),
  },
} as const;

/** Words of the appraisal that a JRA asks for with *dinilai kembali*. */
export const nilaiText = {
  title: both('Penilaian kembali', 'Appraisal'),
  note: both(
    'Retensinya habis dan JRA meminta dokumen ini dinilai kembali. Catat hasilnya setelah panitia penilai arsip memutuskan.',
    'Its retention is over and the JRA asks for it to be appraised again. Record the outcome once the panel has decided.',
  ),
  hasil: both('Hasil', 'Outcome'),
  choices: {
    musnah: both(
      'Boleh diusulkan musnah. Tetap perlu usul, persetujuan orang kedua, dan berita acara.',
      'May be proposed for destruction. It still takes a proposal, a second person and minutes.',
    ),
    permanen: both(
      'Tidak pernah dimusnahkan. Tidak dapat diubah lagi.',
      'Never destroyed. This cannot be changed any more.',
    ),
  },
  alasan: both('Alasan', 'Reason'),
  alasanHint: both(
    'Contoh: sengketanya selesai dan tidak bernilai guna lagi.',
    'For example: the dispute is over and it is of no use any more.',
  ),
  save: both('Simpan hasil penilaian', 'Save the outcome'),
  by: (who: string, when: string) => both(`Dicatat ${who}, ${when}`, `Recorded by ${who}, ${when}`),
  surat: both('Pertimbangan panitia penilai arsip', 'Consideration of the appraisal panel'),
  change: both('Ubah menjadi permanen', 'Change to permanent'),
  saveChange: both('Simpan sebagai permanen', 'Save as permanent'),
} as const;

/** Words of a document's retention and of its holds. */
export const dokumenText = {
  retensi: both('Retensi', 'Retention'),
  tahan: both('Penahanan', 'Holds'),
  kode: both('Kode klasifikasi arsip', 'Archive classification code'),
  kodeHint: both(
    'Ketik kode atau sebagian uraiannya, lalu pilih. Kosongkan bila belum tahu.',
    'Type the code or part of its words, then choose. Leave it empty if you do not know yet.',
  ),
  closed: both('Hari berkasnya ditutup', 'Day its file was closed'),
  closedHint: both(
    'Hari urusannya selesai dan tidak ada lagi yang ditambahkan. Retensi dihitung sejak hari itu.',
    'The day the matter was over and nothing more was added. Retention counts from that day.',
  ),
  save: both('Simpan', 'Save'),
  given: both('Kode dan penutupan', 'Code and closing'),
  list: both('Lihat daftar kode', 'See the list of codes'),
  held: (n: number) =>
    both(
      n === 1
        ? 'Ada penahanan yang berlaku. Dokumen ini tidak dimusnahkan selama penahanan itu berlaku.'
        : `Ada ${n} penahanan yang berlaku. Dokumen ini tidak dimusnahkan selama masih ada satu.`,
      n === 1
        ? 'A hold stands. This document is not destroyed while it does.'
        : `${n} holds stand. This document is not destroyed while one of them does.`,
    ),
  toHolds: both('Lihat penahanan', 'See the holds'),
  holdLead: both(
    'Tahan dokumen yang sedang disengketakan, diminta, atau diperiksa. Selama ditahan, tidak ada berkas atau kertasnya yang dimusnahkan, walaupun retensinya habis.',
    'Hold a document that is disputed, requested or under inquiry. While held, none of its files and papers is destroyed, even when its retention is over.',
  ),
  none: both('Tidak ada penahanan yang berlaku.', 'No hold stands.'),
  standing: both('Berlaku', 'Standing'),
  past: both('Sudah dicabut', 'Lifted'),
  place: both('Tahan dokumen ini', 'Hold this document'),
  alasan: both('Alasan', 'Reason'),
  alasanHint: both(
    'Contoh: sengketa informasi di Komisi Informasi, pemeriksaan Inspektorat.',
    'For example: a dispute at the Komisi Informasi, an inquiry by the Inspektorat.',
  ),
  perkara: both('Nomor perkara atau permohonan', 'Number of the case or request'),
  doPlace: both('Tahan dokumen', 'Hold the document'),
  by: (who: string, when: string) => both(`Ditahan ${who}, ${when}`, `Held by ${who}, ${when}`),
  lifted: (who: string, when: string) => both(`Dicabut ${who}, ${when}`, `Lifted by ${who}, ${when}`),
  lift: both('Cabut penahanan', 'Lift the hold'),
  liftReason: both('Alasan pencabutan', 'Reason for lifting it'),
  perkaraNo: (nomor: string) => both(`Perkara ${nomor}`, `Case ${nomor}`),
} as const;
