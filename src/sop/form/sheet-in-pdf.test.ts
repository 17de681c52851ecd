import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { assert as always, asyncProperty, integer, property, tuple, uint8Array } from 'fast-check';
import { readSheet } from '../sheet/read-sheet.ts';
import { arbitrarySheet } from '../sheet/testing.ts';
import { everySheet } from '../sheet/testing-sheets.ts';
import { writeSheet } from '../sheet/write-sheet.ts';
import { printSheet } from './print-sheet.ts';
import { ATTACHED_SHEET, sheetInPdf } from './sheet-in-pdf.ts';

const DATE = '2026-11-23';
const sheets = await everySheet();
const printed = await printSheet((sheets[0] as (typeof sheets)[number])[1], { date: DATE });

for (const [name, sheet] of sheets) {
  test(`printing ${name} and reading the print again gives the same sheet`, async () => {
    const text = sheetInPdf(await printSheet(sheet, { date: DATE }));
    assert.equal(text, writeSheet(sheet));
    assert.deepEqual(readSheet(text), sheet);
  });
}

test('any sheet can be printed, and its print read again gives the same sheet', async () => {
  const round = asyncProperty(arbitrarySheet, async (sheet) => {
    assert.deepEqual(readSheet(sheetInPdf(await printSheet(sheet, { date: DATE })) ?? ''), sheet);
  });
  await always(round, { numRuns: 12 });
});

/** A file with one attachment, as bytes; `stream` stands in it as it is. */
function pdfWith(name: string, stream: Buffer, words: string): Buffer {
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n1 0 obj\n<</Type/Filespec/F(${name})/EF<</F 2 0 R>>>>\nendobj\n2 0 obj\n<<${words}>>\nstream\n`,
    ),
    stream,
    Buffer.from('\nendstream\nendobj\n%%EOF'),
  ]);
}

test('a sheet is found also when another program has packed the objects of the file', () => {
  const yaml = Buffer.from('format: terang-sop/1\n');
  const spec = `<</Type/Filespec/UF<${Buffer.from(ATTACHED_SHEET).toString('hex')}>/EF<</UF 3 0 R>>>>`;
  const inside = deflateSync(Buffer.from(`8 0 9 8 (a) (b)  ${spec}`));
  const head = `<</Type/ObjStm/N 2/First 8/Length ${inside.length}/Filter/FlateDecode>>`;
  const file = Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n${head}\nstream\r\n`),
    inside,
    Buffer.from(`\r\nendstream\rendobj\r3 0 obj<</Length 4 0 R>>stream\n`),
    yaml,
    Buffer.from(`\nendstream endobj 4 0 obj ${yaml.length} endobj`),
  ]);
  assert.equal(sheetInPdf(file), 'format: terang-sop/1\n');
});

test('a PDF without our attachment, an encrypted one and what is no PDF give no sheet', () => {
  assert.equal(sheetInPdf(new Uint8Array()), null);
  assert.equal(sheetInPdf(Buffer.from('selamat pagi')), null);
  assert.equal(sheetInPdf(Buffer.from('%PDF-1.7\n%%EOF')), null);
  assert.equal(sheetInPdf(pdfWith('lain.yaml', Buffer.from('a: 1'), '/Length 4')), null);
  assert.equal(sheetInPdf(pdfWith(ATTACHED_SHEET, Buffer.from('a: 1'), '/Length 4')), 'a: 1');
  const other = '/Length 4/Filter/LZWDecode';
  assert.equal(sheetInPdf(pdfWith(ATTACHED_SHEET, Buffer.from('a: 1'), other)), null);
  assert.equal(sheetInPdf(pdfWith(ATTACHED_SHEET, Buffer.from([0xff, 0xfe, 0x80]), '/Length 3')), null);
});

test('an attachment that inflates without end is not followed', () => {
  const bomb = deflateSync(Buffer.alloc(60_000_000, 32));
  const words = `/Length ${bomb.length}/Filter/FlateDecode`;
  assert.equal(sheetInPdf(pdfWith(ATTACHED_SHEET, bomb, words)), null);
});

test('a file made of beginnings without ends, or of lengths that lie, is read once and given up', () => {
  const hostile = [
    `%PDF-1.7\n${'1 0 obj\n'.repeat(500_000)}`,
    `%PDF-1.7\n1${' '.repeat(2_000_000)}`,
    `%PDF-1.7\n${'1 0 obj <</Type/ObjStm/First 9999999/Length 1 0 R>> stream\n endobj '.repeat(50_000)}`,
    `%PDF-1.7\n${'1 0 obj <</EF<<'.repeat(200_000)}`,
    `%PDF-1.7\n1 0 obj <</Type/Filespec/F(${ATTACHED_SHEET})/EF<</F 1 0 R>>/Length 99999999>>stream\nendobj`,
    `%PDF-1.7\n1 0 obj <</Type/Filespec/F(${ATTACHED_SHEET})/EF<</F 2 0 R>>>>endobj 2 0 obj<</Length 2 0 R>>stream\nx endobj`,
  ];
  for (const text of hostile) assert.equal(sheetInPdf(Buffer.from(text, 'latin1')), null, text.slice(0, 60));
});

test('whatever bytes come, and however a printed form is damaged, reading never fails', () => {
  always(
    property(
      uint8Array({ maxLength: 400 }),
      (bytes) => void sheetInPdf(Buffer.concat([Buffer.from('%PDF-'), bytes])),
    ),
  );
  const damage = tuple(
    integer({ min: 0, max: printed.length - 1 }),
    uint8Array({ minLength: 1, maxLength: 40 }),
  );
  always(
    property(damage, ([at, bytes]) => {
      const copy = Uint8Array.from(printed);
      copy.set(bytes.slice(0, copy.length - at), at);
      const found = sheetInPdf(copy);
      assert.ok(found === null || typeof found === 'string');
      sheetInPdf(copy.slice(0, at));
    }),
    { numRuns: 300 },
  );
});
