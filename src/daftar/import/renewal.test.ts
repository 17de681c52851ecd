import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, existing, row } from './testing-rows.ts';

test('a row with the number of an item renews it: unchanged when equal, else with what differs', () => {
  const same = check([row({ 0: 'SRG-2026-0001' })], { existing: [existing] });
  assert.deepEqual(
    same.ready.map(({ change, item, changed }) => ({ change, item, changed })),
    [{ change: 'tetap', item: 'item-1', changed: [] }],
  );
  const other = check([row({ 0: 'SRG-2026-0001', 2: 'Ringkasan baru', 8: 'Permanen' })], {
    existing: [existing],
  });
  assert.deepEqual(
    other.ready.map(({ change, changed }) => ({ change, changed })),
    [{ change: 'diubah', changed: ['ringkasan', 'retensi'] }],
  );
  assert.deepEqual(other.doubles, []);
});

test('a column that the file lacks keeps what the item has; a blank cell in one it has empties it', () => {
  const { ready } = check([['SRG-2026-0001', 'Laporan Kinerja 2025', '']], { existing: [existing] }, [
    'Nomor tetap',
    'Nama dokumen',
    'Retensi',
  ]);
  assert.equal(ready[0]?.values.kode, 'PR.01');
  assert.equal(ready[0]?.values.ringkasan, 'Capaian selama 2025');
  assert.deepEqual(ready[0]?.changed, ['retensi']);
});

test('what an item already says is not measured by newer rules', () => {
  const old = { ...existing, retensi: 'Selama Beralku', waktu: 'Tahun 2026', penguasa: 'Subag Umum' };
  const { ready, errors } = check(
    [row({ 0: 'SRG-2026-0001', 3: 'Subag Umum', 5: 'Tahun 2026', 8: 'Selama Beralku' })],
    { existing: [old] },
  );
  assert.deepEqual(errors, []);
  assert.equal(ready[0]?.change, 'tetap');
});

test('a number that no item has, or that stands twice, is an error', () => {
  const { errors } = check(
    [row({ 0: 'SRG-2026-0001' }), row({ 0: 'SRG-2026-0001' }), row({ 0: 'SRG-2026-0009' })],
    { existing: [existing] },
  );
  assert.deepEqual(
    errors.map(({ row: at, code }) => [at, code]),
    [
      [3, 'nomor-dua-kali'],
      [4, 'nomor-tidak-dikenal'],
    ],
  );
});

test('a likely double waits for a decision, beside an item of the draft or a row of the file', () => {
  const rows = [
    row({ 1: 'Lap. Kinerja KPU 2024' }),
    row({ 1: 'LKjIP 2025' }),
    row({ 1: 'DIPA 2026' }),
    row({ 1: 'DIPA Petikan Tahun Anggaran 2026' }),
  ];
  const { ready, doubles } = check(rows, { existing: [existing] });
  assert.deepEqual(
    doubles.map(({ row: at, similarTo }) => [at, similarTo]),
    [
      [3, { item: 'item-1', nomor: 'SRG-2026-0001', judul: 'Laporan Kinerja 2025', row: null }],
      [5, { item: null, nomor: null, judul: 'DIPA 2026', row: 4 }],
    ],
  );
  assert.deepEqual(
    ready.map(({ row: at }) => at),
    [2, 4],
  );
});

test('the decision on a double is carried out: renew, add, or leave out', () => {
  const rows = [row({ 1: 'LKjIP 2025' }), row({ 1: 'DIPA 2026' }), row({ 1: 'DIPA Petikan 2026' })];
  const { ready, doubles, skipped } = check(rows, {
    existing: [existing],
    choices: new Map([
      [2, 'perbarui'],
      [4, 'lewati'],
    ]),
  });
  assert.deepEqual(
    ready.map(({ row: at, change, item }) => [at, change, item]),
    [
      [2, 'diubah', 'item-1'],
      [3, 'baru', undefined],
    ],
  );
  assert.deepEqual([doubles, skipped], [[], [4]]);
  assert.equal(
    check(rows, {
      existing: [existing],
      choices: new Map([
        [2, 'tambah'],
        [4, 'tambah'],
      ]),
    }).ready.length,
    3,
  );
});

test('every row read is ready, wrong, double or skipped, and exactly one of them', () => {
  const rows = [
    row(),
    row({ 1: 'Neraca 2025' }),
    row({ 1: 'Neraca 2025' }),
    row({ 5: '31/02/2026' }),
    row({ 1: 'CaLK 2025' }),
    row({ 1: 'CaLK 2025' }),
  ];
  const { rowsRead, ready, errorRows, doubles, skipped } = check(rows, { choices: new Map([[7, 'lewati']]) });
  assert.deepEqual([rowsRead, ready.length, errorRows, doubles.length, skipped.length], [6, 3, 1, 1, 1]);
});

test('5,000 rows with the same words are checked against 5,000 items without comparing each with each', () => {
  const items = Array.from({ length: 5_000 }, (_, i) => ({
    ...existing,
    item: `i${i}`,
    nomor: null,
    judul: `Laporan Kinerja Bagian ${i}`,
  }));
  const rows = Array.from({ length: 5_000 }, (_, i) => row({ 1: `Laporan Kinerja Bidang ${i}` }));
  assert.equal(check(rows, { existing: items }).ready.length, 5_000);
});

test('a file imported again doubles nothing, though its new items have no number yet', () => {
  const rows = [row(), row({ 1: 'Neraca 2025' })];
  const first = check(rows);
  const items = first.ready.map(({ values, row: at }) => ({ ...values, item: `item-${at}`, nomor: null }));
  const again = check(rows, { existing: items });
  assert.deepEqual(
    again.ready.map(({ change, item }) => [change, item]),
    [
      ['tetap', 'item-2'],
      ['tetap', 'item-3'],
    ],
  );
  const twice = check([...rows, row()], { existing: items });
  assert.deepEqual([twice.ready.length, twice.doubles.map(({ row: at }) => at)], [2, [4]]);
});
