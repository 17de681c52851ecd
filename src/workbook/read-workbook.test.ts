import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBytes } from './parse-bytes.ts';
import { readPasted, readWorkbook } from './read-workbook.ts';
import { columnLetter, columnNumber, isCellError } from './sheet.ts';
import { type RawSheet, rawRow, rawXlsx } from './testing-xlsx.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const cellsOf = (bytes: Uint8Array, name = 'a.xlsx') =>
  parseBytes(bytes, name).rows.map(({ cells }) => cells);
const one = (xml: string, more: Partial<Parameters<typeof rawXlsx>[0]> = {}) =>
  parseBytes(rawXlsx({ sheets: [{ name: 'Isian', xml }], ...more }), 'a.xlsx');

test('shared, inline and rich texts, booleans, numbers and errors are read as Excel shows them', () => {
  const cells = [
    '<c r="A1" t="s"><v>1</v></c>',
    '<c r="B1" t="inlineStr"><is><r><t>tebal</t></r><r><t xml:space="preserve"> dan biasa</t></r></is></c>',
    '<c r="C1" t="b"><v>1</v></c>',
    '<c r="D1"><v>0.1</v></c>',
    '<c r="E1"><v>0.30000000000000004</v></c>',
    '<c r="F1"><v>1.2E+3</v></c>',
    '<c r="H1" t="e"><v>#REF!</v></c>',
    '<c r="I1" t="str"><f>A1&amp;"x"</f><v>dari rumus</v></c>',
  ];
  const sheet = one(`<row r="1">${cells.join('')}</row>`, {
    strings: '<si><t>nol</t></si><si><r><t>sa</t></r><r><t>tu</t></r><rPh><t>bunyi</t></rPh></si>',
  });
  assert.deepEqual(sheet.rows[0]?.cells, [
    'satu',
    'tebal dan biasa',
    'TRUE',
    '0.1',
    '0.3',
    '1200',
    '',
    '#REF!',
    'dari rumus',
  ]);
  assert.ok(isCellError('#REF!') && isCellError('#N/A') && !isCellError('# 1'));
});

test('dates are read by their number format, and a year typed into a date cell stays a year', () => {
  const formats = ['14', '164', '165', '166', '167', '168', '0'];
  const styles = [
    '<numFmts><numFmt numFmtId="164" formatCode="[$-421]dd\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="yyyy"/>',
    '<numFmt numFmtId="166" formatCode="mmm\\-yy"/><numFmt numFmtId="167" formatCode="0000"/>',
    '<numFmt numFmtId="168" formatCode="&quot;Hari&quot; #,##0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>',
    `<cellXfs>${formats.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`,
  ].join('');
  const row = (...cells: [number, number][]) =>
    `<row r="1">${cells.map(([style, value]) => `<c s="${style}"><v>${value}</v></c>`).join('')}</row>`;
  const cells = one(
    row([0, 46028], [1, 46028], [2, 46028], [3, 46028], [3, 2025], [0, 2025], [4, 7], [5, 46028], [6, 46028]),
    { styles },
  );
  assert.deepEqual(cells.rows[0]?.cells, [
    '2026-01-06',
    '2026-01-06',
    '2026',
    '2026-01',
    '2025',
    '2025',
    '0007',
    '46028',
    '46028',
  ]);
  assert.deepEqual(one(row([0, 60], [0, 61], [0, 1]), { styles }).rows[0]?.cells, [
    '1900-02-28',
    '1900-03-01',
    '1900-01-01',
  ]);
  assert.deepEqual(one(row([0, 44566]), { styles, date1904: true }).rows[0]?.cells, ['2026-01-06']);
});

test('a formula that was never calculated is told with its row', () => {
  const sheet = one(
    `${rawRow(1, 'a', 'b', 'c')}<row r="4"><c r="A4"><f>1+1</f></c><c r="B4" t="str"><v>x</v></c></row><row r="5"><c><f>A4</f><v></v></c><c t="str"><f>""</f><v></v></c></row>`,
  );
  assert.deepEqual(
    sheet.notices.map(({ code, row }) => ({ code, row })),
    [
      { code: 'rumus-tanpa-nilai', row: 4 },
      { code: 'rumus-tanpa-nilai', row: 5 },
    ],
  );
});

test('merged cells keep only the text at their top left', () => {
  const xml = `<sheetData>${rawRow(1, 'DAFTAR', 'sisa', 'sisa')}${rawRow(2, 'a', 'b', 'c')}</sheetData><mergeCells><mergeCell ref="A1:C1"/></mergeCells>`;
  const sheet = one(xml);
  assert.deepEqual(
    sheet.rows.map(({ cells }) => cells),
    [['DAFTAR'], ['a', 'b', 'c']],
  );
  assert.deepEqual(sheet.merges, [{ top: 1, left: 0, bottom: 1, right: 2 }]);
});

test('row numbers are those that Excel shows, whatever blank rows lie between', () => {
  const sheet = one(
    `${rawRow(3, 'a', 'b', 'c')}<row r="4"><c r="A4" s="1"/></row>${rawRow(40, 'd', 'e', 'f')}`,
  );
  assert.deepEqual(
    sheet.rows.map(({ number }) => number),
    [3, 40],
  );
  const csv = parseBytes(utf8('a;b\n\n"c\nbaris dua";d\n\n\ne;f\n'), 'a.csv');
  assert.deepEqual(
    csv.rows.map(({ number }) => number),
    [1, 3, 6],
  );
});

test('the first visible sheet that holds a table is read, and the hidden _meta beside it', () => {
  const sheets: RawSheet[] = [
    { name: 'Lama', state: 'hidden', xml: rawRow(1, 'x', 'y', 'z') },
    { name: 'Sampul', xml: rawRow(1, 'Daftar Informasi Publik') },
    { name: 'Isian', xml: rawRow(1, 'a', 'b', 'c') },
    { name: 'Pilihan', xml: rawRow(1, 'p', 'q', 'r') },
    { name: '_meta', state: 'veryHidden', xml: rawRow(1, 'unit', 'keuangan') },
  ];
  const sheet = parseBytes(rawXlsx({ sheets }), 'a.xlsx');
  assert.equal(sheet.sheet, 'Isian');
  assert.deepEqual(sheet.otherSheets, ['Sampul', 'Pilihan']);
  assert.equal(sheet.meta.get('unit'), 'keuangan');
  assert.equal(parseBytes(rawXlsx({ sheets }), 'a.xlsx', 'Pilihan').rows[0]?.cells[0], 'p');
  assert.throws(() => parseBytes(rawXlsx({ sheets }), 'a.xlsx', 'Lama'), /lembar-tidak-ada/);
});

test('hidden rows and columns are read, and told', () => {
  const xml = `<cols><col min="2" max="2" hidden="1"/></cols><sheetData>${rawRow(1, 'a', 'b', 'c')}${rawRow(2, 'd', 'e', 'f').replace('<row', '<row hidden="1"')}</sheetData>`;
  const sheet = one(xml);
  assert.equal(sheet.rows.length, 2);
  assert.deepEqual(
    sheet.notices.map(({ code }) => code),
    ['baris-tersembunyi', 'kolom-tersembunyi'],
  );
  assert.match(sheet.notices[1]?.id ?? '', /Kolom B /);
});

test('elements with a namespace prefix and cells without references are read', () => {
  const xml =
    '<x:sheetData xmlns:x="u"><x:row><x:c t="str"><x:v>a</x:v></x:c><x:c/><x:c t="str"><x:v>c</x:v></x:c></x:row></x:sheetData>';
  assert.deepEqual(one(xml).rows, [{ number: 1, cells: ['a', '', 'c'] }]);
});

test('numbers stored as text keep their zeros and an 18-digit NIP; a cut one is told', () => {
  const xml =
    '<row r="1"><c t="str"><v>007</v></c><c t="str"><v>198001012005011001</v></c><c><v>1.98001012005011E+17</v></c></row>';
  const sheet = one(xml);
  assert.deepEqual(sheet.rows[0]?.cells, ['007', '198001012005011001', '198001012005011000']);
  assert.deepEqual(
    sheet.notices.map(({ code }) => code),
    ['angka-terpotong'],
  );
  assert.deepEqual(cellsOf(utf8('007,198001012005011001\n'), 'a.csv'), [['007', '198001012005011001']]);
});

test('a CSV is read in UTF-8, UTF-16 and Windows-1252 alike', () => {
  const text = 'Nama dokumen;Ringkasan\n“LKjIP” – 2025;é\n';
  const rows = [
    ['Nama dokumen', 'Ringkasan'],
    ['“LKjIP” – 2025', 'é'],
  ];
  const wide = Buffer.from(text, 'utf16le');
  const big = Buffer.from(wide).swap16();
  const windows = Buffer.from(text.replace('“', '\x93').replace('”', '\x94').replace('–', '\x96'), 'latin1');
  assert.deepEqual(cellsOf(utf8(text), 'a.csv'), rows);
  assert.deepEqual(cellsOf(utf8(`\uFEFF${text}`), 'a.csv'), rows);
  assert.deepEqual(cellsOf(Buffer.concat([Buffer.from([0xff, 0xfe]), wide]), 'a.csv'), rows);
  assert.deepEqual(cellsOf(Buffer.concat([Buffer.from([0xfe, 0xff]), big]), 'a.csv'), rows);
  assert.deepEqual(cellsOf(Buffer.from('Nama;Isi\nLKjIP;x\n', 'utf16le'), 'a.csv'), [
    ['Nama', 'Isi'],
    ['LKjIP', 'x'],
  ]);
  assert.deepEqual(cellsOf(windows, 'a.csv'), rows);
});

test('the delimiter is found, commas inside values notwithstanding', () => {
  assert.deepEqual(cellsOf(utf8('Nama;Isi\nA, B, dan C;x, y\nD, E;z\n'), 'a.csv')[1], [
    'A, B, dan C',
    'x, y',
  ]);
  assert.deepEqual(cellsOf(utf8('Nama,Isi\n"A; B; C",x\n'), 'a.csv')[1], ['A; B; C', 'x']);
  assert.deepEqual(cellsOf(utf8('Nama\tIsi\nA, B\tx\n'), 'a.csv')[1], ['A, B', 'x']);
  assert.deepEqual(cellsOf(utf8('sep=|\nNama|Isi\nA|x\n'), 'a.csv'), [
    ['Nama', 'Isi'],
    ['A', 'x'],
  ]);
  assert.deepEqual(cellsOf(utf8('Nama\r\nsatu\r\n'), 'a.csv'), [['Nama'], ['satu']]);
});

test('quotes hold delimiters, line breaks and quotation marks; stray ones stay', () => {
  assert.deepEqual(cellsOf(utf8('a,"b ""c"", d\r\ne"\r\nf,17" layar\r\n'), 'a.csv'), [
    ['a', 'b "c", d\ne'],
    ['f', '17" layar'],
  ]);
});

test('text pasted from Excel is read by its tabs', () => {
  const sheet = readPasted('Nama dokumen\tRingkasan\r\nLKjIP, 2025\t"baris satu\nbaris ""dua"""\r\n');
  assert.equal(sheet.kind, 'pasted');
  assert.deepEqual(
    sheet.rows.map(({ cells }) => cells),
    [
      ['Nama dokumen', 'Ringkasan'],
      ['LKjIP, 2025', 'baris satu\nbaris "dua"'],
    ],
  );
  assert.throws(() => readPasted('  \n'), /berkas-kosong/);
});

test('several files at once are all read by the threads, and one that is refused does not stop the others', async () => {
  const files = Array.from({ length: 5 }, (_, i) => readWorkbook(utf8(`a;b\n${i};x\n`), 'a.csv'));
  const refused = readWorkbook(utf8('%PDF'), 'a.csv');
  await assert.rejects(refused, /bukan-lembar-kerja/);
  assert.deepEqual(
    (await Promise.all(files)).map(({ rows }) => rows[1]?.cells[0]),
    ['0', '1', '2', '3', '4'],
  );
});

test('column letters and numbers agree', () => {
  for (const [column, letter] of [
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ] as const) {
    assert.equal(columnLetter(column), letter);
    assert.equal(columnNumber(`${letter}12`), column);
  }
});
