import { type Both, both } from '../../base/text.ts';
import type { Waktu } from '../sheet/sheet.ts';

const BLANK = both('kosong', 'blank');

/** A text within a sentence, without its own full stop; what the form leaves blank says so. */
function quoted(text: string | null): Both {
  if (text === null) return BLANK;
  const within = `“${text.trim().replace(/\.$/, '')}”`;
  return both(within, within);
}

function fromTo(id: string, en: string, before: string | null, after: string | null): Both {
  const [was, is] = [quoted(before), quoted(after)];
  return both(`${id} ${was.id} menjadi ${is.id}.`, `${en} ${was.en} becomes ${is.en}.`);
}

/** "2 jam", "Tentatif", or null where the form leaves the time blank. */
export function waktuText(waktu: Waktu): string | null {
  if (waktu === null || waktu === 'Tentatif') return waktu;
  return waktu.tertulis ?? `${String(waktu.angka).replace('.', ',')} ${waktu.satuan}`;
}

/** A post as a sentence writes it: "kepala unit", "PPID". */
export function postWords(posts: readonly string[]): string {
  return posts.map((post) => post.replaceAll('_', ' ').replace('ppid', 'PPID')).join(', ') || '-';
}

/** What is said of a difference between two versions of a sheet. */
export const said = {
  nama: (was: string, is: string) => fromTo('Nama SOP', 'The name of the SOP', was, is),
  badan: (was: string, is: string) => fromTo('Badan publik', 'The public body', was, is),
  unit: (was: string | null, is: string | null) => fromTo('Unit kerja', 'The unit', was, is),
  end: (was: string, is: string) => fromTo('Hasil akhir prosedur', 'What the procedure ends with:', was, is),
  ratifier: (was: string, is: string) =>
    fromTo('Jabatan yang mengesahkan', 'The post that ratifies:', was, is),
  performer: (no: number, was: string, is: string) =>
    fromTo(`Pelaksana langkah ${no}`, `The performer of step ${no}:`, was, is),
  posts: (role: string, was: string, is: string) =>
    fromTo(`Jabatan dalam peran ${role}:`, `The posts in the role ${role}:`, was, is),
  handsIn: (no: number, output: string, was: string, is: string) =>
    fromTo(
      `Yang menyerahkan ${output} pada langkah ${no}:`,
      `Who hands in ${output} in step ${no}:`,
      was,
      is,
    ),
  step: {
    uraian: (was: string, is: string) => fromTo('Uraian', 'What is done:', was, is),
    kelengkapan: (was: string | null, is: string | null) => fromTo('Kelengkapan', 'Kelengkapan', was, is),
    waktu: (was: string | null, is: string | null) => fromTo('Waktu', 'The time', was, is),
    output: (was: string | null, is: string | null) => fromTo('Output', 'The output', was, is),
    keterangan: (was: string | null, is: string | null) => fromTo('Keterangan', 'The remark', was, is),
    pelaksana: both('Pelaksana atau tandanya berubah.', 'The performers or their marks change.'),
    jalankan: both('Cara langkah ini dijalankan berubah.', 'How the step is carried out changes.'),
    asal: both('Asal-usul langkah ini berubah.', 'The origin of the step changes.'),
    moved: (was: number, is: number) =>
      both(`Pindah dari urutan ${was} ke ${is}.`, `It moves from place ${was} to ${is}.`),
  },
} as const;

/** Parts of the form outside the steps, as a sentence names them. */
const PART: Readonly<Record<string, Both>> = {
  sumber: both('Sumber naskah', 'The source'),
  unit: both('Unit kerja', 'The unit'),
  nama: both('Penulisan nama SOP', 'The spelling of the name'),
  badan: both('Penulisan badan publik', 'The spelling of the public body'),
  nomor: both('Nomor SOP', 'The number of the SOP'),
  tanggalPembuatan: both('Tanggal pembuatan', 'The date of making'),
  tanggalRevisi: both('Tanggal revisi', 'The date of revision'),
  tanggalPengesahan: both('Tanggal pengesahan', 'The date of ratification'),
  tanggalEfektif: both('Tanggal efektif', 'The date of effect'),
  disahkanOleh: both('Pejabat yang mengesahkan', 'Who ratifies'),
  alamat: both('Alamat', 'The address'),
  dasarHukum: both('Dasar hukum', 'The legal basis'),
  kualifikasiPelaksana: both('Kualifikasi pelaksana', 'The qualifications'),
  jumlahPelaksanaMinimal: both('Jumlah pelaksana minimal', 'The smallest number of performers'),
  keterkaitan: both('Keterkaitan', 'Related SOPs'),
  memulai: both('SOP yang dimulai sesudahnya', 'The SOPs that begin afterwards'),
  peralatan: both('Peralatan', 'The equipment'),
  peringatan: both('Peringatan', 'The warning'),
  pencatatan: both('Pencatatan', 'The record-keeping'),
  kepalaKolom: both('Kepala kolom', 'The column heads'),
  peran: both('Daftar peran', 'The list of roles'),
  gabungan: both('Sel gabungan', 'The merged cells'),
  pengesahan: both('Klausul pengesahan', 'The ratification clauses'),
  dugaan: both('Daftar dugaan', 'The list of presumptions'),
  tidakJelas: both('Catatan yang tidak jelas', 'The notes of what is unclear'),
};

/** "Dasar hukum berubah." */
export function partChanged(part: string): Both {
  const name = PART[part] ?? both(part, part);
  return both(`${name.id} berubah.`, `${name.en}: changed.`);
}
