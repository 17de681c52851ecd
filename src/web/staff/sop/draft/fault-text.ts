import { fault } from '../../../../base/errors.ts';
import { roleField } from './typed.ts';

const REQUIRED: Readonly<Record<string, readonly [id: string, en: string]>> = {
  badan: ['Isi nama badan publik.', 'Write the name of the public body.'],
  nama: ['Isi nama SOP.', 'Write the name of the SOP.'],
  kolomKelengkapan: ['Isi judul kolom Kelengkapan.', 'Write the head of the column Kelengkapan.'],
  kolomWaktu: ['Isi judul kolom Waktu.', 'Write the head of the column Waktu.'],
  kolomOutput: ['Isi judul kolom Output.', 'Write the head of the column Output.'],
};

/** What is wrong with a field of the editor, and what to do. */
export const faults = {
  required: (name: string) => {
    const [id, en] = REQUIRED[name] ?? ['Isi bagian ini.', 'Fill this in.'];
    return fault(name, 'kosong', id, en);
  },
  signer: () =>
    fault(
      'olehJabatan',
      'kosong',
      'Isi jabatan yang mengesahkan, atau kosongkan namanya.',
      'Write the post that ratifies, or leave its name empty.',
    ),
  whole: (name: string) =>
    fault(
      name,
      'bilangan',
      'Tulis bilangan bulat mulai dari 1, atau kosongkan.',
      'Write a whole number from 1, or leave it empty.',
    ),
  clause: (name: string, clauses: number) =>
    fault(
      name,
      'klausul',
      clauses === 0
        ? 'Belum ada klausul. Tulis klausulnya dahulu, atau kosongkan.'
        : `Tulis nomor klausul, 1 sampai ${clauses}, atau kosongkan.`,
      clauses === 0
        ? 'There are no clauses. Write them first, or leave this empty.'
        : `Write the number of a clause, 1 to ${clauses}, or leave it empty.`,
    ),
  role: (n: number) =>
    fault(
      roleField(n, 'label'),
      'kosong',
      `Isi nama pelaksana ${n}, atau hapus kolomnya.`,
      `Write the name of performer ${n}, or remove the column.`,
    ),
  noRole: () =>
    fault('peran', 'kosong', 'Tambahkan sekurangnya satu pelaksana.', 'Add at least one performer.'),
  noStep: () => fault('langkah', 'kosong', 'Tambahkan sekurangnya satu langkah.', 'Add at least one step.'),
  uraian: (field: string, n: number) =>
    fault(
      field,
      'kosong',
      `Isi uraian langkah ${n}, atau hapus langkahnya.`,
      `Write what step ${n} does, or remove it.`,
    ),
  unit: (field: string, n: number) =>
    fault(
      field,
      'satuan',
      `Pilih satuan waktu langkah ${n}, atau kosongkan angkanya.`,
      `Choose the unit of step ${n}’s time, or leave the number empty.`,
    ),
  amount: (field: string, n: number) =>
    fault(
      field,
      'angka',
      `Tulis waktu langkah ${n} sebagai angka lebih dari 0, misalnya 30 atau 1,5.`,
      `Write step ${n}’s time as a number above 0, such as 30 or 1,5.`,
    ),
  count: (field: string, n: number) =>
    fault(
      field,
      'bilangan',
      `Tulis berapa unit yang cukup pada langkah ${n}, mulai dari 1, atau kosongkan.`,
      `Write how many units suffice in step ${n}, from 1, or leave it empty.`,
    ),
  hasil: (field: string, n: number) =>
    fault(
      field,
      'pelaksana',
      `Pilih siapa yang menyerahkan hasil langkah ${n} ini.`,
      `Choose who hands in this output of step ${n}.`,
    ),
};
