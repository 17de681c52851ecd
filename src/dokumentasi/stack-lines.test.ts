import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stackLines } from './stack-lines.ts';

const line = (judul: string, tahun: number | null, lembar: number | null) => ({ judul, tahun, lembar });

test('a line is a title, a year and a number of sheets, set apart by tabs or semicolons', () => {
  assert.deepEqual(stackLines('Laporan Kinerja; 2025; 48\nNotula\t2026\t3'), [
    line('Laporan Kinerja', 2025, 48),
    line('Notula', 2026, 3),
  ]);
});

test('a year that stands only in the title is taken from there', () => {
  assert.deepEqual(stackLines('Laporan Kinerja 2025; 48'), [line('Laporan Kinerja 2025', 2025, 48)]);
  assert.deepEqual(stackLines('Surat Tugas'), [line('Surat Tugas', null, null)]);
});

test('empty lines, a row of heads and words where numbers belong are passed over', () => {
  assert.deepEqual(stackLines('Judul\tTahun\tLembar\r\n\r\nDaftar Hadir;banyak;\r\n'), [
    line('Daftar Hadir', null, null),
  ]);
});

test('a number that looks like a year twice is a year and sheets', () => {
  assert.deepEqual(stackLines('Arsip;2024;2024'), [line('Arsip', 2024, 2024)]);
});
