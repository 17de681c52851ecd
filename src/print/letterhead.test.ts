import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterheadData } from './letterhead.ts';

const office = {
  name: 'Komisi Pemilihan Umum Kota Serang',
  shortName: 'KPU Kota Serang',
  address: '',
  city: 'Serang',
  sample: false,
};

test('the letterhead breaks the name after the institution', () => {
  assert.deepEqual(letterheadData(office).baris, ['Komisi Pemilihan Umum', 'Kota Serang']);
});

test('a name of another kind stays on one line', () => {
  assert.deepEqual(letterheadData({ ...office, name: 'Dinas Contoh' }).baris, ['Dinas Contoh']);
});

test('paper is F4 unless the office writes on A4', () => {
  assert.equal(letterheadData(office).kertas, 'f4');
  assert.equal(letterheadData({ ...office, paper: 'a4' }).kertas, 'a4');
});
