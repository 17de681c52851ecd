import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationsIn, shortName } from './citation.ts';

const READ: readonly (readonly [text: string, name: string, tentang: string | null])[] = [
  ['UU 14 Tahun 2008', 'UU 14/2008', null],
  ['UU 14/2008', 'UU 14/2008', null],
  [
    'UU Nomor 14 Tahun 2008 tentang keterbukaan Informasi Publik.',
    'UU 14/2008',
    'keterbukaan Informasi Publik',
  ],
  ['Undang-Undang No. 25 Tahun 2009 tentang Pelayanan Publik.', 'UU 25/2009', 'Pelayanan Publik'],
  ['Undang-Undang Republik Indonesia Nomor 7 Tahun 2017', 'UU 7/2017', null],
  ['PKPU No. 10 Tahun 2018', 'PKPU 10/2018', null],
  ['Peraturan KPU Nomor 22 Tahun 2023', 'PKPU 22/2023', null],
  ['Peraturan Komisi Pemilihan Umum Nomor 11 Tahun 2024', 'PKPU 11/2024', null],
  ['Keputusan KPU No. 88/Kpt/KPU/TAHUN/2015 tentang Standar', 'Keputusan KPU 88/2015', 'Standar'],
  ['Keputusan KPU Nomor 88/Kpts/KPU Tahun 2015', 'Keputusan KPU 88/2015', null],
  ['Keputusan Komisi Pemilihan Umum Nomor: 156/Kpts/KPU/Tahun 2015', 'Keputusan KPU 156/2015', null],
  ['Keputusan KPU No. 441/Kpts/Setjen/TAHUN/2016', 'Keputusan Sekjen KPU 441/2016', null],
  ['Perki No. 1 Tahun 2021', 'PerKI 1/2021', null],
  ['PERKI Nomor 1 Tahun 2021', 'PerKI 1/2021', null],
  ['Peraturan Komisi Informasi No. I Tahun 2021', 'PerKI 1/2021', null],
  ['Peraturan Komisi Informasi No. 1 Tahun 201 tentang Standar', 'PerKI 1/201', 'Standar'],
  ['Permendagri No. 1 Tahun 2017', 'Permendagri 1/2017', null],
  ['Peraturan Pemerintah No, 61 Tahun 2010', 'PP 61/2010', null],
  ['PermenPAN-RB Nomor 35 Tahun 2012', 'PermenPAN-RB 35/2012', null],
  ['Peraturan Pemerintah Pengganti Undang-Undang Nomor 1 Tahun 2014', 'Perppu 1/2014', null],
  ['Perbup Sumedang No. 144 Tahun 2021 tentang Pengelolaan', 'Perbup 144/2021', 'Pengelolaan'],
  ['PKPU 22', 'PKPU 22', null],
];

for (const [text, name, tentang] of READ) {
  test(`"${text}" is ${name}`, () => {
    const [first, ...more] = citationsIn(text);
    assert.ok(first);
    assert.deepEqual([shortName(first), first.tentang, more.length], [name, tentang, 0]);
  });
}

test('a letter that stands for a digit is read as the digit and remembered', () => {
  assert.deepEqual(
    citationsIn('Peraturan KPU No. I Tahun 2015; UU No. 14 Tahun 2OO8').map((one) => [
      shortName(one),
      one.salahBaca,
    ]),
    [
      ['PKPU 1/2015', 'I'],
      ['UU 14/2008', '2OO8'],
    ],
  );
});

test('a regulation named in another’s title is told from one that is cited itself', () => {
  const line =
    'Peraturan KPU Nomor 11 Tahun 2024 tentang Perubahan atas Peraturan Komisi Pemilihan Umum Nomor 22 Tahun 2023 tentang Pengelolaan';
  assert.deepEqual(
    citationsIn(line).map((one) => [shortName(one), one.dalamJudul]),
    [
      ['PKPU 11/2024', false],
      ['PKPU 22/2023', true],
    ],
  );
  assert.deepEqual(
    citationsIn('1. UU No. 14 Tahun 2008; 2. Perki No 1 Tahun 2010;').map((one) => [
      shortName(one),
      one.dalamJudul,
    ]),
    [
      ['UU 14/2008', false],
      ['PerKI 1/2010', false],
    ],
  );
});

test('a remark on amendments is not part of the title', () => {
  const [law] = citationsIn(
    'UU 7 Tahun 2017 tentang Pemilihan Umum sebagaimana telah diubah dengan UU Nomor 7 Tahun 2023',
  );
  assert.equal(law?.tentang, 'Pemilihan Umum');
});

test('words that are no citation are not taken for one', () => {
  for (const text of [
    'PPID Utama',
    'KPU 2 orang',
    'SUPP 12',
    'sesuai UU KIP',
    'Surat Keputusan KPU',
    '',
    'UU No. Ini',
  ])
    assert.deepEqual(citationsIn(text), [], text);
});

test('a long text without end is read in one pass', () => {
  assert.deepEqual(citationsIn(`Peraturan ${' '.repeat(20_000)}`), []);
  assert.deepEqual(citationsIn('Keputusan KPU 1'.concat('/a'.repeat(20_000), '!')).length, 1);
  assert.equal(citationsIn('UU No. 1 Tahun 2008 tentang '.repeat(50_000)).length, 50_000);
  assert.deepEqual(citationsIn('Peraturan Menteri Pendayagunaan '.repeat(50_000)), []);
});
