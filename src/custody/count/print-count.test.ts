import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '../../base/id.ts';
import { pdfText } from '../../print/pdf-text.ts';
import { renderPdf } from '../../print/typst.ts';
import { linesHash } from './counted.ts';
import { HASIL, type Hasil, tallied } from './outcome.ts';
import { countData } from './print-count.ts';
import type { CountLine, ShelfCount } from './shelf-count.ts';

const office = {
  name: 'Komisi Pemilihan Umum Kota Uji',
  shortName: 'KPU Kota Uji',
  address: 'Jl. Uji No. 1',
  city: 'Kota Uji',
  sample: true,
  zone: 'Asia/Jakarta',
} as const;

const line = (hasil: Hasil, index: number): CountLine => ({
  hasil,
  hardcopy: hasil === 'tidak_dikenal' ? null : newId(),
  code: hasil === 'tidak_dikenal' ? '9786020000000' : 'K7M4PX',
  nomor: hasil === 'tidak_dikenal' ? '' : `DOK-2026-${index}`,
  judul: hasil === 'tidak_dikenal' ? '' : `Laporan #strong[${hasil}] ${index}`,
  tercatat: 'Ruang Arsip › Rak B › Boks 03',
  terlihat: ['salah_tempat', 'tidak_dikenal'].includes(hasil) ? 'Ruang Arsip › Rak A › Boks 09' : '',
  place: null,
  keterangan: hasil === 'dipinjam' ? 'dipinjam Subbag Hukum sampai 27 Nov 2026' : '',
});

function printed(lines: readonly CountLine[]) {
  const count: ShelfCount = {
    ...{
      office: newId(),
      id: newId(),
      nomor: 'SO-2026-007',
      place: newId(),
      batal: null,
      expected: 5,
      lent: 2,
    },
    ...{ at: new Date('2026-11-23T02:00:00Z'), personName: 'Dimas Contoh', seen: 2, scans: 4 },
    ...{ closedAt: new Date('2026-11-23T04:30:00Z'), closedPerson: newId(), closedName: 'Ratna Contoh' },
    tally: tallied(lines),
  };
  return renderPdf({
    template: 'stok-opname.typ',
    data: countData({ office, count, tempat: 'Ruang Arsip › Rak B', lines }),
    title: 'Hasil stok opname',
    date: '2026-11-23',
  });
}

test('the record names the place, the people, every outcome with its papers, and the hash of the result', async () => {
  const lines = HASIL.map(line);
  const text = pdfText(await printed(lines)).join('');
  assert.match(text, /HASILSTOKOPNAMESO-2026-007/);
  assert.match(text, /RuangArsip›RakB/);
  assert.match(text, /Diharapkan5hardcopysaathitungandimulai,selain2yangtercatatdipinjam;4labeldipindai/);
  assert.match(text, /pukul09\.00WIB,olehDimasContoh/);
  assert.match(text, /pukul11\.30WIB,olehRatnaContoh/);
  for (const words of [
    'Salahtempat(1)',
    'Tidakditemukan(1)',
    'Kodeyangtidakdikenal(1)',
    'Tercatatdipinjam,tetapiadaditempatnya(1)',
    '9786020000000',
    'K7M-4PX',
  ])
    assert.ok(text.includes(words), words);
  assert.ok(text.includes('#strong[salah_tempat]'), 'text from the record is never markup');
  assert.ok(text.includes('dipinjamSubbagHukumsampai27Nov2026'));
  assert.ok(text.includes(linesHash(lines)));
});

test('an empty place has a record too, and a large one goes on over pages', async () => {
  assert.match(pdfText(await printed([])).join(''), /Seluruhnya0/);
  const many = Array.from({ length: 300 }, (_, index) => line('cocok', index + 1));
  const pages = pdfText(await printed(many));
  assert.ok(pages.length > 4);
  assert.ok(
    pages.every((page) => page.includes('SO-2026-007')),
    'every page carries its number',
  );
  assert.match(pages.join(''), /DOK-2026-300/);
});
