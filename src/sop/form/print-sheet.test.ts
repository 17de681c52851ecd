import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pdfText } from '../../print/pdf-text.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { everySheet } from '../sheet/testing-sheets.ts';
import { printSheet } from './print-sheet.ts';

const DATE = '2026-11-23';
const sheets = await everySheet();
const [, serang] = sheets.find(([name]) => name.includes('serang')) as [string, Sheet];
const [, tangerang] = sheets.find(([name]) => name.includes('kota-tangerang')) as [string, Sheet];

const solid = (text: string) => text.replace(/\s/g, '');
const pages = async (sheet: Sheet) => pdfText(await printSheet(sheet, { date: DATE }));

function includes(page: string | undefined, ...texts: readonly (string | null)[]): void {
  for (const text of texts) assert.ok(page?.includes(solid(text ?? '')), `"${text}" in ${page}`);
}

test('the form is PDF/A-3a on F4 landscape, tagged and titled, the same bytes for the same sheet', async () => {
  const bytes = await printSheet(serang, { date: DATE });
  const pdf = Buffer.from(bytes).toString('latin1');
  assert.match(pdf, /<pdfaid:part>3<\/pdfaid:part><pdfaid:conformance>A<\/pdfaid:conformance>/);
  assert.match(pdf, /\/StructTreeRoot \d+ 0 R/);
  assert.match(pdf, /<dc:title>.*SOP Nomor 03 Tahun 2025: Penetapan Dan Pemutakhiran Informasi Publik/);
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  assert.deepEqual(
    [width, height].map((points) => Math.round((Number(points) * 25.4) / 72)),
    [330, 215],
  );
  assert.deepEqual(await printSheet(serang, { date: DATE }), bytes);
});

test('the first page is the identity block with every part that the form has', async () => {
  const [first] = await pages(serang);
  const { identitas, dasarHukum, kualifikasiPelaksana, keterkaitan, peralatan, peringatan, pencatatan } =
    serang;
  includes(first, 'KOMISI PEMILIHAN UMUM', 'KOTA SERANG', identitas.alamat);
  includes(
    first,
    'Nomor SOP',
    identitas.nomor,
    'Tanggal Pembuatan',
    identitas.tanggalPembuatan,
    'Tanggal Revisi',
  );
  includes(first, 'Tanggal Efektif', identitas.tanggalEfektif, 'Disahkan Oleh', 'SEKRETARIS KPU KOTA SERANG');
  includes(first, 'Nama SOP', identitas.nama, 'Dasar Hukum', ...dasarHukum);
  includes(first, 'Kualifikasi Pelaksana', ...kualifikasiPelaksana, 'Keterkaitan', ...keterkaitan);
  includes(first, 'Peralatan/Perlengkapan', ...peralatan, 'Peringatan', peringatan);
  includes(first, 'Pencatatan dan Pendataan', pencatatan, 'Halaman 1 dari 3');
});

test('all steps of Serang stand on one page under the heads that the source prints', async () => {
  const [, table, last] = await pages(serang);
  includes(table, 'PELAKSANAAN', 'PENDUKUNG', 'KELENGKAPAN', 'WAKTU', 'OUTPUT', 'Halaman 2 dari 3');
  includes(table, ...serang.peran.map((role) => role.label));
  for (const step of serang.langkah) includes(table, step.uraian, step.kelengkapan, step.output);
  includes(
    last,
    'PENGESAHAN',
    ...serang.pengesahan.klausul,
    'Kota Serang, 6 Januari 2025',
    ...serang.tidakJelas,
  );
});

test('a blank standard time stays blank, and Tentatif is printed where the source prints it', async () => {
  const [, table] = await pages(serang);
  assert.equal(table?.match(/Tentatif/g)?.length, 2);
  assert.ok(!table?.includes('Belumditetapkan'));
});

test('what is presumed or proposed never prints as if it stood in the source', async () => {
  const [first, ...rest] = await pages(tangerang);
  const all = rest.join('');
  includes(
    first,
    'Pendokumentasian Informasi Publik (dugaan)',
    'Tanggal Pengesahan',
    'Jumlah Pelaksana: Minimal 2 orang',
  );
  assert.equal(all.match(/\(usulan,belumadadalamnaskah\)/g)?.length, 4);
  includes(
    all,
    'pelaksana dan bentuknya dugaan',
    'Catatan pencetakan, bukan bagian naskah',
    ...tangerang.tidakJelas,
  );
  const plain: Sheet = {
    ...tangerang,
    dugaan: [],
    tidakJelas: [],
    sumber: null,
    langkah: tangerang.langkah.map((step) => ({
      ...step,
      asal: 'asli',
      pelaksana: step.pelaksana.map((mark) => ({ ...mark, dugaan: false })),
    })),
  };
  assert.doesNotMatch((await pages(plain)).join(''), /dugaan|usulan|Catatanpencetakan/);
});

test('the symbols are drawn with words for those who do not see them, and what cannot be read says so', async () => {
  const step = serang.langkah[2] as Sheet['langkah'][number];
  const unread: Sheet = {
    ...serang,
    langkah: [
      { ...step, no: 1, pelaksana: [{ peran: 'desk', tanda: null, dugaan: false }] },
      { ...step, no: 2, pelaksana: [] },
    ],
  };
  const bytes = await printSheet(unread, { date: DATE });
  includes(pdfText(bytes)[1], 'simbol tidak terbaca', 'pelaksana tidak terbaca');
  const alt = Buffer.from(bytes).toString('latin1');
  assert.match(alt, /\/Alt \(Desk Pelayanan Informasi: pelaksana, simbol tidak terbaca\)/);
});

test('a table longer than a page repeats its head, keeps rows whole and merges cells across pages', async () => {
  const step = serang.langkah[0] as Sheet['langkah'][number];
  const long: Sheet = {
    ...serang,
    langkah: Array.from({ length: 20 }, (_, i) => ({
      ...step,
      no: i + 1,
      uraian: `Kegiatan ke-${i + 1}. `.repeat(i === 9 ? 300 : 8).trim(),
      kelengkapan: i === 0 ? 'Berkas gabungan' : null,
    })),
    gabungan: [{ kolom: 'kelengkapan', dari: 1, sampai: 20 }],
  };
  const all = await pages(long);
  const tables = all.filter((page) => page.includes('PENDUKUNG'));
  assert.ok(tables.length > 2);
  assert.equal(all.join('').match(/Berkasgabungan/g)?.length, 1);
  for (const no of [1, 5, 20]) {
    const whole = solid(`Kegiatan ke-${no}. `.repeat(8));
    assert.equal(tables.filter((page) => page.includes(whole)).length, 1, `step ${no}`);
  }
  assert.equal(tables.join('').match(/ke-10\./g)?.length, 300);
});

test('a run’s position is stamped on the form, with state and dates at each step', async () => {
  const live = {
    title: 'PR-2026-02, per 23 November 2026',
    step: (no: number) =>
      no === 1
        ? ({ state: 'done', words: '13 November 2026' } as const)
        : ({ state: 'future', words: '' } as const),
  };
  const [, table] = pdfText(await printSheet(serang, { date: DATE, live, sample: true }));
  includes(
    table,
    'Posisi: PR-2026-02, per 23 November 2026',
    'POSISI',
    'Selesai 13 November 2026',
    'Belum dimulai',
  );
  includes(table, 'Contoh, bukan naskah dinas');
});
