import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { programFile } from '../src/base/paths.ts';
import type { EntryValues } from '../src/daftar/entry-values.ts';

const SAMPLE = parse(readFileSync(programFile('seeds', 'kota-serang-items.csv')), {
  columns: true,
}) as Record<string, string>[];

/** The values of the nth item: those of the sample list, over and over, each time under another title. */
export function listedValues(n: number): EntryValues {
  const row = SAMPLE[n % SAMPLE.length] ?? {};
  return {
    judul: `${row['judul']}, berkas ${n}`,
    ringkasan: row['ringkasan'] ?? '',
    penguasa: 'Subbagian Keuangan, Umum, dan Logistik',
    penanggungJawab: 'Kepala Subbagian Keuangan, Umum, dan Logistik',
    waktu: row['waktu'] ?? '',
    tempat: 'Kota Serang',
    softcopy: true,
    hardcopy: false,
    retensi: row['retensi'] ?? '',
    klasifikasiUsulan: 'berkala',
    tahun: Number(row['tahun']),
    kode: row['kode'] ?? '',
  };
}
