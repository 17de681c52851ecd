import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { programFile } from '../../base/paths.ts';
import { SHIPPED_SHEET } from '../set-up-office.ts';
import { presumptionsOf } from './presumption.ts';
import { readSheet } from './read-sheet.ts';
import { DOCUMENTED, SERVED } from './running.ts';

const serang = await readFile(programFile('sop', SHIPPED_SHEET), 'utf8');
const tangerang = await readFile(programFile('sop', 'kpu-kota-tangerang-19-2025.yaml'), 'utf8');

test('the shipped sheet is read, with the words of the SOP as they are printed', () => {
  const sheet = readSheet(serang);
  assert.equal(sheet.dasarHukum.length, 11);
  assert.equal(sheet.pengesahan.klausul.length, 5);
  assert.equal(sheet.langkah.length, 6);
  assert.deepEqual(
    sheet.langkah.map((step) => step.uraian),
    [
      'Mengumpulkan Informasi dan Dokumentasi publik yang dikuasai oleh KPU Kota Serang, menggunakan form daftar informasi beserta panduan pengisiannya.',
      'Memberikan informasi yang dibutuhkan kepada PPID.',
      'Melakukan klasifikasi dan mendokumentasikan informasi publik dalam bentuk softcopy dan hardcopy .',
      'Menetapkan dan memutakhirkan Daftar Informasi Publik.',
      'Memerintahkan untuk mengunggah Daftar Informasi Publik.',
      'Mengunggah Daftar Informasi Publik website PPID KPU Kota Serang.',
    ],
  );
  assert.equal(sheet.langkah[1]?.output, 'Persetujuan Daftar Informasi Publik masingmasing sub bagian');
  assert.equal(
    sheet.pengesahan.klausul[4],
    'Standar Operasional Prosedur ini berlaku pada saat itandatangani.',
  );
  assert.equal(
    sheet.dasarHukum[3],
    'Peraturan Pemerintah No, 61 Tahun 2010 tentang Pelaksanaan UU No. 14 Tahun 2008.',
  );
});

test('what the source leaves open is written down, and what is presumed is marked so', () => {
  const sheet = readSheet(serang);
  assert.equal(sheet.tidakJelas.length, 4);
  assert.deepEqual(
    sheet.langkah.flatMap((step) => step.pelaksana.filter((mark) => mark.dugaan).map(() => step.no)),
    [1],
  );
});

test('the ratification clauses of Serang are rules, each with the number of the clause that says so', () => {
  const { aturan, klausul } = readSheet(serang).pengesahan;
  assert.deepEqual(aturan, { revisiKahar: 2, selesaiTetap: 3, batal: 4, berlakuSaatDitandatangani: 5 });
  assert.match(klausul[1] ?? '', /kahar/);
  assert.match(klausul[2] ?? '', /sudah selesai/);
  assert.match(klausul[3] ?? '', /batal seluruhnya/);
  assert.match(klausul[4] ?? '', /berlaku pada saat/);
});

test('of Tangerang’s sheet three steps are the source’s own, and nothing lost in the scan is filled in silently', () => {
  const sheet = readSheet(tangerang);
  assert.deepEqual(
    sheet.langkah.map((step) => step.asal),
    ['asli', 'asli', 'asli', 'usulan', 'usulan', 'usulan', 'usulan'],
  );
  assert.deepEqual(
    sheet.langkah.slice(0, 3).map((step) => [step.uraian, step.output]),
    [
      [
        'Menghasilkan dan menyimpan hardcopy Infromasi Publik pada masing-masing bagian di Lingkungan KPU',
        'Berkas dokumen informasi Publ',
      ],
      ['Menyerahkan dan mendaata softcopy informasi Publik kepada PPID', 'Softfile'],
      ['Menerima dan menyimpan softcopy informasi Publik dalam storage internal PPID', 'Dokumen'],
    ],
  );
  assert.ok(sheet.langkah.slice(0, 3).every((step) => step.pelaksana.every((mark) => mark.dugaan)));
  assert.deepEqual(
    presumptionsOf(sheet).map(({ di }) => di),
    [
      'identitas.nama',
      'langkah.1.pelaksana.petugas_dokumentasi',
      'langkah.2.pelaksana.petugas_dokumentasi',
      'langkah.2.pelaksana.petugas_ppid',
      'langkah.3.pelaksana.petugas_ppid',
      ...['langkah.4', 'langkah.5', 'langkah.6', 'langkah.7'],
    ],
  );
});

test('Tangerang’s sheet keeps its own column names and asks for two performers', () => {
  const sheet = readSheet(tangerang);
  assert.deepEqual(sheet.kepalaKolom, {
    pelaksana: null,
    pendukung: 'Mutu Baku',
    kelengkapan: 'Persyaratan',
    waktu: 'Waktu',
    output: 'Output',
    keterangan: 'Keterangan',
  });
  assert.equal(sheet.jumlahPelaksanaMinimal, 2);
  assert.deepEqual(sheet.pengesahan, { tempat: null, tanggal: null, klausul: [], aturan: {} });
});

test('Terang’s rooms make what Tangerang’s steps 1 to 6 ask for; the last step is stated', () => {
  const made = readSheet(tangerang).langkah.flatMap((step) => step.jalankan?.hasil ?? []);
  assert.deepEqual(
    made.filter(({ keluaran }) => !SERVED.has(keluaran)).map(({ keluaran }) => keluaran),
    ['penyajian'],
  );
  assert.deepEqual(
    [...DOCUMENTED].sort(),
    made
      .map(({ keluaran }) => keluaran)
      .filter((one) => SERVED.has(one))
      .sort(),
  );
});
