import { type Both, both } from '../base/text.ts';
import { ARSIP_DONE } from './staff/arsip/done-text.ts';

/** What has just been done, named by a code in the address so that a page can say it once. */
const DONE: Readonly<Record<string, Both>> = {
  ...ARSIP_DONE,
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
  dibuka: both(
    'Proses dibuka. Langkah pertama sudah menunggu pelaksananya.',
    'The run is open. Its first step waits for its performers.',
  ),
  dinyatakan: both(
    'Pernyataan tercatat. Langkah berikutnya terbuka bila semua bagian langkah ini masuk.',
    'The statement is recorded. The next step opens when every part of this one is in.',
  ),
  'langkah-kembali': both(
    'Pekerjaan dikembalikan dengan alasan Anda. Pelaksananya sudah menerima tugasnya lagi.',
    'The work went back with your reason. Its performers have their task again.',
  ),
  dijeda: both(
    'Proses dijeda. Waktu tidak berjalan sampai dilanjutkan.',
    'The run is paused. The clock stands still until it resumes.',
  ),
  dilanjutkan: both('Proses dilanjutkan.', 'The run goes on.'),
  diperpanjang: both(
    'Tenggat diperpanjang. Semua orang kantor melihat alasannya.',
    'The deadline is extended. Everybody of the office sees the reason.',
  ),
  diambil: both('Tugas sekarang pada Anda.', 'The task is now yours.'),
  diserahkan: both('Tugas diserahkan.', 'The task is handed over.'),
  dilepas: both('Tugas kembali kepada jabatannya.', 'The task is back with its post.'),
  'langkah-dilewati': both(
    'Langkah dilewati. Atasan yang disebut harus mengonfirmasinya kemudian.',
    'The step is passed over. The superior named must confirm it afterwards.',
  ),
  dikonfirmasi: both('Pelewatan langkah dikonfirmasi.', 'The override is confirmed.'),
  'pelewatan-batal': both(
    'Pelewatan langkah dibatalkan. Langkahnya dikerjakan seperti biasa.',
    'The override is undone. Its step is done in the ordinary way.',
  ),
  disalin: both(
    'Baris tersalin. Orang kedua memeriksanya sebelum berlaku.',
    'The line is keyed in. A second person checks it before it counts.',
  ),
  diperiksa: both('Pemeriksaan tercatat.', 'The check is recorded.'),
  unit: both('Unit ditambahkan beserta jabatannya.', 'The unit and its posts are added.'),
  orang: both('Orang didaftarkan.', 'The person is registered.'),
  ditunjuk: both('Penunjukan tercatat.', 'The mandate is recorded.'),
  berakhir: both('Penunjukan diakhiri.', 'The mandate has been ended.'),
  'hari-kalender': both(
    'Kalender tersimpan. Tenggat yang terkena dihitung ulang.',
    'The calendar is saved. Deadlines that it touches are counted anew.',
  ),
  'hari-dihapus': both(
    'Hari itu kembali seperti kalender nasional.',
    'That day is again as in the national calendar.',
  ),
  'jam-kerja': both(
    'Jam kerja tersimpan. Tenggat sejak hari itu dihitung ulang.',
    'The hours are saved. Deadlines from that day on are counted anew.',
  ),
  jabatan: both('Jabatan ditambahkan.', 'The post is added.'),
  'surel-menyala': both(
    'Ringkasan harian dikirim juga ke surel Anda.',
    'You get the daily summary by mail too.',
  ),
  'surel-mati': both(
    'Surel ringkasan dimatikan. Ringkasan tetap ada di halaman ini.',
    'The mail is switched off. The summary stays on this page.',
  ),
  'naskah-dipasang': both(
    'Naskah SOP dipasang dan berlaku bagi proses baru.',
    'The SOP sheet is loaded and in force for new runs.',
  ),
  'draf-dibuka': both('Draf SOP dibuka. Isi, lalu simpan.', 'The draft is open. Fill it in, then save.'),
  'draf-tersimpan': both('Draf SOP tersimpan.', 'The draft is saved.'),
  'draf-dibuang': both('Draf SOP dibuang.', 'The draft is discarded.'),
  'dugaan-dikonfirmasi': both(
    'Dugaan dikonfirmasi dengan alasan Anda.',
    'The presumption is confirmed with your reason.',
  ),
  'sop-dibaca': both('Pernyataan membaca tercatat.', 'Your statement is recorded.'),
  'sop-disahkan': both('SOP disahkan.', 'The SOP is ratified.'),
  siap: both('Kantor siap. Tambahkan unit dan orang.', 'The office is ready. Add units and people.'),
};

export function doneText(code: string | undefined): Both | null {
  return (code && DONE[code]) || null;
}
