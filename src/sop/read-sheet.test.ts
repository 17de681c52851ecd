import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { Invalid } from '../base/errors.ts';
import { programFile } from '../base/paths.ts';
import { readSheet } from './read-sheet.ts';
import { SHIPPED_SHEET } from './set-up-office.ts';

const shipped = await readFile(programFile('sop', SHIPPED_SHEET), 'utf8');

/** The faults of a text that is no sheet, as `field: sentence`. */
function faults(text: string, lang: 'id' | 'en' = 'id'): string[] {
  try {
    readSheet(text);
  } catch (error) {
    assert.ok(error instanceof Invalid, String(error));
    return error.faults.map((one) => `${one.field}: ${one[lang]}`);
  }
  return assert.fail('it was read as a sheet');
}

/** The shipped sheet with one thing changed; the change must be in it. */
function changed(from: string | RegExp, to: string): string {
  const text = shipped.replace(from, to);
  assert.notEqual(text, shipped);
  return text;
}

test('the shipped sheet is read, with the words of the SOP as they are printed', () => {
  const sheet = readSheet(shipped);
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

test('a standard time can be a number, Tentatif or blank, and the three stay apart', () => {
  assert.deepEqual(
    readSheet(shipped).langkah.map((step) => step.waktu),
    ['Tentatif', 'Tentatif', null, null, null, null],
  );
  const timed = readSheet(changed('waktu: Tentatif', 'waktu: { angka: 2, satuan: hari kerja }'));
  assert.deepEqual(timed.langkah[0]?.waktu, { angka: 2, satuan: 'hari kerja' });
});

test('what the source leaves open is written down, and what is presumed is marked so', () => {
  const sheet = readSheet(shipped);
  assert.equal(sheet.tidakJelas.length, 4);
  assert.deepEqual(
    sheet.langkah.flatMap((step) => step.pelaksana.filter((mark) => mark.dugaan).map(() => step.no)),
    [1],
  );
});

test('JSON is read like YAML', () => {
  const sheet = readSheet(shipped);
  assert.deepEqual(readSheet(JSON.stringify(sheet)), sheet);
});

const BROKEN: readonly (readonly [rule: string, text: string, ...faults: string[]])[] = [
  [
    'a misspelt key is named, and so is the one that it leaves missing',
    changed('keterkaitan:', 'keterkaitann:'),
    'baris 4, keterkaitan: kunci "keterkaitan" belum ada; tambahkan, dengan null bila naskahnya tidak menyebutkan',
    'baris 32, keterkaitann: kunci "keterkaitann" tidak dikenal; periksa ejaannya atau hapus',
  ],
  [
    'a key missing in a step is sought at that step',
    changed('    kelengkapan: Alat tulis kantor\n', ''),
    'baris 62, langkah.2.kelengkapan: kunci "kelengkapan" belum ada; tambahkan, dengan null bila naskahnya tidak menyebutkan',
  ],
  [
    'a time that is none of the three is refused with an example',
    changed('waktu: Tentatif', 'waktu: sebentar'),
    'baris 55, langkah.1.waktu: ditemukan "sebentar", harus Tentatif, kosong (null), atau angka dengan satuan menit, jam, atau hari kerja, seperti { angka: 30, satuan: menit }',
  ],
  [
    'a time of nothing is no time',
    changed('waktu: Tentatif', 'waktu: { angka: 0, satuan: jam }'),
    'baris 55, langkah.1.waktu.angka: ditemukan 0, harus angka lebih dari 0',
  ],
  [
    'a post that nobody holds is refused with those that there are',
    changed('fungsi: [desk] }', 'fungsi: [deks] }'),
    'baris 46, peran.2.fungsi.1: ditemukan "deks", harus salah satu dari pengelola, kepala_unit, penghubung, desk, ppid, ketua, anggota, sekretaris, tim_pertimbangan',
  ],
  [
    'a performer must be one of the sheet’s roles',
    changed('peran: desk, tanda: process', 'peran: meja, tanda: process'),
    'baris 76, langkah.3: peran "meja" tidak ada; pakai salah satu: penyedia, desk, ppid, pembina',
  ],
  [
    'steps are numbered from 1 without gaps',
    changed('  - no: 4\n', '  - no: 5\n'),
    'baris 87, langkah.4.no: nomor langkah harus 4; urutkan ulang',
  ],
  [
    'two steps do not make the same output',
    changed('keluaran: draf_daftar, peran: desk', 'keluaran: draf_unit, peran: desk').replace(
      '[draf_daftar]',
      '[draf_unit]',
    ),
    'baris 83, langkah.3.jalankan: keluaran "draf_unit" sudah dihasilkan langkah 1; beri nama lain',
  ],
  [
    'a step is closed by its own outputs only',
    changed('ditutupOleh: [unggahan]', 'ditutupOleh: [penetapan]'),
    'baris 124, langkah.6.jalankan.ditutupOleh: "penetapan" bukan hasil langkah ini; tulis salah satu hasilnya',
  ],
  [
    'a legal basis is a list, and a name is not empty',
    changed(/dasarHukum:\n(?: {2}- .*\n)+/, 'dasarHukum: UU 14\n').replace(
      'badan: KOMISI PEMILIHAN UMUM KOTA SERANG',
      'badan: ""',
    ),
    'baris 7, identitas.badan: ditemukan teks kosong, harus teks yang tidak kosong',
    'baris 15, dasarHukum: ditemukan "UU 14", harus daftar; awali tiap butir dengan "- "',
  ],
  [
    'another version of the form is not guessed at',
    changed('terang-sop/1', 'terang-sop/2'),
    'baris 4, format: ditemukan "terang-sop/2", harus "terang-sop/1"',
  ],
  [
    'a key written twice is refused',
    changed('slug:', 'slug: lain\nslug:'),
    'baris 6: kunci ini ditulis dua kali; hapus salah satu',
  ],
  [
    'tags that make other programs run something are refused',
    changed('slug: kpu', 'slug: !!js/function kpu'),
    'baris 5: penanda "!" tidak dipakai dalam naskah; hapus',
  ],
  [
    'two sheets in one file are refused',
    `${shipped}---\n${shipped}`,
    'baris 139: ada lebih dari satu naskah; satu berkas memuat satu SOP',
  ],
];

for (const [rule, text, ...expected] of BROKEN) {
  test(`${rule}, with the line it stands on`, () => assert.deepEqual(faults(text), expected));
}

test('text that is no sheet is refused in one sentence, in both languages', () => {
  for (const text of ['', 'null', 'Standar Operasional Prosedur', '42'])
    assert.equal(faults(text).length, 1, text);
  assert.deepEqual(faults('selamat pagi'), [
    'baris 1: ditemukan "selamat pagi", harus sekelompok kunci, masing-masing "kunci: nilai"',
  ]);
  assert.deepEqual(faults('selamat pagi', 'en'), [
    'baris 1: found "selamat pagi", must be a group of keys, each as "key: value"',
  ]);
  assert.equal(faults('%PDF-1.7\n%\u00e2\u00e3').length > 0, true);
});

test('references are refused where they stand, so that a few lines cannot grow into millions', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (let n = 1; n < 26; n++) {
    const [name, last] = [String.fromCharCode(97 + n), String.fromCharCode(96 + n)];
    bomb.push(`${name}: &${name} [${Array(9).fill(`*${last}`).join(', ')}]`);
  }
  const found = faults(bomb.join('\n'));
  assert.equal(found.length, 20);
  assert.equal(found[0], 'baris 2: rujukan "*" tidak dipakai dalam naskah; tulis isinya di sini');
  assert.deepEqual(faults('a: *tidak_ada'), [
    'baris 1: rujukan "*" tidak dipakai dalam naskah; tulis isinya di sini',
  ]);
});

test('text nested without end, or longer than any SOP, is refused and not followed', () => {
  assert.match(faults('['.repeat(50_000))[0] ?? '', /bukan YAML yang sah/);
  assert.deepEqual(faults(`# ${'x'.repeat(200_000)}`), ['baris 1: naskah lebih dari 200000 karakter']);
});

test('a key named like a part of every object is refused and changes nothing', () => {
  assert.deepEqual(faults(`${shipped}"__proto__": { sabotase: true }\n`), [
    'baris 139, __proto__: kunci "__proto__" tidak dikenal; periksa ejaannya atau hapus',
  ]);
  assert.equal(({} as Record<string, unknown>)['sabotase'], undefined);
});
