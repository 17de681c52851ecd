import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sitasi } from './dasar-hukum.ts';

// The legal bases as SOP KPU Kota Serang 03/2025 spells them.
const CITED = [
  ['UU Nomor 14 Tahun 2008 tentang keterbukaan Informasi Publik.', 'Undang-Undang Nomor 14 Tahun 2008'],
  ['Undang-Undang No. 25 Tahun 2009 tentang Pelayanan Publik.', 'Undang-Undang Nomor 25 Tahun 2009'],
  [
    'Peraturan Pemerintah No, 61 Tahun 2010 tentang Pelaksanaan UU No. 14 Tahun 2008.',
    'Peraturan Pemerintah Nomor 61 Tahun 2010',
  ],
  [
    'Peraturan Komisi Informasi No. I Tahun 2021 tentang Standar Layanan Informasi Publik.',
    'Peraturan Komisi Informasi Nomor 1 Tahun 2021',
  ],
  [
    'Peraturan KPU No. I Tahun 2015 tentang Pengelolaan Informasi Publik.',
    'Peraturan KPU Nomor 1 Tahun 2015',
  ],
  [
    'Keputusan KPU No. 88/Kpt/KPU/TAHUN/2015 tentang Standar Operasional Prosedur.',
    'Keputusan KPU Nomor 88/Kpt/KPU/TAHUN/2015',
  ],
  [
    'Keputusan Komisi Pemilihan Umum Nomor: 156/Kpts/KPU/Tahun 2015 tentang Bentuk Formulir.',
    'Keputusan Komisi Pemilihan Umum Nomor 156/Kpts/KPU/Tahun 2015',
  ],
  [
    'Peraturan KPU Nomor 11 Tahun 2024 tentang Perubahan Atas Peraturan KPU Nomor 22 Tahun 2023 Tentang X',
    'Peraturan KPU Nomor 11 Tahun 2024',
  ],
] as const;

for (const [typed, printed] of CITED) {
  test(`"${typed.split(' tentang ')[0]}" is cited as "${printed}"`, () =>
    assert.equal(sitasi(typed), printed));
}

test('what is no citation stays as it is, but for the full stop at its end', () => {
  for (const dasar of [
    'Tata tertib rapat pleno',
    'Surat Edaran tentang Rapat',
    'UU No. 14 Tahun 2008 jo. UU No. 25 Tahun 2009',
  ]) {
    assert.equal(sitasi(dasar), dasar);
    assert.equal(sitasi(`${dasar}.`), dasar);
  }
});
