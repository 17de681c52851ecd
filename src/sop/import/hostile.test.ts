import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  assert as always,
  array,
  asyncProperty,
  constantFrom,
  dictionary,
  oneof,
  string,
  uint8Array,
} from 'fast-check';
import { zipSync } from 'fflate';
import { Invalid } from '../../base/errors.ts';
import { rawRow, rawXlsx } from '../../workbook/testing-xlsx.ts';
import { answer } from './answer.ts';
import { readAny } from './read-any.ts';
import { rawDocx, rawTable } from './testing/docx.ts';
import { fixture, readText, refusal } from './testing/fixtures.ts';

/** Runs a reading; only an Invalid with at least one fault may come out of it. */
async function quiet(reading: () => Promise<unknown>): Promise<void> {
  try {
    await reading();
  } catch (error) {
    assert.ok(error instanceof Invalid, String((error as Error).stack));
    assert.ok(error.faults.every(({ field, id, en }) => field && id && en));
  }
}

const PIECES = [
  ...[
    'No',
    'Uraian',
    'Pelaksana',
    'PPID',
    'Kelengkapan',
    'Waktu',
    'Output',
    'Mutu Baku',
    '\t',
    '\t',
    '\n',
    '\n',
  ],
  ...[
    '1',
    '2',
    '■',
    '◆',
    '1 jam',
    '"',
    'PENGESAHAN',
    'Dasar Hukum',
    'Nomor SOP',
    '<b>',
    '•',
    'langkah:',
    'sop:',
  ],
  ...[
    '\n  - ',
    ': ',
    '{',
    '}',
    '[',
    ']',
    '*a',
    '&a ',
    '!!x ',
    '# ',
    'uraian: ',
    'tanda: ',
    'waktu: ',
    'peran: ',
    'null',
  ],
  ...[
    'format: terang-sop/1\n',
    '__proto__',
    'langkah.999',
    '[terpotong]',
    '...',
    'SOP-  /',
    '=1+1',
    '\u0000',
    '\ufeff',
  ],
];

test('no bytes and no text do anything but be read or be refused', async () => {
  const bytes = uint8Array({ maxLength: 300 });
  await always(
    asyncProperty(bytes, (some) => quiet(() => readAny(some, 'x'))),
    { numRuns: 500 },
  );
  const text = array(oneof(constantFrom(...PIECES), string({ unit: 'binary', maxLength: 5 })), {
    maxLength: 60,
  });
  await always(
    asyncProperty(text, (parts) => quiet(() => readText(parts.join('')))),
    { numRuns: 2_000 },
  );
});

test('a table of any cells below a right heading is read or refused, and answered or refused', async () => {
  const cell = oneof(constantFrom(...PIECES), string({ unit: 'grapheme', maxLength: 8 }));
  const rows = array(array(cell, { maxLength: 9 }), { minLength: 1, maxLength: 8 });
  const answers = dictionary(
    constantFrom(
      'peran',
      'langkah.1.pelaksana',
      'identitas.nomor',
      'naskah',
      'peran.1.fungsi',
      'langkah.1.waktu',
    ),
    cell,
  );
  await always(
    asyncProperty(rows, answers, (cells, given) =>
      quiet(async () => {
        const head = 'No\tUraian\tPPID\tDesk\tKelengkapan\tWaktu\tOutput\n';
        answer(await readText(head + cells.map((row) => row.join('\t')).join('\n')), given);
      }),
    ),
    { numRuns: 1_000 },
  );
});

test('a damaged Word file is refused, wherever it is cut or changed', async () => {
  const whole = rawDocx(
    rawTable([
      ['No', 'Uraian', 'PPID', 'Waktu', 'Output'],
      ['1', 'A', '■', '1 jam', 'y'],
    ]),
  );
  for (let at = 0; at < whole.length; at += 7) {
    await quiet(() => readAny(whole.slice(0, at), 'a.docx'));
    const changed = Uint8Array.from(whole);
    changed[at] = (changed[at] ?? 0) ^ 0x55;
    await quiet(() => readAny(changed, 'a.docx'));
  }
});

test('a file that unpacks to far more than its size is not unpacked', async () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(150 * 1024 * 1024).fill(0x20) }, { level: 9 });
  assert.deepEqual(await refusal(readAny(bomb, 'a.docx')), ['berkas: terlalu-besar']);
});

test('declarations, entities and endless nesting in a Word file are refused', async () => {
  const with_ = (document: string) => rawDocx('', { 'word/document.xml': document });
  const entity = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document>&x;</w:document>';
  assert.deepEqual(await refusal(readAny(with_(entity), 'a.docx')), ['berkas: rusak']);
  const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(60)}x${'</w:tc></w:tr></w:tbl>'.repeat(60)}`;
  assert.deepEqual(await refusal(readAny(rawDocx(deep), 'a.docx')), ['berkas: rusak']);
});

test('tables of absurd size are refused before they are kept', async () => {
  const wide = rawTable([[{ text: 'x', span: 50_000 }]]);
  assert.deepEqual(await refusal(readAny(rawDocx(wide), 'a.docx')), ['berkas: terlalu-besar']);
  const many = rawTable(Array.from({ length: 2_001 }, () => ['x']));
  assert.deepEqual(await refusal(readAny(rawDocx(many), 'a.docx')), ['berkas: terlalu-besar']);
  const long = rawTable([['x'.repeat(400_001)]]);
  assert.deepEqual(await refusal(readAny(rawDocx(long), 'a.docx')), ['berkas: terlalu-besar']);
  assert.deepEqual(await refusal(readText('x\t'.repeat(50_000))), ['berkas: terlalu-banyak-kolom']);
  assert.deepEqual(await refusal(readText(`No\tUraian\t${'y'.repeat(40_000)}`)), [
    'berkas: sel-terlalu-panjang',
  ]);
});

test('more text than a sheet holds is refused as too much', async () => {
  const row = (_: unknown, index: number) => `${index + 1}\t${'kata '.repeat(2_000)}\t■\tx\t1 jam\ty`;
  const text = `No\tUraian\tPPID\tKelengkapan\tWaktu\tOutput\n${Array.from({ length: 30 }, row).join('\n')}`;
  assert.deepEqual(await refusal(readText(text)), ['berkas: terlalu-besar']);
});

test('a formula is text like any other, in a workbook and in a paste', async () => {
  const xlsx = rawXlsx({
    sheets: [
      {
        name: 'SOP',
        xml:
          rawRow(1, 'No', 'Uraian', 'PPID', 'Waktu', 'Output') +
          rawRow(2, '1', '=HYPERLINK(1)', 'mulai', '1 jam', '@x'),
      },
    ],
  });
  const { sheet } = await readAny(xlsx, 'a.xlsx');
  assert.equal(sheet.langkah[0]?.uraian, '=HYPERLINK(1)');
});

test('references in YAML are not followed', async () => {
  const bomb = ['langkah: &a [x, x]', ...Array.from({ length: 30 }, (_, n) => `k${n}: &b${n} [*a, *a]`)].join(
    '\n',
  );
  const found = await refusal(readText(bomb));
  assert.deepEqual([found.length, found[0]], [20, 'baris 2: rujukan']);
});

test('merged cells over everything, many times, are no danger', async () => {
  const head = rawRow(1, 'No', 'Uraian', 'PPID', 'Waktu', 'Output');
  const rows = Array.from({ length: 3_000 }, (_, n) => rawRow(n + 2, ...Array<string>(20).fill('x'))).join(
    '',
  );
  const merges = Array.from({ length: 400 }, () => '<mergeCell ref="C2:T3001"/>').join('');
  const xml = `<sheetData>${head}${rows}</sheetData><mergeCells count="400">${merges}</mergeCells>`;
  await quiet(() => readAny(rawXlsx({ sheets: [{ name: 'a', xml }] }), 'a.xlsx'));
});

test('a real scan changed in any one place is still read or refused', async () => {
  const text = new TextDecoder().decode(await fixture('tangerang-pindaian.txt'));
  for (let at = 0; at < text.length; at += 23) {
    await quiet(() => readText(text.slice(0, at)));
    await quiet(() => readText(`${text.slice(0, at)}\t"${text.slice(at)}`));
  }
});

test('control characters and halves of letters in a pasted table are left out', async () => {
  const { sheet } = await readText(
    'No\tUraian\tPPID\tWaktu\tOutput\n1\tMenerima\u001b[31m \u000bberkas\ud83d\t■\t1 jam\tBerkas\u0007\n',
  );
  assert.equal(sheet.langkah[0]?.uraian, 'Menerima[31m berkas\ufffd');
  assert.equal(sheet.langkah[0]?.output, 'Berkas');
});

test('a table with more steps or performers than a sheet holds is refused, not cut', async () => {
  const row = (n: number) => `${n}\tMenerima\t■\t1 jam\tBerkas\n`;
  const steps = Array.from({ length: 201 }, (_, n) => row(n + 1)).join('');
  assert.match((await refusal(readText(`No\tUraian\tPPID\tWaktu\tOutput\n${steps}`)))[0] ?? '', /berkas/);
  const roles = Array.from({ length: 31 }, (_, n) => `Petugas ${n}`).join('\t');
  const marks = Array.from({ length: 31 }, () => '■').join('\t');
  const wide = `No\tUraian\t${roles}\tWaktu\tOutput\n1\tMenerima\t${marks}\t1 jam\tBerkas\n`;
  assert.match((await refusal(readText(wide)))[0] ?? '', /berkas/);
});
