import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zipSync } from 'fflate';
import { Invalid } from '../base/errors.ts';
import { parseBytes } from './parse-bytes.ts';
import { readPasted, readWorkbook } from './read-workbook.ts';
import { LIMITS } from './sheet.ts';
import { rawRow, rawXlsx } from './testing-xlsx.ts';

const HEAD = rawRow(1, 'No', 'Nama dokumen', 'Ringkasan isi');
const good = () =>
  rawXlsx({ sheets: [{ name: 'Isian', xml: HEAD + rawRow(2, '1', 'LKjIP 2025', 'Kinerja') }] });

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    assert.equal(error.faults.length, 1);
    const [fault] = error.faults;
    assert.equal(fault?.field, 'berkas');
    assert.ok((fault?.id.length ?? 0) > 20 && (fault?.en.length ?? 0) > 20);
    return fault?.code ?? '';
  }
  return 'terbaca';
}

const codeOfBytes = (bytes: Uint8Array, name = 'daftar.xlsx') => codeOf(() => parseBytes(bytes, name));
const ascii = (text: string) => new TextEncoder().encode(text);
const _filler = (length: number, text: string) =>
  ascii(text.repeat(Math.ceil(length / text.length)).slice(0, length));

/** Declares another inflated size for every part. */
function setSizes(zip: Uint8Array, size: number): void {
  const view = new DataView(zip.buffer);
  for (let at = 0; at < zip.length - 46; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
}

test('a part that inflates to far more than its size is refused while it inflates', () => {
  const sheet = `<worksheet><sheetData>${' '.repeat(30 * 1024 * 1024)}</sheetData></worksheet>`;
  const bomb = rawXlsx({ sheets: [{ name: 'A', xml: '' }], parts: { 'xl/worksheets/s0.xml': sheet } });
  assert.ok(bomb.length < 200_000);
  assert.equal(codeOfBytes(bomb), 'isi-terlalu-besar');
});

test('declaring more than may be inflated is enough to be refused, and declaring less does not help', () => {
  const huge = good();
  setSizes(huge, LIMITS.inflatedBytes);
  assert.equal(codeOfBytes(huge), 'isi-terlalu-besar');
  const lying = good();
  setSizes(lying, 5);
  assert.equal(codeOfBytes(lying), 'berkas-rusak');
});

test('more than 2,000 parts are refused', () => {
  const parts = Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`a/${i}`, new Uint8Array(0)]));
  assert.equal(codeOfBytes(zipSync(parts, { level: 0 })), 'bagian-terlalu-banyak');
});

test('a sheet of 200,000 rows is refused after the first few thousand', async () => {
  const rows = Array.from({ length: 200_000 }, (_, i) => rawRow(i + 1, `baris ${i}`, 'x', 'y')).join('');
  const bytes = rawXlsx({ sheets: [{ name: 'Besar', xml: rows }] });
  await assert.rejects(readWorkbook(bytes, 'besar.xlsx'), (error: Invalid) => {
    assert.equal(error.faults[0]?.code, 'terlalu-banyak-baris');
    assert.match(error.faults[0]?.id ?? '', /Lembar “Besar”.*5\.000 baris/);
    return true;
  });
  const broken = `${rows.slice(0, rows.indexOf('r="6000"'))} this is not XML < any more`;
  const unread = rawXlsx({ sheets: [{ name: 'Besar', xml: `<sheetData>${broken}</sheetData>` }] });
  assert.equal(codeOfBytes(unread), 'terlalu-banyak-baris');
  assert.equal(codeOfBytes(ascii('a;b\n'.repeat(200_000)), 'besar.csv'), 'terlalu-banyak-baris');
});

test('rows far down and empty lines without end are refused where they begin', () => {
  for (const r of ['1048576', '400000000', '9000000000000000'])
    assert.equal(
      codeOfBytes(rawXlsx({ sheets: [{ name: 'Jauh', xml: rawRow(Number(r), 'a', 'b', 'c') }] })),
      'terlalu-banyak-baris',
      r,
    );
  const far = `${rawRow(1, 'Nama', 'Isi')}${rawRow(2, 'a', 'b')}<row r="1048576" hidden="1"></row>`;
  assert.equal(parseBytes(rawXlsx({ sheets: [{ name: 'Jauh', xml: far }] }), 'jauh.xlsx').rows.length, 2);
  assert.equal(codeOfBytes(ascii(`a;b\n${'\n'.repeat(1_000_000)}c;d`), 'kosong.csv'), 'terlalu-banyak-baris');
  assert.throws(
    () => readPasted(`a\tb\n${'\n'.repeat(1_000_000)}c\td`),
    (error: Invalid) => error.faults[0]?.code === 'terlalu-banyak-baris',
  );
});

test('exactly 5,000 rows below a heading are read', () => {
  const csv = `Nama dokumen;Ringkasan\n${'satu;dua\n'.repeat(5_000)}`;
  assert.equal(parseBytes(ascii(csv), 'a.csv').rows.length, 5_001);
});

test('a file above 10 MB is refused without being opened', async () => {
  await assert.rejects(readWorkbook(new Uint8Array(LIMITS.fileBytes + 1), 'a.xlsx'), /berkas-terlalu-besar/);
  assert.equal(
    codeOf(() => readPasted('x'.repeat(LIMITS.fileBytes + 1))),
    'berkas-terlalu-besar',
  );
});

test('a document type declaration is refused before any entity is expanded', () => {
  const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join(
    '',
  );
  const bomb = `<!DOCTYPE x [<!ENTITY e0 "ha">${entities}]><worksheet><sheetData><row><c t="str"><v>&e9;</v></c></row></sheetData></worksheet>`;
  const declared = rawXlsx({ sheets: [{ name: 'A', xml: '' }], parts: { 'xl/worksheets/s0.xml': bomb } });
  assert.equal(codeOfBytes(declared), 'xml-tidak-diterima');
  const strings = '<!DOCTYPE sst SYSTEM "file:///etc/passwd"><sst><si><t>x</t></si></sst>';
  const external = rawXlsx({
    sheets: [{ name: 'A', xml: '<row><c t="s"><v>0</v></c></row>' }],
    parts: { 'xl/sharedStrings.xml': strings },
  });
  assert.equal(codeOfBytes(external), 'xml-tidak-diterima');
  const unknown = rawXlsx({ sheets: [{ name: 'A', xml: '<row><c t="str"><v>&rahasia;</v></c></row>' }] });
  assert.equal(codeOfBytes(unknown), 'berkas-rusak');
});

test('elements nested without end and one text without end are refused', () => {
  const deep = rawXlsx({ sheets: [{ name: 'A', xml: '<row>'.repeat(70) }] });
  assert.equal(codeOfBytes(deep), 'xml-tidak-diterima');
  let seed = 1;
  const letters = Array.from({ length: 3_000_000 }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (seed % 26));
  });
  const endless = rawXlsx({
    sheets: [{ name: 'A', xml: '' }],
    parts: { 'xl/worksheets/s0.xml': `<worksheet><row><c t="str"><v>${letters.join('')}` },
  });
  assert.equal(codeOfBytes(endless), 'terlalu-berat');
});

test('a cell longer than a cell may be is refused with its place', () => {
  const long = 'x'.repeat(LIMITS.cellChars + 1);
  for (const cell of [
    `<c r="C7" t="str"><v>${long}</v></c>`,
    `<c r="C7" t="inlineStr"><is><t>${long}</t></is></c>`,
  ]) {
    const bytes = rawXlsx({ sheets: [{ name: 'A', xml: `${HEAD}<row r="7">${cell}</row>` }] });
    assert.throws(
      () => parseBytes(bytes, 'a.xlsx'),
      (error: Invalid) => /sel C7 /.test(error.faults[0]?.id ?? ''),
    );
  }
  const shared = rawXlsx({
    sheets: [{ name: 'A', xml: `${HEAD}<row r="7"><c r="C7" t="s"><v>0</v></c></row>` }],
    strings: `<si><t>${long}</t></si>`,
  });
  assert.equal(codeOfBytes(shared), 'sel-terlalu-panjang');
  assert.equal(codeOfBytes(ascii(`a,b\nc,${long}\n`), 'a.csv'), 'sel-terlalu-panjang');
});

test('one long shared string used in every cell does not grow beyond the limit on text', () => {
  const cells = Array.from({ length: 2_000 }, (_, i) => `<row r="${i + 1}"><c t="s"><v>0</v></c></row>`).join(
    '',
  );
  const bytes = rawXlsx({
    sheets: [{ name: 'A', xml: cells }],
    strings: `<si><t>${'kata '.repeat(6_000)}</t></si>`,
  });
  assert.equal(codeOfBytes(bytes), 'teks-terlalu-banyak');
});

test('cells far to the right are refused, blank ones are not', () => {
  const right = (cell: string) =>
    rawXlsx({ sheets: [{ name: 'A', xml: `${HEAD}<row r="2">${cell}</row>` }] });
  assert.equal(codeOfBytes(right('<c r="XFD2" t="str"><v>x</v></c>')), 'terlalu-banyak-kolom');
  assert.equal(codeOfBytes(right('<c r="XFD2" s="1"/>')), 'terbaca');
  assert.equal(codeOfBytes(ascii('x,'.repeat(300)), 'a.csv'), 'terlalu-banyak-kolom');
});

test('a truncated file is refused at whatever byte it was cut', () => {
  const whole = good();
  for (let length = 1; length < whole.length; length += 7) {
    const code = codeOfBytes(whole.subarray(0, length));
    assert.ok(['berkas-rusak', 'bukan-lembar-kerja'].includes(code), `${length}: ${code}`);
  }
});

test('locked files are told from old ones and from damaged ones', () => {
  const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const stream = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  assert.equal(codeOfBytes(new Uint8Array([...magic, ...new Uint8Array(600)]), 'a.xls'), 'xls-lama');
  assert.equal(codeOfBytes(new Uint8Array([...magic, ...new Uint8Array(600), ...stream])), 'terkunci');
  const flagged = good();
  const view = new DataView(flagged.buffer);
  for (let at = 0; at < flagged.length - 46; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
  }
  assert.equal(codeOfBytes(flagged), 'terkunci');
});

test('every other kind of file gets its own sentence', () => {
  const ods = zipSync({
    mimetype: ascii('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': ascii('<a/>'),
  });
  const rels = ascii('<Relationships/>');
  assert.equal(codeOfBytes(ods, 'a.ods'), 'ods');
  assert.equal(
    codeOfBytes(zipSync({ 'xl/workbook.bin': ascii('x'), '_rels/.rels': rels }), 'a.xlsb'),
    'xlsb',
  );
  assert.equal(
    codeOfBytes(zipSync({ 'word/document.xml': ascii('x'), '_rels/.rels': rels })),
    'bukan-lembar-kerja',
  );
  assert.equal(codeOfBytes(zipSync({ 'foto.jpg': ascii('x') })), 'bukan-lembar-kerja');
  assert.equal(codeOfBytes(ascii('%PDF-1.7\n...'), 'daftar.xlsx'), 'bukan-lembar-kerja');
  assert.equal(codeOfBytes(ascii('%PDF-1.7\n...'), 'daftar.csv'), 'bukan-lembar-kerja');
  assert.equal(codeOfBytes(ascii('<html><table><tr><td>1</td></tr></table></html>'), 'a.xls'), 'halaman-web');
  assert.equal(codeOfBytes(ascii('just text'), 'a.xlsx'), 'berkas-rusak');
  assert.equal(codeOfBytes(new Uint8Array(0)), 'berkas-kosong');
  assert.equal(codeOfBytes(ascii('\n\n  \n'), 'a.csv'), 'lembar-kosong');
  assert.equal(codeOfBytes(rawXlsx({ sheets: [{ name: 'A', xml: '' }] })), 'lembar-kosong');
  assert.equal(
    codeOfBytes(rawXlsx({ sheets: [{ name: 'A', state: 'hidden', xml: HEAD }] })),
    'lembar-kosong',
  );
});

test('NUL bytes make a CSV no text, and never reach a cell of a workbook', () => {
  assert.equal(
    codeOfBytes(new Uint8Array([97, 44, 98, 0, 0, 0, 10, 99, 0, 44]), 'a.csv'),
    'teks-tidak-terbaca',
  );
  const cell =
    '<row r="1"><c t="str"><v>a_x0000_b</v></c><c t="inlineStr"><is><t>c_x0000_d</t></is></c></row>';
  const { rows } = parseBytes(rawXlsx({ sheets: [{ name: 'A', xml: cell }] }), 'a.xlsx');
  assert.ok(!JSON.stringify(rows).includes('\\u0000'));
});

test('a CSV whose quotation mark is never closed is refused with its row', () => {
  assert.equal(codeOfBytes(ascii('a,b\n"c,d\ne,f\n'), 'a.csv'), 'kutip-tidak-ditutup');
});

test('names such as __proto__ are values and nothing else', () => {
  const meta = {
    name: '_meta',
    state: 'hidden' as const,
    xml: rawRow(1, '__proto__', 'x') + rawRow(2, 'unit', 'y'),
  };
  const sheet = parseBytes(rawXlsx({ sheets: [{ name: 'A', xml: HEAD }, meta] }), 'a.xlsx');
  assert.equal(sheet.meta.get('__proto__'), 'x');
  assert.equal(sheet.meta.get('unit'), 'y');
});
