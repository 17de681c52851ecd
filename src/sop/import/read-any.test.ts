import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { assert as always, asyncProperty } from 'fast-check';
import { programFile } from '../../base/paths.ts';
import { printSheet } from '../form/print-sheet.ts';
import { arbitrarySheet } from '../sheet/testing.ts';
import { writeSheet } from '../sheet/write-sheet.ts';
import { readAll, readAny } from './read-any.ts';
import { asked, fixture, readText, refusal } from './testing/fixtures.ts';

const read = async (name: string) => readAny(await fixture(name), name);

test('a sheet of our own is read as it is, also as JSON', async () => {
  await always(
    asyncProperty(arbitrarySheet, async (sheet) => {
      assert.deepEqual((await readText(writeSheet(sheet))).sheet, sheet);
      assert.deepEqual((await readText(JSON.stringify(sheet))).sheet, sheet);
    }),
    { numRuns: 200 },
  );
});

test('a sheet of our own asks only what its blanks ask', async () => {
  const shipped = await readFile(programFile('sop', 'kpu-kota-serang-03-2025.yaml'), 'utf8');
  assert.deepEqual(
    asked(await readText(shipped)),
    [3, 4, 5, 6].map((no) => `langkah.${no}.waktu`),
  );
});

test('a form that Terang printed gives its sheet back', async () => {
  const shipped = await readText(await readFile(programFile('sop', 'kpu-kota-serang-03-2025.yaml'), 'utf8'));
  const pdf = await printSheet(shipped.sheet, { date: '2026-11-22' });
  assert.deepEqual(await readAny(pdf, 'formulir.pdf'), shipped);
});

test('a mistake in a sheet of our own is named with its line, as when it is loaded', async () => {
  const shipped = await readFile(programFile('sop', 'kpu-kota-serang-03-2025.yaml'), 'utf8');
  const [fault] = await refusal(readText(shipped.replace('waktu: Tentatif', 'waktu: sebentar')));
  assert.match(fault ?? '', /^baris \d+, langkah\.1\.waktu: bentuk$/);
  assert.equal((await refusal(readText(shipped.replace('format: terang-sop/1\n', '')))).length > 0, true);
});

test('the scanned text of the Serang SOP gives its words, and asks for what the scan lost', async () => {
  const imported = await read('serang-pindaian.txt');
  const shipped = await readText(await readFile(programFile('sop', 'kpu-kota-serang-03-2025.yaml'), 'utf8'));
  const { sheet } = imported;
  assert.deepEqual(sheet.dasarHukum, shipped.sheet.dasarHukum);
  assert.deepEqual(sheet.pengesahan.klausul, shipped.sheet.pengesahan.klausul);
  const words = ({ langkah }: typeof sheet) =>
    langkah.map(({ uraian, kelengkapan, waktu, output }) => ({ uraian, kelengkapan, waktu, output }));
  assert.deepEqual(words(sheet), words(shipped.sheet));
  assert.deepEqual(
    sheet.langkah.map(({ pelaksana }) => pelaksana.map(({ tanda }) => tanda)),
    [[], [null], [null], [null, null], [null], [null]],
  );
  const identity = [
    'badan',
    'nama',
    'nomor',
    'tanggalEfektif',
    'tanggalRevisi',
    'disahkanOleh',
    'alamat',
  ] as const;
  for (const key of identity) assert.deepEqual(sheet.identitas[key], shipped.sheet.identitas[key], key);
  for (const di of ['langkah.1.pelaksana', 'langkah.3.waktu', 'pengesahan.aturan.batal', 'peran.1.fungsi'])
    assert.ok(asked(imported).includes(di), di);
});

test('the cut text of the Tangerang SOP gives three steps, and no number of a person', async () => {
  const imported = await read('tangerang-pindaian.txt');
  assert.deepEqual(asked(imported), [
    'identitas.nama',
    'dasarHukum.4',
    'langkah.1.output',
    'langkah.1.pelaksana',
    'langkah.2.pelaksana',
    'langkah.3.pelaksana',
  ]);
  const { sheet } = imported;
  assert.equal(sheet.jumlahPelaksanaMinimal, 2);
  assert.deepEqual(sheet.identitas.disahkanOleh?.nama, 'Fandi Dwidarma Oktavirawan');
  assert.equal(sheet.kepalaKolom.kelengkapan, 'Persyaratan');
  assert.doesNotMatch(writeSheet(sheet), /\d{18}/);
  assert.ok(sheet.tidakJelas.some((note) => note.startsWith('Teks berakhir di dalam tabel')));
});

test('one merged cell over five steps stays one cell, and a step without a symbol is asked about', async () => {
  const imported = await read('bakamla.yaml');
  const { sheet } = imported;
  assert.deepEqual(
    sheet.gabungan.map(({ kolom, dari, sampai }) => [kolom, dari, sampai]),
    [
      ['kelengkapan', 1, 5],
      ['waktu', 1, 5],
      ['output', 1, 5],
    ],
  );
  assert.deepEqual(sheet.langkah[0]?.waktu, { angka: 1, satuan: 'hari kerja' });
  assert.deepEqual(asked(imported), [
    'identitas.nomor',
    'peran.2.fungsi',
    'peran.3.fungsi',
    'langkah.4.pelaksana',
  ]);
  assert.ok(sheet.tidakJelas.some((note) => note.includes('hanya garis yang lewat')));
});

test('remarks of whoever wrote an SOP down are kept, and what they call unsure is asked', async () => {
  const imported = await read('sumedang-didp.yaml');
  const { tidakJelas } = imported.sheet;
  assert.ok(tidakJelas.includes('nomor: tulisan tangan, digit awal kurang pasti'));
  assert.ok(tidakJelas.includes('dasar hukum 7: seharusnya No. 3; kualifikasi menyebut No. 3'));
  assert.ok(asked(imported).includes('identitas.nomor'));
  const cut = imported.questions.find(({ di }) => di === 'langkah.4.uraian');
  assert.equal(cut?.choices?.[0]?.value.startsWith('Mengunggah DIDP ke website PPID aau'), true);
});

test('of a file with two SOPs it is asked which is meant', async () => {
  const imported = await read('dua-sop.yaml');
  assert.equal(imported.questions[0]?.di, 'naskah');
  assert.deepEqual(
    imported.questions[0]?.choices?.map(({ label }) => label.id),
    ['1. SOP Penetapan dan Pemutakhiran DIP', '2. SOP Pendokumentasian Informasi Publik'],
  );
  assert.ok(asked(imported).includes('peran'));
  const all = await readAll(await fixture('dua-sop.yaml'), 'dua-sop.yaml');
  assert.equal(all.length, 2);
  assert.equal(new Set(all.map(({ sheet }) => sheet.slug)).size, 2);
});

test('symbols, times and performers of a transcription are those of the form', async () => {
  const { sheet, questions } = await readText(`badan: Kantor Contoh
nama_sop: Contoh
nomor: 1
peran: [{id: a, label: PPID}, {id: b, label: Pemohon}]
langkah:
  - {no: 1, uraian: satu, tanda: [{peran: a, simbol: "proses bercabang Ya/Tidak"}], waktu: 10x24 Jam}
  - {no: 2, uraian: dua, pelaku: [b], waktu: 1-2 minggu}
  - {no: 3, uraian: tiga, tanda: [{peran: a, simbol: awan}], waktu: tidak disebut}
  - {no: 4, uraian: empat, tanda: [{peran: b, simbol: sambungan}, {peran: c, simbol: terminator}], waktu: "1,5 jam"}
`);
  assert.deepEqual(
    sheet.langkah.map(({ waktu }) => waktu),
    [
      { angka: 10, satuan: 'hari', tertulis: '10x24 Jam' },
      null,
      null,
      { angka: 1.5, satuan: 'jam', tertulis: '1,5 jam' },
    ],
  );
  assert.deepEqual(
    sheet.langkah.flatMap(({ pelaksana }) => pelaksana.map(({ peran, tanda }) => `${peran} ${tanda}`)),
    ['a decision', 'b null', 'a null', 'b connector', 'c terminator'],
  );
  assert.deepEqual(
    sheet.peran.map(({ fungsi }) => fungsi),
    [['ppid'], [], []],
  );
  assert.ok(sheet.tidakJelas.includes('Waktu langkah 2 tertulis "1-2 minggu".'));
  assert.ok(sheet.tidakJelas.includes('Tanda PPID langkah 3 tertulis "awan".'));
  const said = (di: string) => questions.find((question) => question.di === di)?.what.id ?? '';
  assert.match(said('langkah.2.waktu'), /tertulis “1-2 minggu”/);
  assert.match(said('langkah.3.pelaksana.a'), /tertulis “awan”/);
  assert.match(said('langkah.3.waktu'), /kosong, padahal langkah lain ada waktunya/);
});

test('what cannot be read as an SOP is refused with what to do', async () => {
  const bytes = (...values: number[]) => readAny(new Uint8Array(values), 'naskah.docx');
  assert.deepEqual(await refusal(bytes()), ['berkas: kosong']);
  assert.deepEqual(await refusal(readText('%PDF-1.7\n')), ['berkas: bukan-naskah']);
  assert.deepEqual(await refusal(bytes(0xd0, 0xcf, 0x11, 0xe0)), ['berkas: bukan-naskah']);
  assert.deepEqual(await refusal(readText('selamat pagi')), ['tabel: tabel-tidak-ada']);
  assert.deepEqual(await refusal(readText('nama_sop: x\nlangkah: []\n')), [
    'baris 2, langkah: langkah-tidak-ada',
  ]);
  assert.deepEqual(await refusal(readText('nama_sop: x\nlangkah:\n  - [\n')), ['baris 4: yaml']);
});
