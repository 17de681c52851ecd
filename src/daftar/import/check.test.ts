import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Invalid } from '../../base/errors.ts';
import { readPasted } from '../../workbook/read-workbook.ts';
import { EMPTY_VALUES } from '../entry-values.ts';
import { type CheckContext, checkRows, type ExistingItem } from '../import-check.ts';
import { guessMapping } from '../import-columns.ts';

const HEAD = [
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
const row = (over: Partial<Record<number, string>> = {}) => {
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
function check(rows: string[][], context: Partial<CheckContext> = {}, head = HEAD) {
  const sheet = readPasted([head, ...rows].map((cells) => cells.join('\t')).join('\n'));
  return checkRows(sheet, guessMapping(sheet), { ...base, ...context });
}
const existing: ExistingItem = {
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

test('a row with the number of an item renews it: unchanged when equal, else with what differs', () => {
  const same = check([row({ 0: 'SRG-2026-0001' })], { existing: [existing] });
  assert.deepEqual(
    same.ready.map(({ change, item, changed }) => ({ change, item, changed })),
    [{ change: 'tetap', item: 'item-1', changed: [] }],
  );
  const other = check([row({ 0: 'SRG-2026-0001', 2: 'Ringkasan baru', 8: 'Permanen' })], {
    existing: [existing],
  });
  assert.deepEqual(
    other.ready.map(({ change, changed }) => ({ change, changed })),
    [{ change: 'diubah', changed: ['ringkasan', 'retensi'] }],
  );
  assert.deepEqual(other.doubles, []);
});

test('a column that the file lacks keeps what the item has; a blank cell in one it has empties it', () => {
  const { ready } = check([['SRG-2026-0001', 'Laporan Kinerja 2025', '']], { existing: [existing] }, [
    'Nomor tetap',
    'Nama dokumen',
    'Retensi',
  ]);
  assert.equal(ready[0]?.values.kode, 'PR.01');
  assert.equal(ready[0]?.values.ringkasan, 'Capaian selama 2025');
  assert.deepEqual(ready[0]?.changed, ['retensi']);
});

test('what an item already says is not measured by newer rules', () => {
  const old = { ...existing, retensi: 'Selama Beralku', waktu: 'Tahun 2026', penguasa: 'Subag Umum' };
  const { ready, errors } = check(
    [row({ 0: 'SRG-2026-0001', 3: 'Subag Umum', 5: 'Tahun 2026', 8: 'Selama Beralku' })],
    { existing: [old] },
  );
  assert.deepEqual(errors, []);
  assert.equal(ready[0]?.change, 'tetap');
});

test('a number that no item has, or that stands twice, is an error', () => {
  const { errors } = check(
    [row({ 0: 'SRG-2026-0001' }), row({ 0: 'SRG-2026-0001' }), row({ 0: 'SRG-2026-0009' })],
    { existing: [existing] },
  );
  assert.deepEqual(
    errors.map(({ row: at, code }) => [at, code]),
    [
      [3, 'nomor-dua-kali'],
      [4, 'nomor-tidak-dikenal'],
    ],
  );
});

test('a likely double waits for a decision, beside an item of the draft or a row of the file', () => {
  const rows = [
    row({ 1: 'Lap. Kinerja KPU 2024' }),
    row({ 1: 'LKjIP 2025' }),
    row({ 1: 'DIPA 2026' }),
    row({ 1: 'DIPA Petikan Tahun Anggaran 2026' }),
  ];
  const { ready, doubles } = check(rows, { existing: [existing] });
  assert.deepEqual(
    doubles.map(({ row: at, similarTo }) => [at, similarTo]),
    [
      [3, { item: 'item-1', nomor: 'SRG-2026-0001', judul: 'Laporan Kinerja 2025', row: null }],
      [5, { item: null, nomor: null, judul: 'DIPA 2026', row: 4 }],
    ],
  );
  assert.deepEqual(
    ready.map(({ row: at }) => at),
    [2, 4],
  );
});

test('the decision on a double is carried out: renew, add, or leave out', () => {
  const rows = [row({ 1: 'LKjIP 2025' }), row({ 1: 'DIPA 2026' }), row({ 1: 'DIPA Petikan 2026' })];
  const { ready, doubles, skipped } = check(rows, {
    existing: [existing],
    choices: new Map([
      [2, 'perbarui'],
      [4, 'lewati'],
    ]),
  });
  assert.deepEqual(
    ready.map(({ row: at, change, item }) => [at, change, item]),
    [
      [2, 'diubah', 'item-1'],
      [3, 'baru', undefined],
    ],
  );
  assert.deepEqual([doubles, skipped], [[], [4]]);
  assert.equal(
    check(rows, {
      existing: [existing],
      choices: new Map([
        [2, 'tambah'],
        [4, 'tambah'],
      ]),
    }).ready.length,
    3,
  );
});

test('every row read is ready, wrong, double or skipped, and exactly one of them', () => {
  const rows = [
    row(),
    row({ 1: 'Neraca 2025' }),
    row({ 1: 'Neraca 2025' }),
    row({ 5: '31/02/2026' }),
    row({ 1: 'CaLK 2025' }),
    row({ 1: 'CaLK 2025' }),
  ];
  const { rowsRead, ready, errorRows, doubles, skipped } = check(rows, { choices: new Map([[7, 'lewati']]) });
  assert.deepEqual([rowsRead, ready.length, errorRows, doubles.length, skipped.length], [6, 3, 1, 1, 1]);
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

test('5,000 rows with the same words are checked against 5,000 items without comparing each with each', () => {
  const items = Array.from({ length: 5_000 }, (_, i) => ({
    ...existing,
    item: `i${i}`,
    nomor: null,
    judul: `Laporan Kinerja Bagian ${i}`,
  }));
  const rows = Array.from({ length: 5_000 }, (_, i) => row({ 1: `Laporan Kinerja Bidang ${i}` }));
  assert.equal(check(rows, { existing: items }).ready.length, 5_000);
});
