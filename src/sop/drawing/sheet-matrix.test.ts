import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as always, property } from 'fast-check';
import type { Sheet } from '../sheet/sheet.ts';
import { arbitrarySheet } from '../sheet/testing.ts';
import { everySheet } from '../sheet/testing-sheets.ts';
import { standardCells } from './cells.ts';
import { sheetMatrix } from './sheet-matrix.ts';

const sheets = await everySheet();
const [, serang] = sheets.find(([name]) => name.includes('serang')) as [string, Sheet];
const [, tangerang] = sheets.find(([name]) => name.includes('kota-tangerang')) as [string, Sheet];

test('heads are the source’s own in the case of a page; one that the source has lost stays lost', () => {
  const heads = (sheet: Sheet) => {
    const { performerHead, supportHead, kelengkapanHead, keteranganHead } = sheetMatrix(sheet, 'id').columns;
    return [performerHead, supportHead, kelengkapanHead, keteranganHead];
  };
  assert.deepEqual(heads(serang), ['Pelaksanaan', 'Pendukung', 'Kelengkapan', null]);
  assert.deepEqual(heads(tangerang), [null, 'Mutu Baku', 'Persyaratan', 'Keterangan']);
});

test('the three kinds of standard time stay apart, and a number is said in the reader’s language', () => {
  const times = (sheet: Sheet, lang: 'id' | 'en') => sheetMatrix(sheet, lang).steps.map((step) => step.waktu);
  assert.deepEqual(times(serang, 'id').slice(0, 3), ['Tentatif', 'Tentatif', 'Belum ditetapkan']);
  assert.deepEqual(times(tangerang, 'id').slice(2, 4), ['1 Jam', '1 jam']);
  assert.deepEqual(times(tangerang, 'en').slice(3, 4), ['1 hour']);
  const half: Sheet = {
    ...serang,
    langkah: [
      { ...(serang.langkah[0] as Sheet['langkah'][number]), waktu: { angka: 1.5, satuan: 'hari kerja' } },
    ],
  };
  assert.deepEqual([...times(half, 'id'), ...times(half, 'en')], ['1,5 hari kerja', '1.5 working days']);
});

test('a sheet alone has no position; a run gives each step its own', () => {
  assert.ok(sheetMatrix(serang, 'id').steps.every((step) => step.state === null));
  const live = (no: number) => ({ state: 'now' as const, waktuNote: null, position: `langkah ${no}` });
  assert.deepEqual(
    sheetMatrix(serang, 'id', live).steps.map((step) => step.position),
    [1, 2, 3, 4, 5, 6].map((no) => `langkah ${no}`),
  );
});

test('a merged cell covers each of its rows once, and says its words in all of them', () => {
  always(
    property(arbitrarySheet, (sheet) => {
      const cells = standardCells(sheet);
      for (const { kolom, dari, sampai } of sheet.gabungan) {
        const covered = cells.slice(dari - 1, sampai);
        assert.deepEqual(
          covered.map((cell) => cell.rows[kolom]),
          [sampai - dari + 1, ...Array(sampai - dari).fill(0)],
        );
        assert.ok(covered.every((cell) => cell.words[kolom] === covered[0]?.words[kolom]));
      }
    }),
  );
});
