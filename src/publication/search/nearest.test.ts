import assert from 'node:assert/strict';
import { test } from 'node:test';
import { systemClock } from '../../base/clock.ts';
import { sampleItem } from '../sample/content.ts';
import { distance, suggestion, vocabularyOf } from './nearest.ts';
import { readQuery, searchItems } from './search-items.ts';

const list = vocabularyOf(['Laporan Kinerja', 'Rencana Umum Pengadaan', 'DIPA 2026', 'Laporan tahunan']);

test('a letter left out, put in, changed or swapped is one step', () => {
  const steps = [
    ['laporn', 'laporan', 1],
    ['dipaa', 'dipa', 1],
    ['kinarja', 'kinerja', 1],
    ['lapoarn', 'laporan', 1],
    ['', 'abc', 3],
    ['sama', 'sama', 0],
  ] as const;
  for (const [a, b, n] of steps) assert.deepEqual([distance(a, b), distance(b, a)], [n, n], `${a} ${b}`);
  assert.ok(distance('pendek', 'panjang sekali', 2) > 2);
});

test('mistyped words are replaced by the nearest of the list, the others stay', () => {
  assert.equal(suggestion('laporn kinerja', list), 'laporan kinerja');
  assert.equal(suggestion('Pengadan', list), 'pengadaan');
  assert.equal(suggestion('dipaa', list), 'dipa');
  assert.equal(suggestion('rencnaa 2026', list), 'rencana 2026');
});

test('words that the list knows, also by their stem or beginning, are never called a mistake', () => {
  for (const known of ['laporan kinerja', 'pelaporan', 'pengad', 'LAKIP', 'DIPA', '2027', 'dan', ''])
    assert.equal(suggestion(known, list), null, known);
});

test('nothing is suggested for what is near to nothing', () => {
  assert.equal(suggestion('helikopter', list), null);
  assert.equal(suggestion('x'.repeat(200), list), null);
});

const items = Array.from({ length: 40 }, (_, n) => sampleItem(n));
const found = (q: string, other = '') =>
  searchItems(items, readQuery(new URLSearchParams(`q=${encodeURIComponent(q)}${other}`)), 50);

test('a search that finds little says what finds more; one that finds enough says nothing', () => {
  const wrong = found('laporn kinerja');
  assert.deepEqual([wrong.total, wrong.suggestion], [0, 'laporan kinerja']);
  assert.ok(found(wrong.suggestion ?? '').total > 0);
  assert.equal(found('pengadan', '&tahun=2025').suggestion, 'pengadaan');
  assert.equal(found('laporan kinerja').suggestion, null);
  assert.equal(found('').suggestion, null);
});

test('a suggestion over a large list is quick, whatever is typed', () => {
  const many = Array.from({ length: 1000 }, (_, n) => ({
    ...sampleItem(n),
    ringkasan: Array.from({ length: 30 }, (_, i) => `kata${(n * 30 + i).toString(36)}`).join(' '),
  }));
  const typed = Array.from({ length: 12 }, (_, i) => `salahketik${'qxz'[i % 3]}`).join(' ');
  const start = systemClock.now().getTime();
  searchItems(many, { ...readQuery(new URLSearchParams()), q: typed }, 50);
  assert.ok(systemClock.now().getTime() - start < 4000);
});
