import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nationalYears, readYear } from './national-days.ts';

/** Typed from the decrees' lists: month, then the days of it. */
const DECREED = {
  2025: {
    decree: 'SKB Menag 1017/2024, Menaker 2/2024, MenPANRB 2/2024',
    libur: {
      1: [1, 27, 29],
      3: [29, 31],
      4: [1, 18, 20],
      5: [1, 12, 29],
      6: [1, 6, 27],
      8: [17],
      9: [5],
      12: [25],
    },
    cuti: { 1: [28], 3: [28], 4: [2, 3, 4, 7], 5: [13, 30], 6: [9], 8: [18], 12: [26] },
    liburCount: 17,
    cutiCount: 11,
  },
  2026: {
    decree: 'SKB Menag 1497/2025, Menaker 2/2025, MenPANRB 5/2025',
    libur: {
      1: [1, 16],
      2: [17],
      3: [19, 21, 22],
      4: [3, 5],
      5: [1, 14, 27, 31],
      6: [1, 16],
      8: [17, 25],
      12: [25],
    },
    cuti: { 2: [16], 3: [18, 20, 23, 24], 5: [15, 28], 12: [24] },
    liburCount: 17,
    cutiCount: 8,
  },
} as const;

function daysOf(year: number, months: Readonly<Record<number, readonly number[]>>): string[] {
  const two = (n: number | string) => `${n}`.padStart(2, '0');
  return Object.entries(months).flatMap(([month, days]) =>
    days.map((day) => `${year}-${two(month)}-${two(day)}`),
  );
}

for (const year of [2025, 2026] as const) {
  const { decree, libur, cuti, liburCount, cutiCount } = DECREED[year];
  test(`the days off of ${year} are those of the joint decree, neither more nor fewer`, () => {
    const found = nationalYears().find(({ tahun }) => tahun === year);
    assert.equal(found?.status, 'ditetapkan');
    const of = (jenis: string) => found?.days.filter((one) => one.jenis === jenis).map((one) => one.day);
    assert.deepEqual(of('libur_nasional'), daysOf(year, libur));
    assert.deepEqual(of('cuti_bersama'), daysOf(year, cuti));
    assert.deepEqual([of('libur_nasional')?.length, of('cuti_bersama')?.length], [liburCount, cutiCount]);
    const others = found?.days.filter((one) => one.decree !== decree).map((one) => one.day);
    assert.deepEqual(others, year === 2025 ? ['2025-08-18'] : []);
  });
}

test('18 August 2025 is a cuti bersama by the decree that amends the first', () => {
  const day = nationalYears()
    .flatMap(({ days }) => days)
    .find((one) => one.day === '2025-08-18');
  assert.equal(day?.decree, 'SKB Menag 933/2025, Menaker 1/2025, MenPANRB 3/2025');
});

test('2027 has only the days whose date Keppres 8/2024 fixes, and says that the decree is not in', () => {
  const year = nationalYears().find(({ tahun }) => tahun === 2027);
  assert.equal(year?.status, 'sementara');
  assert.deepEqual(
    year?.days.map(({ day, decree }) => [day, decree]),
    ['2027-01-01', '2027-05-01', '2027-06-01', '2027-08-17', '2027-12-25'].map((day) => [
      day,
      'Keppres 8/2024',
    ]),
  );
});

test('a year that names no decree for a day, or a day of another year, or one twice, is not read', () => {
  const year = (hari: string) => `
format: terang-kalender/1
tahun: 2026
status: ditetapkan
keputusan:
  a: { nomor: SKB 1, tanggal: 2025-09-19, lengkap: SKB, sumber: [https://example.go.id/] }
hari:
${hari}`;
  const day = (tanggal: string, decree = 'a') =>
    `  - { tanggal: ${tanggal}, jenis: libur_nasional, keputusan: ${decree}, nama: Hari }\n`;
  assert.equal(readYear(year(day('2026-01-01'))).days.length, 1);
  assert.throws(() => readYear(year(day('2026-01-01', 'b'))), /no decree/);
  assert.throws(() => readYear(year(day('2027-01-01'))), /not of 2026/);
  assert.throws(() => readYear(year(day('2026-01-01') + day('2026-01-01'))), /twice/);
  assert.throws(() => readYear(year(day('2026-02-30'))));
});
