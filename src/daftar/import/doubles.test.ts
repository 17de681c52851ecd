import assert from 'node:assert/strict';
import { test } from 'node:test';
import { likenesses } from './doubles.ts';

test('two titles are alike in other words or other order, never across years, quarters or subjects', () => {
  const named = (judul: string, tahun: number | null = null, penguasa = '') => ({ judul, tahun, penguasa });
  const alike = (a: string, b: string) => {
    const seen = likenesses<ReturnType<typeof named>>();
    seen.add(named(a));
    return seen.find(named(b), true) !== null;
  };
  for (const [a, b] of [
    ['DIPA Petikan Tahun Anggaran 2026', 'DIPA 2026'],
    ['Laporan Realisasi Anggaran Semester I 2026', 'LRA Smt I 2026'],
    ['Rencana Strategis 2025-2029', 'Renstra 2025 – 2029'],
    ['Laporan Kinerja KPU Kota Serang 2025', 'Laporan Kinrja KPU Kota Serang 2025'],
    ['Daftar Pemilih Tetap', 'daftar pemilih  TETAP'],
  ] as const) {
    assert.ok(alike(a, b) && alike(b, a), `${a} ~ ${b}`);
  }
  for (const [a, b] of [
    ['DIPA 2025', 'DIPA 2026'],
    ['LRA Semester I 2026', 'LRA Semester II 2026'],
    ['Daftar Informasi Publik', 'Daftar Informasi yang Dikecualikan'],
    ['Rencana Kerja Tahunan', 'Rencana Kinerja Tahunan'],
    ['Laporan Dana Kampanye Pemilu', 'Laporan Dana Kampanye Pemilihan'],
    ['Laporan', 'Laporan Kinerja Tahunan KPU'],
  ] as const) {
    assert.ok(!alike(a, b) && !alike(b, a), `${a} ≁ ${b}`);
  }
  const seen = likenesses<ReturnType<typeof named>>();
  seen.add(named('Struktur organisasi', 2025, 'Bagian A'));
  assert.equal(seen.find(named('Struktur organisasi', 2025, 'Bagian B'), true), null);
  assert.ok(seen.find(named('Struktur organisasi', 2025, 'Bagian B'), false));
  assert.equal(seen.find(named('Struktur organisasi', 2024, 'Bagian A'), true), null);
});
