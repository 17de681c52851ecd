import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { Invalid } from '../../base/errors.ts';
import { programFile } from '../../base/paths.ts';
import { SHIPPED_SHEET } from '../set-up-office.ts';
import { readSheet } from './read-sheet.ts';

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

test('a standard time can be a number, Tentatif or blank, and the three stay apart', () => {
  assert.deepEqual(
    readSheet(shipped).langkah.map((step) => step.waktu),
    ['Tentatif', 'Tentatif', null, null, null, null],
  );
  const timed = readSheet(changed('waktu: Tentatif', 'waktu: { angka: 2, satuan: hari kerja }'));
  assert.deepEqual(timed.langkah[0]?.waktu, { angka: 2, satuan: 'hari kerja' });
});

test('JSON is read like YAML', () => {
  const sheet = readSheet(shipped);
  assert.deepEqual(readSheet(JSON.stringify(sheet)), sheet);
});

const BROKEN: readonly (readonly [rule: string, text: string, ...faults: string[]])[] = [
  [
    'a misspelt key is named, and so is the one that it leaves missing',
    changed('keterkaitan:', 'keterkaitann:'),
    'baris 4, keterkaitan: kunci "keterkaitan" belum ada; tambahkan, atau null bila memang kosong dalam naskah ([] untuk daftar)',
    'baris 32, keterkaitann: kunci "keterkaitann" tidak dikenal; periksa ejaannya atau hapus',
  ],
  [
    'a key missing in a step is sought at that step',
    changed('    kelengkapan: Alat tulis kantor\n', ''),
    'baris 62, langkah.2.kelengkapan: kunci "kelengkapan" belum ada; tambahkan, atau null bila memang kosong dalam naskah ([] untuk daftar)',
  ],
  [
    'a time that is none of the three is refused with an example',
    changed('waktu: Tentatif', 'waktu: sebentar'),
    'baris 55, langkah.1.waktu: ditemukan "sebentar", harus Tentatif, kosong (null), atau angka dengan satuan menit, jam, hari kerja, atau hari, seperti { angka: 30, satuan: menit }',
  ],
  [
    'a time of nothing is no time',
    changed('waktu: Tentatif', 'waktu: { angka: 0, satuan: jam }'),
    'baris 55, langkah.1.waktu.angka: ditemukan 0, harus angka lebih dari 0',
  ],
  [
    'a post that nobody holds is refused with those that there are',
    changed('fungsi: [desk] }', 'fungsi: [deks] }'),
    'baris 46, peran.2.fungsi.1: ditemukan "deks", harus salah satu dari pengelola, kepala_unit, penghubung, desk, ppid, ketua, anggota, sekretaris, tim_pertimbangan, pembina, atasan_ppid, petugas_ppid, petugas_dokumentasi',
  ],
  [
    'a performer must be one of the sheet’s roles',
    changed('peran: desk, tanda: process', 'peran: meja, tanda: process'),
    'baris 79, langkah.3.pelaksana.1.peran: peran "meja" tidak ada; pakai salah satu: penyedia, desk, ppid, pembina',
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
    'an output must be handed in by one of the sheet’s roles',
    changed('keluaran: penerimaan_ppid, peran: ppid', 'keluaran: penerimaan_ppid, peran: ketua'),
    'baris 74, langkah.2.jalankan.hasil.2.peran: peran "ketua" tidak ada; pakai salah satu: penyedia, desk, ppid, pembina',
  ],
  [
    'a role stands once',
    changed('id: desk,', 'id: ppid,').replaceAll('peran: desk', 'peran: ppid'),
    'baris 47, peran.3.id: peran "ppid" sudah ada di atas; beri id lain atau hapus',
  ],
  [
    'a step’s own name is its alone, also where another’s comes from its number',
    changed('  - no: 4\n', '  - no: 4\n    kunci: l2\n'),
    'baris 88, langkah.4.kunci: kunci "l2" sudah dipakai langkah 2; beri kunci lain',
  ],
  [
    'a number of units that suffices stands only where every unit does the step',
    changed('      perUnit: true\n', '      cukup: 3\n'),
    'baris 58, langkah.1.jalankan.cukup: "cukup" hanya berlaku bersama perUnit: true; tambahkan perUnit atau hapus cukup',
  ],
  [
    'merged cells lie inside the table, cover two steps or more and do not overlap',
    changed(
      'pengesahan:\n',
      'gabungan:\n' +
        '  - { kolom: waktu, dari: 3, sampai: 5 }\n' +
        '  - { kolom: waktu, dari: 5, sampai: 6 }\n' +
        '  - { kolom: keterangan, dari: 4, sampai: 4 }\n' +
        '  - { kolom: keterangan, dari: 5, sampai: 7 }\n' +
        'pengesahan:\n',
    ),
    'baris 127, gabungan.2.dari: sel gabungan kolom waktu ini bertumpang tindih dengan langkah 3–5; pisahkan',
    'baris 128, gabungan.3.dari: "dari" (4) harus lebih kecil daripada "sampai" (4)',
    'baris 129, gabungan.4.sampai: langkah 7 tidak ada; langkah terakhir adalah 6',
  ],
  [
    'no text hides behind a merged cell',
    changed('pengesahan:\n', 'gabungan: [{ kolom: waktu, dari: 1, sampai: 2 }]\npengesahan:\n'),
    'baris 67, langkah.2.waktu: sel ini bagian dari sel gabungan langkah 1–2; tulis isinya pada langkah 1 dan null di sini',
  ],
  [
    'a rule names a clause that there is',
    changed('batal: 4', 'batal: 6'),
    'baris 135, pengesahan.aturan.batal: klausul 6 tidak ada: klausulnya 1 sampai 5; perbaiki nomornya atau hapus',
  ],
  [
    'what is presumed is a place in the sheet',
    changed(
      'tidakJelas:\n',
      'dugaan: [{ di: langkah.7.output, alasan: "?" }, { di: langkah.2.pelaksana.penyedia, alasan: "?" }]\ntidakJelas:\n',
    ),
    'baris 136, dugaan.1.di: tidak ada "langkah.7.output" dalam naskah ini; tulis tempatnya seperti identitas.nama atau langkah.1.output',
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
    'baris 141: ada lebih dari satu naskah; satu berkas memuat satu SOP',
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

test('a mistake is told once, and not again for every line that it throws out of step', () => {
  const tabbed =
    'format: terang-sop/1\nlangkah:\n  - no: 1\n\turaian: x\n    waktu: null\n    output: null\n';
  assert.deepEqual(faults(tabbed), ['baris 4: indentasi memakai tab; ganti dengan spasi']);
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
  assert.deepEqual(faults(`# ${'x'.repeat(200_000)}`), [
    'baris 1: naskah lebih dari 200000 karakter; hapus yang bukan bagian SOP',
  ]);
});

test('a key named like a part of every object is refused and changes nothing', () => {
  assert.deepEqual(faults(`${shipped}"__proto__": { sabotase: true }\n`), [
    'baris 141, __proto__: kunci "__proto__" tidak dikenal; periksa ejaannya atau hapus',
  ]);
  assert.equal(({} as Record<string, unknown>)['sabotase'], undefined);
});

test('characters that no paper shows, and halves of characters, are refused where they stand', () => {
  for (const bad of ['\\0', '\\x1b[31m', '\\x9b', '\\ud83d'])
    assert.deepEqual(faults(changed('slug: kpu', `sumber: "a${bad}b"\nslug: kpu`)), [
      'baris 5, sumber: ditemukan karakter yang tidak dapat dicetak, harus teks tanpa karakter itu; ketik ulang',
    ]);
});

test('a sheet holds no more steps than its editor can show', () => {
  const sheet = readSheet(shipped);
  const [first] = sheet.langkah;
  const langkah = Array.from({ length: 201 }, (_, index) => ({ ...first, no: index + 1 }));
  assert.deepEqual(faults(JSON.stringify({ ...sheet, langkah })), [
    'baris 1, langkah: ditemukan 201, harus daftar dengan paling banyak 200 butir',
  ]);
});
