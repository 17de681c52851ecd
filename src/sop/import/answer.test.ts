import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as always, constantFrom, dictionary, property, string } from 'fast-check';
import { Invalid } from '../../base/errors.ts';
import { presumptionsOf } from '../sheet/presumption.ts';
import { answer } from './answer.ts';
import { readAny } from './read-any.ts';
import { asked, fixture, readText, refusal } from './testing/fixtures.ts';

const bakamla = await readAny(await fixture('bakamla.yaml'), 'bakamla.yaml');
const tangerang = await readAny(await fixture('tangerang-pindaian.txt'), 'tangerang.txt');
const dua = await readAny(await fixture('dua-sop.yaml'), 'dua-sop.yaml');

const refused = (imported: typeof bakamla, answers: Record<string, string>) =>
  refusal(Promise.resolve().then(() => answer(imported, answers)));

/** Runs an answer; only an Invalid may come out of it. */
function quiet(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof Invalid, String((error as Error).stack));
  }
}

test('an answered mark stays a presumption, and what the source leaves unclear stays written', () => {
  const done = answer(bakamla, { 'langkah.4.pelaksana': 'petugas=process, PPID' });
  assert.deepEqual(done.sheet.langkah[3]?.pelaksana, [
    { peran: 'petugas', tanda: 'process', dugaan: true },
    { peran: 'ppid', tanda: null, dugaan: true },
  ]);
  assert.deepEqual(done.sheet.tidakJelas, bakamla.sheet.tidakJelas);
  assert.ok(!asked(done).includes('langkah.4.pelaksana'));
  assert.ok(asked(done).includes('langkah.4.pelaksana.ppid'));
});

test('an SOP whose names could not be read is known by the names that are answered', async () => {
  const read = await readText(
    'No\tUraian\tPPID\tKelengkapan\tWaktu\tOutput\n1\tMenguji\tproses\tSurat\t1 jam\tHasil',
  );
  const done = answer(read, { 'identitas.badan': 'KPU Kota Contoh', 'identitas.nama': 'Uji Konsekuensi' });
  assert.equal(done.sheet.slug, 'kpu-kota-contoh-uji-konsekuensi');
  const named = answer(done, {});
  assert.equal(named.sheet.slug, done.sheet.slug);
});

test('any other answer is noted as presumed, for the office to confirm', () => {
  const done = answer(tangerang, {
    'identitas.nama': 'Pendokumentasian  Informasi Publik',
    'langkah.1.output': 'Berkas dokumen informasi Publik',
    'dasarHukum.4': 'Peraturan Komisi Informasi No. 1 Tahun 2021',
  });
  assert.equal(done.sheet.identitas.nama, 'Pendokumentasian Informasi Publik');
  assert.equal(done.sheet.langkah[0]?.output, 'Berkas dokumen informasi Publik');
  assert.deepEqual(
    presumptionsOf(done.sheet).map(({ di }) => di),
    ['identitas.nama', 'langkah.1.output', 'dasarHukum.4'],
  );
  assert.equal(asked(done).length, 3);
});

test('"kosong" leaves a place blank and asks no more; an empty answer is none', async () => {
  const imported = await readText(
    'No\tUraian\tPPID\tWaktu\tOutput\n1\tA\tmulai\t1 jam\ty\n2\tB\tselesai\t\ty\n',
  );
  assert.ok(asked(imported).includes('langkah.2.waktu'));
  const blank = answer(imported, { 'langkah.2.waktu': 'kosong', 'identitas.nomor': ' ' });
  assert.equal(blank.sheet.langkah[1]?.waktu, null);
  assert.ok(!asked(blank).includes('langkah.2.waktu'));
  assert.ok(asked(blank).includes('identitas.nomor'));
  assert.deepEqual(answer(imported, { 'langkah.2.waktu': '3 Hari Kerja' }).sheet.langkah[1]?.waktu, {
    angka: 3,
    satuan: 'hari kerja',
    tertulis: '3 Hari Kerja',
  });
});

test('posts are answered by name or id, several at once', () => {
  const done = answer(bakamla, {
    'peran.2.fungsi': 'Kepala Subbagian, penghubung',
    'peran.3.fungsi': 'kosong',
  });
  assert.deepEqual(
    done.sheet.peran.map(({ fungsi }) => fungsi),
    [['ppid'], ['kepala_unit', 'penghubung'], []],
  );
});

test('the other SOP of a file can be chosen, its roles named, and its steps given to them at once', () => {
  const done = answer(dua, { naskah: '2' });
  assert.equal(done.sheet.identitas.nama, 'SOP Pendokumentasian Informasi Publik');
  assert.equal(done.lain, undefined);
  const roles = answer(done, {
    peran: 'PPID; Setiap unit kerja',
    'langkah.3.pelaksana': 'PPID',
    'langkah.1.pelaksana': 'setiap_unit_kerja',
  });
  assert.deepEqual(
    roles.sheet.peran.map(({ id, fungsi }) => `${id} ${fungsi}`),
    ['ppid ppid', 'setiap_unit_kerja '],
  );
  assert.equal(roles.sheet.langkah[0]?.pelaksana[0]?.peran, 'setiap_unit_kerja');
  assert.ok(asked(roles).includes('peran.2.fungsi'));
  const second = roles.questions.find(({ di }) => di === 'langkah.2.pelaksana');
  assert.deepEqual(
    second?.choices?.map(({ value }) => value),
    ['ppid', 'setiap_unit_kerja'],
  );
});

test('an answer that cannot stand in its place, or that nobody asked for, is refused', async () => {
  assert.deepEqual(await refused(bakamla, { 'langkah.4.pelaksana': 'walikota' }), [
    'langkah.4.pelaksana: jawaban',
  ]);
  assert.deepEqual(await refused(bakamla, { 'langkah.4.pelaksana': 'ppid=awan' }), [
    'langkah.4.pelaksana: jawaban',
  ]);
  assert.deepEqual(await refused(bakamla, { 'langkah.4.pelaksana': 'ppid, ppid' }), [
    'langkah.4.pelaksana: jawaban',
  ]);
  assert.deepEqual(await refused(bakamla, { 'peran.2.fungsi': 'walikota' }), ['peran.2.fungsi: jawaban']);
  assert.deepEqual(await refused(bakamla, { 'langkah.1.uraian': 'lain' }), [
    'langkah.1.uraian: bukan-pertanyaan',
  ]);
  assert.deepEqual(await refused(dua, { naskah: '3' }), ['naskah: jawaban']);
});

test('a clause becomes a rule only by answer', async () => {
  const serang = await readAny(await fixture('serang-pindaian.txt'), 'serang.txt');
  assert.deepEqual(serang.sheet.pengesahan.aturan, {});
  const done = answer(serang, { 'pengesahan.aturan.batal': '4', 'pengesahan.aturan.selesaiTetap': 'kosong' });
  assert.deepEqual(done.sheet.pengesahan.aturan, { batal: 4 });
  assert.deepEqual(await refused(serang, { 'pengesahan.aturan.batal': '9' }), [
    'pengesahan.aturan.batal: jawaban',
  ]);
});

test('questions that nobody asked, sent back with a sheet, change nothing but what may be answered', () => {
  const places = [
    'langkah.1.jalankan',
    'langkah.99.uraian',
    'langkah.x.uraian',
    'langkah.1.pelaksana.ppid.x',
    'peran.9.fungsi',
  ];
  const more = [
    'identitas.__proto__',
    'identitas.disahkanOleh',
    'identitas.disahkanOleh.nama',
    'pengesahan.aturan.__proto__',
  ];
  const rest = [
    'format',
    'slug',
    '',
    '.',
    'dasarHukum.99',
    'dasarHukum.x',
    'langkah.1.no',
    'peran.x',
    'naskah',
    'tidakJelas',
  ];
  const di = constantFrom(...places, ...more, ...rest);
  always(
    property(dictionary(di, string({ minLength: 1, maxLength: 6 })), (answers) =>
      quiet(() => {
        const questions = Object.keys(answers).map((place) => ({ di: place, what: { id: '?', en: '?' } }));
        answer({ sheet: bakamla.sheet, questions }, answers);
      }),
    ),
    { numRuns: 1_000 },
  );
});
