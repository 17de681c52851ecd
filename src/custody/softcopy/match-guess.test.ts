import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dokumen } from '../dokumen/dokumen.ts';
import { guesser, nameSays, SURE } from './match-guess.ts';

const dokumen = (nomor: string, judul: string, tahun: number | null = null) =>
  ({ id: nomor, nomor, judul, tahun, itemNomor: null }) as Dokumen;

const DOCUMENTS = [
  dokumen('DOK-2026-001', 'Laporan Kinerja Instansi Pemerintah', 2024),
  dokumen('DOK-2026-002', 'Laporan Kinerja Instansi Pemerintah', 2025),
  dokumen('DOK-2026-003', 'Rencana Kerja dan Anggaran', 2025),
  dokumen('DOK-2026-031', 'Daftar Aset Barang Milik Negara', 2025),
];

test('a file’s name gives the title and year of its document', () => {
  const cases: readonly (readonly [string, string, number | null])[] = [
    ['LKjIP_2025-final (1).pdf', 'LKjIP 2025', 2025],
    ['Renstra 2025-2029 ttd.pdf', 'Renstra 2025-2029', null],
    ['01. Rencana Kerja Tahunan 2026.docx', 'Rencana Kerja Tahunan 2026', 2026],
    ['laporan-keuangan-semester-1-2026.xlsx', 'Laporan keuangan semester 1 2026', 2026],
    ['SK KPU Nomor 12-HK.03-2025.pdf', 'SK KPU Nomor 12-HK.03-2025', 2025],
    ['Undangan + Notulen.pdf', 'Undangan Notulen', null],
    ['Foto Rapat Pleno 2026.jpg', 'Foto Rapat Pleno 2026', 2026],
    ['Scan SK Tim 12.pdf', 'Scan SK Tim 12', null],
  ];
  for (const [name, judul, tahun] of cases) assert.deepEqual(nameSays(name), { judul, tahun }, name);
});

test('names that cameras, scanners and chats give propose no title', () => {
  const names = [
    'IMG_20260301_101112.jpg',
    'Scan0001.pdf',
    'WhatsApp Image 2026-03-01 at 10.11.12.jpeg',
    '0012.pdf',
    'IMG_20261120_WA0003.jpg',
    'IMG-20261120-WA0003.jpg',
    'scan0001.pdf',
    'Scan_20261120 (2).pdf',
    'WhatsApp Image 2026-11-20 at 10.11.12 PM (1).jpeg',
    'WhatsApp Image 2026-11-20 at 10.11.12_1a2b3c4d.jpg',
    'WhatsApp Document.pdf',
    'PXL_20261120_101112345.jpg',
    'DOC-20261120-WA0007.pdf',
    'Screenshot_20261120-101112_WhatsApp.jpg',
    'foto 3.png',
    'halaman-2.jpg',
  ];
  for (const name of [...names, 'CamScanner 03-01-2026 10.11.pdf', 'dokumen (3).docx'])
    assert.equal(nameSays(name).judul, '', name);
});

test('a number in the name decides', () => {
  const guess = guesser(DOCUMENTS);
  assert.deepEqual(guess('scan dok-2026-031 lampiran.pdf')[0], { dokumen: 'DOK-2026-031', score: 1 });
  const coded = guesser(DOCUMENTS, new Map([['DOK-2026-003', ['K7M4PX']]]));
  assert.deepEqual(coded('K7M-4PX.pdf')[0], { dokumen: 'DOK-2026-003', score: 1 });
});

test('a similar title of the same year is proposed, of another year only offered', () => {
  const found = guesser(DOCUMENTS)('laporan_kinerja_instansi_pemerintah_2025_final.pdf');
  assert.equal(found[0]?.dokumen, 'DOK-2026-002');
  assert.ok((found[0]?.score ?? 0) >= SURE);
  assert.ok((found.find((one) => one.dokumen === 'DOK-2026-001')?.score ?? 0) < SURE);
});

test('a name that says something else is not matched', () => {
  const found = guesser(DOCUMENTS)('Notulen rapat pleno terbuka.pdf');
  assert.ok(found.every((one) => one.score < SURE));
});

test('a guesser bears any name', () => {
  const guess = guesser(DOCUMENTS);
  for (const name of ['', '.', '...pdf', '\u202e', 'x'.repeat(5000), '((((((((((', '🗂️.pdf', '%s%n'])
    assert.ok(Array.isArray(guess(name)) && typeof nameSays(name).judul === 'string');
});
