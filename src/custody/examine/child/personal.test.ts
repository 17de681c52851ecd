import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Around, personalData } from './personal.ts';

const found = (text: string, around?: Around) => Object.fromEntries(personalData(text, around));

test('a NIK is known by its province, its day and its length, however its digits are grouped', () => {
  for (const text of [
    'NIK 3673015708900003',
    'atas nama Siti Contoh, 3673015708900003.',
    '3673 0157 0890 0003',
    '3673-0157-0890-0003',
    '367301 570890 0003',
    '36.73.01.570890.0003',
    '3 6 7 3 0 1 5 7 0 8 9 0 0 0 0 3',
    '1 3673015708900003 2 3673011708900004',
  ]) {
    assert.ok((found(text)['nik'] ?? 0) > 0, text);
  }
  assert.deepEqual(found('1 3673015708900003 2 3673011708900004'), { nik: 2 });
});

test('other long numbers are no NIK', () => {
  for (const text of [
    'NIP 198304262014041931',
    'NIP 19830426 201404 1 931',
    '9973015708900003',
    '3673010013900003',
    '3673013213900003',
    '3673015708900000',
    '36730157089000031',
    'Rp 3.673.015.708.900.003',
    'SP DIPA-076.01.2.658389/2026',
  ]) {
    assert.equal(found(text)['nik'], undefined, text);
  }
});

test('the same digits are a family card where the text says so, and a tax number where it says that', () => {
  assert.deepEqual(found('Nomor KK: 3673011505190004'), { kk: 1 });
  assert.deepEqual(found('Kartu Keluarga 3673011505190004'), { kk: 1 });
  assert.deepEqual(found('NPWP 3673015708900003'), { npwp: 1 });
  assert.deepEqual(found('3673011505190004', { head: 'No. KK', left: '' }), { kk: 1 });
});

test('tax numbers are known by their shape', () => {
  assert.deepEqual(found('NPWP 01.234.567.8-901.000'), { npwp: 1 });
  assert.deepEqual(found('NPWP: 012345678901000'), { npwp: 1 });
  assert.deepEqual(found('Nomor 012345678901000'), {});
});

test('mobile telephones are found in every usual spelling; office lines, money and codes are not', () => {
  for (const text of [
    '081234567890',
    '0812-3456-7890',
    '0812 3456 789',
    '+6281234567890',
    '+62 812-3456-7890',
    '6281234567890',
  ])
    assert.deepEqual(found(`Narahubung ${text}`), { telepon: 1 }, text);
  for (const text of [
    '(0254) 200123',
    '62.812.345.678',
    'Rp 62.812.345.678',
    '0812',
    '08.00–16.00',
    '1.081.234.567.890',
    '12081234567890',
  ])
    assert.equal(found(text)['telepon'], undefined, text);
});

test('in a spreadsheet only the head of its column makes a number a telephone or an account', () => {
  const cell = (head: string) => ({ head, left: 'Jasa giro bank', number: true });
  assert.deepEqual(found('81234567890', cell('No. HP')), { telepon: 1 });
  assert.deepEqual(found('62858855066', cell('Pagu')), {});
  assert.deepEqual(found('1234567890', cell('Nomor Rekening')), { rekening: 1 });
  assert.deepEqual(found('1234567890', cell('Realisasi')), {});
  assert.deepEqual(found('5102010100', cell('Kode Rekening')), {});
});

test('account numbers are found near the words for them; money and budget codes are not', () => {
  for (const text of [
    'Nomor rekening 1234567890',
    'Bank BRI 0123-01-004567-50-8',
    'rekening Bank Contoh\nNomor 1550001234567',
  ])
    assert.deepEqual(found(text), { rekening: 1 }, text);
  for (const text of [
    'Kode rekening 5.1.02.01.01.0024',
    'rekening belanja barang sebesar 32.313.458.736',
    'Saldo bank Rp1234567890',
    'Bank Indonesia mencatat inflasi 2,87 persen.\nKode barang 8999916859415',
    'nomor 1234567890',
  ])
    assert.equal(found(text)['rekening'], undefined, text);
});

test('addresses of mail are only counted', () => {
  assert.deepEqual(found('a@contoh.example dan b.c@contoh.example'), { surel: 2 });
});

test('a hostile text is looked through in little time', () => {
  for (const text of [
    '1'.repeat(200_000),
    '1 '.repeat(100_000),
    '08'.repeat(100_000),
    'a@'.repeat(50_000),
    '1-'.repeat(100_000),
  ])
    personalData(text);
});
