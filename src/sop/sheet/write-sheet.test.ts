import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { assert as always, property } from 'fast-check';
import { programFile } from '../../base/paths.ts';
import { readSheet } from './read-sheet.ts';
import { arbitrarySheet } from './testing.ts';
import { writeSheet } from './write-sheet.ts';

const serang = readSheet(await readFile(programFile('sop', 'kpu-kota-serang-03-2025.yaml'), 'utf8'));

test('whatever a sheet holds, reading what was written gives the same sheet', () => {
  always(
    property(arbitrarySheet, (sheet) => {
      assert.deepEqual(readSheet(writeSheet(sheet)), sheet);
    }),
    { numRuns: 1_000 },
  );
});

test('a sheet is always written the same way, also after it was read again', () => {
  always(
    property(arbitrarySheet, (sheet) => {
      const text = writeSheet(sheet);
      assert.equal(writeSheet(readSheet(text)), text);
    }),
    { numRuns: 200 },
  );
});

test('the shipped sheet is written as people wrote it, but for comments', async () => {
  const shipped = await readFile(programFile('sop', 'kpu-kota-serang-03-2025.yaml'), 'utf8');
  const lines = (text: string) => text.split('\n').filter((line) => !line.trimStart().startsWith('#'));
  const written = lines(writeSheet(serang));
  const unquoted = (line: string) => line.replace(/^(\s*- )"(.*)"$/, '$1$2');
  assert.deepEqual(written.map(unquoted), lines(shipped).map(unquoted));
});

test('marks and times stand on one line each, and what is as usual is left out', () => {
  const [first] = serang.langkah;
  assert.ok(first);
  const timed = { ...serang, langkah: [{ ...first, waktu: { angka: 1, satuan: 'jam' as const } }] };
  const text = writeSheet(timed);
  assert.match(text, /^ {4}waktu: \{ angka: 1, satuan: jam \}$/m);
  assert.match(text, /^ {6}- \{ peran: penyedia, tanda: terminator, dugaan: true \}$/m);
  for (const key of ['asal', 'serentak', 'gabungan', 'sumber', 'memulai', 'keterangan', 'pangkat'])
    assert.doesNotMatch(text, new RegExp(`\\b${key}:`), key);
});

test('a text that YAML would take for something else is written in quotation marks', () => {
  const odd = ['null', '1', '2025-01-06', 'no', '- x', 'a: b', '#', 'a #b', '"x"', 'dua\nbaris', 'a\u200bb'];
  const text = writeSheet({
    ...serang,
    keterkaitan: odd,
    peralatan: ['a, b [c]', 'Hendro’s', 'x & y #1'.replace(' #', '#')],
  });
  const keterkaitan = text
    .slice(text.indexOf('keterkaitan:\n'), text.indexOf('peralatan:'))
    .trimEnd()
    .split('\n')
    .slice(1);
  assert.equal(keterkaitan.length, odd.length);
  for (const line of keterkaitan) assert.match(line, /^ {2}- "(?:[^"\\]|\\.)*"$/);
  assert.match(text, /^ {2}- a, b \[c\]$/m);
});
