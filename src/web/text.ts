import { number } from '../base/tanggal.ts';
import { type Both, both } from '../base/text.ts';
import type { RunningStep } from '../sop/sheet/running.ts';
import type { Waktu } from '../sop/sheet/sheet.ts';

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

/** Characters of an activity that a task repeats; the page of the task has it whole. */
const LONGEST_TASK = 110;

/** The words on one line, whatever the sheet holds, and no more of them than a list can show. */
function shortened(words: string): string {
  const line = words
    .slice(0, 5 * LONGEST_TASK)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= LONGEST_TASK) return line;
  const end = line.lastIndexOf(' ', LONGEST_TASK);
  const kept = line.slice(0, end > 0 ? end : LONGEST_TASK).replace(/[\s,;:.]+$/, '');
  return `${kept.replace(/\p{Cs}$/u, '')} …`;
}

/** True where the sheet names the output itself; `l2` and `l2_ppid` are the engine's own names. */
function isNamed({ kunci }: Pick<RunningStep, 'kunci'>, output: string): boolean {
  return output !== kunci && !output.startsWith(`${kunci}_`);
}

/**
 * The task that an output stands for, verb first. An output that no room makes is stated: its task repeats the
 * activity in the sheet's own words and, where the step has several outputs, which of them.
 */
export function taskText(output: string, step: Pick<RunningStep, 'kunci' | 'uraian' | 'jalankan'>): Both {
  const own = TASKS[output];
  if (own) return own;
  const several = step.jalankan.hasil.length > 1 && isNamed(step, output);
  const which = several ? ` ${output.replaceAll('_', ' ')}` : '';
  const words = shortened(step.uraian).replace(/[\s.]+$/, '');
  return both(`Nyatakan${which}: ${words}`, `State${which}: ${words}`);
}

/** The same beside the activity itself, which it does not repeat. */
export function taskName(
  output: string,
  step: Pick<RunningStep, 'kunci' | 'no' | 'uraian' | 'jalankan'>,
): Both {
  if (TASKS[output]) return taskText(output, step);
  const several = step.jalankan.hasil.length > 1 && isNamed(step, output);
  const which = several ? output.replaceAll('_', ' ') : null;
  return both(`Nyatakan ${which ?? `langkah ${step.no}`}`, `State ${which ?? `step ${step.no}`}`);
}

/** An output in words: the sheet's name for it, or where the engine named it what the sheet says comes out. */
export function outputText(output: string, step: Pick<RunningStep, 'kunci' | 'uraian' | 'output'>): string {
  if (isNamed(step, output)) return output.replaceAll('_', ' ');
  return step.output ?? shortened(step.uraian);
}

const UNITS = {
  menit: both('menit', 'minutes'),
  jam: both('jam', 'hours'),
  'hari kerja': both('hari kerja', 'working days'),
  hari: both('hari', 'days'),
} as const;

/** A standard time in words, as its source writes it; "Tentatif" and blank are different facts and both are said. */
export function standardText(waktu: Waktu): Both {
  if (waktu === null) return both('Belum ditetapkan dalam SOP', 'Not set by the SOP');
  if (waktu === 'Tentatif') return both('Tentatif', 'Tentative');
  if (waktu.tertulis) return both(waktu.tertulis, waktu.tertulis);
  const unit = UNITS[waktu.satuan];
  return both(`${number(waktu.angka)} ${unit.id}`, `${number(waktu.angka, 'en')} ${unit.en}`);
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

/** Names of the classes as people read them. */
export const klasifikasiText: Readonly<Record<string, Both>> = {
  berkala: both('Berkala', 'Periodic'),
  serta_merta: both('Serta merta', 'Immediate'),
  setiap_saat: both('Setiap saat', 'Always available'),
  belum_diputuskan: both('Belum diputuskan', 'Undecided'),
};
