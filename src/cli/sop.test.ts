import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readConfig } from '../base/config.ts';
import { Invalid, NotFound } from '../base/errors.ts';
import type { Json } from '../base/json.ts';
import { programFile } from '../base/paths.ts';
import { readSheet } from '../sop/sheet/read-sheet.ts';
import type { Call, Command } from './args.ts';
import { sopDraw } from './sop-draw.ts';
import { sopLint } from './sop-lint.ts';
import { sopPrint } from './sop-print.ts';

const SERANG = programFile('sop', 'kpu-kota-serang-03-2025.yaml');
const TANGERANG = programFile('sop', 'kpu-kota-tangerang-19-2025.yaml');

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terang-sop-'));
});
after(() => rm(folder, { recursive: true, force: true }));

async function run(
  command: Command,
  file: string,
  options: Record<string, string> = {},
): Promise<{ code: number | undefined; lines: string[]; json: Json[] }> {
  const lines: string[] = [];
  const json: Json[] = [];
  const call: Call = {
    operands: [file],
    value: (name) => options[name],
    has: () => false,
    config: () => ({ ...readConfig(), data: folder }),
    lang: 'en',
    json: false,
    say: (line) => lines.push(line),
    result: (value) => json.push(value),
  };
  return { code: await command.run(call), lines, json };
}

/** The sentences with which the command refuses. */
async function refused(
  command: Command,
  file: string,
  options: Record<string, string> = {},
): Promise<string[]> {
  const error = await run(command, file, options).then(
    () => assert.fail('it was not refused'),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof Invalid, String(error));
  return error.faults.map(({ en }) => en);
}

async function file(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

const TIDY = `
format: terang-sop/1
slug: sop-contoh
identitas: { badan: Kantor Contoh, nama: Contoh, nomor: null, tanggalPembuatan: null, tanggalRevisi: null, tanggalEfektif: null, disahkanOleh: null, alamat: null }
dasarHukum: []
kualifikasiPelaksana: []
jumlahPelaksanaMinimal: null
keterkaitan: []
peralatan: []
peringatan: null
pencatatan: null
kepalaKolom: { pelaksana: Pelaksana, pendukung: null, kelengkapan: Kelengkapan, waktu: Waktu, output: Output, keterangan: Keterangan }
peran: [{ id: desk, label: Desk, fungsi: [desk] }]
langkah:
  - { no: 1, uraian: Mencatat, pelaksana: [{ peran: desk, tanda: terminator }], kelengkapan: Surat, waktu: Tentatif, output: Catatan }
pengesahan: { tempat: null, tanggal: null, klausul: [] }
tidakJelas: []
`;

test('a sheet with something to mend ends with 3, and each finding says where, what, what to do and why', async () => {
  const { code, lines, json } = await run(sopLint, SERANG, { on: '2026-11-22' });
  assert.equal(code, 3);
  const at = lines.indexOf(
    '✗ dasarHukum.6: PKPU 1/2015 was repealed by PKPU 22/2023 with effect from 1 November 2023.',
  );
  assert.ok(at > 0, lines.join('\n'));
  assert.match(lines[at + 1] ?? '', /^ {4}Remove it, cite PKPU 22\/2023, .*\(PKPU 22\/2023, catatan/);
  const [{ ok, sops }] = json as unknown as [{ ok: boolean; sops: { findings: { code: string }[] }[] }];
  assert.deepEqual([ok, sops[0]?.findings[0]?.code], [false, 'dasar-hukum-dicabut']);
});

test('a sheet with remarks only, or none, ends with 0', async () => {
  const tidy = await run(sopLint, await file('contoh.yaml', TIDY));
  assert.deepEqual(
    [tidy.code, tidy.lines[1]],
    [0, '· langkah.1.waktu: The time of step 1 is still "Tentatif".'],
  );
  assert.equal(tidy.lines.at(-1)?.startsWith('0 heavy, 0 middling, 1 light'), true);
});

test('a sheet is judged by the law of the day that is named', async () => {
  const then = await run(sopLint, SERANG, { on: '2023-10-31' });
  assert.equal(
    then.lines.some((line) => line.includes('repealed')),
    false,
  );
  assert.deepEqual(await refused(sopLint, SERANG, { on: 'kemarin' }), [
    '--on kemarin is no day; write 2026-11-22.',
  ]);
});

test('a broken sheet is refused with file, line, field and remedy', async () => {
  const broken = await file('rusak.yaml', TIDY.replace('waktu: Tentatif', 'waktu: sebentar'));
  for (const command of [sopLint, sopPrint, sopDraw]) {
    assert.deepEqual(await refused(command, broken), [
      'rusak.yaml, line 15, langkah.1.waktu: found "sebentar", must be Tentatif, empty (null), or a number with the unit menit, jam, hari kerja or hari, such as { angka: 30, satuan: menit }',
    ]);
  }
  await assert.rejects(run(sopLint, join(folder, 'tidak-ada.yaml')), NotFound);
  assert.match((await refused(sopLint, folder))[0] ?? '', /is no file; name the file of the SOP\.$/);
});

test('a printed sheet reads back as the same sheet', async () => {
  for (const source of [SERANG, TANGERANG]) {
    const output = join(folder, 'cetak.yaml');
    assert.equal((await run(sopPrint, source, { output })).code, 0);
    assert.deepEqual(readSheet(await readFile(output, 'utf8')), readSheet(await readFile(source, 'utf8')));
  }
});

test('the sheet that is read is never written over', async () => {
  const own = await file('sendiri.yaml', TIDY);
  assert.match((await refused(sopPrint, own, { output: own }))[0] ?? '', /is the file that is read/);
  assert.equal(await readFile(own, 'utf8'), TIDY);
});

test('the official form is printed as PDF', async () => {
  const output = join(folder, 'naskah.pdf');
  assert.equal((await run(sopPrint, TANGERANG, { output })).code, 0);
  assert.match((await readFile(output)).subarray(0, 8).toString('latin1'), /^%PDF-1\.\d/);
});

test('the name’s ending says what is drawn', async () => {
  const [svg, bpmn] = [join(folder, 'alur.svg'), join(folder, 'alur.bpmn')];
  await run(sopDraw, SERANG, { output: svg });
  await run(sopDraw, SERANG, { output: bpmn });
  assert.match(await readFile(svg, 'utf8'), /<svg /);
  assert.match(await readFile(bpmn, 'utf8'), /http:\/\/www\.omg\.org\/spec\/BPMN/);
  assert.deepEqual(await refused(sopDraw, SERANG, { output: join(folder, 'alur.doc') }), [
    'The name of the file to write must end with .svg, .bpmn.',
  ]);
  const inFile = join(svg, 'alur.svg');
  assert.deepEqual(await refused(sopDraw, SERANG, { output: inFile }), [
    `${inFile} cannot be written: a part of its path is no folder.`,
  ]);
});

test('of a file with several SOPs all are judged and one is printed', async () => {
  const several = await file(
    'dua.yaml',
    'badan: Kantor Contoh\nsop:\n  - nama: SOP Satu\n    langkah:\n      - Mencatat surat.\n  - nama: SOP Dua\n    langkah:\n      - Menyimpan surat.\n',
  );
  assert.equal((await run(sopLint, several)).json.length, 1);
  const names = (await run(sopLint, several)).lines.filter((line) => /^SOP (Satu|Dua)$/.test(line));
  assert.deepEqual(names, ['SOP Satu', 'SOP Dua']);
  const output = join(folder, 'satu.yaml');
  const first = await run(sopPrint, several, { output });
  assert.match(first.lines[0] ?? '', /holds 2 SOPs \(1 SOP Satu; 2 SOP Dua\); the first is used/);
  await run(sopPrint, several, { output, pick: '2' });
  assert.equal(readSheet(await readFile(output, 'utf8')).identitas.nama, 'SOP Dua');
  assert.deepEqual(await refused(sopPrint, several, { output, pick: '3' }), [
    'there is no --pick 3; this file holds: 1 SOP Satu; 2 SOP Dua.',
  ]);
});
