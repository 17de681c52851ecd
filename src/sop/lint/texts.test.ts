import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSheet } from '../sheet/read-sheet.ts';
import { CLEAN } from './testing.ts';
import { markers } from './texts.ts';

const clean = readSheet(CLEAN);
const named = (nama: string) => markers({ ...clean, identitas: { ...clean.identitas, nama } });

test('a marker of a template is found in all its spellings, with its place', () => {
  for (const marker of [`\${nama}`, '{{ nama_sop }}', '<<Nama SOP>>', '«Nama»'])
    assert.deepEqual(
      named(`Penyusunan ${marker}`).map(({ di, what }) => [di, what.id.includes(marker)]),
      [['identitas.nama', true]],
    );
});

test('signs that open a marker and never close it are no marker, however many there are', () => {
  for (const sign of ['${', '{{', '<<', '«']) assert.deepEqual(named(sign.repeat(500_000)), []);
});
