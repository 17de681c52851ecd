import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Invalid } from '../base/errors.ts';
import { parseBytes } from './parse-bytes.ts';
import { rawRow, rawXlsx } from './testing-xlsx.ts';

const whole = rawXlsx({
  sheets: [
    {
      name: 'Isian',
      xml: `${rawRow(1, 'No', 'Nama', 'Isi')}<row r="2"><c t="s"><v>0</v></c><c s="1"><v>46028</v></c></row>`,
    },
  ],
  strings: '<si><r><t>LKjIP</t></r></si>',
  styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
});

/** Code of the refusal; anything else that is thrown fails the test. */
function outcome(bytes: Uint8Array, name: string): string {
  try {
    parseBytes(bytes, name);
    return 'terbaca';
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    assert.equal(error.faults[0]?.field, 'berkas');
    return error.faults[0].code;
  }
}

test('any change to the bytes of a workbook is read or refused, never a crash', () => {
  const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255), cut: fc.nat(whole.length) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), fc.boolean(), (changes, cut) => {
      const bytes = Uint8Array.from(whole);
      for (const { at, byte } of changes) bytes[at] = byte;
      outcome(cut ? bytes.subarray(0, changes[0]?.cut) : bytes, 'a.xlsx');
    }),
    { numRuns: 1_500 },
  );
});

test('any change to the XML of a sheet is read or refused, never a crash', () => {
  const xml = `<sheetData>${rawRow(1, 'a', 'b', 'c')}<row r="2"><c r="A2" t="s"><v>0</v></c><c s="1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`;
  const bits = fc.constantFrom(
    '<',
    '>',
    '"',
    '&',
    '/',
    '&#0;',
    '&#x110000;',
    '<v>',
    '</row>',
    'r="-1"',
    '1e999',
    '_x0000_',
    '\u0000',
    ']]>',
  );
  const change = fc.record({
    at: fc.nat(xml.length),
    drop: fc.nat(6),
    put: fc.oneof(bits, fc.string({ maxLength: 4 })),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
      let changed = xml;
      for (const { at, drop, put } of changes)
        changed = changed.slice(0, at) + put + changed.slice(at + drop);
      outcome(rawXlsx({ sheets: [{ name: 'A', xml: changed }], strings: '<si><t>x</t></si>' }), 'a.xlsx');
    }),
    { numRuns: 1_000 },
  );
});

test('any bytes under any name are read or refused, never a crash', () => {
  const start = fc.constantFrom(
    '',
    'PK\u0003\u0004',
    '%PDF',
    '"',
    'sep=;\n',
    '<',
    '\u00ff\u00fe',
    '\u00fe\u00ff',
  );
  const name = fc.constantFrom('a.csv', 'a.xlsx', 'a.txt', 'a');
  fc.assert(
    fc.property(start, fc.uint8Array({ maxLength: 300 }), name, (head, tail, file) => {
      outcome(new Uint8Array([...Buffer.from(head, 'latin1'), ...tail]), file);
    }),
    { numRuns: 1_500 },
  );
  assert.equal(outcome(new TextEncoder().encode('PK\u0003\u0004'.repeat(1_000)), 'a.xlsx'), 'berkas-rusak');
});
