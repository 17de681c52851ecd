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
  berkas_unit: both('Catat dan simpan hardcopy unit', 'Record and shelve the unit’s hardcopies'),
  penyerahan_softcopy: both('Serahkan softcopy unit kepada PPID', 'Hand the unit’s softcopies to the PPID'),
  pendataan_softcopy: both('Terima dan data softcopy unit', 'Receive and list the unit’s softcopies'),
  softcopy_tersimpan: both('Simpan softcopy dalam penyimpanan PPID', 'Store the softcopies with the PPID'),
  rekap_softcopy: both(
    'Klasifikasikan dokumen dan rekap softcopy',
    'Class the documents and recap softcopies',
  ),
  rekap_hardcopy: both('Rekap hardcopy', 'Recap the hardcopies'),
  arsip_tersimpan: both('Arsipkan hardcopy dan softcopy', 'File hardcopies and softcopies'),
  laporan_rekap: both('Laporkan rekap bulanan', 'Report the monthly recapitulation'),
  persetujuan_rekap: both(
    'Periksa dan setujui rekap bulanan',
    'Check and approve the monthly recapitulation',
  ),
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

/** Names of the classes as people read them. */
export const klasifikasiText: Readonly<Record<string, Both>> = {
  berkala: both('Berkala', 'Periodic'),
  serta_merta: both('Serta merta', 'Immediate'),
  setiap_saat: both('Setiap saat', 'Always available'),
  belum_diputuskan: both('Belum diputuskan', 'Undecided'),
};
