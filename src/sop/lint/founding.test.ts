import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { assert as check, property } from 'fast-check';
import { programFile } from '../../base/paths.ts';
import { presumptionsOf } from '../sheet/presumption.ts';
import { readSheet } from '../sheet/read-sheet.ts';
import { arbitrarySheet } from '../sheet/testing.ts';
import { lint } from './lint.ts';
import { today } from './testing.ts';

const serang = readSheet(await readFile(programFile('sop', 'kpu-kota-serang-03-2025.yaml'), 'utf8'));
const tangerang = readSheet(await readFile(programFile('sop', 'kpu-kota-tangerang-19-2025.yaml'), 'utf8'));

/** Code and place of every finding, presumptions and unclear places left out. */
function defects(sheet: typeof serang, day = today): string[] {
  return lint(sheet, { today: day })
    .filter(({ code }) => code !== 'belum-dikonfirmasi' && code !== 'tidak-jelas')
    .map(({ code, di }) => `${code} ${di}`);
}

test('every known defect of Serang’s SOP is found, and nothing else', () => {
  assert.deepEqual(defects(serang), [
    'dasar-hukum-dicabut dasarHukum.6',
    'dasar-hukum-diubah dasarHukum.3',
    'dasar-hukum-diubah dasarHukum.10',
    'dasar-hukum-nomor dasarHukum.5',
    'dasar-hukum-nomor dasarHukum.6',
    'dasar-hukum-judul dasarHukum.3',
    'huruf-asing identitas.disahkanOleh.nama',
    'tanggal-revisi-kosong identitas.tanggalRevisi',
    'kolom-keterangan kepalaKolom.keterangan',
    'waktu-tentatif langkah.1.waktu',
    'waktu-tentatif langkah.2.waktu',
    ...[3, 4, 5, 6].map((no) => `waktu-kosong langkah.${no}.waktu`),
  ]);
});

test('every known defect of Tangerang’s SOP is found, and nothing else', () => {
  assert.deepEqual(defects(tangerang), [
    'tanggal-efektif-kosong identitas.tanggalEfektif',
    'dasar-hukum-diubah dasarHukum.3',
    'dasar-hukum-diubah dasarHukum.6',
    'dasar-hukum-tahun dasarHukum.4',
    'keterkaitan-diri keterkaitan.1',
    'output-kosong langkah.7.output',
    'teks-terpotong langkah.1.output',
    'nomor-kode-arsip identitas.nomor',
    'tanggal-hari-libur identitas.tanggalPembuatan',
    'tanggal-revisi-kosong identitas.tanggalRevisi',
    'kolom-pelaksana kepalaKolom.pelaksana',
    'nama-kolom kepalaKolom.kelengkapan',
    'waktu-kosong langkah.7.waktu',
    'kelengkapan-kosong langkah.7.kelengkapan',
  ]);
});

test('what the scans lost is named, and what is presumed until the office confirms it', () => {
  for (const sheet of [serang, tangerang]) {
    const open = presumptionsOf(sheet).map(({ di }) => di);
    const asked = (confirmed: ReadonlySet<string>) =>
      lint(sheet, { today, confirmed })
        .filter(({ code }) => code === 'belum-dikonfirmasi')
        .map(({ di }) => di);
    assert.deepEqual(asked(new Set()), open);
    assert.deepEqual(asked(new Set(open.slice(1))), open.slice(0, 1));
    assert.equal(
      lint(sheet, { today }).filter(({ code }) => code === 'tidak-jelas').length,
      sheet.tidakJelas.length,
    );
  }
});

test('Serang’s secretary has a Cyrillic letter in his name, and the finding says which and where', () => {
  const found = lint(serang, { today }).find(({ code }) => code === 'huruf-asing');
  assert.equal(
    found?.what.id,
    'Huruf "о" (U+043E) pada "Sulistyо" berasal dari aksara Sirilik, bukan Latin.',
  );
});

test('Tangerang’s SOP was made on a Sunday', () => {
  const found = lint(tangerang, { today }).find(({ code }) => code === 'tanggal-hari-libur');
  assert.equal(found?.what.id, 'Tanggal pembuatan jatuh pada hari Minggu, 12 Januari 2025.');
});

test('a legal basis is judged by the law of the day', () => {
  const law = (day: string) => defects(serang, day).filter((one) => /dicabut|diubah/.test(one));
  assert.deepEqual(law('2023-10-31'), []);
  assert.deepEqual(law('2023-11-01'), ['dasar-hukum-dicabut dasarHukum.6']);
  assert.deepEqual(law('2025-12-28'), [
    'dasar-hukum-dicabut dasarHukum.6',
    'dasar-hukum-diubah dasarHukum.3',
  ]);
  assert.equal(law('2025-12-29').at(-1), 'dasar-hukum-diubah dasarHukum.10');
});

test('every finding says in both languages what is wrong and what to do, and cites why', () => {
  for (const found of [...lint(serang, { today }), ...lint(tangerang, { today })]) {
    for (const text of [found.what.id, found.what.en, found.remedy.id, found.remedy.en, found.cite])
      assert.ok(text.length > 5, `${found.code}: ${text}`);
    assert.match(found.code, /^[a-z-]+$/);
  }
});

test('the related SOP is asked for only where the office’s SOPs are known', () => {
  const related = (versions: readonly { readonly sheet: typeof serang }[]) =>
    lint(serang, { today, versions }).filter(({ code }) => code === 'keterkaitan-belum-ada');
  assert.deepEqual(
    related([{ sheet: serang }]).map(({ di }) => di),
    ['keterkaitan.1'],
  );
  assert.deepEqual(related([{ sheet: serang }, { sheet: tangerang }]), []);
});

test('a marker that a signing service left is found', () => {
  const marker = ['$', '{ttd_pengirim2}'].join('');
  const sheet = { ...serang, peringatan: `Ditandatangani ${marker}` };
  const found = lint(sheet, { today }).find(({ code }) => code === 'penanda-templat');
  assert.equal(found?.what.id, `Penanda templat ${marker} belum diganti.`);
});

test('any sheet that can be read can be judged, and is left as it was', () => {
  check(
    property(arbitrarySheet, (sheet) => {
      const before = JSON.stringify(sheet);
      for (const { what, remedy, cite, di } of lint(sheet, { today, versions: [{ sheet }] }))
        assert.ok(what.id && what.en && remedy.id && remedy.en && cite && di);
      assert.equal(JSON.stringify(sheet), before);
    }),
    { numRuns: 150 },
  );
});
