import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { programFile } from '../../base/paths.ts';
import { gapsOf, presumptionsOf } from '../sheet/presumption.ts';
import { readSheet } from '../sheet/read-sheet.ts';
import { running } from '../sheet/running.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { writeSheet } from '../sheet/write-sheet.ts';
import { readAll } from './read-any.ts';
import { fixture } from './testing/fixtures.ts';

const folder = programFile('seeds', 'sop');
const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml'));
const texts = new Map<string, string>();
for (const name of files) texts.set(name, await readFile(programFile('seeds', 'sop', name), 'utf8'));
const sheets = new Map([...texts].map(([name, text]) => [name, readSheet(text)]));

/** What a sheet says in the source's own words, without marks and posts. */
function wordsOf({ identitas, dasarHukum, peralatan, langkah, gabungan }: Sheet) {
  const steps = langkah.map(({ pelaksana: _, ...words }) => words);
  return { identitas: { ...identitas, nomor: null, badan: null }, dasarHukum, peralatan, steps, gabungan };
}

test('ten real SOPs of other bodies are read, each under its slug and with its source', () => {
  assert.equal(files.length, 10);
  for (const [name, sheet] of sheets) {
    assert.equal(name, `${sheet.slug}.yaml`);
    assert.match(sheet.sumber ?? '', /^(https:\/\/|github\.com\/|indeks berkas publik GitHub)/, name);
    assert.ok(sheet.tidakJelas.length > 0, name);
  }
});

test('each is written in the canonical way, but for the comment at its top', () => {
  for (const [name, text] of texts)
    assert.equal(text.replace(/^(#.*\n)+/, ''), writeSheet(sheets.get(name) as Sheet), name);
});

test('each can be carried out by statements once the office has confirmed what is presumed', () => {
  for (const [name, sheet] of sheets) {
    assert.deepEqual(gapsOf(sheet), [], name);
    assert.ok(
      running(sheet).langkah.every(({ jalankan }) => jalankan.hasil.length > 0),
      name,
    );
  }
});

test('a performer that the source does not show is presumed, never stated', () => {
  const presumed = (slug: string) => presumptionsOf(sheets.get(`${slug}.yaml`) as Sheet).map(({ di }) => di);
  assert.deepEqual(presumed('bakamla-sop-pendokumentasian-2025'), ['langkah.4.pelaksana.petugas']);
  assert.deepEqual(presumed('bppmhkp-mekanisme-pendokumentasian'), [
    'langkah.1.pelaksana.ppid',
    'langkah.3.pelaksana.ppid',
    'langkah.4.pelaksana.ppid',
  ]);
  assert.ok(presumed('tanpa-nama-pendokumentasian').includes('peran'));
  assert.match(
    sheets.get('bawaslu-kulonprogo-praktik-dip-2021.yaml')?.tidakJelas[0] ?? '',
    /bukan naskah SOP/,
  );
});

test('the words are those that were written down from the source', async () => {
  const pairs = [
    ['bakamla.yaml', 0, 'bakamla-sop-pendokumentasian-2025'],
    ['sumedang-didp.yaml', 0, 'kab-sumedang-sop-393-2022'],
    ['dua-sop.yaml', 0, 'tanpa-nama-penetapan-pemutakhiran-dip'],
    ['dua-sop.yaml', 1, 'tanpa-nama-pendokumentasian'],
  ] as const;
  for (const [name, index, slug] of pairs) {
    const imported = (await readAll(await fixture(name), name))[index];
    assert.ok(imported);
    assert.deepEqual(wordsOf(sheets.get(`${slug}.yaml`) as Sheet), wordsOf(imported.sheet), slug);
  }
});
