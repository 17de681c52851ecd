import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Invalid } from '../../base/errors.ts';
import { check, HEAD, row } from './testing-rows.ts';

test('a good row is ready, its values in the spelling of the register', () => {
  const { ready, errors, notices } = check([row({ 8: '5 Tahun' })]);
  assert.deepEqual(errors, []);
  assert.deepEqual(notices, []);
  assert.deepEqual(ready[0], {
    row: 2,
    change: 'baru',
    changed: [],
    values: {
      judul: 'Laporan Kinerja 2025',
      ringkasan: 'Capaian selama 2025',
      penguasa: 'Subbagian Keuangan, Umum, dan Logistik',
      penanggungJawab: 'Kasubbag Keuangan',
      waktu: '6 Januari 2026',
      tempat: 'Serang',
      softcopy: true,
      hardcopy: false,
      retensi: '5 tahun',
      klasifikasiUsulan: 'berkala',
      tahun: 2026,
      kode: null,
    },
  });
});

test('each kind of error names its row, column, value, problem and remedy', () => {
  const { errors, errorRows, ready } = check([
    row({ 5: '31/02/2026' }),
    row({ 2: 'x'.repeat(612) }),
    row({ 8: 'Selama Beralku' }),
    row({ 1: '' }),
    row({ 3: 'Subag Umum' }),
    row({ 6: '#REF!' }),
    row({ 7: 'entah', 9: 'Dikecualikan' }),
  ]);
  assert.deepEqual(
    errors.map((e) => [
      e.row,
      e.column,
      e.columnName,
      e.shown.id,
      e.code,
      e.problem.id,
      e.fix.id,
      e.suggestion ?? '',
    ]),
    [
      [
        2,
        'F',
        'Waktu terbit',
        '31/02/2026',
        'tanggal-tidak-ada',
        'Tanggal tidak ada di kalender',
        'Tulis tanggal yang benar, misalnya 28/02/2026',
        '',
      ],
      [
        3,
        'C',
        'Ringkasan isi',
        '612 karakter',
        'terlalu-panjang',
        'Lebih dari 500 karakter',
        'Pendekkan 112 karakter',
        '',
      ],
      [
        4,
        'I',
        'Retensi',
        'Selama Beralku',
        'tidak-dikenal',
        'Tidak dikenal',
        'Mungkin maksudnya “Selama berlaku”',
        'Selama berlaku',
      ],
      [
        5,
        'B',
        'Nama dokumen',
        '(kosong)',
        'wajib-diisi',
        'Wajib diisi',
        'Isi nama dokumen atau hapus barisnya',
        '',
      ],
      [
        6,
        'D',
        'Unit',
        'Subag Umum',
        'unit-bernama-lain',
        'Tidak ada unit dengan nama ini',
        'Pilih “Subbagian Keuangan, Umum, dan Logistik”',
        'Subbagian Keuangan, Umum, dan Logistik',
      ],
      [
        7,
        'G',
        'Tempat',
        '#REF!',
        'galat-rumus',
        'Rumusnya gagal di Excel',
        'Ganti rumusnya dengan isi yang benar',
        '',
      ],
      [
        8,
        'J',
        'Klasifikasi',
        'Dikecualikan',
        'dikecualikan',
        'Informasi yang dikecualikan tidak dimuat di daftar ini',
        'Hapus barisnya dan laporkan kepada PPID; tempatnya di daftar tersendiri (UU 14/2008 pasal 17)',
        '',
      ],
    ],
  );
  assert.equal(errorRows, 7);
  assert.deepEqual(ready, []);
});

test('group headings, repeated headings, column numbers and the example are passed over, and told', () => {
  const { ready, notices, rowsRead } = check(
    [
      ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
      ['A. INFORMASI WAJIB DIUMUMKAN SECARA SERTA MERTA'],
      row({ 9: '' }),
      HEAD.slice(0, 9),
      ['B. Informasi yang wajib tersedia setiap saat'],
      row({ 1: 'Neraca 2025', 9: '' }),
      ['(contoh)', 'Contoh dokumen', 'Isi contoh'],
      ['', '', '', '', '', 'Serang, 6 Januari 2026'],
    ],
    {},
    HEAD.slice(0, 9),
  );
  assert.equal(rowsRead, 2);
  assert.deepEqual(
    ready.map(({ row: at, values }) => [at, values.klasifikasiUsulan]),
    [
      [4, 'serta_merta'],
      [7, 'setiap_saat'],
    ],
  );
  const rows = Object.fromEntries(notices.map(({ code, rows: at }) => [code, at]));
  assert.deepEqual(rows['baris-kelompok'], [3, 6]);
  assert.deepEqual(rows['baris-lain'], [2, 5, 8, 9]);
});

test('a row with nothing but a name is kept, for a draft may be incomplete', () => {
  const { ready, notices } = check([['', 'Rencana Kerja 2026']]);
  assert.equal(ready.length, 1);
  assert.ok(notices.some(({ code, rows }) => code === 'belum-berisi-retensi' && rows[0] === 2));
});

test('a list of exclusions is refused whole, by its headings, its groups or its classification', () => {
  const refused = (run: () => unknown, code: string) =>
    assert.throws(run, (error: Invalid) => error.faults[0]?.code === code);
  refused(
    () => check([['a', 'b', 'c']], {}, ['Isi informasi', 'Dasar hukum', 'Konsekuensi']),
    'daftar-dikecualikan',
  );
  refused(
    () =>
      check([['INFORMASI YANG DIKECUALIKAN'], ['a', 'b', 'c']], {}, ['Nama dokumen', 'Ringkasan', 'Retensi']),
    'daftar-dikecualikan',
  );
  refused(() => check([row({ 9: 'Dikecualikan' })]), 'daftar-dikecualikan');
  refused(() => check([['a', 'b']], {}, ['Unit', 'Retensi']), 'kolom-nama-tidak-ada');
  refused(() => check([]), 'tanpa-baris');
});

test('blank units and places are filled from the defaults, and told', () => {
  const { ready, notices } = check([row({ 3: '', 6: '' })], {
    defaults: { penguasa: 'Subbagian Hukum', tempat: 'Serang' },
  });
  assert.deepEqual([ready[0]?.values.penguasa, ready[0]?.values.tempat], ['Subbagian Hukum', 'Serang']);
  assert.deepEqual(
    notices.map(({ code }) => code),
    ['penguasa-bawaan', 'tempat-bawaan'],
  );
});
