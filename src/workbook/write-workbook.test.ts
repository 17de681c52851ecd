import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { parseBytes } from './parse-bytes.ts';
import { cleanText } from './sheet.ts';
import { writeCsv } from './testing-csv.ts';
import { looksLikeFormula, type OutSheet } from './write-sheet.ts';
import { writeWorkbook } from './write-workbook.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '=1+1',
    '+62',
    '-',
    '@a',
    '＝A1',
    '_x0041_',
    '_x005F_',
    '007',
    ' tepi ',
    'a\nb',
    '"',
    "'",
    '<&>',
    ']]>',
  ),
);
const table = fc.array(fc.array(text, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });

/** The same rows as a reader counts them: blank ends and blank rows left out, texts fit to store. */
function asRead(rows: readonly (readonly string[])[], change = (cell: string) => cell): string[][] {
  return rows
    .map((cells) => {
      const clean = cells.map((cell) => change(cleanText(cell)));
      while (clean.length > 0 && clean.at(-1)?.trim() === '') clean.pop();
      return clean;
    })
    .filter((cells) => cells.length > 0);
}

test('whatever texts are written to a workbook, the same texts are read back', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const expected = asRead(rows);
      fc.pre(expected.length > 0);
      const bytes = writeWorkbook([{ name: 'Isian', widths: [], rows }]);
      assert.deepEqual(
        parseBytes(bytes, 'a.xlsx').rows.map(({ cells }) => cells),
        expected,
      );
    }),
    { numRuns: 300 },
  );
});

test('whatever texts are written to CSV, the same are read back, formulas with an apostrophe in front', () => {
  fc.assert(
    fc.property(table, fc.constantFrom(',' as const, ';' as const), (rows, delimiter) => {
      const wide = rows.map((cells) => ['kunci', 'x', 'y', ...cells]);
      const expected = asRead(wide, (cell) => (looksLikeFormula(cell) ? `'${cell}` : cell));
      const bytes = new TextEncoder().encode(writeCsv(wide, { delimiter }));
      assert.deepEqual(
        parseBytes(bytes, 'a.csv').rows.map(({ cells }) => cells),
        expected,
      );
    }),
    { numRuns: 300 },
  );
});

test('no cell of a CSV begins as a formula, and numbers stay numbers', () => {
  const rows = ['=1', '+1', '-1', '@x', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x'].map((cell) => [cell]);
  for (const line of writeCsv(rows, { bom: false }).trimEnd().split('\r\n')) assert.match(line, /^"?'/);
  assert.equal(writeCsv([[-2, 3.5, null, 'a,b']], { bom: false }), '-2,3.5,,"a,b"\r\n');
  assert.ok(writeCsv([['a']]).startsWith('\uFEFF'));
});

test('a formula is stored as text under a format that keeps it a text when it is edited', () => {
  const bytes = writeWorkbook([{ name: 'A', widths: [], rows: [['=HYPERLINK("x")', 'biasa']] }]);
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] as Uint8Array);
  assert.ok(!xml.includes('<f>'));
  const [formula, plain] = [...xml.matchAll(/<c r="[AB]1" s="(\d+)" t="inlineStr">/g)].map(([, style]) =>
    Number(style),
  );
  const styles = strFromU8(unzipSync(bytes)['xl/styles.xml'] as Uint8Array);
  const formats = [...(styles.split('<cellXfs')[1] ?? '').matchAll(/<xf [^>]*>/g)].map(([xf]) => xf);
  assert.match(formats[formula ?? 0] ?? '', /numFmtId="49".*quotePrefix="1"/);
  assert.doesNotMatch(formats[plain ?? 0] ?? '', /quotePrefix/);
});

const rich: OutSheet = {
  name: 'Isian',
  widths: [12, 30],
  frozenRows: 1,
  frozenColumns: 1,
  rows: [
    [
      { text: 'Nomor', look: 'head' },
      { text: 'Retensi', look: 'head' },
    ],
    ['1', { text: 'Selama Beralku', look: 'wrong', comment: 'Tidak dikenal & <salah>' }],
  ],
  validations: [
    {
      column: 1,
      fromRow: 2,
      toRow: 99,
      choices: 'Pilihan!$A$1:$A$2',
      strict: false,
      hintTitle: 'x'.repeat(40),
      hint: 'y'.repeat(300),
    },
  ],
};

test('headings stay in sight, choices are offered, comments and hidden sheets are there', () => {
  const files = unzipSync(
    writeWorkbook([
      rich,
      { name: 'Pilihan', widths: [], rows: [['Permanen'], ['1 tahun']] },
      { name: '_meta', widths: [], hidden: true, rows: [['versi', '1']] },
    ]),
  );
  const part = (name: string) => strFromU8(files[name] as Uint8Array);
  assert.match(
    part('xl/worksheets/sheet1.xml'),
    /<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"\/>/,
  );
  assert.match(
    part('xl/worksheets/sheet1.xml'),
    /type="list"[^>]*sqref="B2:B99"><formula1>Pilihan!\$A\$1:\$A\$2</,
  );
  assert.match(part('xl/worksheets/sheet1.xml'), /promptTitle="x{32}" prompt="y{255}"/);
  assert.match(part('xl/comments1.xml'), /ref="B2".*Tidak dikenal &amp; &lt;salah&gt;/);
  assert.match(part('xl/workbook.xml'), /name="_meta" sheetId="3" state="hidden"/);
  for (const [name, type] of [
    ...part('[Content_Types].xml').matchAll(/PartName="\/([^"]+)" ContentType="([^"]+)"/g),
  ].map(([, n, t]) => [n, t])) {
    assert.ok(files[name as string], `${name} (${type}) is named and exists`);
  }
});

test('the same sheets give the same bytes', () => {
  assert.deepEqual(writeWorkbook([rich]), writeWorkbook([rich]));
});

test('a sheet name that Excel would repair is not written', () => {
  for (const name of ['', 'a/b', 'x'.repeat(32), 'a:b']) {
    assert.throws(() => writeWorkbook([{ name, widths: [], rows: [] }]), RangeError);
  }
});
