import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPastedDays } from './paste-days.ts';

test('days are read as people and decrees write them', () => {
  const { days, faults } = readPastedDays(
    [
      '2027-03-10\tIdul Fitri 1448 Hijriah',
      '11/3/2027\tIdul Fitri',
      '12-03-2027; Cuti bersama',
      '',
      'Jum’at, 26 Maret 2027  Wafat Yesus Kristus',
      '17 Agt 2027 Proklamasi: Kemerdekaan',
    ].join('\r\n'),
  );
  assert.deepEqual(faults, []);
  assert.deepEqual(
    days.map(({ day, name }) => `${day} ${name}`),
    [
      '2027-03-10 Idul Fitri 1448 Hijriah',
      '2027-03-11 Idul Fitri',
      '2027-03-12 Cuti bersama',
      '2027-03-26 Wafat Yesus Kristus',
      '2027-08-17 Proklamasi: Kemerdekaan',
    ],
  );
});

test('a line that cannot be read is named by its number, and the others are kept', () => {
  const { days, faults } = readPastedDays(
    '31/02/2027\tHari\nbesok\tLibur\n2027-01-01\n2027-05-03\tLibur\n3 Mei 2027\tLibur lagi',
  );
  assert.deepEqual(days, [{ day: '2027-05-03', name: 'Libur' }]);
  assert.deepEqual(
    faults.map(({ code, id }) => `${code} ${id.slice(0, 32)}`),
    [
      'baris-1 Baris 1: tanggal tidak terbaca. ',
      'baris-2 Baris 2: tanggal tidak terbaca. ',
      'baris-3 Baris 3: nama hari belum ada ses',
      'baris-5 Baris 5: tanggal ini sudah ada d',
    ],
  );
});

test('a whole page pasted by mistake is refused at once', () => {
  const { days, faults } = readPastedDays('2027-01-01\tHari\n'.repeat(61));
  assert.deepEqual([days.length, faults.length], [0, 1]);
});

test('a line of a million letters is no day, and is not searched for one', () => {
  const { days, faults } = readPastedDays(
    `${'z'.repeat(1_000_000)}\n10 Maret 2027\t${'x'.repeat(1_000_000)}`,
  );
  assert.deepEqual(days, []);
  assert.deepEqual(
    faults.map(({ id }) => id.slice(0, 28)),
    ['Baris 1: tanggal tidak terba', 'Baris 2: nama paling banyak '],
  );
});
