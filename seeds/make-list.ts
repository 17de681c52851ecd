import { readFile, writeFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { programFile } from '../src/base/paths.ts';
import { writeWorkbook } from '../src/workbook/write-workbook.ts';
import { kotaSerang } from './kota-serang.ts';

/** Writes `seeds/kota-serang.xlsx`, the list that the demo begins with, from `seeds/kota-serang-items.csv`. */
const rows = parse(await readFile(programFile('seeds', 'kota-serang-items.csv')), {
  columns: true,
}) as Record<string, string>[];
const FORMS: Readonly<Record<string, string>> = {
  softcopy: 'Softcopy',
  hardcopy: 'Hardcopy',
  keduanya: 'Softcopy dan hardcopy',
};
const KELAS: Readonly<Record<string, string>> = {
  berkala: 'Berkala',
  serta_merta: 'Serta merta',
  setiap_saat: 'Setiap saat',
};
const head = [
  'No',
  'Nama dokumen',
  'Ringkasan isi',
  'Unit yang menguasai',
  'Penanggung jawab',
  'Waktu pembuatan',
  'Tempat pembuatan',
  'Bentuk yang tersedia',
  'Jangka waktu penyimpanan',
  'Klasifikasi',
  'Tahun',
  'Kode',
];
const body = rows.map((row, index) => {
  const unit = kotaSerang.units.find((one) => one.code === row['unit'])?.name ?? '';
  return [
    String(index + 1),
    row['judul'],
    row['ringkasan'],
    unit,
    `Kepala ${unit}`,
    row['waktu'],
    'Kota Serang',
    FORMS[row['bentuk'] ?? ''],
    row['retensi'],
    KELAS[row['klasifikasi'] ?? ''],
    row['tahun'],
    row['kode'],
  ].map((cell) => cell ?? '');
});
await writeFile(
  programFile('seeds', 'kota-serang.xlsx'),
  writeWorkbook([
    {
      name: 'Isian',
      widths: [5, 44, 60, 36, 36, 18, 16, 20, 24, 14, 8, 8],
      rows: [head, ...body],
      frozenRows: 1,
    },
  ]),
);
