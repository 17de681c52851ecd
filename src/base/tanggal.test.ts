import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as always, integer, property, tuple } from 'fast-check';
import {
  clockTime,
  dayInWords,
  dayOf,
  fileSize,
  isDay,
  longDay,
  longInstant,
  number,
  shortDay,
  ZONES,
  type Zone,
} from './tanggal.ts';
import { terbilang } from './terbilang.ts';

const BULAN = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;
const HARI = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;
const DAY = 86_400_000;

/** Every 29th day of 1900 to 2100 and every day of a leap year: ISO text, and its parts by plain arithmetic. */
function* manyDays() {
  const last = Date.UTC(2100, 11, 31);
  for (let at = Date.UTC(1900, 0, 1); at <= last; at += DAY) {
    const iso = new Date(at).toISOString().slice(0, 10);
    const [year, month, date] = iso.split('-').map(Number) as [number, number, number];
    if (year !== 2028 && (at / DAY) % 29 !== 0) continue;
    const weekday = HARI[(((at / DAY + 4) % 7) + 7) % 7] as string;
    yield { iso, year, bulan: BULAN[month - 1] as string, date, weekday };
  }
}

test('a berita acara opens with the day in words, from 1900 to 2100', () => {
  for (const { iso, year, bulan, date, weekday } of manyDays()) {
    const words = `${weekday} tanggal ${terbilang(date)} bulan ${bulan} tahun ${terbilang(year)}`;
    assert.equal(dayInWords(iso), words);
  }
});

test('the opening of 15 December 2026 reads as the paper has it', () => {
  assert.equal(
    dayInWords('2026-12-15'),
    'Selasa tanggal lima belas bulan Desember tahun dua ribu dua puluh enam',
  );
});

test('a long day has no leading zero', () => {
  assert.equal(longDay('2025-01-06'), '6 Januari 2025');
  assert.equal(longDay('2025-01-06', 'id', true), 'Senin, 6 Januari 2025');
  assert.equal(longDay('2025-01-06', 'en'), '6 January 2025');
  assert.equal(shortDay('2025-08-06'), '6 Agu 2025');
});

test('a day is a day of the calendar', () => {
  for (const day of ['2026-02-28', '2024-02-29', '2000-02-29']) assert.ok(isDay(day), day);
  for (const day of [
    '2026-02-29',
    '1900-02-29',
    '2026-02-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '0000-01-01',
    '',
    '15/12/2026',
  ]) {
    assert.ok(!isDay(day), day);
  }
});

test('exactly the days that the calendar has are days', () => {
  const parts = tuple(
    integer({ min: 1900, max: 2100 }),
    integer({ min: 0, max: 14 }),
    integer({ min: 0, max: 33 }),
  );
  always(
    property(parts, ([year, month, date]) => {
      const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
      const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
      const text = [year, month, date].map((part) => String(part).padStart(2, '0')).join('-');
      assert.equal(isDay(text), date >= 1 && date <= length, text);
    }),
  );
});

test('an instant falls on the legal day of the zone of the office', () => {
  const at = new Date('2026-12-14T17:30:00Z');
  assert.equal(dayOf(at, 'Asia/Jakarta'), '2026-12-15');
  assert.equal(dayOf(new Date('2026-12-14T16:30:00Z'), 'Asia/Jakarta'), '2026-12-14');
  assert.equal(dayOf(new Date('2026-12-14T16:30:00Z'), 'Asia/Makassar'), '2026-12-15');
  assert.equal(dayOf(new Date('2026-12-14T15:30:00Z'), 'Asia/Jayapura'), '2026-12-15');
});

test('a time has a dot and the abbreviation of its zone', () => {
  const at = new Date('2026-11-23T03:42:00Z');
  assert.equal(clockTime(at, 'Asia/Jakarta'), '10.42 WIB');
  assert.equal(clockTime(at, 'Asia/Makassar'), '11.42 WITA');
  assert.equal(clockTime(at, 'Asia/Jayapura'), '12.42 WIT');
  assert.equal(clockTime(new Date('2026-11-22T17:05:00Z'), 'Asia/Jakarta'), '00.05 WIB');
  assert.equal(longInstant(at, 'Asia/Jakarta'), 'Senin, 23 November 2026, pukul 10.42 WIB');
});

test('day and time of any instant agree with the fixed distance of the zone from UTC', () => {
  const hours: Record<Zone, number> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 };
  const instant = integer({ min: 0, max: 4_102_444_800 });
  for (const zone of Object.keys(ZONES) as Zone[]) {
    always(
      property(instant, (seconds) => {
        const local = new Date((seconds + hours[zone] * 3600) * 1000).toISOString();
        assert.equal(dayOf(new Date(seconds * 1000), zone), local.slice(0, 10));
        assert.equal(
          clockTime(new Date(seconds * 1000), zone).slice(0, 5),
          local.slice(11, 16).replace(':', '.'),
        );
      }),
      { numRuns: 300 },
    );
  }
});

test('numbers and sizes are written in the Indonesian way', () => {
  assert.equal(number(1_234_567), '1.234.567');
  assert.equal(number(1_234_567, 'en'), '1,234,567');
  assert.equal(fileSize(999), '999 B');
  assert.equal(fileSize(1_234_000), '1,2 MB');
  assert.equal(fileSize(412_300), '412 KB');
});
