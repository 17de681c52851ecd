import assert from 'node:assert/strict';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Unfit } from '../base/errors.ts';
import type { Json } from '../base/json.ts';
import { pdfText } from './pdf-text.ts';
import { renderPdf } from './typst.ts';

const folders: string[] = [];
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

/** A folder of the office with one template in it, `uji.typ`. */
async function folderWith(source: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'terang-print-'));
  folders.push(folder);
  await writeFile(join(folder, 'uji.typ'), source);
  return folder;
}

async function print(source: string, data: Json = {}, patience = 60): Promise<Uint8Array> {
  const templateFolder = await folderWith(source);
  return renderPdf({ template: 'uji.typ', templateFolder, data, title: 'Uji', date: '2026-12-15', patience });
}

async function failure(source: string, data: Json = {}, patience = 60): Promise<Unfit> {
  const error = await print(source, data, patience).then(
    () => assert.fail('it was printed'),
    (problem: unknown) => problem,
  );
  assert.ok(error instanceof Unfit, String(error));
  return error;
}

const FONT = '#set text(font: ("TeX Gyre Bonum", "DejaVu Sans"), fallback: false)\n';

test('a document is PDF/A-2a, tagged, in Indonesian, titled and dated by its legal day', async () => {
  const pdf = Buffer.from(await print('= Judul\nIsi')).toString('latin1');
  assert.ok(pdf.startsWith('%PDF-1.7'));
  assert.match(pdf, /<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>A<\/pdfaid:conformance>/);
  assert.match(pdf, /\/StructTreeRoot \d+ 0 R/);
  assert.match(pdf, /\/Marked true/);
  assert.match(pdf, /\/Lang \(id-ID\)/);
  assert.match(pdf, /<dc:title>.*Uji.*<\/dc:title>/);
  assert.match(pdf, /<xmp:CreateDate>2026-12-15T00:00:00Z/);
});

test('a file travels inside the document, which is then PDF/A-3a', async () => {
  const templateFolder = await folderWith('Isi');
  const attachment = {
    name: 'isi.yaml',
    mediaType: 'application/yaml',
    description: 'Isi sebagai data',
    bytes: new TextEncoder().encode('isi: #json("data.json")'),
  };
  const input = {
    template: 'uji.typ',
    templateFolder,
    data: {},
    title: 'Uji',
    date: '2026-12-15',
    attachment,
  };
  const bytes = await renderPdf(input);
  const pdf = Buffer.from(bytes).toString('latin1');
  assert.match(pdf, /<pdfaid:part>3<\/pdfaid:part><pdfaid:conformance>A<\/pdfaid:conformance>/);
  assert.match(pdf, /\/AFRelationship \/Source/);
  assert.match(pdf, /\/UF \(isi\.yaml\)/);
  assert.deepEqual(pdfText(bytes).length, 1);
});

test('equal input gives equal bytes, and another text gives others', async () => {
  const source = '#json("data.json").isi';
  const [first, second, other] = [
    await print(source, { isi: 'satu' }),
    await print(source, { isi: 'satu' }),
    await print(source, { isi: 'dua' }),
  ];
  assert.deepEqual(first, second);
  assert.notDeepEqual(first, other);
});

test('text from the record is printed as it stands and never read as markup', async () => {
  const hostile = [
    '#read("/etc/passwd")',
    '#import "@preview/cetz:0.3.0": *',
    '$x^2$ *tebal* _miring_ `kode` @rujuk <label> \\ // catatan /* x */',
    '= Judul',
    '"kutip" -- ... ~ #[ { }',
  ];
  const [page] = pdfText(await print(`${FONT}#for t in json("data.json") [#t #parbreak()]`, hostile));
  for (const text of hostile) assert.ok(page?.includes(text.replace(/\s/g, '')), `${text} in ${page}`);
});

test('Arabic, emoji, private and control characters are printed or named, never a crash', async () => {
  const [page] = pdfText(
    await print(`${FONT}#json("data.json")`, 'A \u0628\u0633\u0645 \u{1F9FF} \ue000 \u0000\u202eB \ud800'),
  );
  for (const part of ['A', 'B', '[U+1F9FF]', '[U+E000]'])
    assert.ok(page?.includes(part), `${part} in ${page}`);
});

test('fonts of the machine are never used, not even for a face that ours lack', async () => {
  const face =
    '#set text(font: ("TeX Gyre Bonum", "DejaVu Sans"), fallback: false, weight: "bold", style: "italic")';
  const pdf = Buffer.from(await print(`${face}\n#json("data.json")`, 'Tebal miring \u{1EE00}')).toString(
    'latin1',
  );
  const used = new Set([...pdf.matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g)].map(([, name]) => name));
  for (const name of used)
    assert.match(String(name), /^(TeXGyreBonum-(Bold|Italic)|DejaVuSans)(-Identity-H)?$/);
  assert.ok(used.size > 0);
});

test('a template can read no file outside the template folders, not even through a link', async () => {
  const folder = await folderWith('#read("passwd.svg")');
  await symlink('/etc/passwd', join(folder, 'passwd.svg'));
  const input = { template: 'uji.typ', templateFolder: folder, data: {}, title: 'Uji', date: '2026-12-15' };
  await assert.rejects(renderPdf(input), Unfit);
  for (const path of [
    '/etc/passwd',
    '../../../../../../etc/passwd',
    '../package.json',
    'fonts/DejaVuSans.ttf',
  ]) {
    assert.match((await failure(`#read("${path}")`)).problem.en, /failed to load|file not found/);
  }
});

test('a template cannot fetch a package', async () => {
  assert.match((await failure('#import "@preview/cetz:0.3.0": *')).problem.en, /failed to download/);
});

test('a fault in the copy of the office names file, line and remedy', async () => {
  const error = await failure('= Judul\n\n#takAda');
  assert.equal(error.problem.id, 'Templat uji.typ baris 3 tidak dapat dicetak: unknown variable: takAda.');
  assert.match(error.remedy.id, /Perbaiki baris itu/);
});

test('a fault never repeats what only the record says', async () => {
  const error = await failure('#int(json("data.json").nama)', { nama: 'Siti Rahasia' });
  assert.ok(!JSON.stringify([error.problem, error.remedy, error.message]).includes('Rahasia'), error.message);
});

test('a template that never ends is stopped after the given patience', async () => {
  const loop =
    '#for i in range(9000) { for j in range(9000) { for k in range(9000) { let x = calc.sin(k) } } }';
  assert.match((await failure(loop, {}, 1)).problem.en, /not done after 1 seconds/);
  assert.ok((await print('Sesudahnya tetap bisa mencetak.')).length > 1000);
});

test('a template that is not there is refused by name', async () => {
  await assert.rejects(
    renderPdf({ template: 'tiada.typ', data: {}, title: 'Uji', date: '2026-12-15' }),
    (error: Unfit) => error.problem.id.includes('"tiada.typ"'),
  );
});

test('the copy of the office stands before ours and may use the rest of ours', async () => {
  const folder = await folderWith('#import "naskah.typ": angka\n#angka((n: 4, kata: "empat"))');
  await writeFile(join(folder, 'naskah.typ'), '#let angka(a) = [#a.kata saja]');
  const pdf = await renderPdf({
    template: 'uji.typ',
    templateFolder: folder,
    data: {},
    title: 'U',
    date: '2026-12-15',
  });
  assert.deepEqual(pdfText(pdf), ['empatsaja']);
});

test('the event loop stays free while a document is being set', async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 5);
  await print('#for i in range(3000) [Baris #i. ]');
  clearInterval(timer);
  assert.ok(turns > 5, `only ${turns} turns`);
});
