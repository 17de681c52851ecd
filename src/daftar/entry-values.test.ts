import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY_VALUES, type EntryValues, MAX_LENGTH, valueFaults } from './entry-values.ts';

const complete: EntryValues = {
  ...EMPTY_VALUES,
  judul: 'a',
  ringkasan: 'b',
  penguasa: 'c',
  penanggungJawab: 'd',
  waktu: 'e',
  tempat: 'f',
  hardcopy: true,
  retensi: 'g',
};
const codes = (values: EntryValues, purpose?: 'save' | 'submit') =>
  valueFaults(values, purpose).map(({ field, code }) => `${field} ${code}`);

test('a draft may be saved with nothing in it but not submitted', () => {
  assert.deepEqual(codes(EMPTY_VALUES, 'save'), []);
  assert.deepEqual(codes(EMPTY_VALUES), [
    'judul wajib-diisi',
    'ringkasan wajib-diisi',
    'penguasa wajib-diisi',
    'penanggungJawab wajib-diisi',
    'waktu wajib-diisi',
    'tempat wajib-diisi',
    'retensi wajib-diisi',
    'bentuk wajib-diisi',
  ]);
  assert.deepEqual(codes(complete), []);
  assert.deepEqual(codes({ ...complete, judul: '  ' }), ['judul wajib-diisi']);
});

test('a text longer than its column can never be saved, and counts as people count', () => {
  const summary = (length: number) => ({ ...complete, ringkasan: '😀'.repeat(length) });
  assert.deepEqual(codes(summary(MAX_LENGTH.ringkasan), 'save'), []);
  assert.deepEqual(codes(summary(MAX_LENGTH.ringkasan + 1), 'save'), ['ringkasan terlalu-panjang']);
  const [fault] = valueFaults({ ...complete, ringkasan: 'x'.repeat(612) });
  assert.equal(fault?.id, 'Ringkasan isi paling banyak 500 karakter. Sekarang 612.');
});

test('a year outside 1945 to 2200 can never be saved', () => {
  assert.deepEqual(codes({ ...complete, tahun: 1944 }, 'save'), ['tahun tahun-tidak-dikenal']);
  assert.deepEqual(codes({ ...complete, tahun: 2025.5 }, 'save'), ['tahun tahun-tidak-dikenal']);
  assert.deepEqual(codes({ ...complete, tahun: 2200 }, 'save'), []);
});
