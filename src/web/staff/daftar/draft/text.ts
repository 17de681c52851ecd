import { both } from '../../../../base/text.ts';

/** Words of a unit's draft: its table, the row opened in place, and the acts on the whole. */
export const text = {
  title: both('Draf daftar informasi', 'Draft list of information'),
  step: (no: number) => both(`Langkah ${no}`, `Step ${no}`),
  startedFrom: (nomor: number) =>
    both(
      `Daftar dimulai dari Edisi ${nomor}. Untuk tiap baris, nyatakan: masih ada, berubah, atau tidak ada lagi. Lalu tambahkan yang baru.`,
      `The list starts from Edition ${nomor}. For each row, state whether it still stands, has changed or is gone. Then add what is new.`,
    ),
  startedEmpty: both(
    'Belum ada edisi. Tambahkan setiap dokumen yang dikuasai unit Anda, satu baris satu dokumen.',
    'There is no edition yet. Add every document that your unit holds, one row for one document.',
  ),
  startedFilled: (n: string) =>
    both(
      `Periksa ${n} baris ini, lengkapi, lalu kirim.`,
      `Go through these ${n} rows, complete them, then send them.`,
    ),
  paste: both('Tempel dari Excel', 'Paste from Excel'),
  upload: both('Unggah berkas', 'Upload a file'),
  template: both('Unduh templat', 'Download the template'),
  willSend: (n: string) => both(`${n} informasi akan dikirim`, `${n} items will be sent`),
  rows: both('Baris draf', 'Rows of the draft'),
  state: both('Keadaan', 'State'),
  nameAndSummary: both('Nama dan ringkasan', 'Name and summary'),
  waktu: both('Waktu', 'Time'),
  bentuk: both('Bentuk', 'Form'),
  retensi: both('Retensi', 'Retention'),
  act: both('Tindakan', 'Act'),
  unnumbered: both('belum bernomor', 'no number yet'),
  untitled: both('(tanpa nama dokumen)', '(no document name)'),
  keduanya: both('Keduanya', 'Both'),
  softcopy: both('Softcopy', 'Softcopy'),
  hardcopy: both('Hardcopy', 'Hardcopy'),
  edit: both('Ubah', 'Change'),
  read: both('Lihat', 'View'),
  close: both('Tutup', 'Close'),
  undo: both('Urungkan', 'Undo'),
  because: (alasan: string) => both(`Alasan: ${alasan}`, `Reason: ${alasan}`),
  fill: (name: string) => both(`Isi ${name}`, `Fill in ${name}`),
  fillReason: both('Tulis alasan perubahan', 'Write why it changed'),
  add: both('+ Tambah baris', '+ Add a row'),
  semua: both('Semua', 'All'),
  kurang: both('Perlu dilengkapi', 'To complete'),
  berubah: both('Yang berubah', 'What changed'),
  noneChanged: both('Tidak ada baris yang berubah.', 'No row has changed.'),
  show: both('Tampilan baris', 'Rows shown'),
  shown: (from: string, last: string, of: string) =>
    both(`Baris ${from}–${last} dari ${of}.`, `Rows ${from}–${last} of ${of}.`),
  pages: both('Halaman', 'Pages'),
  page: (n: number) => both(`Halaman ${n}`, `Page ${n}`),
  previousPage: both('← Sebelumnya', '← Previous'),
  nextPage: both('Berikutnya →', 'Next →'),
  none: both(
    'Belum ada baris. Tambahkan baris pertama, tempel dari Excel, atau unggah berkas.',
    'There are no rows yet. Add the first one, paste from Excel or upload a file.',
  ),
  noneIncomplete: both('Semua baris sudah lengkap.', 'All rows are complete.'),
  noneOfOthers: both('Unit ini belum mengisi apa pun.', 'This unit has not filled in anything yet.'),

  rowSaved: both('Baris tersimpan.', 'The row is saved.'),
  writtenAs: (field: string, value: string) =>
    both(`${field} ditulis “${value}”.`, `${field} is written “${value}”.`),
  save: both('Simpan baris', 'Save the row'),
  saveAndAdd: both('Simpan dan tambah lagi', 'Save and add another'),
  cancel: both('Batal', 'Cancel'),
  gone: both('Dokumen ini tidak ada lagi', 'This document no longer exists'),
  delete: both('Hapus baris', 'Delete the row'),
  restore: both('Kembalikan seperti edisi', 'Restore as in the edition'),
  bentukTersedia: both('Bentuk yang tersedia', 'Available forms'),
  noProposal: both('Belum ada usulan', 'No proposal yet'),
  alasan: both('Alasan perubahan', 'Why it changed'),
  alasanHint: both(
    'Wajib sebelum dikirim, supaya rapat pleno tahu mengapa.',
    'Needed before you send the list, so that the plenary knows why.',
  ),
  alasanNew: both('Keterangan', 'Remark'),
  alasanGuide: {
    title: both('Alasan', 'Reason'),
    what: both(
      'Satu kalimat: apa yang berubah dan mengapa. Alasan ini dibaca rapat pleno dan dimuat pada edisi.',
      'One sentence on what changed and why. The plenary reads it, and the edition carries it.',
    ),
    good: 'Laporan sudah diaudit; angkanya diperbarui.',
    poor: 'Diperbaiki.',
  },
  bentukGuide: {
    title: both('Bentuk yang tersedia', 'Available forms'),
    what: both(
      'Pilih softcopy bila ada berkas digitalnya, hardcopy bila ada naskah cetaknya, atau keduanya.',
      'Choose softcopy if there is a digital file, hardcopy if there is a paper copy, or both.',
    ),
    good: 'Softcopy dan hardcopy',
    poor: 'Keduanya dipilih tanpa melihat naskahnya',
  },
  berkas: both('Tambah berkas', 'Add files'),
  berkasHint: (types: string) =>
    both(
      `Boleh lebih dari satu. Jenis: ${types}. Masing-masing lebih kecil dari 100 MB.`,
      `You may add several. Kinds: ${types}. Each smaller than 100 MB.`,
    ),
  attached: both('Berkas terlampir', 'Attached files'),
  attachedHint: both('Hilangkan tanda pada berkas yang hendak dilepas.', 'Untick the files to be removed.'),
  bad: (field: string) => both(`Baca lagi ${field}.`, `Check ${field}.`),
  badYear: both(
    'Tulis tahun dengan empat angka, misalnya 2026.',
    'Write the year in four digits, for example 2026.',
  ),
  nothingTyped: both(
    'Isi sekurangnya nama dokumen supaya baris ini dapat ditemukan lagi.',
    'Write at least the document name, so that this row can be found again.',
  ),
  fileGone: both(
    'Berkas ini tidak lagi tersimpan. Pilih lagi berkasnya.',
    'This file is no longer kept. Choose it again.',
  ),
  conflict: both('Yang tersimpan sekarang', 'What stands now'),
  conflictNote: both(
    'Dicoret: yang tersimpan sekarang. Digarisbawahi: isian Anda. Simpan lagi bila isian Anda yang dipakai, atau Batal untuk memakai yang tersimpan.',
    'Struck through: what stands now. Underlined: what you typed. Save again to use yours, or cancel to keep what stands.',
  ),
  conflictSame: both(
    'Isinya sama dengan isian Anda. Tidak ada yang perlu disimpan lagi.',
    'It is the same as what you typed. There is nothing to save again.',
  ),
  conflictGone: both(
    'Baris ini sudah dihapus orang lain. Isian Anda masih di bawah; simpan lagi untuk menambahkannya sebagai baris baru.',
    'Somebody else has deleted this row. What you typed is below; save again to add it as a new row.',
  ),

  sinceEdition: both(
    'Dicoret: isi edisi terakhir. Digarisbawahi: isi draf ini.',
    'Struck through: the last edition. Underlined: this draft.',
  ),
  files: both('Berkas', 'Files'),
  openFile: both('Buka', 'Open'),
  noFiles: both('tidak ada', 'none'),

  confirmGone: both('Nyatakan tidak ada lagi', 'State that it is gone'),
  confirmGoneNote: both(
    'Barisnya tetap terlihat dengan alasan Anda sampai rapat pleno memutuskan, dan dapat diurungkan sampai daftar dikirim.',
    'The row stays in sight with your reason until the plenary decides, and this can be undone until the list is sent.',
  ),
  goneReason: both('Mengapa dokumen ini tidak ada lagi?', 'Why does this document no longer exist?'),
  goneReasonHint: both(
    'Misalnya: digabung ke SRG-2024-0030; atau dimusnahkan menurut jadwal retensi, dengan nomor berita acaranya.',
    'For example: merged into SRG-2024-0030; or destroyed under the records schedule, with the number of the minutes.',
  ),
  confirmDelete: both('Hapus baris ini', 'Delete this row'),
  confirmDeleteNote: both(
    'Baris ini belum pernah ditetapkan, jadi dapat dihapus tanpa bekas. Yang dihapus tidak dapat dikembalikan.',
    'This row was never established, so it can be deleted. What is deleted cannot be brought back.',
  ),
  confirmRestoreNote: both(
    'Perubahan pada baris ini dibuang; isinya kembali seperti dalam edisi terakhir.',
    'The changes to this row are dropped; it is again as in the last edition.',
  ),
};
