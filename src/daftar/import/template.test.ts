import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBytes } from '../../workbook/parse-bytes.ts';
import { readPasted } from '../../workbook/read-workbook.ts';
import { EMPTY_VALUES } from '../entry-values.ts';
import { checkRows, type ExistingItem } from './check.ts';
import { guessMapping } from './columns.ts';
import { draftTemplate, markedWorkbook, type TemplateInput, templateName } from './template.ts';

const units = [{ name: 'Subbagian Keuangan, Umum, dan Logistik', shortName: 'Keuangan' }];
const entry: ExistingItem = {
  ...EMPTY_VALUES,
  item: 'item-1',
  nomor: 'SRG-2026-0001',
  judul: '=Laporan "Kinerja" 2025',
  ringkasan: 'Baris satu\nbaris dua',
  penguasa: 'Subbagian Keuangan, Umum, dan Logistik',
  penanggungJawab: '-',
  waktu: 'Tahun 2025',
  tempat: 'Serang',
  softcopy: true,
  retensi: 'Sesuai aturan',
  klasifikasiUsulan: 'serta_merta',
  tahun: 2025,
  kode: '007',
};
const input: TemplateInput = {
  office: { code: 'kota-serang', shortName: 'KPU Kota Serang' },
  unit: { code: 'keuangan', name: 'Subbagian Keuangan, Umum, dan Logistik', shortName: 'Keuangan' },
  year: 2026,
  entries: [
    entry,
    {
      ...entry,
      item: 'item-2',
      nomor: null,
      judul: 'Belum ditetapkan',
      softcopy: false,
      hardcopy: true,
      klasifikasiUsulan: null,
      tahun: null,
      kode: null,
    },
  ],
  lists: { units: units.map(({ name }) => name), penanggungJawab: ['Kepala Subbagian'] },
};
const context = { units, existing: [entry], defaults: { penguasa: '', tempat: '' } };

test('a template that comes back untouched changes nothing', () => {
  const sheet = parseBytes(draftTemplate(input), 'templat.xlsx');
  const { ready, errors } = checkRows(sheet, guessMapping(sheet), context);
  assert.deepEqual(errors, []);
  assert.deepEqual(
    ready.map(({ change, changed }) => ({ change, changed })),
    [
      { change: 'tetap', changed: [] },
      { change: 'baru', changed: [] },
    ],
  );
  assert.equal(ready[1]?.values.hardcopy, true);
});

test('the template names its columns so that each is known again, and says what it was made for', () => {
  const sheet = parseBytes(draftTemplate(input), 'templat.xlsx');
  assert.equal(sheet.sheet, 'Isian');
  assert.deepEqual(sheet.otherSheets, ['Panduan', 'Pilihan']);
  assert.deepEqual(
    guessMapping(sheet).columns.map(({ field }) => field),
    [
      'nomor',
      'judul',
      'ringkasan',
      'penguasa',
      'penanggungJawab',
      'waktu',
      'tempat',
      'bentukSoftcopy',
      'bentukHardcopy',
      'retensi',
      'klasifikasi',
      'tahun',
      'kode',
    ],
  );
  assert.deepEqual(
    [...sheet.meta],
    [
      ['versi', '1'],
      ['kantor', 'kota-serang'],
      ['unit', 'keuangan'],
      ['tahun', '2026'],
    ],
  );
  const other = checkRows(sheet, guessMapping(sheet), { ...context, unitCode: 'hukum' });
  assert.ok(other.notices.some(({ code }) => code === 'templat-unit-lain'));
});

test('the guide has one row for each column of the form', () => {
  const guide = parseBytes(draftTemplate(input), 'templat.xlsx', 'Panduan');
  assert.equal(guide.rows.length, 2 + 13);
  for (const { cells } of guide.rows.slice(2)) assert.equal(cells.filter((cell) => cell !== '').length, 6);
});

test('an empty template has an example row, which the import passes over', () => {
  const sheet = parseBytes(draftTemplate({ ...input, entries: [] }), 'templat.xlsx');
  assert.equal(sheet.rows.length, 2);
  const { rowsRead, notices } = checkRows(sheet, guessMapping(sheet), context);
  assert.equal(rowsRead, 0);
  assert.deepEqual(
    notices.map(({ code }) => code),
    ['baris-lain'],
  );
});

test('the file is named after office, unit and year, with nothing that a file system minds', () => {
  assert.equal(templateName(input), 'PPID-A_KPU-Kota-Serang_Keuangan_2026.xlsx');
  const odd = { ...input, unit: { ...input.unit, shortName: '../Téknis & "Hukum"' } };
  assert.equal(templateName(odd), 'PPID-A_KPU-Kota-Serang_Te-knis-Hukum_2026.xlsx');
});

test('the marked file keeps the person’s own rows and says in the first column what to mend', () => {
  const text = [
    'DAFTAR INFORMASI',
    '',
    'Nama dokumen\tWaktu terbit\tRetensi',
    'Neraca 2025\t31/02/2026\tSelama Beralku',
    '',
    'LRA 2025\t2025\t5 tahun',
  ].join('\n');
  const sheet = readPasted(text);
  const mapping = guessMapping(sheet);
  const { errors } = checkRows(sheet, mapping, { ...context, existing: [] });
  const marked = parseBytes(markedWorkbook(sheet, mapping, errors), 'a.xlsx');
  assert.deepEqual(
    marked.rows.map(({ number, cells }) => [number, cells.slice(1)]),
    sheet.rows.map(({ number, cells }) => [number, [...cells]]),
  );
  assert.equal(marked.rows[1]?.cells[0], 'Galat');
  assert.equal(
    marked.rows[2]?.cells[0],
    'Waktu terbit: Tanggal tidak ada di kalender. Tulis tanggal yang benar, misalnya 28/02/2026.\nRetensi: Tidak dikenal. Mungkin maksudnya “Selama berlaku”.',
  );
  const again = checkRows(marked, guessMapping(marked), { ...context, existing: [] });
  assert.deepEqual(
    again.errors.map(({ row, column, code }) => [row, column, code]),
    errors.map(({ row, column, code }) => [row, String.fromCharCode(column.charCodeAt(0) + 1), code]),
  );
});

test('a file whose row numbers leap does not become a huge one', () => {
  const sheet = {
    ...readPasted('Nama dokumen\tRetensi\na\tb'),
    rows: [
      { number: 1, cells: ['Nama dokumen', 'Retensi'] },
      { number: 1_000_000, cells: ['a', 'b'] },
    ],
  };
  assert.ok(markedWorkbook(sheet, guessMapping(sheet), []).length < 20_000);
});
