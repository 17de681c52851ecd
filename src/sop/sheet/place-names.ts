import { type Both, both } from '../../base/text.ts';
import type { Sheet } from './sheet.ts';

/** Parts of the form by their keys, in their order. */
const NAMES = new Map(
  Object.entries({
    sumber: both('Sumber naskah', 'Source'),
    badan: both('Nama badan publik', 'Name of the public body'),
    unit: both('Unit kerja', 'Unit'),
    nama: both('Nama SOP', 'Name of the SOP'),
    nomor: both('Nomor SOP', 'Number of the SOP'),
    tanggalPembuatan: both('Tanggal pembuatan', 'Date of making'),
    tanggalRevisi: both('Tanggal revisi', 'Date of revision'),
    tanggalPengesahan: both('Tanggal pengesahan', 'Date of ratification'),
    tanggalEfektif: both('Tanggal efektif', 'Date of effect'),
    disahkanOleh: both('Pejabat yang mengesahkan', 'Post that ratifies'),
    'disahkanOleh.nama': both('Nama pejabat yang mengesahkan', 'Name of who ratified it'),
    alamat: both('Alamat', 'Address'),
    dasarHukum: both('Dasar hukum', 'Legal basis'),
    kualifikasiPelaksana: both('Kualifikasi pelaksana', 'Qualifications'),
    jumlahPelaksanaMinimal: both('Jumlah pelaksana minimal', 'Smallest number of performers'),
    keterkaitan: both('Keterkaitan', 'Related SOPs'),
    memulai: both('SOP yang dimulai sesudahnya', 'SOPs that begin afterwards'),
    peralatan: both('Peralatan', 'Equipment'),
    peringatan: both('Peringatan', 'Warning'),
    pencatatan: both('Pencatatan', 'Record-keeping'),
    kepalaKolom: both('Kepala kolom', 'Column heads'),
    peran: both('Daftar peran', 'List of roles'),
    fungsi: both('Jabatan untuk peran', 'Posts of role'),
    no: both('Nomor', 'Number'),
    uraian: both('Uraian', 'Activity'),
    asal: both('Asal', 'Origin'),
    pelaksana: both('Pelaksana', 'Performers'),
    kelengkapan: both('Kelengkapan', 'Requirements'),
    waktu: both('Waktu', 'Time'),
    output: both('Output', 'Output'),
    keterangan: both('Keterangan', 'Remark'),
    jalankan: both('Cara dijalankan', 'How it is carried out'),
    gabungan: both('Sel gabungan', 'Merged cells'),
    pengesahan: both('Klausul pengesahan', 'Ratification clauses'),
    'pengesahan.tempat': both('Tempat pengesahan', 'Place of ratification'),
    'pengesahan.tanggal': both('Tanggal pengesahan', 'Date of ratification'),
    aturan: both('Aturan perubahan', 'Rules of amendment'),
    dugaan: both('Daftar dugaan', 'List of presumptions'),
    tidakJelas: both('Catatan yang tidak jelas', 'Notes of what is unclear'),
  }),
);

function named(key: string): Both {
  return NAMES.get(key) ?? both(key, key);
}

/**
 * What people call a place of a sheet: "Nama SOP" for `identitas.nama`, "Output langkah 3" for `langkah.3.output`,
 * "Dasar hukum nomor 4" for `dasarHukum.4`. Begins with a capital.
 */
export function placeName(di: string): Both {
  const [top = '', second, third] = di.split('.');
  if (second === undefined) return named(top);
  if (top === 'identitas') return NAMES.get(`${second}.${third}`) ?? named(second);
  if (top === 'pengesahan') return NAMES.get(di) ?? named(second === 'aturan' ? second : top);
  const numbered = ({ id, en }: Both): Both => both(`${id} nomor ${second}`, `${en} number ${second}`);
  if (top === 'peran' && third !== undefined) return numbered(named(third));
  if (top !== 'langkah') return numbered(named(top));
  if (third === undefined) return both(`Langkah ${second}`, `Step ${second}`);
  const part = named(third);
  return both(`${part.id} langkah ${second}`, `${part.en} of step ${second}`);
}

/**
 * What stands at a place such as `langkah.2.output`; lists count from 1, performers go by their role.
 * @returns undefined where the sheet has no such place
 */
export function valueAt(sheet: Sheet, di: string): unknown {
  return di.split('.').reduce<unknown>((here, key) => {
    if (Array.isArray(here)) {
      const list: readonly unknown[] = here;
      if (/^[1-9]\d*$/.test(key)) return list[Number(key) - 1];
      return list.find((one) => (one as { peran?: unknown } | null)?.peran === key);
    }
    const within = typeof here === 'object' && here !== null && Object.hasOwn(here, key);
    return within ? (here as Record<string, unknown>)[key] : undefined;
  }, sheet);
}
