import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '../../base/id.ts';
import { pdfText } from '../../print/pdf-text.ts';
import { qrSvg } from '../../print/qr.ts';
import { renderPdf } from '../../print/typst.ts';
import { running } from '../../sop/sheet/running.ts';
import { position } from '../position.ts';
import type { Run, RunPart } from '../run.ts';
import { smallSheet } from '../testing-sheets.ts';
import { type WorkSheetInput, workSheetData } from './work-sheet.ts';

const office = {
  name: 'Komisi Pemilihan Umum Kota Uji',
  shortName: 'KPU Kota Uji',
  address: 'Jl. Uji No. 1',
  city: 'Kota Uji',
  sample: true,
  zone: 'Asia/Jakarta',
} as const;
const units = [
  { id: newId(), shortName: 'Hukum' },
  { id: newId(), shortName: 'Keuangan, Umum, dan Logistik' },
];
const openedAt = new Date('2026-11-23T08:00:00+07:00');
const sheet = running(
  smallSheet('lembar', [
    { hasil: ['berkas_bagian:kepala_unit'], perUnit: true, kelengkapan: 'Data yang sudah diperiksa' },
    { hasil: ['ringkasan_softcopy:desk', 'ringkasan_hardcopy:ppid'], waktu: { angka: 2, satuan: 'jam' } },
    { hasil: ['draf_daftar:desk'], waktu: 'Tentatif' },
  ]),
);
const part = (output: string, unit: string | null): RunPart => ({
  ...{ id: newId(), step: 1, output, unit, at: new Date('2026-11-23T09:30:00+07:00') },
  ...{ how: 'statement', person: newId(), jabatan: newId(), evidence: '' },
});

function runWith(parts: readonly RunPart[]): Run {
  const steps = position(
    sheet,
    units.map(({ id }) => id),
    openedAt,
    parts,
  );
  return {
    ...{ office: newId(), id: newId(), nomor: 'PR-2026-07', title: 'Dokumentasi November', version: 3 },
    ...{ sheetId: newId(), sheet, openedAt, closedAt: null, batalAt: null, batalAlasan: null },
    ...{ carriedFrom: null, startedBy: null, units: units.map(({ id }) => id), parts, returns: [] },
    ...{ pauses: [], assignments: [], extensions: [], overrides: [], steps },
  };
}

function inputFor(run: Run): WorkSheetInput {
  const printedAt = new Date('2026-11-23T10:42:00+07:00');
  const paper = { id: newId(), nomor: 'LK-2026-001', printedAt, run };
  return { office, units, paper, printedBy: 'Dimas Contoh, Petugas Desk', address: null };
}

const print = async (run: Run) =>
  pdfText(
    await renderPdf({
      ...{ template: 'lembar-kerja.typ', data: workSheetData(inputFor(run)) },
      ...{ title: 'Lembar kerja LK-2026-001', date: '2026-11-23' },
    }),
  );

test('the paper shows its number, the run, the SOP, who printed it when, and its pages', async () => {
  const pages = await print(runWith([]));
  const text = pages.join('');
  for (const words of [
    'LEMBARKERJALK-2026-001',
    'ProsesPR-2026-07',
    'DokumentasiNovember',
    'SOPSOPlembar,7/2026',
    'Senin,23November2026,pukul10.42WIB',
    'DimasContoh,PetugasDesk',
  ])
    assert.ok(text.includes(words), words);
  assert.ok(pages[0]?.includes(`Halaman1dari${pages.length}`));
});

test('each open and coming step has a line to fill in for every output and every unit that is still to come', async () => {
  const text = (await print(runWith([part('berkas_bagian', units[0]?.id ?? '')]))).join('');
  assert.ok(text.includes('SudahmasukHukum'));
  assert.ok(text.includes('kepala_unitKeuangan,Umum,danLogistik'));
  assert.ok(!text.includes('kepala_unitHukum'));
  for (const words of [
    'Langkah2.',
    'Ringkasansoftcopy',
    'Ringkasanhardcopy',
    '2jam',
    'Tentatif',
    'tidakdiisidalamSOP',
  ])
    assert.ok(text.includes(words), words);
  assert.ok(!text.includes('Sudahselesaisaatdicetak'));
});

test('what a room of Terang makes has no line to fill in', async () => {
  const text = (await print(runWith([]))).join('');
  assert.equal(text.split('Dibuatdihalamannyasendiri').length - 1, 1);
});

test('finished steps stand in short with when they were finished', async () => {
  const text = (await print(runWith(units.map(({ id }) => part('berkas_bagian', id))))).join('');
  assert.ok(text.includes('Sudahselesaisaatdicetak'));
  assert.ok(text.includes('23Nov2026,09.30WIB'));
  assert.ok(!text.includes('Langkah1.'));
});

test('the code on the paper holds the address at which it is keyed in, or its number', () => {
  const input = inputFor(runWith([]));
  const read = (address: string | null) => (workSheetData({ ...input, address }) as { qr: string }).qr;
  assert.equal(read(null), qrSvg('LK-2026-001'));
  assert.equal(read('https://kantor.example/lembar-kerja/1'), qrSvg('https://kantor.example/lembar-kerja/1'));
});
