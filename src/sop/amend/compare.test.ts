import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { programFile } from '../../base/paths.ts';
import { readSheet } from '../sheet/read-sheet.ts';
import { type RunningStep, running } from '../sheet/running.ts';
import type { Jalankan, Sheet, Step } from '../sheet/sheet.ts';
import { compareSheets, nothingChanged } from './compare.ts';
import { sameWords } from './words.ts';

const serang = readSheet(readFileSync(programFile('sop', 'kpu-kota-serang-03-2025.yaml'), 'utf8'));

/** The comparison of the Serang sheet with itself after this change. */
function after(change: (sheet: Sheet) => void) {
  const sheet = structuredClone(serang);
  change(sheet);
  return compareSheets(running(serang), running(sheet));
}

const step = (sheet: Sheet, no: number) => sheet.langkah[no - 1] as Step & { jalankan: Jalankan };
const role = (sheet: Sheet, index: number) => sheet.peran[index] as Sheet['peran'][number];
const counts = ({ scope, responsible, other }: ReturnType<typeof after>) => [
  scope.length,
  responsible.length,
  other.length,
];
const changes = ({ steps }: ReturnType<typeof after>) =>
  steps.filter(({ change }) => change !== 'sama').map(({ kunci, change }) => `${kunci} ${change}`);

test('a sheet that says the same changes nothing, also with its keys written down', () => {
  assert.ok(nothingChanged(after(() => {})));
  assert.ok(nothingChanged(after((sheet) => (sheet.langkah = [...running(sheet).langkah]))));
});

test('name, public body, unit once named, and what the last step ends with are the scope', () => {
  assert.deepEqual(
    counts(after((sheet) => (sheet.identitas.nama = 'Penghapusan Informasi Publik'))),
    [1, 0, 0],
  );
  assert.deepEqual(counts(after((sheet) => (sheet.identitas.badan = 'BAWASLU KOTA SERANG'))), [1, 0, 0]);
  assert.deepEqual(counts(after((sheet) => (step(sheet, 6).output = 'Berita Acara'))), [1, 0, 0]);
  assert.deepEqual(counts(after((sheet) => (sheet.identitas.unit = 'Subbagian Hukum'))), [0, 0, 1]);
  const end = after((sheet) => (step(sheet, 6).jalankan = { ...step(sheet, 5).jalankan }));
  assert.equal(end.scope.length, 1);
});

test('case, punctuation, look-alike letters and a slip of one letter in a long word change no scope', () => {
  assert.deepEqual(
    counts(after((sheet) => (sheet.identitas.nama = 'PENETAPAN dan Pemutakhirran  Informasi Publik.'))),
    [0, 0, 1],
  );
  assert.ok(sameWords('Hendro Sulistyо', 'Hendro Sulistyo'));
  assert.ok(sameWords('masingmasing sub bagian', 'masing-masing Sub Bagian'));
  assert.ok(sameWords('Kemampuan administras', 'Kemampuan administrasi'));
  assert.ok(sameWords('infomrasi', 'informasi'));
  assert.equal(sameWords('Pengadaan Barang', 'Pengaduan Barang'), false);
  assert.equal(sameWords('Kota Serang', 'Kotak Serang'), false);
  assert.equal(sameWords('Tahun 2025', 'Tahun 2026'), false);
  assert.equal(sameWords(null, ''), false);
});

test('the ratifying post, a step’s performer, and the posts of a role are the responsible party', () => {
  const ratifier = { jabatan: 'KETUA KPU KOTA SERANG', nama: null, pangkat: null };
  assert.deepEqual(counts(after((sheet) => (sheet.identitas.disahkanOleh = ratifier))), [0, 1, 1]);
  const performer = after((sheet) => {
    step(sheet, 3).pelaksana = [{ peran: 'ppid', tanda: 'process', dugaan: false }];
    step(sheet, 3).jalankan = {
      ...step(sheet, 3).jalankan,
      hasil: [{ keluaran: 'draf_daftar', peran: 'ppid' }],
    };
  });
  assert.deepEqual(counts(performer), [0, 1, 0]);
  assert.match(performer.responsible[0]?.id ?? '', /langkah 3 “Desk Pelayanan Informasi” menjadi “PPID”/);
  const posts = after((sheet) => (role(sheet, 1).fungsi = ['petugas_ppid']));
  assert.deepEqual(counts(posts), [0, 1, 1]);
  const narrower = after((sheet) => {
    const { jalankan } = step(sheet, 4);
    jalankan.hasil[1] = { keluaran: 'keputusan_pleno', peran: 'pembina', fungsi: ['ketua'] };
  });
  assert.deepEqual(counts(narrower), [0, 1, 0]);
});

test('another holder of the post, a label, a new id of a role, or a first naming change no responsible party', () => {
  const holder = { jabatan: 'Plh. Sekretaris KPU Kota Serang', nama: 'Contoh', pangkat: null };
  assert.deepEqual(counts(after((sheet) => (sheet.identitas.disahkanOleh = holder))), [0, 0, 1]);
  const label = after((sheet) => (role(sheet, 1).label = 'MEJA LAYANAN'));
  assert.deepEqual(counts(label), [0, 0, 1]);
  const id = after((sheet) => {
    const renamed = JSON.parse(JSON.stringify(sheet).replaceAll('"desk"', '"desk_layanan"')) as Sheet;
    sheet.langkah = renamed.langkah;
    sheet.peran = renamed.peran.map((role) => ({
      ...role,
      fungsi: role.id === 'desk_layanan' ? ['desk'] : role.fungsi,
    }));
  });
  assert.deepEqual(counts(id), [0, 0, 1]);
  const unnamed = structuredClone(serang);
  unnamed.peran = unnamed.peran.map((role) => ({ ...role, fungsi: [] }));
  const named = compareSheets(running(unnamed), running(serang));
  assert.deepEqual(
    [named.scope.length, named.responsible.filter((one) => /peran/.test(one.id)).length],
    [0, 0],
  );
});

test('steps are told apart by their key: the same, changed, new, gone, or moved', () => {
  assert.deepEqual(changes(after((sheet) => (step(sheet, 3).waktu = { angka: 2, satuan: 'hari kerja' }))), [
    'l3 diubah',
  ]);
  const result = after((sheet) => {
    const [one, two, three, four, five, six] = running(sheet).langkah as RunningStep[];
    const added = {
      ...(three as RunningStep),
      kunci: 'l7',
      jalankan: { ...(three as RunningStep).jalankan },
    };
    sheet.langkah = [one, two, added, five, four, six].map((each, index) => ({
      ...(each as RunningStep),
      no: index + 1,
    }));
  });
  assert.deepEqual(changes(result), ['l7 baru', 'l4 pindah', 'l3 hilang']);
});

test('every other part of the form that differs is named', () => {
  const result = after((sheet) => {
    sheet.dasarHukum.push('PKPU 4/2025');
    sheet.identitas.nomor = 'Nomor 7 Tahun 2026';
    sheet.pengesahan.klausul.pop();
  });
  assert.deepEqual(
    result.other.map((one) => one.id),
    ['Nomor SOP berubah.', 'Dasar hukum berubah.', 'Klausul pengesahan berubah.'],
  );
});
