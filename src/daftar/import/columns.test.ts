import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBytes } from '../../workbook/parse-bytes.ts';
import { readPasted } from '../../workbook/read-workbook.ts';
import { rawRow, rawXlsx } from '../../workbook/testing-xlsx.ts';
import { applyMapping, corrected, dataRows, guessMapping } from './columns.ts';
import { fieldOf } from './header-words.ts';

const pasted = (...rows: string[][]) => readPasted(rows.map((row) => row.join('\t')).join('\n'));
const fields = (mapping: ReturnType<typeof guessMapping>) => mapping.columns.map(({ field }) => field);

test('the headings of form Model PPID-A and of PerKI 1/2010 are all known', () => {
  const known: Record<string, string> = {
    'Nama dokumen': 'judul',
    'Judul Informasi': 'judul',
    'Ringkasan isi dokumen': 'ringkasan',
    'Unit kerja/satker yang menguasai dokumen': 'penguasa',
    'Pejabat/Unit/Satker yang Menguasi Informasi': 'penguasa',
    'Pejabat penanggung jawab penerbitan informasi': 'penanggungJawab',
    'PenanggungJawab Pembuatan atau Penerbitan Informasi': 'penanggungJawab',
    'Waktu dan tempat penerbitan informasi': 'waktuDanTempat',
    'Tempat dan Waktu Pembuatan': 'waktuDanTempat',
    'Waktu Pembuatan/ Penerbitan Informasi': 'waktu',
    'Tanggal terbit': 'waktu',
    'Tempat pembuatan': 'tempat',
    'Jangka waktu penyimpanan atau jadwal retensi arsip': 'retensi',
    'Bentuk informasi yang tersedia': 'bentuk',
    'Bentuk Informasi Yang Tersedia - Softcopy': 'bentukSoftcopy',
    'Format Informasi yang Tersedia - Cetak': 'bentukHardcopy',
    'Soft File': 'bentukSoftcopy',
    'Klasifikasi (usulan)': 'klasifikasi',
    Tahun: 'tahun',
    'Kode klasifikasi arsip': 'kode',
    'Nomor tetap': 'nomor',
    'No.': 'abaikan',
    Galat: 'abaikan',
    sumber: 'abaikan',
    halaman_pdf: 'abaikan',
    'Lokasi penyimpanan': 'abaikan',
  };
  for (const [heading, field] of Object.entries(known)) assert.equal(fieldOf(heading, []), field, heading);
  assert.equal(fieldOf('Warna sampul', []), null);
});

test('the heading is found below merged titles, and its second line belongs to it', () => {
  const heading = [
    'No',
    'Ringkasan Isi Informasi',
    'Pejabat yang Menguasai',
    'Waktu',
    'Bentuk Informasi Yang Tersedia',
    '',
    'Retensi',
  ];
  const xml = `<sheetData>${rawRow(2, 'DAFTAR INFORMASI PUBLIK')}${rawRow(3, 'KPU KOTA SERANG TAHUN 2026')}${rawRow(5, ...heading)}${rawRow(6, '', '', '', '', 'Softcopy', 'Hardcopy')}${rawRow(7, '1', '2', '3', '4', '5', '6', '7')}${rawRow(8, '1', 'LKjIP', 'Keuangan', '2025', 'x', '', '5 tahun')}</sheetData><mergeCells><mergeCell ref="A2:G2"/><mergeCell ref="E5:F5"/></mergeCells>`;
  const sheet = parseBytes(rawXlsx({ sheets: [{ name: 'A', xml }] }), 'a.xlsx');
  const mapping = guessMapping(sheet);
  assert.equal(mapping.headerRow, 6);
  assert.deepEqual(fields(mapping), [
    null,
    'ringkasan',
    'penguasa',
    'waktu',
    'bentukSoftcopy',
    'bentukHardcopy',
    'retensi',
  ]);
  assert.equal(mapping.columns[5]?.name, 'Bentuk Informasi Yang Tersedia - Hardcopy');
  assert.equal(mapping.columns[5]?.letter, 'F');
  assert.deepEqual(
    dataRows(sheet, mapping).map(({ number }) => number),
    [7, 8],
  );
});

test('a heading is looked for in the first 15 rows only', () => {
  const titles = Array.from({ length: 14 }, (_, i) => [`judul laporan baris ${i}`]);
  const heading = ['Nama dokumen', 'Ringkasan isi', 'Retensi'];
  assert.equal(guessMapping(pasted(...titles, heading, ['a', 'b', 'c'])).headerRow, 15);
  assert.equal(guessMapping(pasted(...titles, ['satu lagi'], heading, ['a', 'b', 'c'])).headerRow, null);
});

test('a second column for a field that is taken is left out and says so', () => {
  const mapping = guessMapping(pasted(['Nama dokumen', 'Judul', 'Cetak', 'Hardcopy'], ['a', 'b', 'x', 'x']));
  assert.deepEqual(fields(mapping), ['judul', null, 'bentukHardcopy', 'bentukHardcopy']);
  assert.equal(mapping.columns[1]?.by, 'sudah-ada');
});

test('a heading such as Kategori is a classification only when what stands below is one', () => {
  const below = (heading: string, ...values: string[]) => fieldOf(heading, values);
  assert.equal(below('kategori', 'informasi-berkala', 'informasi-setiap-saat'), 'klasifikasi');
  assert.equal(below('kelompok_atas', 'A. INFORMASI WAJIB DIUMUMKAN SECARA BERKALA'), 'klasifikasi');
  assert.equal(below('Kategori', 'Keuangan', 'Pengadaan'), null);
  assert.equal(below('jenis_informasi', 'Rencana Strategis', 'Rencana Kinerja'), 'judul');
  assert.equal(below('Klasifikasi', 'KU.01', 'PP.02'), 'kode');
  assert.equal(below('nomor_klasifikasi', '1', '2', '3'), 'abaikan');
  assert.equal(below('apa saja', 'SRG-2026-0001', 'SRG-2026-0002'), 'nomor');
});

test('a person decides over what was guessed, and a field is not given twice', () => {
  const guess = guessMapping(pasted(['Nama dokumen', 'Isi', 'Lain'], ['a', 'b', 'c']));
  const mapping = applyMapping(
    guess,
    new Map([
      [2, 'judul'],
      [1, null],
    ]),
  );
  assert.deepEqual(fields(mapping), [null, null, 'judul']);
  assert.equal(mapping.columns[2]?.by, 'dipilih');
  const moved = guessMapping(pasted(['x', 'y'], ['Nama dokumen', 'Isi'], ['a', 'b']), 1);
  assert.equal(moved.headerRow, 1);
});

test('up to three different values are shown of each column', () => {
  const mapping = guessMapping(
    pasted(['Nama dokumen', 'Isi'], ['a', 'x'], ['a', 'y'], ['b', 'z'], ['c', 'z'], ['d', 'z']),
  );
  assert.deepEqual(mapping.columns[0]?.samples, ['a', 'b', 'c']);
});

test('three columns of forms, time and place in one, and a table title as classification are understood', () => {
  const mapping = guessMapping(
    pasted(
      [
        'Kategori (judul tabel)',
        'No.',
        'Ringkasan Isi Informasi',
        'Pejabat/Unit/Satker yang Menguasai Informasi',
        'PenanggungJawab Pembuatan atau Penerbitan Informasi',
        'Tempat dan Waktu Pembuatan',
        'Format Informasi yang Tersedia - Cetak',
        'Format Informasi yang Tersedia - Rekam',
        'Format Informasi yang Tersedia - Online',
        'Jangka Waktu Penyimpanan atau Retensi Arsip',
      ],
      [
        'Berkala',
        '1.',
        'Agenda Kerja Pimpinan',
        'Biro Umum',
        'Kepala Biro Umum Bakamla RI',
        'Jakarta, 2025',
        '√',
        '√',
        '√',
        '1 tahun',
      ],
    ),
  );
  assert.deepEqual(fields(mapping), [
    'klasifikasi',
    null,
    'ringkasan',
    'penguasa',
    'penanggungJawab',
    'waktuDanTempat',
    'bentukHardcopy',
    'bentukSoftcopy',
    'bentukSoftcopy',
    'retensi',
  ]);
});

test('a cell mended on the page takes the place of the one in the file, also beyond the row’s end', () => {
  const sheet = pasted(['Nama dokumen', 'Isi', 'Retensi'], ['a', 'b'], ['c', 'd', 'e']);
  const changes = [
    { row: 2, column: 'C', text: '5 tahun' },
    { row: 2, column: 'A', text: 'A' },
    { row: 9, column: 'A', text: 'x' },
    { row: 3, column: 'XFD', text: 'x' },
  ];
  assert.deepEqual(
    corrected(sheet, changes)
      .rows.slice(1)
      .map(({ cells }) => cells),
    [
      ['A', 'b', '5 tahun'],
      ['c', 'd', 'e'],
    ],
  );
  assert.deepEqual(sheet.rows[1]?.cells, ['a', 'b']);
});
