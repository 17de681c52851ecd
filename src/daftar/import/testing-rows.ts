import { readPasted } from '../../workbook/read-workbook.ts';
import { EMPTY_VALUES } from '../entry-values.ts';
import { type CheckContext, checkRows, type ExistingItem } from './check.ts';
import { guessMapping } from './columns.ts';

/** The headings of the rows below. */
export const HEAD = [
  'Nomor tetap',
  'Nama dokumen',
  'Ringkasan isi',
  'Unit',
  'Penanggung jawab',
  'Waktu terbit',
  'Tempat',
  'Bentuk',
  'Retensi',
  'Klasifikasi',
];
/** A complete row, with other texts in some of its cells (from 0). */
export const row = (over: Partial<Record<number, string>> = {}) => {
  const cells = [
    '',
    'Laporan Kinerja 2025',
    'Capaian selama 2025',
    'Keuangan',
    'Kasubbag Keuangan',
    '6/1/2026',
    'Serang',
    'softcopy',
    '5 tahun',
    'Berkala',
  ];
  for (const [at, text] of Object.entries(over)) cells[Number(at)] = text ?? '';
  return cells;
};
const base: CheckContext = {
  units: [{ name: 'Subbagian Keuangan, Umum, dan Logistik', shortName: 'Keuangan' }],
  existing: [],
  defaults: { penguasa: '', tempat: '' },
};
/** Checks rows under a heading as a file would be. */
export function check(rows: string[][], context: Partial<CheckContext> = {}, head = HEAD) {
  const sheet = readPasted([head, ...rows].map((cells) => cells.join('\t')).join('\n'));
  return checkRows(sheet, guessMapping(sheet), { ...base, ...context });
}
/** The item that the complete row describes. */
export const existing: ExistingItem = {
  ...EMPTY_VALUES,
  item: 'item-1',
  nomor: 'SRG-2026-0001',
  judul: 'Laporan Kinerja 2025',
  ringkasan: 'Capaian selama 2025',
  penguasa: 'Subbagian Keuangan, Umum, dan Logistik',
  penanggungJawab: 'Kasubbag Keuangan',
  waktu: '6 Januari 2026',
  tempat: 'Serang',
  softcopy: true,
  retensi: '5 tahun',
  klasifikasiUsulan: 'berkala',
  tahun: 2026,
  kode: 'PR.01',
};
