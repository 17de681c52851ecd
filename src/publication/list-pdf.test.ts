import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EditionItem } from '../daftar/edition/line.ts';
import { pdfText } from '../print/pdf-text.ts';
import { renderPdf } from '../print/typst.ts';
import { listPdfData } from './list-pdf.ts';

const item = (n: number): EditionItem => ({
  nomor: `CTH-2026-${String(n).padStart(4, '0')}`,
  judul: `Judul ${n}`,
  ringkasan: `Ringkasan ${n}`,
  penguasa: `Penguasa ${n}`,
  penanggungJawab: `Penanggung ${n}`,
  waktu: `Waktu ${n}`,
  tempat: `Tempat ${n}`,
  bentuk: ['softcopy', 'hardcopy'],
  retensi: `Retensi ${n}`,
  klasifikasi: n % 2 ? 'berkala' : 'setiap_saat',
  tahun: 2026,
  kode: null,
  berkas: [],
});
const items = Array.from({ length: 60 }, (_, n) => item(n));
const office = {
  name: 'Komisi Pemilihan Umum Kota Contoh',
  shortName: 'KPU Kota Contoh',
  address: 'Jalan Contoh 1',
  city: 'Contoh',
  sample: false,
};
const edition = {
  nomor: 2,
  root: '1f2e'.repeat(16),
  establishedOn: '2026-07-15',
  beritaAcara: '7/BA/2026',
  items,
};

async function pages(): Promise<string[]> {
  const data = listPdfData({ office, edition });
  return pdfText(await renderPdf({ template: 'daftar.typ', data, title: 'Daftar', date: '2026-07-15' }));
}

test('the printed list holds every column of every item', async () => {
  const all = (await pages()).join('');
  for (const { nomor, judul, ringkasan, penguasa, penanggungJawab, waktu, tempat, retensi } of items) {
    for (const text of [nomor, judul, ringkasan, penguasa, penanggungJawab, waktu, tempat, retensi]) {
      assert.ok(all.includes(text.replace(/\s/g, '')), text);
    }
  }
});

test('the cover says which edition it is, who established it and how to check it', async () => {
  const [cover] = await pages();
  for (const text of [
    'EDISIKEDUA',
    '15Juli2026',
    '7/BA/2026',
    '60(enampuluh)',
    '1f2e'.repeat(16),
    'sha256sum',
  ]) {
    assert.ok(cover?.includes(text), `${text} in ${cover}`);
  }
});

test('every page repeats the head of the table, the first digits of the hash and its number', async () => {
  const all = await pages();
  assert.ok(all.length > 3);
  all.forEach((page, index) => {
    assert.ok(page.includes('1f2e1f2e1f2e1f2e…'), page);
    assert.ok(page.includes(`Halaman${index + 1}dari${all.length}`), page);
    if (index > 0) assert.ok(page.includes('Ringkasanisiinformasi'), page);
  });
});
