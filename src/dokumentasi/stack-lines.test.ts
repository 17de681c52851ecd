import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Invalid } from '../base/errors.ts';
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

test('empty lines, rows of heads wherever they stand and running numbers are passed over', () => {
  assert.deepEqual(
    stackLines('No\tJudul\tTahun\tLembar\r\n\r\n1\tDaftar Hadir\t\t\r\n2.;Notula;2026;4 lembar\r\nJudul'),
    [line('Daftar Hadir', null, null), line('Notula', 2026, 4)],
  );
  assert.deepEqual(stackLines('Judul Skripsi Pemilu;2025'), [line('Judul Skripsi Pemilu', 2025, null)]);
  assert.deepEqual(stackLines('2024;48'), [line('2024', 2024, 48)]);
});

test('a number that looks like a year twice is a year and sheets', () => {
  assert.deepEqual(stackLines('Arsip;2024;2024'), [line('Arsip', 2024, 2024)]);
});

test('nothing that was typed vanishes: what is neither year nor sheets is told with its line, all of it at once', () => {
  const typed = `DIPA 2026;226;12\nBenar;2026;3\nKontrak;dua belas\n;2026;3\n${'x'.repeat(301)}`;
  assert.throws(
    () => stackLines(typed),
    (error: unknown) => {
      assert.ok(error instanceof Invalid);
      assert.deepEqual(
        error.faults.map(({ code, id }) => `${code} ${id.slice(0, 8)}`),
        [
          'angka-berlebih Baris 1:',
          'angka-tak-terbaca Baris 3:',
          'judul-kosong Baris 4:',
          'judul-terlalu-panjang Baris 5:',
        ],
      );
      return true;
    },
  );
});
