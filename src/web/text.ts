import { type Both, both } from '../base/text.ts';

/** What each output of a sheet asks of somebody, as a task: verb first. */
const TASKS: Readonly<Record<string, Both>> = {
  draf_unit: both('Isi dan kirim draf daftar informasi', 'Fill in and send the draft list'),
  persetujuan_kepala_unit: both('Setujui draf daftar unit', 'Approve the unit’s draft list'),
  penerimaan_ppid: both('Terima daftar dari unit', 'Accept the list from the unit'),
  draf_daftar: both(
    'Klasifikasikan informasi dan susun draf daftar',
    'Classify the items and compile the draft list',
  ),
  undangan_pleno: both('Undang rapat pleno', 'Call the plenary'),
  keputusan_pleno: both('Catat rapat pleno', 'Record the plenary'),
  berita_acara: both('Buat berita acara rapat pleno', 'Draw up the minutes of the plenary'),
  berita_acara_bertanda_tangan: both('Lampirkan berita acara bertanda tangan', 'Attach the signed minutes'),
  penetapan: both('Tetapkan Daftar Informasi Publik', 'Establish the Daftar Informasi Publik'),
  perintah_unggah: both('Perintahkan unggah', 'Order the upload'),
  unggahan: both('Unggah Daftar Informasi Publik', 'Upload the Daftar Informasi Publik'),
};

/** The task that an output stands for; outputs of other sheets keep their own name. */
export function taskText(output: string): Both {
  return TASKS[output] ?? both(output.replaceAll('_', ' '), output.replaceAll('_', ' '));
}

/** What has just been done, named by a code in the address so that a page can say it once. */
const DONE: Readonly<Record<string, Both>> = {
  tersimpan: both('Baris tersimpan.', 'The row is saved.'),
  dihapus: both('Baris dihapus.', 'The row is deleted.'),
  'tidak-ada-lagi': both(
    'Baris dinyatakan tidak ada lagi. Dapat diurungkan sampai daftar dikirim.',
    'The row is stated as gone. This can be undone until the list is sent.',
  ),
  kembali: both(
    'Baris kembali seperti dalam edisi yang berlaku.',
    'The row is again as in the present edition.',
  ),
  diimpor: both('Baris yang siap sudah diimpor.', 'The ready rows are imported.'),
  dikirim: both(
    'Daftar sudah dikirim. Kepala Subbagian menyetujuinya pada langkah 2.',
    'The list is sent. The head of the sub bagian approves it in step 2.',
  ),
  disetujui: both('Daftar unit disetujui.', 'The unit’s list is approved.'),
  diterima: both('Daftar unit diterima.', 'The unit’s list is accepted.'),
  dikembalikan: both(
    'Daftar dikembalikan kepada unit dengan alasan Anda.',
    'The list went back to the unit with your reason.',
  ),
  diklasifikasi: both('Klasifikasi tersimpan.', 'The classification is saved.'),
  disusun: both(
    'Draft Daftar Informasi Publik sudah disusun untuk rapat pleno.',
    'The draft list is compiled for the plenary.',
  ),
  diundang: both('Rapat pleno sudah diundang.', 'The plenary is called.'),
  'hadir-tercatat': both('Daftar hadir tersimpan.', 'The attendance is recorded.'),
  ditunda: both(
    'Informasi ditunda. Yang lain siap ditetapkan.',
    'The item is put off. The others are ready to be established.',
  ),
  'penundaan-batal': both(
    'Penundaan dibatalkan. Informasi itu ikut ditetapkan.',
    'The postponement is withdrawn. The item is established with the others.',
  ),
  dijadwalkan: both('Jadwal rapat tersimpan.', 'The schedule is saved.'),
  'pindaian-diganti': both('Pindaian diganti.', 'The scan is replaced.'),
  diputuskan: both(
    'Keputusan rapat tercatat dan isi edisi dibekukan.',
    'The decision is recorded and the edition’s content frozen.',
  ),
  'berita-acara': both(
    'Berita acara dibuat. Cetak, tanda tangani, lalu lampirkan pindaiannya.',
    'The minutes are drawn up. Print and sign them, then attach the scan.',
  ),
  'bertanda-tangan': both('Berita acara bertanda tangan terlampir.', 'The signed minutes are attached.'),
  ditetapkan: both('Edisi ditetapkan.', 'The edition is established.'),
  diperintahkan: both(
    'Perintah unggah dikirim kepada Desk Pelayanan Informasi.',
    'The order went to the information desk.',
  ),
  terbit: both(
    'Edisi terbit. Masyarakat sekarang melihat daftar ini.',
    'The edition is published. The public now sees this list.',
  ),
  dibuka: both('Proses dibuka. Setiap unit dapat mulai mengisi.', 'The run is open. Every unit can start.'),
  unit: both('Unit ditambahkan beserta jabatannya.', 'The unit and its posts are added.'),
  orang: both('Orang didaftarkan.', 'The person is registered.'),
  ditunjuk: both('Penunjukan tercatat.', 'The mandate is recorded.'),
  berakhir: both('Penunjukan diakhiri.', 'The mandate has been ended.'),
  siap: both('Kantor siap. Tambahkan unit dan orang.', 'The office is ready. Add units and people.'),
};

export function doneText(code: string | undefined): Both | null {
  return (code && DONE[code]) || null;
}

/** Names of the classes as people read them. */
export const klasifikasiText: Readonly<Record<string, Both>> = {
  berkala: both('Berkala', 'Periodic'),
  serta_merta: both('Serta merta', 'Immediate'),
  setiap_saat: both('Setiap saat', 'Always available'),
  belum_diputuskan: both('Belum diputuskan', 'Undecided'),
};
