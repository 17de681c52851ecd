import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDay, weekday } from './read-day.ts';

test('a date is read as SOPs write it', () => {
  const written: readonly (readonly [string, string])[] = [
    ['3 Januari 2025', '2025-01-03'],
    ['06 Juni 2022', '2022-06-06'],
    ['Senin, 6 Januari 2025', '2025-01-06'],
    ['12 Nopember 2015', '2015-11-12'],
    ['1 Pebruari 2016', '2016-02-01'],
    ['29 Februari 2024', '2024-02-29'],
    ['18/05/2022', '2022-05-18'],
    ['18-5-2022', '2022-05-18'],
    ['2025-01-03', '2025-01-03'],
    ['9 AGUSTUS 2026', '2026-08-09'],
  ];
  for (const [text, day] of written) assert.deepEqual(readDay(text), { day }, text);
});

test('a day that no calendar has is told from a text that is no date', () => {
  for (const text of ['31 Februari 2026', '29 Februari 2025', '32 Mei 2026', '12/13/2026', '2025-02-30'])
    assert.deepEqual(readDay(text), { day: null, fault: 'mustahil' }, text);
  for (const text of [
    '',
    'Januari 2025',
    '3 Janu',
    '3 Xuari 2025',
    '3 Januari 25',
    'segera',
    '3'.repeat(5000),
  ])
    assert.deepEqual(readDay(text), { day: null, fault: 'tidak-terbaca' }, text);
});

test('12 Januari 2025 was a Sunday', () => assert.equal(weekday('2025-01-12'), 0));
