import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences } from './differences.ts';
import { blankStep, freshKey, keyed, newSheet, roleId, settled, slugOf } from './new-sheet.ts';

const sheet = keyed(
  newSheet({
    badan: 'KPU Kota Uji',
    nama: 'Uji Konsekuensi',
    pelaksana: ['PPID', 'Desk Pelayanan', 'PPID'],
    langkah: ['Menerima', 'Memeriksa', 'Mencatat'],
  }),
);
const [menerima, memeriksa, mencatat] = sheet.langkah as [
  (typeof sheet.langkah)[number],
  (typeof sheet.langkah)[number],
  (typeof sheet.langkah)[number],
];

test('a sheet does not differ from itself', () => {
  assert.deepEqual(differences(sheet, sheet), []);
});

test('a step that moved is the same step in another place, a new one is new, a dropped one is named', () => {
  const langkah = [memeriksa, menerima, blankStep(3, 'l4', 'Mengumumkan')].map((step, i) => ({
    ...step,
    no: i + 1,
  }));
  const found = differences(sheet, { ...sheet, langkah });
  assert.deepEqual(
    found.map(({ key, state }) => [key, state]),
    [
      ['l2', 'diubah'],
      ['l1', 'diubah'],
      ['l4', 'ditambah'],
      ['lama-l3', 'dihapus'],
    ],
  );
  assert.deepEqual(
    found[0]?.fields.map(({ before, after }) => [before, after]),
    [['2', '1']],
  );
  assert.equal(found[3]?.fields[0]?.before, mencatat.uraian);
});

test('Tentatif, blank and a number are three different times', () => {
  const at = (waktu: typeof menerima.waktu) => ({
    ...sheet,
    langkah: [{ ...menerima, waktu }, memeriksa, mencatat],
  });
  const number = at({ angka: 10, satuan: 'hari', tertulis: '10x24 Jam' });
  const said = (before: typeof sheet, after: typeof sheet) =>
    differences(before, after).flatMap(({ fields }) => fields.map((one) => [one.before, one.after]));
  assert.deepEqual(said(sheet, at('Tentatif')), [['', 'Tentatif']]);
  assert.deepEqual(said(at('Tentatif'), number), [['Tentatif', '10x24 Jam']]);
});

test('a performer’s mark and a line of the legal basis are fields of their own', () => {
  const pelaksana = [{ peran: 'ppid', tanda: 'decision' as const, dugaan: true }];
  const after = {
    ...sheet,
    dasarHukum: ['UU 14/2008'],
    langkah: [{ ...menerima, pelaksana }, memeriksa, mencatat],
  };
  assert.deepEqual(
    differences(sheet, after).map(({ key, fields }) => [key, fields.map((one) => one.after)]),
    [
      ['kepala', ['UU 14/2008']],
      ['l1', ['PPID: keputusan (dugaan)']],
    ],
  );
});

test('a new step’s key is one that no step ever had', () => {
  assert.equal(freshKey(new Set(['l1', 'l7', 'arsip'])), 'l8');
  assert.equal(freshKey(new Set()), 'l1');
});

test('roles with one label get names of their own; a name without Latin letters still makes one', () => {
  assert.deepEqual(
    sheet.peran.map(({ id }) => id),
    ['ppid', 'desk_pelayanan', 'ppid_2'],
  );
  assert.equal(roleId('2 & 3', new Set()), 'peran');
  assert.equal(slugOf('—'), 'sop');
  assert.equal(slugOf('Impor'), 'sop-impor');
  assert.equal(slugOf('Penetapan & Pemutakhiran  Informasi'), 'penetapan-pemutakhiran-informasi');
});

test('a confirmed proposal loses its mark, what is not confirmed keeps it', () => {
  const proposed = {
    ...menerima,
    asal: 'usulan' as const,
    pelaksana: [{ peran: 'ppid', tanda: null, dugaan: true }],
  };
  const presumed = { ...memeriksa, pelaksana: [{ peran: 'ppid', tanda: null, dugaan: true }] };
  const both = {
    ...sheet,
    langkah: [proposed, presumed, mencatat],
    dugaan: [{ di: 'identitas.nama', alasan: 'hilang' }],
  };
  const after = settled(both, new Set(['langkah.1', 'identitas.nama']));
  assert.deepEqual(
    after.langkah.map(({ asal, pelaksana }) => [asal, pelaksana[0]?.dugaan]),
    [
      ['asli', false],
      ['asli', true],
      ['asli', undefined],
    ],
  );
  assert.deepEqual(after.dugaan, []);
});
