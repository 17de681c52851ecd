import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { programFile } from '../base/paths.ts';
import type { Fungsi } from '../journal/actor.ts';
import { readSheet } from '../sop/sheet/read-sheet.ts';
import { running } from '../sop/sheet/running.ts';
import { vacancies } from './vacancies.ts';

const text = await readFile(programFile('sop', 'kpu-kota-tangerang-19-2025.yaml'), 'utf8');
const sheet = running(readSheet(text));
const units = [
  { id: 'a', shortName: 'Subbag A' },
  { id: 'b', shortName: 'Subbag B' },
];
const holding = (fungsi: Fungsi, unit: string | null = null) => ({ fungsi, unit });

test('a role that nobody holds is named, with the units where a step is done unit by unit', () => {
  assert.deepEqual(vacancies(sheet, units, [holding('petugas_ppid'), holding('petugas_dokumentasi', 'a')]), [
    { role: 'Petugas Dokumentasi', units: ['Subbag B'] },
    { role: 'Atasan PPID KPU', units: [] },
  ]);
});

test('a post of the whole office stands in for every unit, and then nothing is vacant', () => {
  const all = [holding('petugas_ppid'), holding('petugas_dokumentasi'), holding('atasan_ppid')];
  assert.deepEqual(vacancies(sheet, units, all), []);
});
