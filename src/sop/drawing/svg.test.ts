import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assert as always, property } from 'fast-check';
import type { Sheet } from '../sheet/sheet.ts';
import { arbitrarySheet } from '../sheet/testing.ts';
import { everySheet } from '../sheet/testing-sheets.ts';
import { sheetSvg } from './svg.ts';
import { readXml } from './testing.ts';

const sheets = await everySheet();
const [, serang] = sheets.find(([name]) => name.includes('serang')) as [string, Sheet];
const [, tangerang] = sheets.find(([name]) => name.includes('kota-tangerang')) as [string, Sheet];

/** Letters and digits of a text, as they stand whether or not its lines were broken. */
const solid = (text: string) => text.replace(/\s/g, '');

for (const [name, sheet] of sheets) {
  test(`the drawing of ${name} is well-formed and holds every word of its table`, () => {
    const read = readXml(sheetSvg(sheet));
    const drawn = solid(
      read
        .filter((one) => one.name === 'text')
        .map((one) => one.text)
        .join(''),
    );
    const { pelaksana, pendukung, kelengkapan, waktu, output } = sheet.kepalaKolom;
    const heads = [pelaksana, pendukung, kelengkapan, waktu, output].filter((head) => head !== null);
    const words = sheet.langkah.flatMap((step) => [
      step.uraian,
      step.kelengkapan,
      step.output,
      step.keterangan,
    ]);
    for (const text of [...heads, ...sheet.peran.map((role) => role.label), ...words])
      assert.ok(drawn.includes(solid(text ?? '')), `${text}`);
  });
}

test('any sheet is drawn as well-formed XML, with nothing outside the drawing', () => {
  always(
    property(arbitrarySheet, (sheet) => {
      const [root, ...rest] = readXml(sheetSvg(sheet));
      const [width, height] = [Number(root?.attributes['width']), Number(root?.attributes['height'])];
      for (const { name, attributes } of rest) {
        if (name !== 'rect' && name !== 'text') continue;
        assert.ok(
          Number(attributes['x'] ?? 0) + Number(attributes['width'] ?? 0) <= width,
          JSON.stringify(attributes),
        );
        assert.ok(Number(attributes['y'] ?? 0) + Number(attributes['height'] ?? 0) <= height);
      }
    }),
    { numRuns: 200 },
  );
});

test('the drawing has a title and a description that say who does what', () => {
  const read = readXml(sheetSvg(serang));
  const [root] = read;
  assert.equal(root?.attributes['role'], 'img');
  const said = (name: string) => read.find((one) => one.name === name)?.text ?? '';
  assert.equal(
    said('title'),
    'Penetapan Dan Pemutakhiran Informasi Publik, Nomor 03 Tahun 2025, KOMISI PEMILIHAN UMUM KOTA SERANG',
  );
  assert.match(said('desc'), /Langkah 4: .* PPID memutuskan; Pembina & Tim Pertimbangan memutuskan\./);
  assert.match(said('desc'), /Langkah 6: .* Desk Pelayanan Informasi menyelesaikan\.$/);
});

test('only what is presumed is dashed, and what is proposed says so', () => {
  const dashed = (sheet: Sheet) =>
    readXml(sheetSvg(sheet)).filter((one) => one.attributes['stroke-dasharray'] !== undefined).length;
  const plain: Sheet = {
    ...serang,
    langkah: serang.langkah.map((step) => ({
      ...step,
      pelaksana: step.pelaksana.map((mark) => ({ ...mark, dugaan: false })),
    })),
  };
  // The mark itself and the legend that explains it.
  assert.deepEqual([dashed(serang), dashed(plain)], [2, 0]);
  assert.equal(sheetSvg(tangerang).match(/>\(usulan, belum ada dalam naskah\)</g)?.length, 4);
  assert.ok(!sheetSvg(serang).includes('usulan'));
});

test('the file needs nothing from outside: no script, no style, no address but the name of the format', () => {
  for (const [, sheet] of sheets) {
    const svg = sheetSvg(sheet);
    assert.ok(!/<(script|style|image|use|foreignObject)/.test(svg));
    assert.deepEqual(svg.match(/https?:\/\/[^"]*/g), ['http://www.w3.org/2000/svg']);
  }
});
