import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as always, property } from 'fast-check';
import { placeName } from './place-names.ts';
import { arbitrarySheet } from './testing.ts';

test('a place is named as people name it, in both languages', () => {
  const named = (di: string) => [placeName(di).id, placeName(di).en];
  assert.deepEqual(named('identitas.nama'), ['Nama SOP', 'Name of the SOP']);
  assert.deepEqual(named('identitas.disahkanOleh'), ['Pejabat yang mengesahkan', 'Post that ratifies']);
  assert.deepEqual(named('identitas.disahkanOleh.nama')[0], 'Nama pejabat yang mengesahkan');
  assert.deepEqual(named('dasarHukum'), ['Dasar hukum', 'Legal basis']);
  assert.deepEqual(named('dasarHukum.4'), ['Dasar hukum nomor 4', 'Legal basis number 4']);
  assert.deepEqual(named('langkah.2'), ['Langkah 2', 'Step 2']);
  assert.deepEqual(named('langkah.3.keterangan'), ['Keterangan langkah 3', 'Remark of step 3']);
  assert.deepEqual(named('langkah.3.pelaksana.desk'), ['Pelaksana langkah 3', 'Performers of step 3']);
  assert.deepEqual(named('peran.1.fungsi'), ['Jabatan untuk peran nomor 1', 'Posts of role number 1']);
  assert.deepEqual(named('pengesahan.tanggal'), ['Tanggal pengesahan', 'Date of ratification']);
  assert.deepEqual(named('pengesahan.aturan.batal'), ['Aturan perubahan', 'Rules of amendment']);
});

test('no part of any sheet is called by its key', () => {
  always(
    property(arbitrarySheet, ({ format: _format, slug: _slug, identitas, langkah, ...parts }) => {
      const places = [
        ...Object.keys(parts),
        ...Object.keys(identitas).map((key) => `identitas.${key}`),
        ...langkah.flatMap(({ no, kunci: _kunci, ...step }) =>
          Object.keys(step).map((key) => `langkah.${no}.${key}`),
        ),
      ];
      for (const di of places) assert.match(placeName(di).id, /^\p{Lu}/u, di);
    }),
    { numRuns: 20 },
  );
});
