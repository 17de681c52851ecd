import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { filePath, slug } from '../paths.ts';
import { sampleItem } from '../sample/content.ts';
import { csv } from './csv.ts';

test('a text that a spreadsheet would run is published with an apostrophe in front', () => {
  for (const evil of ['=1+1', '+62', '-2', '@SUM(A1)', '\t=1', '＝1', ' =cmd', '\u00a0=1', '\r=1']) {
    const [row] = parse(csv([{ ...sampleItem(1), judul: evil }]), { bom: true, columns: true }) as {
      judul: string;
    }[];
    assert.equal(row?.judul, `'${evil}`);
  }
});

test('commas, quotes and line breaks survive', () => {
  const judul = 'A "b", c\nd';
  const text = csv([{ ...sampleItem(1), judul }]);
  const [row] = parse(text, { bom: true, columns: true }) as { judul: string }[];
  assert.equal(row?.judul, judul);
  assert.ok(text.startsWith('\ufeff') && text.endsWith('\r\n'));
});

test('a file is published under a plain name whose ending follows its media type', () => {
  const sha256 = 'a'.repeat(64);
  const path = (nama: string, jenis: string) => filePath({ nama, sha256, jenis });
  assert.equal(
    path('Laporan Kinerja 2024.pdf', 'application/pdf'),
    'berkas/aaaaaaaaaaaaaaaa/laporan-kinerja-2024.pdf',
  );
  assert.equal(path('../../etc/passwd', 'text/plain'), 'berkas/aaaaaaaaaaaaaaaa/etc-passwd.txt');
  assert.equal(path('x.svg', 'image/svg+xml'), 'berkas/aaaaaaaaaaaaaaaa/x.bin');
  assert.equal(path('evil.html', 'application/pdf'), 'berkas/aaaaaaaaaaaaaaaa/evil.pdf');
  assert.equal(slug('CON', 10), 'berkas-con');
  assert.equal(slug('…', 10), 'berkas');
});
